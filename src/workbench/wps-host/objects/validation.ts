import type { Area } from '../../../workbook/model';
import type { Book } from '../book';
import { notEmulated, NotThere } from '../failures';
import { HostObject, type Page } from '../host-object';

/**
 * Range.Validation. The grid knows no validations, so that there is none to be told, and none can be added: the
 * product neither reads nor sets them in an open workbook.
 */
export class Validation extends HostObject {
  readonly type = 'Validation';

  constructor(
    page: Page,
    private readonly book: Book,
    private readonly sheet: string,
    readonly area: Area,
  ) {
    super(page);
  }

  override check(): void {
    this.book.sheet(this.sheet);
  }

  /** Excel throws where there is none. */
  get Type(): never {
    throw new NotThere('the cells have no validation');
  }
  Add(): never {
    throw notEmulated('data validation');
  }
  Modify(): never {
    throw notEmulated('data validation');
  }
  Delete(): void {
    this.refuseWhileEditing();
  }
}
