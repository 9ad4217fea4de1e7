import type { Style } from '../../workbook/model';

/** The looks of a workbook's cells; a look with another number format is added when it is first needed. */
export class StyleTable {
  readonly styles: Style[];
  private readonly derived = new Map<string, number>();

  constructor(styles: readonly Style[]) {
    this.styles = [...styles];
  }

  /** The number of a look that differs from another in its number format only. */
  withNumberFormat(style: number, numberFormat: string): number {
    const from = this.styles[style];
    if (from === undefined || from.numberFormat === numberFormat) return style;
    const key = `${style} ${numberFormat}`;
    let found = this.derived.get(key);
    if (found === undefined) {
      found = this.styles.push({ ...from, numberFormat }) - 1;
      this.derived.set(key, found);
      // Back again it is the same look.
      this.derived.set(`${found} ${from.numberFormat}`, style);
    }
    return found;
  }
}
