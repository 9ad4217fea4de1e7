import { isThere, quietly } from './roots';
import { ask, told } from './thing';

/** A workbook of the probes' own. */
export interface Scratch {
  readonly book: unknown;
  /** Closes it without saving. @returns what came of it, in Chinese */
  close(): string;
}

/**
 * Adds a workbook. The user's own must never be taken for it: unless there is one more workbook than before, with a
 * name that none had, nothing is written at all.
 * @param file what it is made from; an empty one without
 * @throws an error that says why not, in Chinese
 */
export function openScratch(app: unknown, file?: string): Scratch {
  const active = quietly(() => ask(app, 'ActiveWorkbook'));
  const names = openNames(app);
  const books = ask(app, 'Workbooks');
  const returned = file === undefined ? ask(books, 'Add') : ask(books, 'Add', file);
  const fresh = openNames(app).filter((name) => !names.includes(name));
  const [name] = fresh;
  if (name === undefined || fresh.length > 1) throw new Error('新建之后没有多出一个工作簿');
  const book = isThere(returned) ? returned : ask(books, 'Item', name);
  if (nameOf(book) !== name) throw new Error('新建的工作簿与多出的不是同一个');
  return {
    book,
    close() {
      try {
        ask(book, 'Close', false);
      } catch (error) {
        return `${name} 没有关上，请手工关闭，不保存：${told(error)}`;
      }
      if (isThere(active)) quietly(() => ask(active, 'Activate'));
      return openNames(app).includes(name)
        ? `${name} 没有关上，请手工关闭，不保存`
        : `新建了 ${name}，已关闭，没有保存`;
    },
  };
}

/** The names of all open workbooks. */
export function openNames(app: unknown): readonly string[] {
  const books = ask(app, 'Workbooks');
  const count = Number(ask(books, 'Count'));
  return Array.from({ length: count }, (_, index) => nameOf(ask(books, 'Item', index + 1)));
}

export function nameOf(thing: unknown): string {
  const name = ask(thing, 'Name');
  if (typeof name !== 'string') throw new Error('名称不是文字');
  return name;
}
