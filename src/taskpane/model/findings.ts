import { saysLack, SEVERITIES as GRAVEST_FIRST, type Severity, SEVERITY_WORDS } from '../../review/finding';
import type { FindingView, SheetView } from '../../session/view';

/** How the three severities are called, gravest first. */
export const SEVERITIES: readonly (readonly [Severity, string])[] = GRAVEST_FIRST.map((one) => [
  one,
  SEVERITY_WORDS[one],
]);

/** What is to be dealt with: without what was put aside. */
export function shownFindings(view: Pick<SheetView, 'findings'>): readonly FindingView[] {
  return view.findings.filter(({ finding, ignored }) => !ignored && !saysLack(finding));
}

/** What was put aside with a reason. */
export function ignoredFindings(view: Pick<SheetView, 'findings'>): readonly FindingView[] {
  return view.findings.filter(({ ignored }) => ignored);
}
