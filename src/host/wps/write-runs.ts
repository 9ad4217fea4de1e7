import type { Area } from '../../workbook/model';
import type { PreparedWrite } from '../common/prepare-writes';
import type { WpsSheet } from './listing';

/** Cells below one another that are written alike: one assignment instead of one for each. */
export interface Run {
  readonly sheet: WpsSheet;
  readonly writes: readonly [PreparedWrite, ...PreparedWrite[]];
}

/** Groups writes into runs, in the order of sheet, column and row. */
export function runsOf(writes: readonly PreparedWrite[], sheets: readonly WpsSheet[]): readonly Run[] {
  const order = new Map(sheets.map((sheet, index) => [sheet.id, { sheet, index }]));
  const place = ({ sheet }: PreparedWrite): number => order.get(sheet.id)?.index ?? -1;
  const ordered = [...writes].sort(
    (one, other) =>
      place(one) - place(other) ||
      one.address.column - other.address.column ||
      one.address.row - other.address.row,
  );
  const runs: { sheet: WpsSheet; writes: [PreparedWrite, ...PreparedWrite[]] }[] = [];
  for (const write of ordered) {
    const sheet = order.get(write.sheet.id)?.sheet;
    if (sheet === undefined) continue;
    const run = runs.at(-1);
    if (run !== undefined && follows(run.writes.at(-1), write)) run.writes.push(write);
    else runs.push({ sheet, writes: [write] });
  }
  return runs;
}

/** Each cell as a run of its own. */
export function singly({ sheet, writes }: Run): readonly Run[] {
  return writes.map((write) => ({ sheet, writes: [write] }));
}

export function areaOfRun({ writes }: Run): Area {
  const { row, column } = writes[0].address;
  return { top: row, left: column, bottom: row + writes.length - 1, right: column };
}

function follows(above: PreparedWrite | undefined, below: PreparedWrite): boolean {
  return (
    above?.sheet.id === below.sheet.id &&
    above.address.column === below.address.column &&
    above.address.row + 1 === below.address.row &&
    above.isFormula === below.isFormula &&
    above.numberFormat === below.numberFormat
  );
}
