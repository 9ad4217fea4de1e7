import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { elementsOf } from './support/xml';
import { missingUnless, testUnless } from '../../support/skip-aloud';

/** What the built package is made of: nothing in it that an engine of the floor cannot read, or that WPS lacks. */

const folder = path.resolve(__dirname, '../../../dist/wps');
const built = existsSync(path.join(folder, 'taskpane.html'));
const inBuild = testUnless(missingUnless(built, 'dist/wps is not built'));

const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
const scripts = files.filter((name) => name.endsWith('.js'));

/** Why an engine could not read a script, or undefined. */
function unreadable(code: string, ecmaVersion: 5 | 2018): string | undefined {
  try {
    parse(code, { ecmaVersion, sourceType: 'script' });
    return undefined;
  } catch (error) {
    return String(error);
  }
}

test.each([
  'a?.b',
  'a ?? b',
  'class A { x = 1 }',
  'class A { #x; }',
  'try {} catch {}',
  'import("a")',
  '/a/v',
  '1_0',
])('the check finds what is newer: %s', (code) => {
  expect(unreadable(code, 2018)).toMatch(/SyntaxError/u);
});

inBuild('every script is ES2018, expressions too', () => {
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.flatMap((name) => unreadable(read(name), 2018) ?? [])).toEqual([]);
});

inBuild('what speaks to engines that cannot read the rest is ES5', () => {
  for (const name of ['old-engine.js', 'probe-engine.js'])
    expect([name, unreadable(read(name), 5)]).toEqual([name, undefined]);
});

inBuild('there is no office.js and no CDN', () => {
  expect(files.filter((name) => /office/iu.test(name))).toEqual([]);
  for (const name of files.filter((one) => /\.(?:html|js)$/u.test(one)))
    expect([name, /appsforoffice|Office\.onReady/u.test(read(name))]).toEqual([name, false]);
});

inBuild('pages name their files relative to themselves, and all of these are there', () => {
  for (const page of ['index.html', 'taskpane.html', 'probe.html']) {
    const named = [...read(page).matchAll(/\s(?:src|href)="([^"]*)"/gu)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named)
      expect([page, name, existsSync(path.join(folder, name))]).toEqual([page, name, true]);
  }
});

inBuild('the ribbon, what it is called and its pictures are there', () => {
  expect(read('ribbon.xml').startsWith('<customUI ')).toBe(true);
  expect(elementsOf(read('manifest.xml')).map(({ name }) => name)).toEqual([
    'JsPlugin',
    'ApiVersion',
    'Name',
    'Description',
  ]);
  const pictures = [
    ...read('main.js').matchAll(/"((?:open-pane|fill-narratives|check|undo|new-workbook|addin))"/gu),
  ];
  expect(new Set(pictures.map(([, name]) => name)).size).toBe(6);
  for (const [, name] of pictures) expect(files).toContain(path.join('images', `${name!}-64.png`));
});

inBuild('style sheets have nothing above Chrome 80', () => {
  const newer =
    /\b(?:inset|aspect-ratio|accent-color|margin-(?:inline|block)|padding-(?:inline|block))\s*:|:is\(|:where\(|:has\(|\b(?:dvh|svh|lvh)\b|color-mix|@container|@layer/u;
  for (const name of files.filter((one) => one.endsWith('.css')))
    expect([name, newer.exec(read(name))?.[0]]).toEqual([name, undefined]);
});
