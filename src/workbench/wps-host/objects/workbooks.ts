import { NotThere } from '../failures';
import { HostObject } from '../host-object';

/** Workbooks */
export class Workbooks extends HostObject {
  readonly type = 'Workbooks';

  get Count(): number {
    return this.program.books.length;
  }
  /** By place, counted from 1, or by name. */
  Item(key: unknown): HostObject {
    const { books } = this.program;
    const found =
      typeof key === 'number' ? books[key - 1] : books.find(({ grid: { name } }) => name === String(key));
    if (found === undefined) throw new NotThere('there is no such workbook');
    return this.page.make.workbook(found);
  }
  /** A file that was written by FileSystem; it comes to the front. */
  Open(path: unknown): HostObject {
    this.refuseWhileEditing();
    return this.page.make.workbook(this.program.openFile(String(path)));
  }
  Add(): HostObject {
    this.refuseWhileEditing();
    return this.page.make.workbook(this.program.newBook());
  }
}
