/**
 * Makes a checkout ready to run: packages, generated files, the CLI bundle; each only when stale.
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

/** The newest change below a path. Folders count: a deletion changes its folder's date only. */
function newest(at) {
  const stat = statSync(at, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(at).map((name) => newest(path.join(at, name))));
}

function bundleStale() {
  const made = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return 'dist/cli/jixiao.cjs is missing';
  const from = ['src', 'scripts', 'webpack.config.js', 'tsconfig.json', 'package.json', 'package-lock.json'];
  const changed = from.find((name) => newest(path.join(root, name)) > made);
  return changed && `${changed} is newer than dist/cli/jixiao.cjs`;
}

function generateAndBuild() {
  node(['node_modules/tsx/dist/cli.mjs', 'scripts/generate.ts'], 'npm run generate');
  node(['node_modules/webpack/bin/webpack.js', '--stats', 'errors-warnings'], 'npm run build');
}

const PACKAGES = [packagesStale, () => npm('ci', '--no-audit', '--no-fund')];
const BUNDLE = [bundleStale, generateAndBuild];

function make([stale, step]) {
  const reason = stale();
  if (!reason) return;
  console.log(`[ready] ${reason}`);
  step();
}

/** For npm's prepare, which runs inside `npm ci` (and inside npm 10's first `npx jixiao`, so: only when stale). */
export const readyBundle = () => make(BUNDLE);

/** Further prerequisites (a Debian package, a browser) become further steps here. */
export const ready = () => [PACKAGES, BUNDLE].forEach(make);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ready();
  } catch (error) {
    console.error(`[ready] ${error.message}`);
    process.exit(1);
  }
}
