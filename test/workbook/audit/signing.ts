import { REVIEW_NAMES, SIGN_OFF_NAMES } from '../../../src/rubric/names';
import type { Rubric } from '../../../src/rubric/rubric';
import type { Audit } from '../../../src/scoring/audit';
import { bindAudit, type Signature } from '../../../src/workbook/audit/read-audit';
import { signOffMark } from '../../../src/workbook/audit/sign-off';
import { bindNames } from '../../../src/workbook/binding';
import type { Scalar } from '../../../src/workbook/model';
import { serialOfIso } from '../../../src/workbook/reading/dates';
import type { WorkbookSource } from '../../../src/workbook/source';
import type { Plan, PlannedWrite } from '../../../src/workbook/writing/plan';

/* What the session does when an auditor signs, without a session: for tests of what a sign-off covers. */

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
  set(REVIEW_NAMES.signOff, signOffMark(source, audit, kept), '签署的校验');
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
