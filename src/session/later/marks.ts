import type { MarkReport } from '../../host/port';
import { cellText } from '../../workbook/address';
import { marksOf } from '../../workbook/marking/marks-of';
import type { Desk } from '../desk';
import { presentFindings } from './present';

/** Marks the cells of every finding that is not put aside, and takes away the marks of findings that are gone. */
export async function mark(desk: Desk): Promise<void> {
  const { host } = desk.parts;
  if (isUnable(desk)) return;
  // Others may have put findings aside since.
  desk.review.unread = true;
  const findings = (await presentFindings(desk)).filter((one) => !one.ignored);
  const marks = marksOf(findings);
  const placeless = findings.filter((one) => one.cells.length === 0).length;
  const report = await desk.ask(() =>
    marks.length === 0 ? host.unmark() : host.mark(marks, { replace: true }),
  );
  const cells = new Set(marks.map((one) => cellText(one.address))).size;
  const failed = failures(report);
  const rest = placeless === 0 ? '' : `${String(placeless)} 个问题没有对应的单元格。`;
  if (failed.length > 0) desk.tell('warning', `有 ${String(failed.length)} 处标记未能更新。${rest}`, failed);
  else if (marks.length === 0) desk.tell('info', `没有需要标出的单元格，原有标记已清除。${rest}`);
  else desk.tell('info', `已在 ${String(cells)} 个单元格上标出 ${String(report.done)} 处问题。${rest}`);
}

/** Takes away every mark of the product. */
export async function unmark(desk: Desk): Promise<void> {
  if (isUnable(desk)) return;
  const report = await desk.ask(() => desk.parts.host.unmark());
  const failed = failures(report);
  if (failed.length > 0)
    desk.tell(
      'warning',
      `已清除标记 ${String(report.done)} 处，${String(failed.length)} 处未能清除。`,
      failed,
    );
  else if (report.done === 0) desk.tell('info', '工作簿中没有程序的标记。');
  else desk.tell('info', `已清除标记 ${String(report.done)} 处。`);
}

function isUnable(desk: Desk): boolean {
  const { marks } = desk.parts.host.capabilities;
  if (marks !== 'yes') desk.tell('warning', marks.no);
  return marks !== 'yes';
}

function failures({ failed }: MarkReport): readonly string[] {
  return failed.map(({ address, error }) => `${cellText(address)}：${error.message}`);
}
