import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { acceptable, document, licenceOf, lockedPackages, notices, OWN_TERMS } from '../../scripts/licences';

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
    'LICENSE',
    'LicenseRef-Unread',
    'MIT AND LicenseRef-Unread',
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
    return { name, licence: licenceOf(name, all.join(' OR ')) };
  });
  expect(named.filter(({ licence }) => !acceptable(licence))).toEqual([]);
});

test.each(Object.entries(OWN_TERMS))(
  'the terms of %s read as they were judged',
  (name, { field, file, words }) => {
    const folder = path.join(root, 'node_modules', name);
    const { license = '' } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    expect(license).toBe(field);
    const text = readFileSync(path.join(folder, file), 'utf8').replace(/\s+/g, ' ');
    for (const word of words) expect(text).toContain(word);
    // In another package the same field grants nothing.
    expect(acceptable(licenceOf('another', field))).toBe(false);
  },
);

test('the notices hold every text that the licences ask to pass on', () => {
  const text = notices();
  const shipped = lockedPackages().filter(({ dev, where }) => !dev && existsSync(path.join(root, where)));
  expect(shipped.length).toBeGreaterThan(20);
  expect(shipped.filter(({ name, version }) => !text.includes(`\n${name} ${version}\n`))).toEqual([]);
  expect(text).toContain('MICROSOFT SOFTWARE LICENSE TERMS');
  expect(text).toContain('decimal.js');
  expect(text.match(/Apache License\s+Version 2\.0/g)!.length).toBeLessThan(20);
});

test('docs/licences.md is what npm run licences writes', () => {
  expect(readFileSync(path.join(root, 'docs/licences.md'), 'utf8')).toBe(document(lockedPackages()));
});
