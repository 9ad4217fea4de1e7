import { cellText } from '../workbook/address';
import type { Hold, Reason } from './holds';
import type { Waiting } from './view';

/** What a person should know first comes first. */
const ORDER: readonly Reason[] = [
  'hung',
  'failed',
  'read-only',
  'protected',
  'editing',
  'remote',
  'reverted',
];

/**
 * What waits, in one message: the gravest reason in words, the others as a number.
 * @param trouble a request that failed with nothing to write: it is told although no cell waits
 */
export function waitingOf(
  holds: ReadonlyMap<string, Hold>,
  trouble: { readonly reason: Reason; readonly message: string } | null,
): Waiting | null {
  const all = [...holds.values()];
  const reason = ORDER.find((one) => one === trouble?.reason || all.some((hold) => hold.reason === one));
  if (reason === undefined) return null;
  const first = all.filter((hold) => hold.reason === reason);
  const said = first.find((hold) => hold.message !== '')?.message ?? '';
  const others = all.length - first.length;
  const rest = others > 0 && first.length > 0 ? `另有 ${String(others)} 格待写入。` : '';
  const main = messageOf(reason, first, said === '' && trouble?.reason === reason ? trouble.message : said);
  return {
    reason,
    count: all.length,
    cells: all.map((hold) => cellText(hold.address)),
    message: `${main}${rest}`,
  };
}

function messageOf(reason: Reason, held: readonly Hold[], said: string): string {
  const cells = held.length === 0 ? '' : `${String(held.length)} 格`;
  const sheets = [...new Set(held.map((hold) => `“${hold.address.sheet}”`))].join('、');
  switch (reason) {
    case 'editing':
      return '正在编辑单元格，完成后自动更新。';
    case 'remote':
      return `协作者已修改，${cells}待写入。`;
    case 'protected':
      return `${sheets}（或其校验所在的工作表）已受保护，${cells}未写入。请取消保护后点“重试”。`;
    case 'read-only':
      return `工作簿是只读的，${cells}未写入。请另存为可以编辑的文件后再打开。`;
    case 'hung':
      return cells === '' ? said : `表格程序没有回应，${cells}未能确认已经写入。请点“重试”。`;
    case 'failed':
      return cells === '' ? said : `${cells}未写入：${said}`;
    case 'reverted':
      return `${cells}已改回先前的内容，暂不填写；数据变动后会重新填写，也可以点“写入”。`;
  }
}
