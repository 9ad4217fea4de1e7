import { Refusal } from '../failures';
import { HostObject } from '../host-object';

/** Application.DebugTools: what is written between the two calls is one step of the program's own undo. */
export class DebugTools extends HostObject {
  readonly type = 'DebugTools';

  UndoTransBegin(workbook: unknown): void {
    this.refuseWhileEditing();
    this.refuseUnlessWorkbook(workbook);
    this.program.undo.open += 1;
  }
  UndoTransEnd(workbook: unknown, cancel?: unknown, description?: unknown): void {
    this.refuseWhileEditing();
    this.refuseUnlessWorkbook(workbook);
    const { undo, profile } = this.program;
    if (profile.undoEnd === 'throws' || (profile.undoEnd === 'two' && description !== undefined))
      throw new Refusal('the arguments are others');
    if (undo.open === 0) throw new Refusal('no transaction has begun');
    undo.open -= 1;
    undo.ended.push({
      cancelled: cancel === true,
      description: typeof description === 'string' ? description : '',
    });
  }

  private refuseUnlessWorkbook(given: unknown): void {
    if (this.page.unwrap(given)?.type !== 'Workbook') throw new Refusal('a transaction is one of a workbook');
  }
}
