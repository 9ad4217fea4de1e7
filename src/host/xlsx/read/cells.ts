import { COLUMNS, fromA1, ROWS, toA1 } from '../../../workbook/address';
import type { CellModel, RowModel, Scalar } from '../../../workbook/model';
import { LONGEST_FORMULA } from '../build/limits';
import { badXml } from './bad-part';
import { columnIn } from './column-in';
import { isoSerial } from './iso-date';
import { PlaceNotes } from './places';
import { type PlainCell, plainCell } from './plain-cell';
import { movable, type Movable } from './shift-formula';
import { flag, numberOr } from './tree';
import type { RawAttributes, TagPosition, XmlEvents } from './xml';
import { decodeXstring } from './xstring';

/** More cells than that are no performance sheet, and would not fit a phone's memory. */
export const MOST_CELLS = 500_000;

/** Characters of a sheet's shared formulas, each cell's written out: a few long ones on many cells fill any memory. */
export const MOST_SHARED_TEXT = 20_000_000;

/** An xsd:double in decimal; JavaScript would also read 0x10. */
const DOUBLE = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[Ee][-+]?\d+)?\s*$/u;

/** What a sheet's cells need from outside. */
export interface CellContext {
  readonly part: string;
  readonly strings: () => readonly string[];
  readonly date1904: boolean;
}

/** Takes the content of sheetData (ECMA-376 Part 1, 18.3.1.80) as it is scanned. */
export class CellReader implements XmlEvents {
  readonly cells: CellModel[] = [];
  readonly rows: RowModel[] = [];
  readonly places = new PlaceNotes();
  private readonly shared = new Map<string, { row: number; column: number; moved: Movable }>();
  private sharedText = 0;
  private row = -1;
  /** The row's number as addresses write it. */
  private rowText = '';
  private column = -1;
  private style = 0;
  private type = 'n';
  private value: string | null = null;
  private formula: string | null = null;
  private formulaAttributes: RawAttributes = {};
  private inside: 'v' | 'f' | 't' | null = null;
  private phonetic = false;
  private readonly plain: PlainCell = { column: 0, style: 0, type: 'n', value: null, end: 0 };

  constructor(private readonly context: CellContext) {}

  open(name: string, attributes: RawAttributes, tag: TagPosition): void {
    if (name === 'c') {
      this.openCell(attributes);
      this.places.openCell(tag);
    } else if (name === 'v') {
      this.inside = 'v';
      this.value = '';
    } else if (name === 'row') {
      this.openRow(attributes);
      this.places.openRow(this.row, tag);
    } else if (name === 'f') {
      this.places.formula(attributes);
      this.inside = 'f';
      this.formula = '';
      this.formulaAttributes = attributes;
    } else if (name === 't' && !this.phonetic) this.inside = 't';
    else if (name === 'is') this.value = '';
    else if (name === 'rPh') this.phonetic = true;
  }

  close(name: string, tag: TagPosition): void {
    if (name === 'c') {
      this.closeCell();
      this.places.closeCell(tag);
    } else if (name === 'v' || name === 'f' || name === 't') this.inside = null;
    else if (name === 'row') this.places.closeRow(tag);
    else if (name === 'rPh') this.phonetic = false;
  }

  text(piece: string): void {
    if (this.inside === null) return;
    if (this.inside === 'f') this.formula = (this.formula ?? '') + piece;
    else this.value = (this.value ?? '') + piece;
  }

  /** Reads a cell of the common form straight from the text; every other, and every faulty one, is told in parts. */
  take(text: string, start: number): number {
    const { plain } = this;
    if (!plainCell(text, start, this.rowText, plain)) return 0;
    if (plain.column <= this.column || this.cells.length >= MOST_CELLS) return 0;
    this.column = plain.column;
    this.style = plain.style;
    this.type = plain.type;
    this.value = plain.value;
    this.formula = null;
    this.closeCell();
    this.places.cell(start, plain.end);
    return plain.end;
  }

  private openRow(attributes: RawAttributes): void {
    // 18.3.1.73: without r it is the row after the last one.
    const row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= ROWS)
      throw badXml(this.context.part, `行号 ${attributes.r ?? String(row + 1)} 超出范围`);
    if (row <= this.row) throw badXml(this.context.part, `第 ${row + 1} 行重复或顺序有误`);
    this.row = row;
    this.rowText = String(row + 1);
    this.column = -1;
    const height = attributes.ht === undefined ? null : numberOr(attributes.ht, 0);
    const hidden = flag(attributes.hidden);
    if (height !== null || hidden)
      this.rows.push({ row, height, fixed: flag(attributes.customHeight), hidden });
  }

  private openCell(attributes: RawAttributes): void {
    const { part } = this.context;
    if (attributes.r === undefined) {
      this.column += 1;
      if (this.column >= COLUMNS) throw badXml(part, `第 ${this.row + 1} 行的单元格超过 ${COLUMNS} 个`);
    } else {
      const column = columnIn(attributes.r, this.rowText) ?? this.columnOf(attributes.r);
      if (column <= this.column) throw badXml(part, `单元格 ${attributes.r} 重复或顺序有误`);
      this.column = column;
    }
    if (this.cells.length >= MOST_CELLS) throw badXml(part, `单元格超过 ${MOST_CELLS} 个`);
    this.style = attributes.s === undefined ? 0 : Number(attributes.s);
    if (!Number.isInteger(this.style) || this.style < 0)
      throw badXml(part, `${this.address()} 的样式编号有误`);
    this.type = attributes.t ?? 'n';
    this.value = null;
    this.formula = null;
  }

  private closeCell(): void {
    const { row, column, style } = this;
    this.cells.push({ row, column, value: this.scalar(), formula: this.ownFormula(), style });
  }

  /** 18.18.11 ST_CellType. */
  private scalar(): Scalar {
    const { value, type } = this;
    if (value === null) return null;
    switch (type) {
      case 'n':
        return value === '' ? null : this.number(value);
      case 's': {
        const index = Number(value);
        const text = value.trim() === '' ? undefined : this.context.strings()[index];
        if (text === undefined)
          throw badXml(this.context.part, `${this.address()} 的共享文字 ${value} 不存在`);
        return text;
      }
      case 'str':
      case 'inlineStr':
        return decodeXstring(value);
      case 'b':
        return flag(value.trim());
      case 'e':
        return { error: value.trim() };
      case 'd':
        return isoSerial(value.trim(), this.context.date1904) ?? value;
      default:
        throw badXml(this.context.part, `${this.address()} 的类型 ${type} 有误`);
    }
  }

  private number(text: string): number {
    const number = Number(text);
    if (!Number.isFinite(number) || !(isPlain(text) || DOUBLE.test(text)))
      throw badXml(this.context.part, `${this.address()} 的数值 ${text} 有误`);
    return number;
  }

  private ownFormula(): string | null {
    if (this.formula === null) return null;
    const { row, column } = this;
    const formula = decodeXstring(this.formula);
    const { t, si, ref } = this.formulaAttributes;
    if (t !== 'shared' || si === undefined) return formula;
    if (formula !== '') {
      // Some writers give a dependant its text as well: only one with an area is the group's first.
      if (ref !== undefined && formula.length > LONGEST_FORMULA)
        throw badXml(this.context.part, `${this.address()} 的公式超过 ${LONGEST_FORMULA} 个字符`);
      if (ref !== undefined) this.shared.set(si, { row, column, moved: movable(formula) });
      return formula;
    }
    const first = this.shared.get(si);
    if (first === undefined) throw badXml(this.context.part, `${this.address()} 的共享公式没有源公式`);
    const own = first.moved(row - first.row, column - first.column);
    this.sharedText += own.length;
    if (this.sharedText > MOST_SHARED_TEXT)
      throw badXml(this.context.part, `共享公式逐格写出后超过 ${MOST_SHARED_TEXT} 个字符`);
    return own;
  }

  /** The column of an address, the slow way, which knows what is wrong with one. */
  private columnOf(address: string): number {
    const cell = fromA1(address);
    if (cell === null) throw badXml(this.context.part, `单元格地址 ${address} 有误或超出范围`);
    if (cell.row !== this.row) throw badXml(this.context.part, `单元格 ${address} 不在它的行中`);
    return cell.column;
  }

  private address(): string {
    return toA1(this.row, this.column);
  }
}

/** Whether a number that JavaScript could read is of digits, with a sign or a point at most. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!((code >= 48 && code <= 57) || code === 46 || code === 45)) return false;
  }
  return text !== '';
}
