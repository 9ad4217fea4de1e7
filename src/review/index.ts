import type { Assessment } from '../scoring/assessment';
import { CHECKS } from './checks';
import type { Finding, Severity } from './finding';

export type { Check } from './check';
export { CHECKS } from './checks';
export { onlyReader } from './conditions';
export type { Finding, Fix, Severity } from './finding';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Every finding on an assessment and on the sheet's own scores in its facts, in order. */
export function review(assessment: Assessment): readonly Finding[] {
  const findings = CHECKS.flatMap((check) =>
    check
      .find(assessment)
      .map((found): Finding => ({ ...found, code: check.code, severity: found.severity ?? check.severity })),
  );
  return inOrder(assessment, findings);
}

/** Findings gravest first, then in the order of the sheet, then by code. */
export function inOrder(assessment: Assessment, findings: readonly Finding[]): readonly Finding[] {
  const rows = [...assessment.rows.map((row) => row.name), assessment.adjustment.name];
  const position = ({ indicator }: Finding): number =>
    indicator === null ? rows.length : rows.indexOf(indicator);
  return [...findings].sort(
    (one, other) =>
      ORDER[one.severity] - ORDER[other.severity] ||
      position(one) - position(other) ||
      (one.code < other.code ? -1 : one.code > other.code ? 1 : 0),
  );
}
