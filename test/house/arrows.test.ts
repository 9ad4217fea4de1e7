import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const config = path.join(root, '.dependency-cruiser.cjs');

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** dependency-cruiser is ES modules only, which jest's vm does not load: so its command is run. */
function cruise(cwd: string, ...folders: string[]): Violation[] {
  const bin = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const run = spawnSync(process.execPath, [bin, '--config', config, '--output-type', 'json', ...folders], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (run.stdout === '') throw new Error(run.stderr);
  return JSON.parse(run.stdout).summary.violations;
}

/** rule, the file that breaks it, what that file imports. */
const FORBIDDEN: [rule: string, from: string, imports: string][] = [
  ['rubric-arrows', 'src/rubric/a.ts', '../scoring/index'],
  ['scoring-arrows', 'src/scoring/a.ts', '../review/index'],
  ['review-arrows', 'src/review/a.ts', '../narrative/index'],
  ['narrative-arrows', 'src/narrative/a.ts', '../review/index'],
  ['workbook-arrows', 'src/workbook/a.ts', '../host/index'],
  ['host-arrows', 'src/host/a.ts', '../session/index'],
  ['session-arrows', 'src/session/a.ts', '../taskpane/index'],
  ['taskpane-arrows', 'src/taskpane/a.ts', '../host/index'],
  ['workbench-arrows', 'src/workbench/a.ts', '../taskpane/index'],
  ['cli-arrows', 'src/cli/a.ts', '../taskpane/index'],
  ['entries-arrows', 'src/taskpane/entries/a.ts', '../../cli/index'],
  ['entries-are-ends', 'src/taskpane/b.ts', './entries/a'],
  ['known-rooms', 'src/cli/b.ts', '../attic/index'],
  ['pure-no-node', 'src/rubric/b.ts', 'node:fs'],
  ['pure-no-node', 'src/workbook/b.ts', 'path'],
  ['pure-no-host', 'src/scoring/b.ts', 'react'],
  ['pure-no-host', 'src/review/b.ts', '@univerjs/core'],
  ['pure-no-host', 'src/narrative/b.ts', 'office-js'],
  ['src-no-test-no-scripts', 'src/host/b.ts', '../../test/helper'],
  ['src-no-test-no-scripts', 'src/session/b.ts', '../../scripts/helper'],
  ['src-no-dev-dependency', 'src/cli/c.ts', 'builder'],
  ['no-unresolvable', 'src/cli/d.ts', './nowhere'],
  ['no-circular', 'src/cli/e.ts', './f'],
];
const ROOMS = FORBIDDEN.slice(0, 10).map(([rule]) => rule.replace('-arrows', ''));

/** Packages the tree pretends to have, so that a rule fires on their names and not on their absence. */
const PACKAGES = {
  react: 'dependencies',
  '@univerjs/core': 'dependencies',
  'office-js': 'dependencies',
  builder: 'devDependencies',
};

describe('each rule fires', () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'jixiao-arrows-'));
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    writeFileSync(path.join(tree, name), text);
  };
  let violations: Violation[] = [];

  beforeAll(() => {
    const manifest: Record<string, Record<string, string>> = { dependencies: {}, devDependencies: {} };
    for (const [name, kind] of Object.entries(PACKAGES)) {
      manifest[kind]![name] = '1.0.0';
      write(
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
      );
      write(`node_modules/${name}/index.js`, '');
    }
    write('package.json', JSON.stringify(manifest));
    for (const room of [...ROOMS, 'attic']) write(`src/${room}/index.ts`, 'export const x = 1;');
    for (const folder of ['test', 'scripts']) write(`${folder}/helper.ts`, 'export const x = 1;');
    // A type counts as well.
    for (const [, from, imports] of FORBIDDEN)
      write(from, `import type { x } from '${imports}';\nexport type X = typeof x;`);
    write('src/cli/c.ts', "import { x } from 'builder';\nexport const y = x;");
    write('src/cli/f.ts', "import type { X } from './e';\nexport const x = 1 as X;");
    write('src/cli/alone.ts', 'export const x = 1;');
    // Allowed: nothing of this may be reported.
    write(
      'src/cli/main.ts',
      "import { x } from '../rubric/index';\nimport { readFileSync } from 'node:fs';\nreadFileSync(String(x));",
    );
    write(
      'src/workbook/fine.ts',
      "import { x } from '../narrative/index';\nimport { x as z } from '../rubric/index';\nexport const y = x + z;",
    );
    write('scripts/fine.ts', "import { x } from '../src/scoring/index';\nexport const y = x;");
    violations = cruise(tree, 'src', 'scripts');
  }, 60_000);

  afterAll(() => {
    rmSync(tree, { recursive: true, force: true });
  });

  test.each(FORBIDDEN)('%s: %s imports %s', (rule, from) => {
    expect(
      violations.filter((violation) => violation.from === from).map(({ rule: { name } }) => name),
    ).toContain(rule);
  });

  test('no-orphans: src/cli/alone.ts', () => {
    expect(violations).toContainEqual(
      expect.objectContaining({
        from: 'src/cli/alone.ts',
        rule: expect.objectContaining({ name: 'no-orphans' }),
      }),
    );
  });

  test('and is silent about what is allowed', () => {
    expect(violations.filter(({ from }) => /main\.ts$|fine\.ts$/.test(from))).toEqual([]);
  });

  test('every rule of the configuration has its case here', () => {
    const rules = jest
      .requireActual<{ forbidden: { name: string }[] }>(config)
      .forbidden.map(({ name }) => name);
    expect([...new Set([...FORBIDDEN.map(([rule]) => rule), 'no-orphans'])].sort()).toEqual(
      [...rules].sort(),
    );
  });
});

describe('the house', () => {
  test('src and scripts break no rule', () => {
    expect(
      cruise(root, 'src', 'scripts').map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ).toEqual([]);
  }, 60_000);

  test('src has no room without a place in the arrows', () => {
    const rooms = readdirSync(path.join(root, 'src'), { withFileTypes: true });
    expect(rooms.filter((entry) => !ROOMS.includes(entry.name)).map(({ name }) => name)).toEqual([]);
  });
});
