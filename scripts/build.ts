/**
 * npm run build: generates and bundles everything into dist/.
 * npm run build -- --url https://…: the same, then writes dist/excel-deploy: the pane for a web server and its manifest.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AddressError, baseOf } from './excel/address';
import { deploy, DeployError, manifestText } from './excel/deploy';

const root = path.dirname(__dirname);

const USAGE = `用法：
  npm run build                             构建到 dist/
  npm run build -- --url https://…/jixiao/  另写部署文件夹 dist/excel-deploy（网站文件和加载项清单）
  npm run build -- --url … --out 文件夹     部署文件夹写到别处
  npm run build -- --url … --officejs cdn   不自带 Office.js，改从微软的 CDN 加载（世纪互联用 21vianet）
详见 docs/deploy-excel.md。`;

function options() {
  try {
    const string = { type: 'string' } as const;
    const { values } = parseArgs({ options: { url: string, out: string, officejs: string } });
    if (values.url === undefined && (values.out ?? values.officejs) !== undefined) throw new Error();
    if (!['local', 'cdn', '21vianet'].includes(values.officejs ?? 'local')) throw new Error();
    return values;
  } catch {
    throw new AddressError(USAGE);
  }
}

function run(script: string, ...args: string[]) {
  const { status, error } = spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) throw error;
  if (status !== 0) throw new DeployError('构建失败，原因见上。');
}

function main() {
  const { url, out, officejs = 'local' } = options();
  // Before the long work, so that a wrong address is told at once.
  const base = url === undefined ? undefined : baseOf(url);
  run('node_modules/tsx/dist/cli.mjs', 'scripts/generate.ts');
  const only = base === undefined ? [] : ['--config-name', 'cli', '--config-name', 'pane'];
  run(
    'node_modules/webpack/bin/webpack.js',
    '--stats',
    'errors-warnings',
    '--env',
    `officejs=${officejs}`,
    ...only,
  );
  if (base === undefined) return;
  const to = path.resolve(out ?? path.join(root, 'dist/excel-deploy'));
  const built = path.join(root, officejs === 'local' ? 'dist/excel' : `dist/excel-${officejs}`);
  deploy(built, to, manifestText(root), base);
  console.log(`
部署文件夹：${path.relative(process.cwd(), to) || to}
  site/         放到网站服务器，使 ${base}taskpane.html 能够打开
  manifest.xml  加载项清单，放到共享文件夹目录或由管理员集中部署
服务器设置、证书和分发方法见 docs/deploy-excel.md。`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof AddressError || error instanceof DeployError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
