/** npm run build:wps -- --url http://…/: builds the package for WPS and writes what registers it at that address. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AddressError } from './excel/address';
import { DeployError } from './excel/deploy';
import { wpsBaseOf } from './wps/address';
import { folderOf } from './wps/deployment';
import { writePackage } from './wps/package';

const root = path.dirname(__dirname);

const USAGE = `用法：
  npm run build:wps -- --url http://…/jixiao/            构建 WPS 加载项，写部署文件夹 dist/wps-addon
  npm run build:wps -- --url http://…/jixiao/ --out 文件夹  部署文件夹写到别处
地址是加载项在服务器上的文件夹，以 / 结尾。`;

function options(): { readonly base: string; readonly out: string } {
  let values: { url?: string; out?: string };
  try {
    const string = { type: 'string' } as const;
    ({ values } = parseArgs({ options: { url: string, out: string } }));
  } catch {
    throw new AddressError(USAGE);
  }
  if (values.url === undefined) throw new AddressError(USAGE);
  return { base: wpsBaseOf(values.url), out: path.resolve(values.out ?? path.join(root, 'dist/wps-addon')) };
}

function run(script: string, ...args: string[]): void {
  const { status, error } = spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) throw error;
  if (status !== 0) throw new DeployError('构建失败，原因见上。');
}

function main(): void {
  const { base, out } = options();
  run('node_modules/tsx/dist/cli.mjs', 'scripts/generate.ts');
  run('node_modules/webpack/bin/webpack.js', '--config-name', 'wps', '--stats', 'errors-warnings');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  writePackage(path.join(root, 'dist/wps'), out, base, version);
  console.log(`
部署文件夹：${path.relative(process.cwd(), out) || out}
  online/site/     放到网站服务器，使 ${base}ribbon.xml 能够打开
  online/          publish.html（用户自己安装）、publish.xml（个人版）、jsplugins.xml（专业版）
  offline/         ${folderOf(version)}.7z 和登记它的文件，页面从本机磁盘打开
在线和离线选一种，不要同时登记。`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof AddressError || error instanceof DeployError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
