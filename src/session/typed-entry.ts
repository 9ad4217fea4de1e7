import { Quotient, readDouble } from '../rubric/formula';
import { PREFIXES, SHEET_NAMES, SIGN_OFF_NAMES } from '../rubric/names';
import type { Rubric } from '../rubric/rubric';
import type { InputKind } from '../rubric/types';
import type { Scalar } from '../workbook/model';
import { double } from '../workbook/numbers';
import { isDateFormat, isPercentFormat, serialOfIso } from '../workbook/reading/dates';
import { readCell } from '../workbook/reading/read-cell';
import { isBlank } from '../workbook/reading/typed';

/** What a cell should hold for what a person typed in the pane. */
export interface Entry {
  readonly value: Scalar;
  /** null: the cell's own fits. */
  readonly numberFormat: string | null;
}

/**
 * Reads an entry as the cell's kind: a number, a date as its serial, `98.6%` of a ratio as a fraction. What cannot be
 * read so is kept as it was typed: the sheet shows it, and it is reported there.
 * @param format the cell's present number format: one under which the value would not be what it is gives way
 */
export function typedEntry(
  rubric: Rubric,
  name: string,
  text: string,
  format: string,
  date1904: boolean,
): Entry {
  if (isBlank(text)) return { value: null, numberFormat: null };
  const { kind, unit } = kindOf(rubric, name);
  if (kind === 'text') return { value: text, numberFormat: null };
  const read = readCell({ value: text, formula: null, numberFormat: 'General' }, kind, unit, date1904);
  if ('fault' in read) return { value: text, numberFormat: null };
  if (kind === 'date') {
    const serial = serialOfIso(read.text, date1904);
    if (serial === null) return { value: text, numberFormat: null };
    return { value: serial, numberFormat: isDateFormat(format) ? null : 'yyyy-mm-dd' };
  }
  const value = numberOf(read.text) ?? text;
  if (kind === 'ratio') return { value, numberFormat: isDateFormat(format) ? '0.00%' : null };
  const misread = isDateFormat(format) || isPercentFormat(format);
  return { value, numberFormat: misread ? 'General' : null };
}

function kindOf(rubric: Rubric, name: string): { readonly kind: InputKind; readonly unit: string | null } {
  const input = rubric.inputs.get(name);
  if (input !== undefined) return { kind: input.kind, unit: input.unit ?? null };
  const points =
    name === SHEET_NAMES.total ||
    [PREFIXES.score, PREFIXES.weight, PREFIXES.deduct, PREFIXES.reviewScore].some((prefix) =>
      name.startsWith(prefix),
    );
  if (points) return { kind: 'score', unit: '分' };
  // Of a rubric that does not ask for it, it stands on 核查评分表 alone.
  return { kind: name === SIGN_OFF_NAMES.date ? 'date' : 'text', unit: null };
}

/** The double that reads back as the same decimal; null for a number that no double holds. */
function numberOf(text: string): number | null {
  const value = Quotient.parse(text);
  if (value === null) return null;
  const written = double(value);
  return readDouble(written) === value.toDecimalText(200) ? written : null;
}
