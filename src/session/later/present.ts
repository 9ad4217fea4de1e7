import { type Finding, saysLack } from '../../review/finding';
import type { Desk } from '../desk';
import type { FindingView } from '../view';

/** The finding of now that says what a person saw; tells so where there is none. */
export async function presentFinding(desk: Desk, finding: Finding): Promise<FindingView | null> {
  const wanted = JSON.stringify(finding);
  const findings = await presentFindings(desk);
  const found = findings.find((one) => one.finding === finding || JSON.stringify(one.finding) === wanted);
  if (found !== undefined) return found;
  desk.tell('warning', '这个问题已经变化，没有改动。请按现在的结果重新核对。');
  return null;
}

/** The findings on the cells as they were read last; what only says that something is missing is none to act upon. */
export async function presentFindings(desk: Desk): Promise<readonly FindingView[]> {
  await desk.readSheets();
  await desk.reviewNow();
  return desk.review.current.findings.filter(({ finding }) => !saysLack(finding));
}
