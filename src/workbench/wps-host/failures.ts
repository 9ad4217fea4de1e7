/**
 * What was asked for is not there: an item of a collection, a sheet that was deleted. What the caller gets, an error,
 * null or undefined, is a switch of the profile.
 */
export class NotThere extends Error {
  override readonly name = 'NotThere';
}

/** The program does not do it: always thrown to the caller. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The program could do it, the emulator cannot. */
export function notEmulated(what: string): Refusal {
  return new Refusal(`The emulator does not do this: ${what}`);
}
