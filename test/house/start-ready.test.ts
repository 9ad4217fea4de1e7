import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** A checkout that is ready, with tools that only write down that they were called. */
describe('what is stale is made anew, and nothing else', () => {
  let folder: string;
  const THEN = new Date('2020-01-01T00:00:00Z');
  const LATER = new Date('2020-01-02T00:00:00Z');
  const SOURCES = [
    'src/rubric/a.ts',
    'src/workbook/a.ts',
    'src/host/port.ts',
    'src/host/excel/a.ts',
    'src/host/wps/a.ts',
    'src/host/xlsx/a.ts',
    'src/session/a.ts',
    'src/taskpane/taskpane.html',
    'src/workbench/a.ts',
    'src/cli/main.ts',
    'scripts/generate.ts',
    'scripts/serve/headers.ts',
    'test/cli/a.test.ts',
    'webpack.config.js',
    'README.md',
    'src/rubric/library/all.generated.ts',
  ];
  const BUNDLES = [
    'dist/cli/jixiao.cjs',
    'dist/excel/taskpane.html',
    'dist/workbench/index.html',
    'dist/wps/taskpane.html',
  ];
  const LOCK = { packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };

  function put(name: string, text = '', date = THEN): void {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, date, date);
  }

  function age(name: string, date: Date): void {
    utimesSync(path.join(folder, name), date, date);
  }

  /** A tool that writes its arguments down. */
  const tool = (name: string): string =>
    `require('node:fs').appendFileSync(${JSON.stringify(path.join(folder, 'log'))}, ${JSON.stringify(name)} + ' ' + process.argv.slice(2).join(' ') + '\\n');`;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jixiao-ready-'));
    mkdirSync(path.join(folder, 'scripts'));
    cpSync(path.join(root, 'scripts/ready.mjs'), path.join(folder, 'scripts/ready.mjs'));
    for (const name of SOURCES) put(name);
    put('package.json', '{}');
    put('package-lock.json', JSON.stringify(LOCK));
    put('node_modules/.package-lock.json', JSON.stringify(LOCK));
    put(
      'node_modules/tsx/dist/cli.mjs',
      tool('tsx').replace(/^require\('node:fs'\)/u, "(await import('node:fs'))"),
    );
    put('node_modules/webpack/bin/webpack.js', tool('webpack'));
    put('npm.js', tool('npm'));
    for (const name of BUNDLES) put(name, '', LATER);
    // Folders count too: they are as old as what is in them.
    for (const name of new Set(SOURCES.flatMap((file) => parents(file)))) age(name, THEN);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function parents(file: string): readonly string[] {
    const above = path.dirname(file);
    return above === '.' ? [] : [above, ...parents(above)];
  }

  /** Runs the script. @returns what it called and what it said */
  function ready(): {
    readonly called: readonly string[];
    readonly said: string;
    readonly status: number | null;
  } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'scripts/ready.mjs')], {
      encoding: 'utf8',
      env: { ...process.env, npm_execpath: path.join(folder, 'npm.js') },
    });
    let called = '';
    try {
      called = readFileSync(path.join(folder, 'log'), 'utf8');
    } catch {
      // Nothing was called.
    }
    return { called: called.split('\n').filter((line) => line !== ''), said: stdout + stderr, status };
  }

  /** The bundles that were built. */
  function builtBy({ called }: { readonly called: readonly string[] }): readonly string[] {
    const webpack = called.filter((line) => line.startsWith('webpack '));
    expect(webpack.length).toBeLessThan(2);
    return [...(webpack[0] ?? '').matchAll(/--config-name (\w+)/gu)].map(([, name]) => name!);
  }

  test('a checkout that is ready: nothing is called, nothing said', () => {
    expect(ready()).toEqual({ called: [], said: '', status: 0 });
  });

  test.each([
    ['src/rubric/a.ts', ['cli', 'pane', 'workbench', 'wps']],
    ['src/workbook/a.ts', ['cli', 'pane', 'workbench', 'wps']],
    ['webpack.config.js', ['cli', 'pane', 'workbench', 'wps']],
    ['package-lock.json', ['cli', 'pane', 'workbench', 'wps']],
    ['src/host/xlsx/a.ts', ['cli', 'pane', 'workbench', 'wps']],
    ['src/host/port.ts', ['pane', 'wps']],
    ['src/host/excel/a.ts', ['pane']],
    ['src/host/wps/a.ts', ['wps']],
    ['src/session/a.ts', ['pane', 'wps']],
    ['src/taskpane/taskpane.html', ['pane', 'wps']],
    // The pane takes along an example that the command line makes.
    ['src/cli/main.ts', ['cli', 'pane']],
    ['src/workbench/a.ts', ['workbench']],
    // A file that was deleted changes its folder alone.
    ['src/workbench', ['workbench']],
    ['scripts/serve/headers.ts', []],
    ['test/cli/a.test.ts', []],
    ['README.md', []],
    ['src/rubric/library/all.generated.ts', []],
  ])('%s is newer: %j', (name, bundles) => {
    age(name, new Date(LATER.getTime() + 1000));
    const result = ready();
    expect(builtBy(result)).toEqual(bundles);
    expect(result.status).toBe(0);
    if (bundles.length === 0) expect(result).toEqual({ called: [], said: '', status: 0 });
    else expect(result.called[0]).toBe('tsx scripts/generate.ts');
  });

  test.each([
    ['dist/cli/jixiao.cjs', 'cli'],
    ['dist/excel/taskpane.html', 'pane'],
    ['dist/workbench/index.html', 'workbench'],
    ['dist/wps/taskpane.html', 'wps'],
  ])('%s is missing', (name, bundle) => {
    rmSync(path.join(folder, name));
    const result = ready();
    expect(builtBy(result)).toEqual([bundle]);
    expect(result.said).toContain(`[ready] ${name} is missing`);
  });

  test.each([
    [
      'no packages',
      (lock: string) => {
        rmSync(lock);
      },
    ],
    [
      'a package of another version',
      (lock: string) => {
        const packages = { ...LOCK.packages, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-b' } };
        writeFileSync(lock, JSON.stringify({ packages }));
      },
    ],
  ])('%s: npm ci', (_what, spoil) => {
    spoil(path.join(folder, 'node_modules/.package-lock.json'));
    expect(ready().called).toEqual(['npm ci --no-audit --no-fund']);
  });

  test('a build that fails ends with what failed', () => {
    put('node_modules/webpack/bin/webpack.js', 'process.exit(3)');
    age('src/workbench/a.ts', new Date(LATER.getTime() + 1000));
    const { said, status } = ready();
    expect([status, said]).toEqual([1, expect.stringContaining('[ready] webpack failed (exit status 3)')]);
  });
});
