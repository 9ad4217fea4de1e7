import { fromA1 } from '../../../workbook/address';
import { columnIn } from '../read/column-in';
import { flag, numberOr } from '../read/tree';
import type { RawAttributes, TagPosition, XmlEvents } from '../read/xml';

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
  end: number;
  formula: FormulaPlace | null;
  /** Children other than formula and value, as they stand: extLst. */
  others: string;
}

/** A `<row>` and its place. */
export interface RowPlace {
  readonly row: number;
  readonly raw: string;
  readonly start: number;
  readonly inner: number;
  innerEnd: number;
  end: number;
  /** The style of cells that are not there; null when the row has none. */
  readonly style: number | null;
  readonly cells: CellPlace[];
}

/**
 * Notes where rows stand and, in the rows asked for, cells; and wherever it is, every cell with a shared, array or
 * table formula: those are tied to others.
 */
export class CellPlaces implements XmlEvents {
  readonly rows: RowPlace[] = [];
  /** Cells of shared formulas by their group, in the order of the file. */
  readonly shared = new Map<string, CellPlace[]>();
  /** Areas of array formulas and data tables, as written. */
  readonly arrays: string[] = [];
  private row: RowPlace | null = null;
  private lastRow = -1;
  private rowText = '';
  private column = -1;
  private cell: CellPlace | null = null;
  private formula: FormulaPlace | null = null;
  /** Where a child that is neither formula nor value began, and how deep inside it the scan is. */
  private other = { start: 0, depth: 0 };
  private inFormula = false;

  constructor(
    private readonly xml: string,
    private readonly wanted: ReadonlySet<number>,
  ) {}

  open(name: string, attributes: RawAttributes, tag: TagPosition): void {
    if (this.other.depth > 0) {
      this.other.depth += 1;
      return;
    }
    switch (name) {
      case 'row':
        this.openRow(attributes, tag);
        return;
      case 'c':
        this.openCell(attributes, tag);
        return;
      case 'f':
        this.openFormula(attributes, tag);
        return;
      case 'v':
      case 'is':
      case 'r':
      case 't':
      case 'rPh':
      case 'rPr':
      case 'phoneticPr':
        return;
      default:
        if (name === 'extLst') this.other = { start: tag.start, depth: 1 };
    }
  }

  close(name: string, tag: TagPosition): void {
    if (this.other.depth > 0) {
      this.other.depth -= 1;
      if (this.other.depth === 0 && this.cell !== null)
        this.cell.others += this.xml.slice(this.other.start, tag.end);
      return;
    }
    if (name === 'c' && this.cell !== null) {
      this.cell.end = tag.end;
      this.cell = null;
    } else if (name === 'f' && this.formula !== null) {
      this.formula.end = tag.end;
      this.formula = null;
      this.inFormula = false;
    } else if (name === 'row' && this.row !== null) {
      this.row.end = tag.end;
      this.row.innerEnd = tag.selfClosing ? this.row.end : tag.start;
    }
  }

  text(piece: string): void {
    if (this.inFormula && this.formula !== null) this.formula.text += piece;
  }

  private openRow(attributes: RawAttributes, tag: TagPosition): void {
    const row = attributes.r === undefined ? this.lastRow + 1 : Number(attributes.r) - 1;
    this.lastRow = row;
    this.rowText = String(row + 1);
    this.column = -1;
    this.row = {
      row,
      raw: tag.raw,
      start: tag.start,
      inner: tag.end,
      innerEnd: 0,
      end: 0,
      style: flag(attributes.customFormat) ? numberOr(attributes.s, 0) : null,
      cells: [],
    };
    this.rows.push(this.row);
  }

  private openCell(attributes: RawAttributes, tag: TagPosition): void {
    const { r } = attributes;
    this.column = r === undefined ? this.column + 1 : (columnIn(r, this.rowText) ?? fromA1(r)?.column ?? -1);
    this.cell = {
      row: this.lastRow,
      column: this.column,
      raw: tag.raw,
      attributes,
      start: tag.start,
      end: 0,
      formula: null,
      others: '',
    };
    if (this.wanted.has(this.lastRow)) this.row?.cells.push(this.cell);
  }

  private openFormula(attributes: RawAttributes, tag: TagPosition): void {
    this.formula = { attributes, text: '', start: tag.start, end: 0 };
    this.inFormula = true;
    if (this.cell === null) return;
    this.cell.formula = this.formula;
    const { t, si, ref } = attributes;
    if (t === 'shared' && si !== undefined) {
      const group = this.shared.get(si);
      if (group === undefined) this.shared.set(si, [this.cell]);
      else group.push(this.cell);
    }
    if ((t === 'array' || t === 'dataTable') && ref !== undefined) this.arrays.push(ref);
  }
}
