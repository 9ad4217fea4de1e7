import { type Browser, chromium } from 'playwright-core';
import { BROUGHT } from '../../../src/workbench/wps-host/engine-versions';
import { engineScript, LACKS } from '../../../src/workbench/wps-host/engine';
import { executablePath, NO_CHROMIUM } from '../univer/chromium';
import { testUnless } from '../../support/skip-aloud';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  if (NO_CHROMIUM === null) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
afterAll(async () => {
  if (NO_CHROMIUM === null) await browser.close();
});

/** Of some members, in the notation of the list, those that a page has. */
async function present(engine: string | null, names: readonly string[]): Promise<readonly string[]> {
  const page = await browser.newPage();
  try {
    if (engine !== null) await page.addInitScript(engine);
    // A page of a server's, for some things are there for those only.
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<p>page</p>' }));
    await page.goto('http://127.0.0.1/');
    expect(await page.textContent('p')).toBe('page');
    return await page.evaluate((asked) => {
      const found: string[] = [];
      for (const name of asked) {
        const [path = '', member] = name.split('#');
        const parts = path === 'TypedArray' ? ['Uint8Array', '__proto__'] : path.split('.');
        const last = member ?? parts.pop() ?? '';
        let holder: unknown = window;
        for (const part of parts) holder = (holder as Record<string, unknown> | undefined)?.[part];
        if (member !== undefined) holder = (holder as { prototype?: unknown } | undefined)?.prototype;
        if (holder !== undefined && holder !== null && Object.prototype.hasOwnProperty.call(holder, last))
          found.push(name);
      }
      return found;
    }, names);
  } finally {
    await page.close();
  }
}

const ALL = LACKS['chrome-80'].missing;
const AFTER_104 = LACKS['chrome-104'].missing;

testUnless(NO_CHROMIUM)('a page loses what its engine is to lack, and nothing else of the list', async () => {
  expect(ALL).toHaveLength(Object.values(BROUGHT).flatMap((list) => list.trim().split(/\s+/u)).length);
  const before = await present(null, ALL);
  // Other Chromiums may have a few less; nearly all has to be there for this to show anything.
  expect(before.length).toBeGreaterThan(ALL.length * 0.7);
  expect(await present(engineScript('chrome-80'), ALL)).toEqual([]);
  expect(await present(engineScript('chrome-104'), ALL)).toEqual(
    before.filter((name) => !AFTER_104.includes(name)),
  );
  expect(await present(engineScript('chrome-80-hostile'), [...ALL, 'Intl'])).toEqual([]);
});
