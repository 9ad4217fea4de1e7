import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { missingUnless, testUnless } from '../support/skip-aloud';

const root = path.resolve(__dirname, '../..');

// New files count before they are added, so that this fails before a commit and not after it.
const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
const texts = (git.status === 0 ? git.stdout : '')
  .split('\0')
  .filter((name) => name !== '' && existsSync(path.join(root, name)))
  .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }))
  .filter(({ text }) => !text.includes('\0')); // binary

/** `file:line: the match` of each match. */
function found(pattern: RegExp): string[] {
  return texts.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)].map(
      ({ 0: match, index }) => `${name}:${text.slice(0, index).split('\n').length}: ${JSON.stringify(match)}`,
    ),
  );
}

// The patterns are put together from parts, else this file would find itself.
const folders = ['work', 'root', 'home', 'Users'].join('|');
const hosts = ['registry.npm' + 'js', 'npm' + 'mirror', 'deb.deb' + 'ian'].join('|').replaceAll('.', '\\.');

const inGit = testUnless(missingUnless(git.status === 0, 'not a git checkout'));

inGit('tracked files name no absolute path of one machine', () => {
  expect(texts.length).toBeGreaterThan(10);
  expect(found(new RegExp(`(?<![\\w.~$}-])(?:[A-Za-z]:)?[/\\\\](?:${folders})[/\\\\]`, 'g'))).toEqual([]);
});

inGit('tracked files name no package registry', () => {
  expect(found(new RegExp(hosts, 'gi'))).toEqual([]);
});

inGit('tracked files have no hidden characters', () => {
  // Controls but tab and line feed (so no CR either), soft hyphen, zero width, bidi, BOM, tags.
  const hidden =
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
  expect(found(hidden)).toEqual([]);
});

test('package.json pins every dependency exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const all = Object.entries<string>({ ...dependencies, ...devDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('package-lock.json ties nobody to a registry', () => {
  expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});

test('package-lock.json is complete for every platform', () => {
  // npm writes a lockfile without the binaries its registry lacks, and `npm ci` then refuses it everywhere.
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([where, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${where}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});
