import type { Area, DefinedName, SheetModel, WorkbookModel } from '../../workbook/model';
import { withAddedSheets } from './added-sheets';
import { MemorySheet } from './memory-sheet';
import type { Shift } from './shift';
import { deleteInFormula, renameInFormula, shiftFormula } from './shift-formula';
import { StyleTable } from './style-table';

/** The sheets, names and looks of a workbook in memory, and what changes its structure; it tells nobody. */
export class MemoryWorkbook {
  readonly sheets: MemorySheet[];
  readonly looks: StyleTable;
  names: readonly DefinedName[];
  /** What was added, as it came. */
  readonly added: WorkbookModel[] = [];
  private sheetCount = 0;
  private formatCount = 0;

  constructor(private readonly opened: WorkbookModel) {
    this.names = opened.names;
    this.looks = new StyleTable(opened.styles);
    this.sheets = opened.sheets.map((sheet) => this.newSheet(sheet));
  }

  /** A sheet by its id. */
  sheet(id: string): MemorySheet {
    const found = this.sheets.find((one) => one.id === id);
    if (found === undefined) throw new Error(`there is no sheet ${id}`);
    return found;
  }

  /** The workbook as it is now. */
  model(): WorkbookModel {
    return {
      sheets: this.sheets.map((sheet) => sheet.model()),
      names: this.names,
      styles: this.looks.styles,
      date1904: this.opened.date1904,
    };
  }

  /** Rows or columns come or go. */
  shift(id: string, shift: Shift): void {
    const sheet = this.sheet(id);
    sheet.shift(shift);
    this.eachFormula((formula, home) => shiftFormula(formula, home, sheet.name, shift));
  }

  rename(id: string, name: string): void {
    const sheet = this.sheet(id);
    this.eachFormula((formula) => renameInFormula(formula, sheet.name, name));
    sheet.name = name;
  }

  /**
   * What refers to the sheet becomes #REF!; its own names go with it.
   * @returns the sheet that stands where it stood
   */
  delete(id: string): MemorySheet {
    const sheet = this.sheet(id);
    const index = this.sheets.indexOf(sheet);
    const rest = this.sheets.filter((one) => one !== sheet);
    const next = rest[Math.min(index, rest.length - 1)];
    if (next === undefined) throw new Error('the last sheet cannot be deleted');
    this.sheets.splice(index, 1);
    this.eachFormula((formula) => deleteInFormula(formula, sheet.name));
    this.names = this.names
      .filter((one) => one.sheet !== index)
      .map((one) => (one.sheet !== null && one.sheet > index ? { ...one, sheet: one.sheet - 1 } : one));
    return next;
  }

  /** Merges cells; those that are not the anchor lose what they hold. */
  merge(id: string, area: Area): void {
    const sheet = this.sheet(id);
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const content = sheet.cells.get(row, column);
        if (content !== null && (row !== area.top || column !== area.left))
          sheet.cells.set(row, column, { ...content, value: null, formula: null });
      }
    sheet.merges = [...sheet.merges, area];
  }

  /** Changes what a name of the whole workbook refers to, or adds it; null takes it away. */
  define(name: string, refersTo: string | null, hidden = false): void {
    const others = this.names.filter((one) => one.sheet !== null || one.name !== name);
    this.names = refersTo === null ? others : [...others, { name, refersTo, sheet: null, hidden }];
  }

  /** Adds sheets behind the others. */
  add(model: WorkbookModel): readonly MemorySheet[] {
    const { added, whole } = withAddedSheets(this.model(), model);
    this.added.push(added);
    this.looks.styles.push(...model.styles);
    this.names = whole.names;
    const sheets = whole.sheets.slice(this.sheets.length).map((sheet) => this.newSheet(sheet));
    this.sheets.push(...sheets);
    return sheets;
  }

  private newSheet(sheet: SheetModel): MemorySheet {
    this.sheetCount += 1;
    const id = `{${this.sheetCount.toString(16).padStart(8, '0')}-0001-0000-0000-000000000000}`;
    return new MemorySheet(id, sheet, () => {
      this.formatCount += 1;
      return `format${this.formatCount}`;
    });
  }

  private eachFormula(change: (formula: string, home: string | null) => string): void {
    for (const sheet of this.sheets) sheet.cells.eachFormula((formula) => change(formula, sheet.name));
    this.names = this.names.map((one) => ({ ...one, refersTo: change(one.refersTo, null) }));
  }
}
