/** Serves the workbench on this machine until it is stopped: `serve.ts [--port n] [--no-open]`. */
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './serve/open-browser';
import { foldersIn, listen, workbenchFiles } from './serve/workbench-server';

const PORT = 4419;

/** The options as typed; null after having said what is wrong. */
function options(): { readonly port: number; readonly open: boolean } | null {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } });
    const port = values.port === undefined ? PORT : Number(values.port);
    if (Number.isInteger(port) && port >= 0 && port <= 65_535)
      return { port, open: values['no-open'] !== true };
  } catch {
    // Said below.
  }
  console.error('用法：npm start -- [--port 端口，0 为任意空闲端口] [--no-open 不打开浏览器]');
  return null;
}

async function main(): Promise<void> {
  const chosen = options();
  if (chosen === null) {
    process.exitCode = 2;
    return;
  }
  const dist = path.join(path.dirname(__dirname), 'dist');
  const server = await listen(workbenchFiles(foldersIn(dist)), chosen.port);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  console.log(`
绩评工作台：${address}
在浏览器中打开上面的地址；加 #example 直接打开 2019 年示例，加 #wps=windows 以 WPS 方式运行。只有本机能访问，按 Ctrl+C 停止。`);
  if (chosen.open) openBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
}

main().catch((error: unknown) => {
  console.error(`工作台没有启动：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
