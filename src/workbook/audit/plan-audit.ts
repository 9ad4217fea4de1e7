import { REVIEW_NAMES, rowName, SIGN_OFF_NAMES } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import { type Audit, proposals } from '../../scoring/audit';
import { bindNames } from '../binding';
import type { Scalar } from '../model';
import { double } from '../numbers';
import { serialOfIso } from '../reading/dates';
import type { WorkbookSource } from '../source';
import type { Plan, PlannedWrite } from '../writing/plan';
import { bindAudit, type Signature } from './read-audit';
import { signOffMark } from './sign-off';

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

/**
 * Writes who signs and when, where the workbook has cells of these names, and the 校验 by which a later change is
 * noticed. The 校验 is over what the cells will say.
 */
export function planSignOff(
  rubric: Rubric,
  source: WorkbookSource,
  audit: Audit,
  signature: Signature,
): Plan {
  const header = bindNames(Object.values(SIGN_OFF_NAMES), source).cells;
  const own = bindAudit(rubric, source)?.cells;
  const writes: PlannedWrite[] = [];
  const set = (name: string, after: Scalar, why: string): void => {
    const address = header.get(name) ?? own?.get(name);
    if (address === undefined) return;
    const before = source.cell(address)?.value ?? null;
    if (before !== after) writes.push({ name, address, kind: 'value', before, after, why });
  };
  const { unit, auditor, checker, date } = signature;
  set(SIGN_OFF_NAMES.unit, unit === '' ? null : unit, '签署');
  set(SIGN_OFF_NAMES.auditor, auditor === '' ? null : auditor, '签署');
  set(SIGN_OFF_NAMES.checker, checker === '' ? null : checker, '签署');
  set(SIGN_OFF_NAMES.date, date === '' ? null : (serialOfIso(date, source.date1904) ?? date), '签署');
  const kept = {
    unit: header.has(SIGN_OFF_NAMES.unit) ? unit : '',
    auditor: header.has(SIGN_OFF_NAMES.auditor) ? auditor : '',
    checker: header.has(SIGN_OFF_NAMES.checker) ? checker : '',
    date: header.has(SIGN_OFF_NAMES.date) ? date : '',
  };
  set(REVIEW_NAMES.signOff, signOffMark(audit, kept), '签署的校验');
  return { writes, kept: [] };
}

/** The sign-off is taken back: its 校验 is cleared, who signed stays. */
export function planReopen(rubric: Rubric, source: WorkbookSource): Plan {
  const name = REVIEW_NAMES.signOff;
  const address = bindAudit(rubric, source)?.cells.get(name);
  const before = address === undefined ? null : (source.cell(address)?.value ?? null);
  if (address === undefined || before === null) return { writes: [], kept: [] };
  return { writes: [{ name, address, kind: 'value', before, after: null, why: '撤销签署' }], kept: [] };
}
