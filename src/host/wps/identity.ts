import { unsavedToken } from '../common/unsaved-token';
import type { WorkbookIdentity } from '../port';
import { ask, call, type Com, isCom, orNull, part } from './jsapi';

/** Where a workbook is stored, or only its name as long as it was never saved; null for one that was closed. */
export function fullNameOf(workbook: Com): string | null {
  const name = orNull(() => ask(workbook, 'FullName'));
  return typeof name === 'string' && name !== '' ? name : null;
}

/** @param id as it was when the workbook was opened: storing it under another name does not change it */
export function identityOf(workbook: Com, id: string | null): WorkbookIdentity {
  const name = orNull(() => ask(workbook, 'Name'));
  return {
    id: id ?? idOf(workbook),
    name: typeof name === 'string' ? name : '',
    readOnly: orNull(() => ask(workbook, 'ReadOnly')) === true,
  };
}

/** A stored workbook by its path; one that was never saved by its window too, for the next 工作簿1 is another one. */
function idOf(workbook: Com): string {
  const full = fullNameOf(workbook) ?? '';
  if (/[\\/]/u.test(full)) return full;
  const handle = orNull(() => {
    const window = call(part(workbook, 'Windows'), 'Item', 1);
    return isCom(window) ? ask(window, 'Hwnd') : null;
  });
  return `未保存：${full}|${typeof handle === 'number' ? String(handle) : unsavedToken()}`;
}
