/** WPS's publish.xml on the disk: where it is, reading it, and writing it so that it is never half written. */
import { isUtf8 } from 'node:buffer';
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { PublishXmlError } from './publish-xml';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Below the user's folder; WPS's own tool writes these. Linux: UOS and Kylin as every other. */
const BELOW_HOME: Partial<Readonly<Record<NodeJS.Platform, string>>> = {
  linux: '.local/share/Kingsoft/wps/jsaddons',
  darwin: 'Library/Containers/com.kingsoft.wpsoffice.mac/Data/.kingsoft/wps/jsaddons',
};

/**
 * Where WPS reads which add-ins a user has.
 * @throws PublishXmlError on a system that WPS is not made for, or without the folder of applications' data
 */
export function publishXmlOf({ platform, home, env }: Machine): string {
  if (platform === 'win32') {
    const { APPDATA } = env;
    if (APPDATA === undefined || APPDATA === '')
      throw new PublishXmlError('没有环境变量 APPDATA，不知道 publish.xml 在哪里。');
    return path.win32.join(APPDATA, 'kingsoft', 'wps', 'jsaddons', 'publish.xml');
  }
  const below = BELOW_HOME[platform];
  if (below === undefined) throw new PublishXmlError(`WPS 表格不在 ${platform} 上运行。`);
  return path.posix.join(home, below, 'publish.xml');
}

/**
 * The file's text, with a byte order mark where it has one; null where there is no file.
 * @throws PublishXmlError for a file in another encoding than UTF-8
 */
export function readPublish(file: string): string | null {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return null;
  const bytes = readFileSync(file);
  if (!isUtf8(bytes)) throw new PublishXmlError(`${file} 不是 UTF-8 编码，没有改动它。`);
  return bytes.toString('utf8');
}

/** What was there before the latest change. */
export function backupOf(file: string): string {
  return `${file}.bak`;
}

/**
 * Puts a new text in the file's place in one step, and keeps the one before beside it. A file that is a link is
 * changed where it lies.
 * @param before what was read; where the file no longer says so it is left alone
 * @throws PublishXmlError where another program has changed it in between
 */
export function replacePublish(file: string, before: string | null, after: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const real = before === null ? file : realpathSync(file);
  const next = `${real}.${process.pid}.tmp`;
  const mode = statSync(real, { throwIfNoEntry: false })?.mode;
  try {
    writeFileSync(next, after, { flush: true, ...(mode === undefined ? {} : { mode: mode & 0o777 }) });
    if (readPublish(file) !== before)
      throw new PublishXmlError(`${file} 刚被别的程序改动，没有写入。请再运行一次。`);
    if (before !== null) copyFileSync(real, backupOf(file));
    renameSync(next, real);
  } finally {
    rmSync(next, { force: true });
  }
}
