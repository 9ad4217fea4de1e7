import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
export const bundle = path.join(root, 'dist/cli/jixiao.cjs');

/** The audited case of 2019, as a facts file. */
export const CASE_2019 = path.join(root, 'test/fixtures/zhanjiang-2019.facts.json');
export const SHEET_2020 = path.join(root, 'test/fixtures/self-evaluation-2020.sheet.json');
export const RUBRIC_2019 = path.join(root, 'src/rubric/library/zhanjiang-2019.yaml');

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as it ships. */
export function jixiao(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  if (!existsSync(bundle))
    throw new Error('dist/cli/jixiao.cjs is missing: run npm run generate && npm run build');
  const run = spawnSync(process.execPath, [bundle, ...args], {
    encoding: 'utf8',
    // What the terminal of whoever runs the tests says must not matter.
    env: { ...process.env, COLUMNS: '', NO_COLOR: '', ...env },
    maxBuffer: 2 ** 28,
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

/** Lines of a run with --json, parsed. */
export function jsonLines(run: Run): readonly Record<string, unknown>[] {
  return run.out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** A folder of a test's own, with files in it. */
export class Folder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'jixiao-cli-'));

  /** Writes a file and gives its path; anything but text or bytes is written as JSON. */
  write(name: string, content: unknown): string {
    const file = path.join(this.path, name);
    writeFileSync(
      file,
      typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
    );
    return file;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
