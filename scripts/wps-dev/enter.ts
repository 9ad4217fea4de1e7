import { ADDON_NAME } from '../wps/deployment';
import { backupOf, readPublish, replacePublish } from './publish-file';
import { entryLine, entryNames, withEntry, withoutEntry } from './publish-xml';
import { DEV_NAME, DEV_PORT } from './server';

/** What the development server is in publish.xml. */
export const ENTRY = { name: DEV_NAME, url: `http://127.0.0.1:${DEV_PORT}/` };

export interface EnterOptions {
  /** Does not ask. */
  readonly yes: boolean;
  /** Shows, and writes nothing. */
  readonly print: boolean;
  /** Takes the entry out instead. */
  readonly remove: boolean;
}

export interface Terminal {
  readonly say: (text: string) => void;
  /** Whether the user agrees to it; null where nobody can be asked. */
  readonly agreed: (what: string) => Promise<boolean | null>;
}

/**
 * Shows what is to be changed in publish.xml, asks, and changes it.
 * @throws PublishXmlError for a file that is not what WPS writes
 */
export async function enterPublish(
  file: string,
  { yes, print, remove }: EnterOptions,
  { say, agreed }: Terminal,
): Promise<void> {
  const before = readPublish(file);
  if (remove && before === null) {
    say('没有这个文件，不用去掉。');
    return;
  }
  const after = remove ? withoutEntry(before ?? '', DEV_NAME) : withEntry(before, ENTRY);
  if (after === before) {
    say(remove ? '里面没有这一项，不用去掉。' : '里面已有这一项，不用写入。');
    return;
  }
  say(`${remove ? '要去掉' : '要写入'}的一项：\n  ${entryLine(ENTRY)}`);
  if (!remove && before !== null && entryNames(before).includes(ADDON_NAME))
    say(`已装有正式的 ${ADDON_NAME}：两个一起启用时，功能区会有两个“绩效评分”。`);
  if (print) return;
  if (!yes) {
    const what = remove ? '从文件中去掉' : '写入文件';
    const answer = await agreed(what);
    if (answer === null) say(`要${what}，请加 --yes。`);
    if (answer !== true) {
      say('没有改动文件。');
      return;
    }
  }
  replacePublish(file, before, after);
  say(before === null ? '已写入。' : `已改动；原来的内容在 ${backupOf(file)}。`);
}
