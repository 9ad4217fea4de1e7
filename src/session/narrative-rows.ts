import type { Scalar } from '../workbook/model';
import { scalarText } from '../workbook/reading/read-cell';
import { fingerprint } from '../workbook/writing/fingerprint';
import { cellNames } from './cell-names';
import { ownerOf } from './owner';
import { narrativesOf } from './planned';
import type { Standing } from './standing';
import type { NarrativeRow } from './view';

/** A row with the cells that it was made of. */
export interface KnownRow {
  readonly row: NarrativeRow;
  readonly value: Scalar;
  readonly formula: string | null;
  readonly mark: Scalar;
}

/** What stands in the cells of 评分说明 beside what is proposed; rows that have not changed stay the same objects. */
export function narrativeRows(standing: Standing, before: readonly KnownRow[]): readonly KnownRow[] {
  const { snapshot, binding, rubric, assessment } = standing;
  const texts = narrativesOf(assessment);
  const rows = [...cellNames(rubric).narratives].map(([row, cell], index): KnownRow => {
    const proposed = texts.get(row) ?? null;
    const read = (name: string): ReturnType<typeof snapshot.cell> => {
      const address = binding.cells.get(name);
      return address === undefined ? null : snapshot.cell(address);
    };
    const found = read(cell.name);
    const value = found?.value ?? null;
    const formula = found?.formula ?? null;
    const mark = read(cell.check)?.value ?? null;
    const known = before[index];
    if (
      known?.row.row === row &&
      known.row.proposed === proposed &&
      known.value === value &&
      known.formula === formula &&
      known.mark === mark
    )
      return known;
    const owner = ownerOf(snapshot, binding, cell);
    const present = owner === 'blank' ? '' : scalarText(value);
    const same = proposed === null ? present === '' : fingerprint(present) === fingerprint(proposed);
    return { row: { row, present, proposed, owner, same }, value, formula, mark };
  });
  const all = rows.length === before.length && rows.every((row, index) => row === before[index]);
  return all ? before : rows;
}
