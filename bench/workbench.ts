/** The workbench as it ships, in Chromium: what is loaded, and how long until the grid and the first score are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { type Browser, chromium } from 'playwright-core';

import { foldersIn, listen, workbenchFiles } from '../scripts/serve/workbench-server';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const DIST = path.join(__dirname, '../dist');

const STARTS = 9;

/** Milliseconds since the page's navigation. */
interface Start {
  /** The workbook is drawn, as Univer's stage Rendered says. */
  readonly rendered: number;
  /** The pane beside it shows the score. */
  readonly scored: number;
}

export async function benchWorkbench(): Promise<void> {
  if (!existsSync(CHROMIUM)) {
    console.log(`no Chromium at ${CHROMIUM}`);
    return;
  }
  for (const name of readdirSync(path.join(DIST, 'workbench')).filter((file) => /\.(?:js|css)$/u.test(file)))
    console.log(size(name));
  const files = workbenchFiles(foldersIn(DIST));
  const server = await listen(files, 0);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/#example`;
    const starts: Start[] = [];
    for (let count = 0; count < STARTS; count += 1) starts.push(await start(browser, address));
    print(
      'from navigation until the example is drawn',
      starts.map(({ rendered }) => rendered),
    );
    print(
      'from navigation until the pane shows its score',
      starts.map(({ scored }) => scored),
    );
  } finally {
    await browser.close();
    server.close();
  }
}

function size(name: string): string {
  const bytes = readFileSync(path.join(DIST, 'workbench', name));
  const packed = gzipSync(bytes, { level: 9 }).length;
  return `${name}: ${(bytes.length / 1000).toFixed(0)} kB, ${(packed / 1000).toFixed(0)} kB gzip`;
}

/** In a context of its own: nothing is in a cache. */
async function start(browser: Browser, address: string): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    // As a function: the page's policy forbids to evaluate text.
    await page.waitForFunction(hasWorkbook);
    const rendered = page.evaluate<number>('workbench.univer.rendered.then(() => performance.now())');
    const scored = page.evaluate(firstScore);
    return { rendered: await rendered, scored: await scored };
  } finally {
    await context.close();
  }
}

function print(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const [least, most] = [sorted[0] ?? NaN, sorted.at(-1) ?? NaN];
  console.log(
    `${what}: median ${median.toFixed(0)} ms, ${least.toFixed(0)}–${most.toFixed(0)} (${times.length})`,
  );
}

/* What runs in the page: each function stands by itself. */

function hasWorkbook(): boolean {
  return Boolean((window as { workbench?: { desk: { current: unknown } } }).workbench?.desk.current);
}

function firstScore(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const pane = document.querySelector<HTMLIFrameElement>('#pane iframe')?.contentDocument;
      if (/\d/u.test(pane?.querySelector('#root header')?.textContent ?? '')) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}
