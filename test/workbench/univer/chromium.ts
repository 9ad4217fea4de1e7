import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { listen, workbenchFiles } from '../../../scripts/serve/workbench-server';
import { OFFICE_FOLDER } from './office-files';
import { missingUnless } from '../../support/skip-aloud';

/** The page's own. */
declare const workbench: { desk: { current: unknown }; univer: { rendered: Promise<void> } } | undefined;

const root = path.resolve(__dirname, '../../..');

/** Debian's Chromium, or another one that is named. */
export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** What tests in a browser are without, or null. */
export const NO_CHROMIUM = missingUnless(
  existsSync(executablePath),
  'no Chromium at /usr/bin/chromium or $CHROMIUM',
);

/** The workbench as built, served, in a browser; the pane is a page of the test's own. */
export interface Workbench {
  readonly page: Page;
  readonly folder: string;
  /** What went wrong in the page, and requests that left the server. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

/** A pane that does nothing but load the real office.js, which wants to be greeted; tests run code in it. */
const PROBE = `<!doctype html><meta charset="utf-8"><script src="officejs/office.js"></script>
<script src="probe.js"></script><body></body>`;

/** @param example bytes behind the button 2019 示例 */
export async function startWorkbench(example: Uint8Array): Promise<Workbench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-workbench-'));
  const excel = path.join(folder, 'excel');
  for (const name of ['examples', 'assets', 'officejs'])
    mkdirSync(path.join(excel, name), { recursive: true });
  writeFileSync(path.join(excel, 'taskpane.html'), PROBE);
  writeFileSync(path.join(excel, 'probe.js'), 'Office.onReady();');
  writeFileSync(path.join(excel, 'examples/zhanjiang-2019.xlsx'), example);
  cpSync(path.join(root, 'assets/addin-32.png'), path.join(excel, 'assets/addin-32.png'));
  for (const name of ['office.js', 'excel-win32-16.01.js', 'zh-cn'])
    cpSync(path.join(root, OFFICE_FOLDER, name), path.join(excel, 'officejs', name), { recursive: true });
  const server: Server = await listen(
    workbenchFiles({ workbench: path.join(root, 'dist/workbench'), excel, wps: path.join(folder, 'wps') }),
    0,
  );
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob):/u.test(request.url()) && !request.url().startsWith(address))
      troubles.push(request.url());
  });
  await page.goto(`${address}#example`);
  await page.waitForFunction(() => typeof workbench !== 'undefined' && workbench.desk.current !== null);
  await page.evaluate(() => workbench?.univer.rendered);
  return {
    page,
    folder,
    troubles,
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
