/** The pane in the workbench as they ship, in Chromium: edits until the pane shows them, and its start. */
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { chromium, type Page } from 'playwright-core';

import { foldersIn, listen, workbenchFiles } from '../scripts/serve/workbench-server';
import { openWorkbook } from '../src/host/xlsx/workbook-file';
import { singleCell } from '../src/workbook/address';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const DIST = path.join(__dirname, '../dist');
const EXCEL = path.join(DIST, 'excel');

const WARM_UP = 10;
const EDITS = 60;
const STARTS = 11;

/** One edit, in milliseconds. */
interface Edited {
  /** From before the edit until the pane shows its result. */
  readonly total: number;
  /** Thereof: the grid takes the edit and tells of it. */
  readonly taking: number;
  /** Thereof: the host answers the pane's requests, the grid's calculation included. */
  readonly host: number;
  /** From the last event until the first request: the wait for the end of a burst. */
  readonly quiet: number;
  readonly requests: number;
}

export async function benchPane(): Promise<void> {
  if (!existsSync(CHROMIUM)) {
    console.log(`no Chromium at ${CHROMIUM}`);
    return;
  }
  const server = await listen(workbenchFiles(foldersIn(DIST)), 0);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/#example`);
    await page.waitForFunction('globalThis.workbench?.desk.current');
    await page.evaluate(firstScore);
    await page.evaluate('workbench.univer.rendered');
    await start(page);
    await edits(page);
  } finally {
    await browser.close();
    server.close();
  }
}

async function start(page: Page): Promise<void> {
  const files = await page.evaluate(loadedFiles);
  const sizes = files.map((name) => gzipSync(readFileSync(path.join(EXCEL, name)), { level: 9 }).length);
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`first screen without office.js: ${(whole / 1000).toFixed(1)} kB gzip: ${files.join(', ')}`);
  const times: number[] = [];
  for (let count = 0; count < STARTS; count += 1) {
    await page.evaluate(openAgain);
    times.push(await page.evaluate(firstScore));
  }
  print('pane from navigation to first score', times);
}

async function edits(page: Page): Promise<void> {
  const bytes = readFileSync(path.join(EXCEL, 'examples/zhanjiang-2019.xlsx'));
  const model = openWorkbook(new Uint8Array(bytes)).model();
  const place = singleCell(model.names.find((one) => one.name === '支出决算数')?.refersTo ?? '');
  if (place === null) throw new Error('the example has no 支出决算数');
  const sheet = model.sheets.findIndex((one) => one.name === place.sheet);
  const done: Edited[] = [];
  for (let count = 0; count < WARM_UP + EDITS; count += 1) {
    const [value, total] = count % 2 === 0 ? [3681.03, '95.69'] : [3629.56, '93.94'];
    const edited = await page.evaluate(edit, { sheet, row: place.row, column: place.column, value, total });
    if (count >= WARM_UP) done.push(edited);
    // What the edit has set off is over before the next one.
    await page.waitForTimeout(150);
  }
  print(
    'edit → pane updated',
    done.map((one) => one.total),
  );
  print(
    '  the grid takes the edit',
    done.map((one) => one.taking),
  );
  print(
    '  the host answers',
    done.map((one) => one.host),
  );
  print(
    '  the product’s own share',
    done.map((one) => one.total - one.taking - one.host),
  );
  print(
    '    thereof waiting for the end of a burst',
    done.map((one) => one.quiet),
  );
  print(
    '  requests',
    done.map((one) => one.requests),
    '',
  );
}

function print(what: string, times: readonly number[], unit = ' ms'): void {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(
      unit === '' ? 0 : 1,
    );
  console.log(`${what}: median ${at(0.5)}${unit}, p95 ${at(0.95)}${unit} (${times.length})`);
}

/* What runs in the page: each function stands by itself. */

interface Workbench {
  readonly desk: {
    readonly current: {
      readonly file: { readonly name: string; readonly bytes: Uint8Array };
      readonly grid: {
        sheets(): readonly { readonly id: string }[];
        write(sheet: string, changes: readonly object[], origin: string): void;
        listen(listener: () => void): () => void;
      };
    };
    open(name: string, bytes: Uint8Array): void;
  };
}

/** Milliseconds from the pane's navigation to its first score; looked at in each frame that is drawn. */
function firstScore(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const pane = document.querySelector<HTMLIFrameElement>('#pane iframe')?.contentWindow;
      if (pane != null && /\d/u.test(pane.document.querySelector('#root header')?.textContent ?? ''))
        resolve(performance.timeOrigin + performance.now() - pane.performance.timeOrigin);
      else requestAnimationFrame(look);
    };
    look();
  });
}

function loadedFiles(): readonly string[] {
  const pane = document.querySelector<HTMLIFrameElement>('#pane iframe')!.contentWindow!;
  return (pane.performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .map(({ name }) => name.split('/excel/')[1] ?? name)
    .filter((name) => !name.startsWith('officejs/'));
}

function openAgain(): void {
  const { desk } = (window as unknown as { workbench: Workbench }).workbench;
  desk.open(desk.current.file.name, desk.current.file.bytes);
}

interface Edit {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** What the pane says then. */
  readonly total: string;
}

function edit({ sheet, row, column, value, total }: Edit): Promise<Edited> {
  const { grid } = (window as unknown as { workbench: Workbench }).workbench.desk.current;
  const pane = document.querySelector<HTMLIFrameElement>('#pane iframe')!.contentWindow! as unknown as {
    readonly document: Document;
    readonly external: { Execute: (...given: unknown[]) => void };
  };
  const { external } = pane;
  const execute = external.Execute;
  let waiting = 0;
  let since = 0;
  let host = 0;
  let requests = 0;
  let lastEvent = 0;
  let quiet = 0;
  external.Execute = (dispatch, parameters, callback) => {
    const now = performance.now();
    if (requests === 0) quiet = now - lastEvent;
    if (waiting === 0) since = now;
    waiting += 1;
    requests += 1;
    execute(dispatch, parameters, (answer: unknown) => {
      waiting -= 1;
      if (waiting === 0) host += performance.now() - since;
      (callback as (answer: unknown) => void)(answer);
    });
  };
  const header = pane.document.querySelector('#root header')!;
  return new Promise((resolve) => {
    const stop = grid.listen(() => {
      if (requests === 0) lastEvent = performance.now();
    });
    const began = performance.now();
    let taking = 0;
    new MutationObserver((_, observer) => {
      if (!header.textContent?.includes(total)) return;
      const now = performance.now();
      // A request that is not answered yet is the host's, too.
      if (waiting > 0) host += now - since;
      observer.disconnect();
      stop();
      external.Execute = execute;
      resolve({ total: now - began, taking, host, quiet, requests });
    }).observe(header, { childList: true, subtree: true, characterData: true });
    grid.write(grid.sheets()[sheet]!.id, [{ row, column, value }], 'user');
    taking = performance.now() - began;
  });
}
