import { cellText } from '../../workbook/address';
import { printable } from '../file-error';
import type { Marked } from '../mark-workbook';

/** Of cells that could not be marked so many are named. */
const MOST_NAMED = 5;

/** What was marked in a copy. */
export function markedText(target: string, marked: Marked): string {
  const noted = marked.noted === 0 ? '' : `，核查意见新增 ${String(marked.noted)} 条`;
  const ignored = marked.ignored === 0 ? '' : `，已忽略的 ${String(marked.ignored)} 条未标记`;
  return `已标记 ${String(marked.marks)} 处${noted}${ignored}，存入 ${printable(target)}\n${troubles(marked)}`;
}

/** What was taken away in a copy. */
export function unmarkedText(target: string, marked: Marked): string {
  return `已清除标记 ${String(marked.marks)} 处，存入 ${printable(target)}\n${troubles(marked)}`;
}

/** What could not be done, a line each; empty where all was. */
export function troubles({ failed, unlisted }: Marked): string {
  const list = unlisted ? [UNLISTED] : [];
  const cells = failed
    .slice(0, MOST_NAMED)
    .map(({ address, error }) => `  ${cellText(address)}：${error.message}\n`)
    .concat(failed.length > MOST_NAMED ? [`  另有 ${String(failed.length - MOST_NAMED)} 处。\n`] : []);
  return [...list, ...cells].join('');
}

const UNLISTED =
  '  工作表“核查意见”中没有找到“代码”“问题”等列标题，问题没有写入其中。请把该工作表改名，或补上列标题后重试。\n';
