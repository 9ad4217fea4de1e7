import { flag, numberOr, type XmlElement } from '../read/tree';
import type { Worksheet } from '../read/worksheet';
import {
  type RawAttributes,
  scanElement,
  type Scope,
  scopeIn,
  type TagPosition,
  type XmlEvents,
} from '../read/xml';

/** A formula element and its place. */
export interface FormulaPlace {
  readonly attributes: RawAttributes;
  text: string;
  readonly start: number;
  end: number;
}

/** A `<c>` and its place. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly raw: string;
  readonly attributes: RawAttributes;
  readonly start: number;
  readonly end: number;
  formula: FormulaPlace | null;
  /** Children other than formula and value, as they stand: extLst. */
  others: string;
}

/** A `<row>` and its place. */
export interface RowPlace {
  readonly row: number;
  readonly raw: string;
  readonly attributes: RawAttributes;
  readonly inner: number;
  readonly selfClosing: boolean;
  readonly end: number;
  /** The style of cells that are not there; null when the row has none. */
  readonly style: number | null;
}

/** Finds the rows and cells of a sheet in its text, and reads of each what changing it takes. */
export class CellPlaces {
  private readonly scope: Scope;
  /** Whether rows or cells may declare namespaces of their own. */
  private readonly declares: boolean;

  /** @param data its sheetData */
  constructor(
    private readonly sheet: Worksheet,
    private readonly data: XmlElement,
  ) {
    this.scope = scopeIn(sheet.root.attributes, data.attributes);
    const declared = sheet.text.indexOf('xmlns', data.inner);
    this.declares = declared !== -1 && declared < data.innerEnd;
  }

  /** The cell at a place; null when it is not there. */
  cell(row: number, column: number): CellPlace | null {
    const index = this.indexFrom(row, column);
    const found = this.sheet.cells[index];
    return found?.row === row && found.column === column ? this.cellAt(index) : null;
  }

  /** The cells of each shared formula of which one is among those that a test picks out. */
  sharedBy(picked: (row: number, column: number) => boolean): readonly (readonly CellPlace[])[] {
    const { cells, places } = this.sheet;
    const touched = [...places.shared.values()].filter((group) =>
      group.some((index) => {
        const cell = cells[index];
        return cell !== undefined && picked(cell.row, cell.column);
      }),
    );
    return touched.map((group) => group.flatMap((index) => this.cellAt(index) ?? []));
  }

  /** A row that is there; null for any other. */
  row(row: number): RowPlace | null {
    const { rows, rowStarts, rowEnds } = this.sheet.places;
    const index = firstFrom(rows.length, (at) => (rows[at] ?? 0) - row);
    const start = rowStarts[index];
    const end = rowEnds[index];
    if (rows[index] !== row || start === undefined || end === undefined) return null;
    let place: RowPlace | null = null;
    this.scan(start, end, this.scope, {
      open(_, attributes, { raw, end: inner, selfClosing }) {
        if (place !== null) return;
        const style = flag(attributes.customFormat) ? numberOr(attributes.s, 0) : null;
        place = { row, raw, attributes, inner, selfClosing, end, style };
      },
      close: ignored,
      text: ignored,
    });
    return place;
  }

  /** Where a cell that is not there belongs in its row. */
  gapFor({ row, inner }: RowPlace, column: number): number {
    const { cells, places } = this.sheet;
    const next = this.indexFrom(row, column);
    if (cells[next]?.row === row) return places.starts[next] ?? inner;
    return cells[next - 1]?.row === row ? (places.ends[next - 1] ?? inner) : inner;
  }

  /** Where the first row behind a number begins; null when there is none. */
  rowBehind(row: number): number | null {
    const { rows, rowStarts } = this.sheet.places;
    return rowStarts[firstFrom(rows.length, (at) => (rows[at] ?? 0) - row)] ?? null;
  }

  /** Where the last row ends; null when there is none. */
  get lastEnd(): number | null {
    return this.sheet.places.rowEnds.at(-1) ?? null;
  }

  /** The index of the first cell that stands at a place or behind it. */
  private indexFrom(row: number, column: number): number {
    const { cells } = this.sheet;
    return firstFrom(cells.length, (at) => {
      const cell = cells[at];
      return cell === undefined ? 0 : cell.row - row || cell.column - column;
    });
  }

  private cellAt(index: number): CellPlace | null {
    const { text, cells, places } = this.sheet;
    const [cell, start, end] = [cells[index], places.starts[index], places.ends[index]];
    if (cell === undefined || start === undefined || end === undefined) return null;
    const reader = new CellPlaceReader(text, cell.row, cell.column, end);
    this.scan(start, end, this.scopeAt(cell.row), reader);
    return reader.cell;
  }

  /** The namespaces in force in a row. */
  private scopeAt(row: number): Scope {
    const place = this.declares ? this.row(row) : null;
    if (place === null) return this.scope;
    return scopeIn(this.sheet.root.attributes, this.data.attributes, place.attributes);
  }

  private scan(start: number, end: number, scope: Scope, events: XmlEvents): void {
    scanElement(this.sheet.text, start, end, this.sheet.part, scope, events);
  }
}

function ignored(): void {
  // Only the open tag is wanted.
}

/** Of `length` things in order, the index of the first that is not before what is sought. */
function firstFrom(length: number, order: (index: number) => number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(middle) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes the content of one `<c>`. */
class CellPlaceReader implements XmlEvents {
  cell: CellPlace | null = null;
  private formula: FormulaPlace | null = null;
  /** Where a child that is neither formula nor value began, and how deep inside it the scan is. */
  private other = { start: 0, depth: 0 };

  constructor(
    private readonly xml: string,
    private readonly row: number,
    private readonly column: number,
    private readonly end: number,
  ) {}

  open(name: string, attributes: RawAttributes, { raw, start }: TagPosition): void {
    if (this.other.depth > 0) this.other.depth += 1;
    else if (name === 'extLst') this.other = { start, depth: 1 };
    else if (name === 'c') {
      const { row, column, end } = this;
      this.cell = { row, column, raw, attributes, start, end, formula: null, others: '' };
    } else if (name === 'f' && this.cell !== null) {
      this.formula = { attributes, text: '', start, end: 0 };
      this.cell.formula = this.formula;
    }
  }

  close(name: string, { end }: TagPosition): void {
    if (this.other.depth > 0) {
      this.other.depth -= 1;
      if (this.other.depth === 0 && this.cell !== null)
        this.cell.others += this.xml.slice(this.other.start, end);
    } else if (name === 'f' && this.formula !== null) {
      this.formula.end = end;
      this.formula = null;
    }
  }

  text(piece: string): void {
    if (this.formula !== null && this.other.depth === 0) this.formula.text += piece;
  }
}
