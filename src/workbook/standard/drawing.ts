import { cellIndex } from '../address';
import type {
  Area,
  CellModel,
  ColumnModel,
  PrintModel,
  RowModel,
  Scalar,
  SheetModel,
  Validation,
} from '../model';
import { type StyleName, styleIndex } from './styles';

/** A cell of a sheet with the name it is to have. */
export interface Placed {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** A sheet while it is drawn: cells are set one after the other, in any order. */
export class Drawing {
  private readonly cells = new Map<number, CellModel>();
  private readonly merged: Area[] = [];
  private readonly heights = new Map<number, number>();
  private readonly validations: Validation[] = [];
  private readonly bound: Placed[] = [];

  constructor(
    readonly name: string,
    private readonly widths: readonly number[],
  ) {}

  /** Sets a cell; `formula` without `=`. A plain cell without text is blank, not an empty text. */
  set(row: number, column: number, value: Scalar, style: StyleName, formula: string | null = null): void {
    this.cells.set(cellIndex(row, column), {
      row,
      column,
      value: value === '' && formula === null ? null : value,
      formula,
      style: styleIndex(style),
    });
  }

  /** Sets a cell and gives it a defined name. */
  bind(
    name: string,
    row: number,
    column: number,
    value: Scalar,
    style: StyleName,
    formula: string | null = null,
  ): void {
    this.set(row, column, value, style, formula);
    this.bound.push({ name, row, column });
  }

  /** Merges an area; every cell of it gets the look of its first, so that the border closes. */
  merge(area: Area): void {
    const anchor = this.cells.get(cellIndex(area.top, area.left));
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const key = cellIndex(row, column);
        if (!this.cells.has(key)) {
          this.cells.set(key, { row, column, value: null, formula: null, style: anchor?.style ?? 0 });
        }
      }
    }
    this.merged.push(area);
  }

  /** Merges cells of one row. */
  mergeAcross(row: number, left: number, right: number): void {
    this.merge({ top: row, left, bottom: row, right });
  }

  /** Merges rows of each of some columns; one row needs no merging. */
  mergeDown(top: number, bottom: number, columns: readonly number[]): void {
    if (bottom > top) for (const column of columns) this.merge({ top, left: column, bottom, right: column });
  }

  /** The height of rows so far, in points. */
  heightOf(first: number, last: number): number {
    let sum = 0;
    for (let row = first; row <= last; row += 1) sum += this.heights.get(row) ?? rowHeight(1);
    return sum;
  }

  get columnWidths(): readonly number[] {
    return this.widths;
  }

  height(row: number, points: number): void {
    this.heights.set(row, points);
  }

  validate(validation: Validation): void {
    this.validations.push(validation);
  }

  /** The names given to cells, in the order they were given. */
  get names(): readonly Placed[] {
    return this.bound;
  }

  /** The lines that a text takes in a column of this sheet, at the body's size. */
  lines(text: string, column: number, span = 1): number {
    const width = this.widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    return linesOf(text, width);
  }

  finish(frozen: SheetModel['frozen'], print: PrintModel): SheetModel {
    const cells = [...this.cells.values()].sort(
      (one, other) => one.row - other.row || one.column - other.column,
    );
    const columns = this.widths.map((width, index): ColumnModel => ({
      first: index,
      last: index,
      width,
      hidden: false,
    }));
    const rows = [...this.heights].sort(([one], [other]) => one - other);
    return {
      name: this.name,
      visibility: 'visible',
      cells,
      merges: this.merged,
      columns,
      // The height is a first guess that fits; it follows the content when that changes.
      rows: rows.map(([row, height]): RowModel => ({ row, height, fixed: false, hidden: false })),
      defaultRowHeight: LINE_HEIGHT + PADDING,
      frozen,
      showGridLines: false,
      validations: this.validations,
      notes: [],
      links: [],
      conditionalFormats: [],
      protected: false,
      print,
    };
  }
}

/** Height of one line at 10.5 points, and what a row needs besides its lines. */
export const LINE_HEIGHT = 14.25;
export const PADDING = 3.75;

/** The height of a row that shows so many lines; Excel's rows end at 409 points. */
export function rowHeight(lines: number): number {
  return Math.min(409, Math.max(1, lines) * LINE_HEIGHT + PADDING);
}

/**
 * The lines a text takes in a cell of so many characters' width. A Chinese character is two wide; a little is kept
 * back for the cell's own margins and for punctuation that may not begin a line.
 */
export function linesOf(text: string, width: number): number {
  const room = Math.max(2, (width - 1) * 0.96);
  return text.split('\n').reduce((lines, paragraph) => {
    const wide = Array.from(paragraph).reduce(
      (sum, character) => sum + (/[\u1100-\uffdc\u{20000}-\u{3fffd}“”‘’…—×÷≤≥]/u.test(character) ? 2 : 1),
      0,
    );
    return lines + Math.max(1, Math.ceil(wide / room));
  }, 0);
}

/** A4 landscape, fitted to one page's width, with page numbers. */
export function landscape(
  options: Pick<PrintModel, 'titleRows' | 'area'> & { readonly breaks?: readonly number[] },
): PrintModel {
  return {
    orientation: 'landscape',
    paper: 9,
    fit: { width: 1, height: 0 },
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    header: '',
    footer: '&C第 &P 页，共 &N 页',
    centred: true,
    breaks: [],
    ...options,
  };
}
