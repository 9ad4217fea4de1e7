/** The folder that a unit's IT staff puts on their web server. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { notices } from '../licences';
import { filesNamed, manifestAt } from './address';

const OWN = ['site', 'manifest.xml'];

/** The folder cannot be made; the message is Chinese. */
export class DeployError extends Error {
  override readonly name = 'DeployError';
}

/**
 * Writes `to` anew: `site/` for the web server (the built pane and licences.txt), and manifest.xml beside it,
 * which goes to the add-in catalogue and not to the web server.
 * @param from the built pane, dist/excel
 * @param to a folder of its own; what an earlier run wrote there is replaced, a folder with anything else is refused
 * @param manifest text of manifest.xml
 * @param base as baseOf gives it
 * @returns the manifest as written
 * @throws {DeployError} when a page or picture of the manifest is not in `from`, or `to` holds something else
 */
export function deploy(from: string, to: string, manifest: string, base: string): string {
  const written = manifestAt(manifest, base);
  const missing = filesNamed(written, base).filter((name) => !existsSync(path.join(from, name)));
  if (missing.length > 0)
    throw new DeployError(
      `任务窗格没有构建完整，缺少 ${missing.length} 个文件：${missing.slice(0, 5).join('、')}${missing.length > 5 ? ' 等' : ''}。请重新运行 npm run build。`,
    );
  if (existsSync(to) && !readdirSync(to).every((name) => OWN.includes(name)))
    throw new DeployError(
      `“${to}”已存在，而且不是以前生成的部署文件夹，没有覆盖。请换一个文件夹，或先将它移走。`,
    );
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(from, path.join(to, 'site'), { recursive: true });
  writeFileSync(path.join(to, 'site/licences.txt'), notices());
  writeFileSync(path.join(to, 'manifest.xml'), written);
  return written;
}

/** The text of the project's manifest. */
export function manifestText(root: string): string {
  return readFileSync(path.join(root, 'manifest.xml'), 'utf8');
}
