import { rowName } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import { type Audit, proposals } from '../../scoring/audit';
import { double } from '../numbers';
import type { WorkbookSource } from '../source';
import { blankAsNull } from '../writing/owner';
import type { Plan, PlannedWrite } from '../writing/plan';
import { bindAudit } from './read-audit';

/**
 * Takes over the rule's scores as 核查得分: only into cells that hold nothing, so that no auditor's decision is lost.
 * Nothing else has to be planned: 差额, 核查合计 and 核查等级 are live formulas of the sheet.
 * @param rows the rows meant; null for all
 */
export function planProposals(
  rubric: Rubric,
  source: WorkbookSource,
  audit: Audit,
  rows: ReadonlySet<string> | null = null,
): Plan {
  const binding = bindAudit(rubric, source);
  const writes = [...proposals(audit, rows)].flatMap(([row, score]): readonly PlannedWrite[] => {
    const name = rowName('reviewScore', row);
    const address = binding?.cells.get(name);
    if (address === undefined) return [];
    const cell = source.cell(address);
    // A formula is somebody's work, even while it shows nothing.
    if (cell !== null && cell.formula !== null) return [];
    const before = cell?.value ?? null;
    if (blankAsNull(before) !== null) return [];
    return [
      {
        name,
        address,
        kind: 'value',
        before,
        after: double(score),
        why: `“${row}”核查得分采用按标准计算的得分`,
      },
    ];
  });
  return { writes, kept: [] };
}
