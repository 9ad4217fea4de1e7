import { serialOfIso } from '../../../workbook/reading/dates';
import { WireObject } from '../wire-object';
import type { Book } from './book';

/** Excel.Functions; DATE tells which date system the workbook has. */
export class Functions extends WireObject {
  override readonly wireType: string = 'Functions';

  constructor(private readonly book: Book) {
    super();
  }

  Date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const parts = [year, month, day].map(Number);
    const [y = NaN, m = NaN, d = NaN] = parts;
    const time = Date.UTC(y, m - 1, d);
    const iso = Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
    const serial = serialOfIso(iso, this.book.grid.date1904);
    return serial === null ? new FunctionResult(null, '#NUM!') : new FunctionResult(serial, null);
  }
}

/** Excel.FunctionResult */
export class FunctionResult extends WireObject {
  override readonly wireType: string = 'FunctionResult';

  constructor(
    private readonly value: unknown,
    private readonly error: string | null,
  ) {
    super();
  }

  get Value(): unknown {
    return this.value;
  }
  get Error(): string | null {
    return this.error;
  }
}
