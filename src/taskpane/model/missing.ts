import { missingCell, missingItem } from '../../review/items';
import { judgedItemsOf } from '../../rubric/rubric';
import type { Assessment, RowResult } from '../../scoring/assessment';
import { verdictNote } from '../../scoring/explain';
import type { Missing } from '../../scoring/working';

/** One cell that has to be filled in or put right, with the rows that wait for it. */
export interface MissingCell {
  /** Defined name of the cell. */
  readonly name: string;
  readonly kind: 'input' | 'judgement';
  /** An input's name, or the row and item: `财务合规性 第 3 项`. */
  readonly label: string;
  /** 未填, 不是数字…, in Chinese. */
  readonly why: string;
  /** Where it is judged; for an input, the first row that waits. */
  readonly row: string;
  readonly rows: readonly string[];
}

/** Every cell that some row waits for, once, in the order of the sheet. */
export function missingCells(assessment: Assessment): readonly MissingCell[] {
  const found = new Map<string, MissingCell>();
  for (const row of [...assessment.rows, assessment.adjustment]) {
    for (const missing of row.missing) {
      const name = missingCell(assessment, missing);
      const known = found.get(name);
      if (known !== undefined) {
        if (!known.rows.includes(row.name)) found.set(name, { ...known, rows: [...known.rows, row.name] });
        continue;
      }
      const isInput = assessment.rubric.inputs.has(missing.name);
      const owner = isInput ? row : ownerOf(assessment, row, missing);
      found.set(name, {
        name,
        kind: isInput ? 'input' : 'judgement',
        label: isInput ? missing.name : `${owner.name} ${missingItem(owner, missing)}`,
        why: verdictNote(missing),
        row: owner.name,
        rows: [row.name],
      });
    }
  }
  return [...found.values()];
}

/** The row whose item is meant: points that move to another row wait for what that row lacks. */
function ownerOf(assessment: Assessment, row: RowResult, missing: Missing): RowResult {
  const indicator = assessment.rubric.indicators.find((one) =>
    judgedItemsOf(one).some((item) => `${one.name}.${item.key ?? '1'}` === missing.name),
  );
  return (indicator && assessment.row(indicator.name)) ?? row;
}
