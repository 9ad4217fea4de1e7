import type { Desk } from '../desk';

/**
 * Opens a new workbook, or the example, in a window of its own, and says so.
 * @throws HostError when it could not be made or opened
 */
export async function openNew(desk: Desk, content: 'blank' | 'example'): Promise<void> {
  const { host, templates } = desk.parts;
  const { openWorkbook } = host.capabilities;
  if (openWorkbook !== 'yes') {
    desk.tell('warning', openWorkbook.no);
    return;
  }
  const what = content === 'blank' ? '正在新建标准评分表' : '正在打开示例';
  desk.busy = { what, progress: null, cancellable: true };
  desk.show();
  const bytes = await templates(content);
  if (desk.isCancelled()) {
    desk.tell('info', '已取消。');
    return;
  }
  desk.busy = { what, progress: null, cancellable: false };
  desk.show();
  await desk.ask(() => host.openWorkbook(bytes));
  const opened = content === 'blank' ? '已新建标准评分表。' : '已打开示例。';
  desk.tell('info', opened + (host.opensAt ?? ''));
}
