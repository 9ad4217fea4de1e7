import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

function installed(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Why tests with LibreOffice are skipped, to be shown; null when they run. */
export const NO_LIBREOFFICE = installed() ? null : 'skipped: LibreOffice (soffice) is not installed';

/** Converts a file; what LibreOffice wrote, by file name. */
export function convert(bytes: Uint8Array, filter: string): Map<string, Uint8Array> {
  return converted([['a', bytes]], filter);
}

/** Converts files in one call, each by its name. A profile of its own, so that runs do not meet. */
function converted(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
  filter: string,
): Map<string, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'soffice-'));
  try {
    const paths = files.map(([name, bytes]) => {
      const file = path.join(folder, `${name}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = path.join(folder, 'out');
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', out, ...paths], {
      stdio: 'ignore',
      timeout: 120_000 + 3_000 * files.length,
    });
    return new Map(readdirSync(out).map((name) => [name, readFileSync(path.join(out, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Set to 0, LibreOffice works out every formula of an .xlsx when it loads it; left alone, it repeats what the file says. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** Workbooks as LibreOffice saves them after working out their formulas anew, in one call for all of them. */
export function recalculated(workbooks: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'soffice-'));
  try {
    mkdirSync(path.join(folder, 'profile/user'), { recursive: true });
    writeFileSync(path.join(folder, 'profile/user/registrymodifications.xcu'), RECALCULATE);
    const files = workbooks.map((_, n) => path.join(folder, `${n}.xlsx`));
    workbooks.forEach((bytes, n) => {
      writeFileSync(files[n]!, bytes);
    });
    const out = path.join(folder, 'out');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files], {
      stdio: 'ignore',
      timeout: 10_000 + 3_000 * files.length,
    });
    return files.map((file) => readFileSync(path.join(out, path.basename(file))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cells of every sheet of workbooks as text, numbers in full, by sheet name; in one call for all of them. */
export function csvSheets(workbooks: readonly Uint8Array[]): Map<string, string[][]>[] {
  // Every text quoted, numbers not as shown; -1: all sheets, each a file.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';
  const written = [
    ...converted(
      workbooks.map((bytes, n) => [String(n), bytes]),
      filter,
    ),
  ];
  return workbooks.map((_, n) => {
    const own = `${n}-`;
    const files = written.filter(([name]) => name.startsWith(own) && name.endsWith('.csv'));
    return new Map(
      files.map(([name, text]) => [
        name.slice(own.length, -'.csv'.length),
        parseCsv(new TextDecoder('utf-8', { ignoreBOM: false }).decode(text)),
      ]),
    );
  });
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gu)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\n') rows.push([]);
  }
  return rows;
}
