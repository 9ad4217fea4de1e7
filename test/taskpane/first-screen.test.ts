import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { missingUnless, testUnless } from '../support/skip-aloud';

/** What the pane loads before it shows a score. The other views load their own code when they are opened. */

const folder = path.resolve(__dirname, '../../dist/excel');
const page = path.join(folder, 'taskpane.html');
const built = testUnless(missingUnless(existsSync(page), 'the pane is not built'));

const MOST = 200 * 1024;

built('the first screen is less than 200 KB gzip without office.js', () => {
  const html = readFileSync(page, 'utf8');
  const files = [...html.matchAll(/\s(?:src|href)="([^"]+)"/gu)]
    .map(([, file]) => file!)
    .filter((file) => !file.startsWith('officejs/'));
  expect(files.some((file) => file.startsWith('taskpane.') && file.endsWith('.js'))).toBe(true);
  const bytes = files.map((file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST);
});
