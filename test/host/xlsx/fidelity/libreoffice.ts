import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { missingUnless } from '../../../support/skip-aloud';

function installed(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What tests with LibreOffice are without, or null. */
export const NO_LIBREOFFICE = missingUnless(installed(), 'LibreOffice (soffice) is not installed');

/** Files that one run converts. When it ends half way, as it may on a busy machine, little is to be done again. */
const BATCH = 60;

/** A file to convert: its name without ending, and its bytes. */
type Named = readonly [name: string, bytes: Uint8Array];

/** How one run of soffice ended, and what it left behind. */
interface Run {
  readonly written: ReadonlyMap<string, Uint8Array>;
  /** Names of the files of which it left nothing. */
  readonly missing: readonly string[];
  readonly told: string;
}

/** Converts a file; what LibreOffice wrote, by file name. */
export function convert(bytes: Uint8Array, filter: string): Map<string, Uint8Array> {
  return converted([['a', bytes]], filter);
}

/**
 * Converts files, each by its name; what LibreOffice wrote, by file name. Files of which a run left nothing are given to
 * a second one, aloud: LibreOffice ending early says nothing about them, but happening twice it does.
 * @param settings the profile's registrymodifications.xcu
 */
function converted(files: readonly Named[], filter: string, settings?: string): Map<string, Uint8Array> {
  const all = new Map<string, Uint8Array>();
  for (let from = 0; from < files.length; from += BATCH) {
    const batch = files.slice(from, from + BATCH);
    const first = runOnce(batch, filter, settings);
    keep(all, first);
    if (first.missing.length === 0) continue;
    console.warn(`LibreOffice wrote nothing of ${first.missing.join(', ')}; once more. ${first.told}`);
    const again = runOnce(
      batch.filter(([name]) => first.missing.includes(name)),
      filter,
      settings,
    );
    keep(all, again);
    if (again.missing.length > 0)
      throw new Error(`LibreOffice wrote nothing of ${again.missing.join(', ')}, twice. ${again.told}`);
  }
  return all;
}

function keep(all: Map<string, Uint8Array>, { written }: Run): void {
  for (const [name, bytes] of written) all.set(name, bytes);
}

/** One run of soffice, with a profile of its own, so that runs do not meet. */
function runOnce(files: readonly Named[], filter: string, settings: string | undefined): Run {
  const folder = mkdtempSync(path.join(tmpdir(), 'soffice-'));
  try {
    if (settings !== undefined) {
      mkdirSync(path.join(folder, 'profile/user'), { recursive: true });
      writeFileSync(path.join(folder, 'profile/user/registrymodifications.xcu'), settings);
    }
    const paths = files.map(([name, bytes]) => {
      const file = path.join(folder, `${name}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = path.join(folder, 'out');
    const { status, signal, error, stderr } = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', out, ...paths],
      { stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000 + 5_000 * files.length, encoding: 'utf8' },
    );
    const names = existsSync(out) ? readdirSync(out) : [];
    return {
      written: new Map(names.map((name) => [name, readFileSync(path.join(out, name))])),
      missing: files.map(([name]) => name).filter((own) => !names.some((name) => isOf(name, own))),
      told: `soffice: ${error?.message ?? `status ${status ?? 'none'}, signal ${signal ?? 'none'}`}; ${stderr.trim().slice(-2_000)}`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a file was made of the one with this name: `a.xlsx`, or `a-Sheet1.csv`, one for each sheet. */
function isOf(written: string, own: string): boolean {
  return written.startsWith(`${own}.`) || written.startsWith(`${own}-`);
}

/** Set to 0, LibreOffice works out every formula of an .xlsx when it loads it; left alone, it repeats what the file says. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** Workbooks as LibreOffice saves them after working out their formulas anew. */
export function recalculated(workbooks: readonly Uint8Array[]): Uint8Array[] {
  const written = converted(numbered(workbooks), 'xlsx', RECALCULATE);
  return workbooks.map((_, n) => written.get(`${n}.xlsx`)!);
}

/** A cell of a .csv: a number stands bare, a text in quotes. */
export interface CsvCell {
  readonly text: string;
  readonly quoted: boolean;
}

/**
 * One sheet of workbooks as LibreOffice shows it after working out their formulas anew, row by row. Cheaper by half than
 * {@link recalculated}, as nothing is laid out or saved but the one sheet.
 * @param sheet which one, counting from 1
 */
export function recalculatedSheet(workbooks: readonly Uint8Array[], sheet: number): CsvCell[][][] {
  const written = converted(numbered(workbooks), csvFilter(sheet, true), RECALCULATE);
  return workbooks.map((_, n) => {
    const [own] = [...written].filter(([name]) => name.startsWith(`${n}-`));
    if (own === undefined) throw new Error(`LibreOffice wrote no sheet ${sheet} of workbook ${n}`);
    return parseCsv(decoded(own[1]));
  });
}

/** The cells of every sheet of workbooks as text, numbers in full, by sheet name. */
export function csvSheets(workbooks: readonly Uint8Array[]): Map<string, string[][]>[] {
  const written = [...converted(numbered(workbooks), csvFilter(-1, false))];
  return workbooks.map((_, n) => {
    const own = `${n}-`;
    const files = written.filter(([name]) => name.startsWith(own) && name.endsWith('.csv'));
    return new Map(
      files.map(([name, text]) => [
        name.slice(own.length, -'.csv'.length),
        parseCsv(decoded(text)).map((row) => row.map((cell) => cell.text)),
      ]),
    );
  });
}

/** Every text quoted, numbers bare; of one sheet, or of all, each a file, for -1. */
function csvFilter(sheet: number, asShown: boolean): string {
  return `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,${asShown},false,false,${sheet}`;
}

function decoded(text: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: false }).decode(text);
}

function numbered(workbooks: readonly Uint8Array[]): Named[] {
  return workbooks.map((bytes, n) => [String(n), bytes]);
}

function parseCsv(text: string): CsvCell[][] {
  const rows: CsvCell[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gu)) {
    rows.at(-1)!.push({ text: quoted?.replaceAll('""', '"') ?? bare ?? '', quoted: quoted !== undefined });
    if (end === '\n') rows.push([]);
  }
  return rows;
}
