/**
 * Makes a checkout ready to run: packages, generated files, the bundles; each only when stale.
 * Runs with nothing installed, so it imports nothing but Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const bundle = path.join(root, 'dist/cli/jixiao.cjs');

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** Runs node with the output on screen; throws when it fails. */
export function node(args, what) {
  const { status, signal, error } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${what} failed (${signal ?? `exit status ${status}`})`);
}

/** npm, as the npm that called us, else from the path (npm.cmd on Windows needs a shell). */
function npm(...args) {
  const self = process.env.npm_execpath;
  if (self?.endsWith('.js')) return node([self, ...args], `npm ${args.join(' ')}`);
  const { status, error } = spawnSync('npm', args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed (exit status ${status})`);
}

/**
 * Why node_modules is not what package-lock.json asks for, or undefined. npm keeps its own lockfile inside
 * node_modules; comparing the two is surer than comparing dates, which a git checkout changes.
 */
function packagesStale() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return 'node_modules is missing';
  const wanted = readJson('package-lock.json').packages;
  const present = readJson('node_modules/.package-lock.json').packages;
  for (const [where, { version, integrity, optional }] of Object.entries(wanted)) {
    // Optional packages are for one platform each.
    if (where === '' || (optional && !present[where])) continue;
    if (present[where]?.version !== version || present[where]?.integrity !== integrity)
      return `${where} is not the one in package-lock.json`;
  }
  return undefined;
}

/** What `npm run generate` writes anew each time; what it is made from counts instead. */
const GENERATED = /\.generated\.|^rubric\.schema\.json$/;

/** The newest change below a path. Folders count: a deletion changes its folder's date only. */
function newest(at) {
  const stat = statSync(at, { throwIfNoEntry: false });
  if (!stat || GENERATED.test(path.basename(at))) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(at).map((name) => newest(path.join(at, name))));
}

/** What every bundle is made from. */
const TOOLS = [
  'webpack.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'scripts/generate.ts',
  'scripts/generate-grammar.ts',
];
/** What every host of the pane shares. */
const HOST = ['src/host/port.ts', 'src/host/xlsx'];
const CORE = ['rubric', 'scoring', 'review', 'narrative', 'workbook'].map((room) => `src/${room}`);

/**
 * The bundles by webpack's names: the file that a build writes anew each time, and what goes into it. They are in
 * the order in which they are built: the pane takes along an example that the command line makes.
 */
const BUNDLES = {
  cli: { made: 'dist/cli/jixiao.cjs', from: [...TOOLS, ...CORE, 'src/host/xlsx', 'src/cli'] },
  pane: {
    made: 'dist/excel/taskpane.html',
    from: [
      ...TOOLS,
      ...CORE,
      ...HOST,
      'src/host/excel',
      'src/session',
      'src/taskpane',
      'src/cli',
      'assets',
      'test/fixtures',
    ],
  },
  workbench: {
    made: 'dist/workbench/index.html',
    from: [...TOOLS, ...CORE, 'src/host/xlsx', 'src/workbench'],
  },
  wps: {
    made: 'dist/wps/taskpane.html',
    from: [...TOOLS, ...CORE, ...HOST, 'src/host/wps', 'src/session', 'src/taskpane', 'assets'],
  },
};

/** Why a bundle has to be built, or undefined. */
function bundleStale(name) {
  const { made, from } = BUNDLES[name];
  const when = statSync(path.join(root, made), { throwIfNoEntry: false })?.mtimeMs;
  if (when === undefined) return `${made} is missing`;
  const changed = from.find((source) => newest(path.join(root, source)) > when);
  return changed && `${changed} is newer than ${made}`;
}

/** Builds those of the bundles that are stale, in one run of webpack. */
function build(names) {
  const stale = names.map((name) => [name, bundleStale(name)]).filter(([, reason]) => reason !== undefined);
  if (stale.length === 0) return;
  for (const [, reason] of stale) console.log(`[ready] ${reason}`);
  const began = Date.now();
  node(['node_modules/tsx/dist/cli.mjs', 'scripts/generate.ts'], 'npm run generate');
  node(
    [
      'node_modules/webpack/bin/webpack.js',
      ...stale.flatMap(([name]) => ['--config-name', name]),
      '--stats',
      'errors-warnings',
    ],
    'webpack',
  );
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`[ready] built ${stale.map(([name]) => name).join(', ')} in ${seconds} s`);
}

function packages() {
  const reason = packagesStale();
  if (reason === undefined) return;
  console.log(`[ready] ${reason}`);
  npm('ci', '--no-audit', '--no-fund');
}

/** For npm's prepare, which runs inside `npm ci` (and inside npm 10's first `npx jixiao`, so: only when stale). */
export const readyBundle = () => build(['cli']);

/** Further prerequisites (a Debian package, a browser) become further steps here. */
export const ready = () => {
  packages();
  build(Object.keys(BUNDLES));
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ready();
  } catch (error) {
    console.error(`[ready] ${error.message}`);
    process.exit(1);
  }
}
