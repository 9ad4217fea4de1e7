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

/** Asks for what {@link rawCells} reads of a range. */
export function loadCells(range: Excel.Range): Excel.Range {
  return range.load('values,formulas,numberFormat,valueTypes');
}

/**
 * The cells of a loaded range, counted from its corner. The library checks each time that one of its properties is
 * asked for, so each is asked for once.
 */
export function rawCells(range: Excel.Range): (row: number, column: number) => RawCell {
  const [values, formulas, formats, types] = [
    range.values as unknown[][],
    range.formulas as unknown[][],
    range.numberFormat as unknown[][],
    range.valueTypes as unknown[][],
  ];
  return (row, column) => ({
    value: values[row]?.[column],
    formula: formulas[row]?.[column],
    numberFormat: formats[row]?.[column],
    valueType: types[row]?.[column],
  });
}
