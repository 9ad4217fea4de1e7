import { unsavedToken } from '../common/unsaved-token';
import type { WorkbookIdentity } from '../port';
import { ask, call, type Com, isCom, orNull, part } from './jsapi';
import type { Roots } from './roots';

/**
 * Where a workbook is stored, or only its name as long as it was never saved; null for one that was closed, and for
 * one that does not answer now: see {@link presenceOf}.
 */
export function fullNameOf(workbook: Com): string | null {
  const name = orNull(() => ask(workbook, 'FullName'));
  return typeof name === 'string' && name !== '' ? name : null;
}

/** What is in front; null where there is nothing, or WPS does not answer. */
export function frontNameOf({ application }: Roots): string | null {
  const workbook = orNull(() => ask(application, 'ActiveWorkbook'));
  return isCom(workbook) ? fullNameOf(workbook) : null;
}

/**
 * Whether a workbook is still open. That it does not answer says little: WPS may be asking the user something. It is
 * closed only where WPS tells all that are open, and it is none of them.
 * @param known what it was called when it last answered
 */
export function presenceOf(
  { application }: Roots,
  workbook: Com,
  known: string | null,
): 'open' | 'closed' | 'unknown' {
  if (fullNameOf(workbook) !== null) return 'open';
  const books = orNull(() => part(application, 'Workbooks'));
  const count = books === null ? null : orNull(() => ask(books, 'Count'));
  if (books === null || typeof count !== 'number') return 'unknown';
  for (let index = 1; index <= count; index += 1) {
    const book = orNull(() => call(books, 'Item', index));
    const name = isCom(book) ? fullNameOf(book) : null;
    if (name === null || name === known) return 'unknown';
  }
  return 'closed';
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
