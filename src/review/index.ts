import type { Assessment } from '../scoring/assessment';
import { own } from '../scoring/facts';
import type { Check, Part, Subject } from './check';
import { CHECKS } from './checks';
import { type Finding, SEVERITIES } from './finding';
import { remembered } from './remembered';
import { NO_SHEET, type Sheet } from './sheet';
import { readText } from './texts';

export type { Check, Part, Subject } from './check';
export { CHECKS } from './checks';
export { S14 } from './checks/S14';
export { onlyReader } from './conditions';
export { saysLack, SEVERITIES, SEVERITY_WORDS } from './finding';
export type { Finding, Fix, Severity } from './finding';
export { type LenientRow, lenientRows } from './lenient';
export type { PrintedGroup, PrintedRow, Sheet } from './sheet';
export { NO_SHEET } from './sheet';

/** What there is no telling of where the rubric is not known. */
const OF_A_RUBRIC: readonly Part[] = ['standards', 'rules', 'inputs', 'judgements'];

/**
 * Every finding on an assessment and on what the sheet prints, in order.
 * @param sheet what the sheet prints beyond the facts; left out where only facts are known
 */
export function review(assessment: Assessment, sheet: Sheet = NO_SHEET): readonly Finding[] {
  return inOrder(
    assessment,
    examined(assessment, sheet).flatMap(({ findings }) => findings),
  );
}

/** A check with what it had to look at on a sheet, and what it found. */
export interface ExaminedBy {
  readonly code: string;
  /** 0 where it had nothing to look at. */
  readonly places: number;
  readonly findings: readonly Finding[];
}

/** What {@link review} is made of: every check that the sheet can be put to, in the order of the list. */
export function examined(assessment: Assessment, sheet: Sheet = NO_SHEET): readonly ExaminedBy[] {
  const subject = subjectOf(assessment, sheet);
  return checksFor(sheet).map((check) => {
    const { places, found } = check.examine(subject);
    const findings = found.map((one): Finding => ({
      code: check.code,
      cells: [],
      clause: check.basis,
      advice: check.advice,
      ...one,
      severity: one.severity ?? check.severity,
    }));
    return { code: check.code, places, findings };
  });
}

/** The checks that a sheet can be put to: those that need a rubric's rules only where it is known. */
export function checksFor({ known }: Sheet): readonly Check[] {
  return known ? CHECKS : CHECKS.filter(({ reads }) => !reads.some((part) => OF_A_RUBRIC.includes(part)));
}

/** A sheet has some thirty texts. */
const readOnce = remembered(readText, 1000);

/** What checks look at; a text is read when it is first asked for. */
export function subjectOf(assessment: Assessment, sheet: Sheet = NO_SHEET): Subject {
  return {
    assessment,
    sheet,
    text: (row) => readOnce(own(assessment.facts.narratives, row) ?? ''),
  };
}

/** Findings gravest first, then in the order of the sheet, then by code. */
export function inOrder(assessment: Assessment, findings: readonly Finding[]): readonly Finding[] {
  const rows = [...assessment.rows.map((row) => row.name), assessment.adjustment.name];
  const position = ({ indicator }: Finding): number =>
    indicator === null ? rows.length : rows.indexOf(indicator);
  return [...findings].sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
      position(one) - position(other) ||
      (one.code < other.code ? -1 : one.code > other.code ? 1 : 0),
  );
}
