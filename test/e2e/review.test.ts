import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { marksIn } from '../../src/host/xlsx/marks';
import { openWorkbook } from '../../src/host/xlsx/workbook-file';
import { markFormula } from '../../src/workbook/marking/mark';
import { hasChromium } from '../workbench/univer/chromium';
import { root, ServedWorkbench, type WorkbenchPage } from './workbench-page';

/** The review as it ships: what is wrong is found, mended, put aside, marked, audited, signed; files come back as they were. */

const inChromium = hasChromium ? describe : describe.skip;

inChromium('the review on the workbench (skipped: no Chromium at /usr/bin/chromium or $CHROMIUM)', () => {
  jest.setTimeout(60_000);
  let served: ServedWorkbench;
  let bench: WorkbenchPage;
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-e2e-review-'));
  const card = (code: string, text = ''): Locator =>
    bench.pane.locator('[data-card]').filter({ hasText: code }).filter({ hasText: text }).first();

  beforeAll(async () => {
    served = await ServedWorkbench.start();
    bench = await served.openExample();
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a wrong score is found; explore', async () => {
    await bench.type('得分_支出完成率', '4');
    await bench.tab('问题');
    await bench.says('N03');
    await bench.shot('01-found');
    console.log(await bench.text());
    await card('N03').getByRole('button').first().click();
    await bench.shot('02-open');
    console.log(await bench.text());
  });
});
