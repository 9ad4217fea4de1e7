import type { PrintedGroup, PrintedRow, Sheet } from '../../review';
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
  const rows = table.rows.map((row, index): PrintedRow => {
    const { indicator = null, by = null } = identities[index] ?? {};
    return {
      printed: row.printed,
      indicator,
      by,
      standard: row.standard === '' ? null : row.standard,
      cells: {
        name: at(row.nameCell),
        weight: row.weightCell === null ? null : at(row.weightCell),
        score: row.score === null ? null : at(row.score),
        narrative: row.narrative === null ? null : at(row.narrative),
      },
    };
  });
  const groups = levels.map(({ level, group, rows: below }): PrintedGroup => ({
    level,
    printed: group.printed,
    weight: group.weight,
    cell: at(group.weightCell ?? group.cell),
    rows: below,
  }));
  return { rows, groups, whole: table.total?.weight ?? null, grade: null, unit, known };
}

/** The name by which a row is known to the rubric; of rows that share one the first that counts. */
export function countingRows(
  rows: readonly TableRow[],
  identities: readonly Identity[],
  rubric: Rubric,
): ReadonlyMap<string, number> {
  const counting = new Map<string, number>();
  const names = new Set([...rubric.indicators.map((one) => one.name), rubric.source.adjustment.name]);
  identities.forEach(({ indicator, confidence }, index) => {
    if (indicator === null || !names.has(indicator) || rows[index] === undefined) return;
    const before = counting.get(indicator);
    if (before === undefined || confidence > (identities[before]?.confidence ?? 0))
      counting.set(indicator, index);
  });
  return counting;
}
