import { COLUMNS, ROWS } from '../../workbook/address';
import type {
  Area,
  ConditionalFormat,
  DefinedName,
  Scalar,
  Style,
  WorkbookModel,
} from '../../workbook/model';
import { around, cellArea, touch } from './areas';
import type { Calculate } from './calculator';
import { readEntry } from './entry';
import type { Grid, GridCell, GridChange, GridEvent, GridFormat, GridOrigin, GridSheet } from './grid';
import { MemoryWorkbook } from './memory-workbook';
import type { Shift } from './shift';

export interface MemoryGridOptions {
  /** The file's name. */
  readonly name?: string;
  /** What formulas come to; without it they keep the value that they have. */
  readonly calculate?: Calculate;
  /** Milliseconds from a change to its results: at once when absent. */
  readonly calculationDelay?: number;
}

/** A cell as somebody types it: a text is read as Excel reads it, anything else is the value itself. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly typed: Scalar;
}

/** A workbook in memory that behaves as an open one does. */
export class MemoryGrid implements Grid {
  readonly name: string;
  readonly date1904: boolean;
  private readonly book: MemoryWorkbook;
  private selected: { readonly sheet: string; readonly area: Area };
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private pending: Promise<void> | null = null;

  constructor(
    model: WorkbookModel,
    private readonly options: MemoryGridOptions = {},
  ) {
    this.name = options.name ?? '工作簿1.xlsx';
    this.date1904 = model.date1904;
    this.book = new MemoryWorkbook(model);
    const first = this.book.sheets.find(({ visibility }) => visibility === 'visible') ?? this.book.sheets[0];
    if (first === undefined) throw new Error('a workbook has at least one sheet');
    this.selected = { sheet: first.id, area: cellArea(0, 0) };
  }

  sheets(): readonly GridSheet[] {
    return this.book.sheets.map(({ id, name, visibility, protected: isProtected }) => ({
      id,
      name,
      visibility,
      protected: isProtected,
    }));
  }

  names(): readonly DefinedName[] {
    return this.book.names;
  }

  usedArea(sheet: string): Area | null {
    return this.book.sheet(sheet).cells.used();
  }

  cells(sheet: string, { top, left, bottom, right }: Area): readonly (readonly GridCell[])[] {
    const found = this.book.sheet(sheet);
    return Array.from({ length: bottom - top + 1 }, (_row, row) =>
      Array.from({ length: right - left + 1 }, (_column, column) =>
        found.cell(top + row, left + column, this.book.looks.styles),
      ),
    );
  }

  look(sheet: string, row: number, column: number): Style | null {
    const content = this.book.sheet(sheet).cells.get(row, column);
    return content === null ? null : (this.book.looks.styles[content.style] ?? null);
  }

  merges(sheet: string, area: Area): readonly Area[] {
    return this.book.sheet(sheet).merges.filter((one) => touch(one, area));
  }

  write(sheet: string, changes: readonly GridChange[], origin: GridOrigin): void {
    const [first, ...more] = changes;
    if (first === undefined) return;
    const before = this.cell(sheet, first.row, first.column);
    let area: Area | null = null;
    for (const change of changes) {
      this.set(sheet, change);
      // Formats alone are no change to listeners, as in Excel.
      if (change.value !== undefined || change.formula !== undefined)
        area = around(area, cellArea(change.row, change.column));
    }
    if (area === null) return;
    const cell = more.length === 0 ? { before, after: this.cell(sheet, first.row, first.column) } : null;
    this.tell({ kind: 'changed', origin, sheet, area, change: 'edited', cell });
    this.recalculate();
  }

  conditionalFormats(sheet: string): readonly GridFormat[] {
    return this.book.sheet(sheet).formats;
  }

  addConditionalFormat(sheet: string, format: ConditionalFormat): string {
    return this.book.sheet(sheet).addFormat(format);
  }

  removeConditionalFormat(sheet: string, id: string): void {
    const found = this.book.sheet(sheet);
    found.formats = found.formats.filter((one) => one.id !== id);
  }

  defineName({ name, refersTo, hidden }: Omit<DefinedName, 'sheet'>): void {
    this.book.define(name, refersTo, hidden);
  }

  addSheets(model: WorkbookModel): readonly string[] {
    const ids = this.book.add(model).map(({ id }) => id);
    for (const sheet of ids) this.tell({ kind: 'sheetAdded', sheet });
    this.recalculate();
    return ids;
  }

  added(): readonly WorkbookModel[] {
    return this.book.added;
  }

  selection(): { readonly sheet: string; readonly area: Area } {
    return this.selected;
  }

  select(sheet: string, area: Area): void {
    const before = this.selected.sheet;
    this.selected = { sheet: this.book.sheet(sheet).id, area };
    if (before !== sheet) this.tell({ kind: 'activated', sheet });
    this.tell({ kind: 'selected', sheet, area });
  }

  async settled(): Promise<void> {
    while (this.pending !== null) await this.pending;
  }

  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** The workbook as it is now. */
  model(): WorkbookModel {
    return this.book.model();
  }

  /** The id of a sheet by its name. */
  sheetId(name: string): string {
    const found = this.book.sheets.find((one) => one.name === name);
    if (found === undefined) throw new Error(`there is no sheet ${name}`);
    return found.id;
  }

  /** Somebody types into cells; of a merged cell the anchor is meant. A locked cell of a protected sheet throws. */
  edit(sheet: string, cells: readonly TypedCell[], origin: 'user' | 'remote' = 'user'): void {
    const found = this.book.sheet(sheet);
    const changes = cells.map(({ row, column, typed }): GridChange => {
      const merged = found.merges.find((one) => touch(one, cellArea(row, column)));
      const place = merged === undefined ? { row, column } : { row: merged.top, column: merged.left };
      const { numberFormat, locked } = this.cell(sheet, place.row, place.column);
      if (found.protected && locked !== false) throw new Error(`the sheet ${found.name} is protected`);
      const entry =
        typeof typed === 'string' ? readEntry(typed, numberFormat, this.date1904) : { value: typed };
      return { ...place, ...entry };
    });
    this.write(sheet, changes, origin);
  }

  insertRows(sheet: string, row: number, count = 1, origin: GridOrigin = 'user'): void {
    this.shift(sheet, { change: 'rowsInserted', area: rows(row, count) }, origin);
  }

  deleteRows(sheet: string, row: number, count = 1, origin: GridOrigin = 'user'): void {
    this.shift(sheet, { change: 'rowsDeleted', area: rows(row, count) }, origin);
  }

  insertColumns(sheet: string, column: number, count = 1, origin: GridOrigin = 'user'): void {
    this.shift(sheet, { change: 'columnsInserted', area: columns(column, count) }, origin);
  }

  deleteColumns(sheet: string, column: number, count = 1, origin: GridOrigin = 'user'): void {
    this.shift(sheet, { change: 'columnsDeleted', area: columns(column, count) }, origin);
  }

  renameSheet(sheet: string, name: string): void {
    this.book.rename(sheet, name);
    this.tell({ kind: 'sheetRenamed', sheet });
  }

  /** What refers to the sheet becomes #REF!. */
  deleteSheet(sheet: string): void {
    const next = this.book.delete(sheet);
    this.tell({ kind: 'sheetDeleted', sheet });
    if (this.selected.sheet === sheet) this.select(next.id, cellArea(0, 0));
    this.recalculate();
  }

  protect(sheet: string, isProtected: boolean): void {
    this.book.sheet(sheet).protected = isProtected;
    this.tell({ kind: 'protection', sheet, protected: isProtected });
  }

  /** Shows or hides a sheet; nothing tells of it. */
  setVisibility(sheet: string, visibility: GridSheet['visibility']): void {
    this.book.sheet(sheet).visibility = visibility;
  }

  /** Merges cells; those that are not the anchor lose what they hold. */
  merge(sheet: string, area: Area): void {
    this.book.merge(sheet, area);
  }

  /** Changes what a name of the whole workbook refers to, or adds it; null takes it away. */
  define(name: string, refersTo: string | null): void {
    this.book.define(name, refersTo);
  }

  private cell(sheet: string, row: number, column: number): GridCell {
    return this.book.sheet(sheet).cell(row, column, this.book.looks.styles);
  }

  private set(sheet: string, { row, column, value, formula, numberFormat }: GridChange): void {
    const { cells } = this.book.sheet(sheet);
    const content = cells.get(row, column) ?? { value: null, formula: null, style: 0 };
    const { style: old } = content;
    const style = numberFormat === undefined ? old : this.book.looks.withNumberFormat(old, numberFormat);
    if (formula !== undefined) cells.set(row, column, { value: value ?? null, formula, style });
    else if (value !== undefined) cells.set(row, column, { value, formula: null, style });
    else cells.set(row, column, { ...content, style });
  }

  private shift(sheet: string, shift: Shift, origin: GridOrigin): void {
    this.book.shift(sheet, shift);
    this.tell({ kind: 'changed', origin, sheet, area: shift.area, change: shift.change, cell: null });
    this.recalculate();
  }

  /** Calculates once for all changes until then. */
  private recalculate(): void {
    const { calculate, calculationDelay = 0 } = this.options;
    if (calculate === undefined || this.pending !== null) return;
    this.pending = new Promise((resolve) => {
      const go = (): void => {
        this.pending = null;
        this.showResults(calculate);
        resolve();
      };
      if (calculationDelay > 0) setTimeout(go, calculationDelay);
      else queueMicrotask(go);
    });
  }

  private showResults(calculate: Calculate): void {
    const changed = new Map<string, Area>();
    for (const { address, value } of calculate(this.model())) {
      const { sheet, row, column } = address;
      const found = this.book.sheets.find((one) => one.name === sheet);
      const content = found?.cells.get(row, column) ?? null;
      if (found === undefined || content?.formula == null) continue;
      found.cells.set(row, column, { ...content, value });
      changed.set(found.id, around(changed.get(found.id) ?? null, cellArea(row, column)));
    }
    for (const [sheet, area] of changed) this.tell({ kind: 'calculated', sheet, area });
  }

  private tell(event: GridEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

function rows(first: number, count: number): Area {
  return { top: first, bottom: first + count - 1, left: 0, right: COLUMNS - 1 };
}

function columns(first: number, count: number): Area {
  return { top: 0, bottom: ROWS - 1, left: first, right: first + count - 1 };
}
