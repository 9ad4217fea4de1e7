import { openWorkbook } from '../../../../src/host/xlsx/workbook-file';
import { toA1 } from '../../../../src/workbook/address';
import type { Scalar } from '../../../../src/workbook/model';
import { isDateFormat, isoOfSerial } from '../../../../src/workbook/reading/dates';
import { csvSheets } from './libreoffice';

/** How many cells of each kind agreed. */
export interface Compared {
  readonly plain: number;
  readonly dates: number;
  readonly formulas: number;
}

/**
 * Every value that we read of workbooks, against what LibreOffice reads in the same file: plain cells, dates, and the results of
 * formulas, which it works out anew unless the file says that Excel did.
 * @param leftOut cells that LibreOffice fills in by itself
 */
export function compareWithLibreOffice(
  workbooks: readonly Uint8Array[],
  leftOut: (sheet: string, row: number) => boolean = () => false,
): readonly Compared[] {
  const theirs = csvSheets(workbooks);
  return workbooks.map((bytes, n) => compare(bytes, theirs[n] ?? new Map<string, string[][]>(), leftOut));
}

function compare(
  bytes: Uint8Array,
  theirs: ReadonlyMap<string, string[][]>,
  leftOut: (sheet: string, row: number) => boolean,
): Compared {
  const values = openWorkbook(bytes).values();
  const compared = { plain: 0, dates: 0, formulas: 0 };
  values.sheets.forEach(({ name }, sheet) => {
    const rows = theirs.get(name) ?? [];
    for (const { row, column, value, style, formula } of values.cells(sheet)) {
      // A formula that has no result in the file says nothing to compare.
      if (leftOut(name, row) || (formula !== null && value === null)) continue;
      const text = rows[row]?.[column] ?? '';
      const where = `${name}!${toA1(row, column)}`;
      const date =
        typeof value === 'number' && isDateFormat(values.numberFormat(style)) ? dateOf(text) : null;
      if (date === null) expect([where, plain(text, value)]).toEqual([where, expected(value)]);
      // Before March 1900 the two count days differently: Excel knows a 29 February of that year.
      else if (Number(value) > 60)
        expect([where, date]).toEqual([where, isoOfSerial(Math.floor(Number(value)), values.date1904)]);
      compared[formula !== null ? 'formulas' : date !== null ? 'dates' : 'plain'] += 1;
    }
  });
  return compared;
}

/** LibreOffice's text as a value of the kind that ours is; a text that is none of that kind stays text. */
function plain(text: string, value: Scalar): unknown {
  if (typeof value !== 'number') return text;
  const number = Number(text.replace('%', '')) / (text.endsWith('%') ? 100 : 1);
  return text === '' || Number.isNaN(number) ? text : number;
}

function expected(value: Scalar): unknown {
  switch (typeof value) {
    case 'number':
      return expect.closeTo(value, 12);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'string':
      // It reads CR LF as one line end.
      return value.replaceAll('\r\n', '\n');
    default:
      return value === null ? '' : value.error;
  }
}

/** `01/31/2020`, with or without a time behind it, as an ISO date. */
function dateOf(text: string): string | null {
  const parts = /^(\d{2})\/(\d{2})\/(\d{4})(?: |$)/u.exec(text);
  return parts === null ? null : `${parts[3] ?? ''}-${parts[1] ?? ''}-${parts[2] ?? ''}`;
}
