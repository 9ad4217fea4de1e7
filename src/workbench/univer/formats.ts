import type { ConditionalFormat, WorkbookModel } from '../../workbook/model';
import type { GridFormat } from '../grid/grid';
import { sheetId } from './range';
import { formatId } from './resources';

/** The conditional formats of an open workbook, sheet by sheet, beside those that Univer shows. */
export class Formats {
  private readonly bySheet: Map<string, GridFormat[]>;
  private count = 0;

  constructor({ sheets }: WorkbookModel) {
    this.bySheet = new Map(
      sheets.map(({ conditionalFormats }, sheet) => [
        sheetId(sheet),
        conditionalFormats.map((format, index) => ({ id: formatId(sheet, index), format })),
      ]),
    );
  }

  /** A sheet that has come. */
  open(sheet: string): void {
    this.bySheet.set(sheet, []);
  }

  /** @throws RangeError for an unknown sheet */
  of(sheet: string): readonly GridFormat[] {
    return this.list(sheet);
  }

  /** @returns the new format's id */
  add(sheet: string, format: ConditionalFormat): string {
    const id = `added-${(this.count += 1)}`;
    this.list(sheet).push({ id, format });
    return id;
  }

  /** @returns whether it was there */
  remove(sheet: string, id: string): boolean {
    const formats = this.list(sheet);
    const index = formats.findIndex((one) => one.id === id);
    if (index !== -1) formats.splice(index, 1);
    return index !== -1;
  }

  private list(sheet: string): GridFormat[] {
    const found = this.bySheet.get(sheet);
    if (found === undefined) throw new RangeError(`no sheet ${sheet}`);
    return found;
  }
}
