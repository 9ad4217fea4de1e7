/**
 * Makes the score sheets of test/fixtures/sheets anew: `npx tsx test/support/make-sheets.ts`. Every second one is
 * opened and saved by LibreOffice (`soffice` has to be there), so that its ways of writing a file are among them.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buildWorkbook } from '../../src/host/xlsx/build/build-workbook';
import { fixtureCase, rubric2019 } from './facts';
import { drawWorkbook } from './sheet-drawing';
import { fixtureFile, LAYOUTS } from './sheet-layouts';

const folder = path.join(__dirname, '../fixtures/sheets');
const { facts } = fixtureCase('zhanjiang-2019.sheet.json');
const rubric = rubric2019();

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const work = mkdtempSync(path.join(tmpdir(), 'jixiao-sheets-'));
try {
  const saved: string[] = [];
  LAYOUTS.forEach((layout, index) => {
    const name = fixtureFile(index);
    const bytes = buildWorkbook(drawWorkbook(rubric, facts, layout).model);
    writeFileSync(path.join(layout.libreOffice ? work : folder, name), bytes);
    if (layout.libreOffice) saved.push(name);
  });
  const out = path.join(work, 'out');
  execFileSync('soffice', [
    `-env:UserInstallation=file://${work}/profile`,
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    out,
    ...saved.map((name) => path.join(work, name)),
  ]);
  for (const name of saved) copyFileSync(path.join(out, name), path.join(folder, name));
} finally {
  rmSync(work, { recursive: true, force: true });
}
