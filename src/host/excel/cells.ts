import type { Scalar } from '../../workbook/model';
import type { SourceCell } from '../../workbook/source';

/** What `Range.load('values, formulas, numberFormat, valueTypes')` gives for one cell. */
export interface RawCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: unknown;
  readonly valueType: unknown;
}

/** One cell as the workbook says it. */
export function sourceCell(raw: RawCell): SourceCell {
  const formula = formulaOf(raw);
  const numberFormat = typeof raw.numberFormat === 'string' ? raw.numberFormat : 'General';
  return { value: valueOf(raw, formula !== null), formula, numberFormat };
}

/** Excel gives a plain value in place of the formula of a cell without one; a text may begin with `=` too. */
function formulaOf({ value, formula }: RawCell): string | null {
  const given = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return given ? formula.slice(1) : null;
}

function valueOf({ value, valueType }: RawCell, calculated: boolean): Scalar {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  if (valueType === 'Error') return { error: value };
  // A formula that yields "" is not an empty cell.
  return value === '' && !calculated ? null : value;
}

/** Asks for what {@link rawCell} reads of a range. */
export function loadCells(range: Excel.Range): Excel.Range {
  return range.load('values,formulas,numberFormat,valueTypes');
}

/** The cell of a loaded range, counted from its corner. */
export function rawCell(range: Excel.Range, row: number, column: number): RawCell {
  return {
    value: (range.values as unknown[][])[row]?.[column],
    formula: (range.formulas as unknown[][])[row]?.[column],
    numberFormat: (range.numberFormat as unknown[][])[row]?.[column],
    valueType: (range.valueTypes as unknown[][])[row]?.[column],
  };
}
