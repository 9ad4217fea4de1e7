import { rowName } from '../../rubric/names';
import type { SheetView } from '../../session/view';
import { shownFindings } from './findings';

/** The one mark of a row: what it lacks, else what is wrong with it, else that a person typed its score. */
export type RowMark = 'missing' | 'finding' | 'typed' | null;

export const MARK_WORDS = { missing: '缺', finding: '问题', typed: '已改' } as const;

/** Row → its mark; rows without one are absent. */
export function rowMarks(view: SheetView): ReadonlyMap<string, Exclude<RowMark, null>> {
  const marks = new Map<string, Exclude<RowMark, null>>();
  const typed = new Set(view.kept.map((one) => one.name));
  const found = new Set(
    shownFindings(view)
      .filter(({ finding }) => finding.severity !== 'info')
      .map(({ finding }) => finding.indicator),
  );
  for (const { name, status } of [...view.assessment.rows, view.assessment.adjustment]) {
    if (status === 'missing') marks.set(name, 'missing');
    else if (found.has(name)) marks.set(name, 'finding');
    else if (typed.has(rowName('score', name))) marks.set(name, 'typed');
  }
  return marks;
}
