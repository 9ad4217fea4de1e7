import type { Severity } from '../../review';
import type { FindingView, SheetView } from '../../session/view';

/** How the three severities are called, gravest first. */
export const SEVERITIES: readonly (readonly [Severity, string])[] = [
  ['error', '必须改正'],
  ['warning', '请核实'],
  ['info', '提示'],
];

/** The check that says what a row lacks: 缺 counts and lists that itself, and twice is noise. */
const STILL_MISSING = 'M01';

/** What is to be dealt with: without what was put aside. */
export function shownFindings(view: Pick<SheetView, 'findings'>): readonly FindingView[] {
  return view.findings.filter(({ finding, ignored }) => !ignored && finding.code !== STILL_MISSING);
}

/** What was put aside with a reason. */
export function ignoredFindings(view: Pick<SheetView, 'findings'>): readonly FindingView[] {
  return view.findings.filter(({ ignored }) => ignored);
}
