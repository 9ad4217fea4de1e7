/**
 * npm run dev:wps: serves dist/wps on this machine and enters the address into WPS's publish.xml, which it shows and
 * asks for before. Options: `--yes` does not ask, `--print` only shows, `--remove` takes the entry out again.
 */
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { ENTRY, enterPublish, type EnterOptions } from './wps-dev/enter';
import { publishXmlOf } from './wps-dev/publish-file';
import { PublishXmlError } from './wps-dev/publish-xml';
import { DEV_PORT, serveAddin } from './wps-dev/server';

const USAGE = `用法：
  npm run dev:wps                 启动服务，写入 publish.xml 之前先问
  npm run dev:wps -- --yes        不问，直接写入
  npm run dev:wps -- --print      只显示要写入的内容，不写入，不启动服务
  npm run dev:wps -- --remove     从 publish.xml 中去掉这一项，不启动服务`;

const terminal = {
  agreed,
  say: (text: string) => {
    console.log(text);
  },
};

/** As typed; null for what there is not. */
function options(): EnterOptions | null {
  const boolean = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ options: { yes: boolean, print: boolean, remove: boolean } }).values;
  } catch {
    return null;
  }
}

async function main(): Promise<void> {
  const chosen = options();
  if (chosen === null) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const file = publishXmlOf({ platform: process.platform, home: os.homedir(), env: process.env });
  console.log(`WPS 的加载项清单：${file}`);
  if (chosen.print || chosen.remove) {
    await enterPublish(file, chosen, terminal);
    return;
  }
  const site = path.join(path.dirname(__dirname), 'dist/wps');
  if (!existsSync(path.join(site, 'index.html'))) {
    console.error('还没有构建 WPS 加载项。请先运行 npm run build。');
    process.exitCode = 1;
    return;
  }
  // First the port, then the entry: an entry for somebody else's port would be of no use.
  await serveAddin(site, DEV_PORT);
  console.log(`正在提供 ${site}\n地址：${ENTRY.url}（只有本机能访问；按 Ctrl+C 停止）`);
  await enterPublish(file, chosen, terminal);
  console.log(NEXT);
}

/** Asks; nobody is asked where nobody sits at the terminal. */
async function agreed(what: string): Promise<boolean | null> {
  if (!process.stdin.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(?:y|yes|是)$/i.test((await terminal.question(`${what}？[y/N] `)).trim());
  } finally {
    terminal.close();
  }
}

const NEXT = `
下一步
  1. 先保存并关闭所有文档，再重新启动 WPS 表格（Linux 上有预加载：关闭所有文档之后运行
     quickstartoffice restart，统信 UOS 专业版在 /opt/apps/cn.wps.wps-office-pro/files/bin/）
  2. 弹出“是否信任”时选允许，然后再重启一次 WPS 表格
  3. 功能区出现“绩效评分”。信任与名称、地址、端口绑定，端口因此固定
改了代码之后重新构建，在窗格里按 F12，用调试工具重新载入页面（关闭再打开窗格，还是同一个页面）；
不能的，先保存并关闭所有文档，再重新启动 WPS。部署到单位见 docs/deploy-wps.md。
不再使用时：npm run dev:wps -- --remove`;

main().catch((error: unknown) => {
  const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  if (busy)
    console.error(
      `端口 ${DEV_PORT} 已被其他程序占用。信任与端口绑定，不能换端口；请关闭占用它的程序后重试。`,
    );
  else if (error instanceof PublishXmlError) console.error(error.message);
  else console.error(`没有成功：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
