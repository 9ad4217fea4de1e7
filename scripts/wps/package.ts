/** The folder that a unit's IT staff works from. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { path7za } from '7zip-bin';
import { DeployError } from '../excel/deploy';
import { notices } from '../licences';
import { folderOf, jspluginsXml, publishXml } from './deployment';
import { publishPage } from './publish-page';

/** What WPS fetches first; without them the package is not whole. */
const NEEDED = ['index.html', 'main.js', 'ribbon.xml', 'manifest.xml', 'taskpane.html'];

const OWN = ['online', 'offline'];

/**
 * Writes `to` anew: `online/` with the files for the server (`site/`), and `offline/` with the archive; in each what
 * registers it: publish.xml, jsplugins.xml and the install page. One of the two is used: the same add-in registered
 * twice does not load.
 * @param from the built package, dist/wps
 * @param to a folder of its own; what an earlier run wrote there is replaced, a folder with anything else is refused
 * @param base as wpsBaseOf gives it
 * @param version of the add-in, x.y.z: WPS fetches an archive anew when it changes
 * @throws {DeployError} with a Chinese message
 */
export function writePackage(from: string, to: string, base: string, version: string): void {
  const missing = NEEDED.filter((name) => !existsSync(path.join(from, name)));
  if (missing.length > 0)
    throw new DeployError(
      `WPS 加载项没有构建完整，缺少 ${missing.join('、')}。请重新运行 npm run build:wps。`,
    );
  if (existsSync(to) && !readdirSync(to).every((name) => OWN.includes(name)))
    throw new DeployError(
      `“${to}”已存在，而且不是以前生成的部署文件夹，没有覆盖。请换一个文件夹，或先将它移走。`,
    );
  rmSync(to, { recursive: true, force: true });
  const online = path.join(to, 'online');
  const offline = path.join(to, 'offline');
  const site = path.join(online, 'site');
  mkdirSync(offline, { recursive: true });
  cpSync(from, site, { recursive: true });
  writeFileSync(path.join(site, 'licences.txt'), notices());
  writeFileSync(path.join(online, 'publish.xml'), publishXml({ mode: 'online', base }));
  writeFileSync(path.join(online, 'jsplugins.xml'), jspluginsXml({ mode: 'online', base }));
  writeFileSync(path.join(online, 'publish.html'), publishPage({ mode: 'online', base }));

  const folder = path.join(offline, folderOf(version));
  cpSync(site, folder, { recursive: true });
  archive(offline, folderOf(version));
  rmSync(folder, { recursive: true });
  writeFileSync(path.join(offline, 'publish.xml'), publishXml({ mode: 'unpacked', version }));
  writeFileSync(path.join(offline, 'jsplugins.xml'), jspluginsXml({ mode: 'archive', base, version }));
  writeFileSync(path.join(offline, 'publish.html'), publishPage({ mode: 'archive', base, version }));
}

/** Packs a folder into `<folder>.7z` beside it, with the folder itself at the top. */
function archive(where: string, folder: string): void {
  // npm unpacks the program without the right to run it.
  if (process.platform !== 'win32') chmodSync(path7za, 0o755);
  const { status, error, stdout, stderr } = spawnSync(
    path7za,
    ['a', '-t7z', '-mx=9', `${folder}.7z`, folder],
    {
      cwd: where,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new DeployError(`没有压缩成 .7z：${error?.message ?? (stderr || stdout)}`);
}
