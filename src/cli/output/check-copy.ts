import { cellText } from '../../workbook/address';
import { printable } from '../file-error';
import type { Marked } from '../mark-workbook';

/** Of cells that could not be marked so many are named. */
const MOST_NAMED = 5;

/** What was marked in a copy. */
export function markedText(target: string, marked: Marked): string {
  const noted = marked.noted === 0 ? '' : `，核查意见新增 ${String(marked.noted)} 条`;
  const ignored = marked.ignored === 0 ? '' : `，已忽略的 ${String(marked.ignored)} 条未标记`;
  return `已标记 ${String(marked.marks)} 处${noted}${ignored}，存入 ${printable(target)}\n${left(marked)}`;
}

/** What was taken away in a copy. */
export function unmarkedText(target: string, marked: Marked): string {
  return `已清除标记 ${String(marked.marks)} 处，存入 ${printable(target)}\n${left(marked)}`;
}

function left({ failed }: Marked): string {
  return failed
    .slice(0, MOST_NAMED)
    .map(({ address, error }) => `  ${cellText(address)}：${error.message}\n`)
    .concat(failed.length > MOST_NAMED ? [`  另有 ${String(failed.length - MOST_NAMED)} 处。\n`] : [])
    .join('');
}
