import type { PrintedGroup, PrintedRow, Sheet } from '../../review';
import { pairs } from '../../rubric/pairs';
import type { Rubric } from '../../rubric/rubric';
import { cellText } from '../address';
import type { Identity } from './identify';
import type { PrintedLevel } from './proofs';
import type { Place, Table, TableRow } from './table';

/** What of a recognised table the review looks at. */
export function printedOf(
  sheet: string,
  table: Table,
  identities: readonly Identity[],
  levels: readonly PrintedLevel[],
  { unit, known }: Pick<Sheet, 'unit' | 'known'>,
): Sheet {
  const at = ({ row, column }: Place): string => cellText({ sheet, row, column });
  const rows = pairs(table.rows, identities).map(([row, { indicator, by }]): PrintedRow => ({
    printed: row.printed,
    indicator,
    by,
    standard: row.standard === '' ? null : row.standard,
    scoreText: row.scoreText,
    cells: {
      name: at(row.nameCell),
      weight: row.weightCell === null ? null : at(row.weightCell),
      score: row.score === null ? null : at(row.score),
      narrative: row.narrative === null ? null : at(row.narrative),
    },
  }));
  const groups = levels.map(({ level, group, rows: below }): PrintedGroup => ({
    level,
    printed: group.printed,
    weight: group.weight,
    cell: at(group.weightCell ?? group.cell),
    rows: below,
  }));
  return { rows, groups, whole: table.total?.weight ?? null, grade: null, unit, known };
}

/** The rows by the names by which the rubric knows them; of rows that share one the surest, of equal ones the first. */
export function countingRows(
  rows: readonly TableRow[],
  identities: readonly Identity[],
  rubric: Rubric,
): ReadonlyMap<string, TableRow> {
  const counting = new Map<string, { readonly row: TableRow; readonly confidence: number }>();
  const names = new Set([...rubric.indicators.map((one) => one.name), rubric.source.adjustment.name]);
  for (const [row, { indicator, confidence }] of pairs(rows, identities)) {
    if (indicator === null || !names.has(indicator)) continue;
    const before = counting.get(indicator);
    if (before === undefined || confidence > before.confidence) counting.set(indicator, { row, confidence });
  }
  return new Map([...counting].map(([name, { row }]) => [name, row]));
}
