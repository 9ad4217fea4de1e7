/** What the host does not do, because of what its user asked for; nothing has been written when it is thrown. */
export abstract class Refused<Code extends string = string> extends Error {
  readonly code: Code;

  /**
   * @param what the sheet, cell, name or choice, as its user knows it
   * @param why what is wrong with it and what to do, without a full stop
   * @param done what became of the work
   */
  protected constructor(code: Code, what: string, why: string, done: string) {
    super(`“${what}”${why}。${done}。`);
    this.code = code;
  }
}
