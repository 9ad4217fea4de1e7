import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { acceptable, document, lockedPackages } from '../../scripts/licences';

const root = path.resolve(__dirname, '../..');

/** The folder of every package installed here, nested ones too. */
function installed(modules = path.join(root, 'node_modules')): string[] {
  return readdirSync(modules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) =>
      name.startsWith('@')
        ? readdirSync(path.join(modules, name)).map((inner) => path.join(modules, name, inner))
        : [path.join(modules, name)],
    )
    .flatMap((folder) => {
      const nested = path.join(folder, 'node_modules');
      return [folder, ...(existsSync(nested) ? installed(nested) : [])];
    });
}

test('knows which SPDX expressions grant enough', () => {
  for (const good of ['MIT', '(MIT OR CC0-1.0)', 'Apache-2.0 AND MIT', '(MIT OR GPL-3.0)'])
    expect([good, acceptable(good)]).toEqual([good, true]);
  const bad = [
    '',
    'UNLICENSED',
    'GPL-3.0',
    'AGPL-3.0-only',
    'LGPL-2.1',
    'MIT AND GPL-2.0',
    'SEE LICENSE IN x',
  ];
  for (const refused of bad) expect([refused, acceptable(refused)]).toEqual([refused, false]);
});

test('no package of the lockfile is GPL, AGPL or without a licence', () => {
  expect(lockedPackages().filter(({ licence }) => !acceptable(licence))).toEqual([]);
});

test('no installed package is GPL, AGPL or without a licence', () => {
  const packages = installed()
    .map((folder) => path.join(folder, 'package.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')));
  expect(packages.length).toBeGreaterThan(100);
  const named = packages.map(({ name, license, licenses }) => {
    // Old packages write { type } or a list of them, any of which may be chosen.
    const all = [license ?? licenses ?? []].flat().map((one) => (typeof one === 'string' ? one : one.type));
    return { name, licence: all.join(' OR ') };
  });
  expect(named.filter(({ licence }) => !acceptable(licence))).toEqual([]);
});

test('docs/licences.md is what npm run licences writes', () => {
  expect(readFileSync(path.join(root, 'docs/licences.md'), 'utf8')).toBe(document(lockedPackages()));
});
