import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import webpack from 'webpack';
import galleryConfig from './gallery/webpack.config.cjs';
import { executablePath, NO_CHROMIUM } from '../workbench/univer/chromium';
import { describeUnless } from '../support/skip-aloud';

/**
 * Every state of the pane × 320 / 450 px × light / dark / contrast, in Chromium over the production code and under
 * the pane's own content security policy.
 */

const NARROW = 320;
const WIDTHS = [NARROW, 450];
/** Light last: what comes after the measuring looks at that. */
const THEMES = ['contrast', 'dark', 'light'];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** The pane of Excel at 1366×768, where there is least room. */
const HEIGHT = 378;

describeUnless(NO_CHROMIUM)('the pane in every state', () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  let page: Page;
  let keyboard: CDPSession;
  let names: readonly string[];
  const violations: string[] = [];
  const visited: Visited = { themes: new Map(THEMES.map((theme) => [theme, []])), tab: [] };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jixiao-gallery-'));
    await build(folder);
    server = serve(folder);
    await new Promise((resolve) => server.once('listening', resolve));
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    page = await browser.newPage({ reducedMotion: 'reduce' });
    keyboard = await page.context().newCDPSession(page);
    page.on('console', (message) => {
      if (/Content Security Policy/u.test(message.text())) violations.push(message.text());
    });
    page.on('pageerror', (error) => violations.push(error.message));
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${String(port)}/gallery.html`);
    names = await page.evaluate(() => Object.keys(window.gallery.states));
    // Injected as text: a script element would be refused by the policy.
    await page.evaluate(AXE);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  /** Shows a state and waits until it is there. */
  async function visit(name: string, theme: string): Promise<void> {
    const { press, file, shows } = await page.evaluate(
      ([one, look]) => {
        window.gallery.show(one, look);
        return window.gallery.states[one]!;
      },
      [name, theme] as const,
    );
    for (const text of press) {
      const control = page.getByRole('button', { name: text }).or(page.getByRole('radio', { name: text }));
      await control.first().click({ force: true });
    }
    if (file !== null) {
      const buffer = Buffer.from(file);
      await page.locator('input[type=file]').setInputFiles({ name: 'a.yaml', mimeType: 'text/yaml', buffer });
    }
    // What the last click left under the pointer is another state's business.
    if (press.length > 0) await page.mouse.move(0, 0);
    await page.getByText(shows).first().waitFor({ state: 'attached', timeout: 10_000 });
  }

  /** Faults of the state that is shown, in every theme in turn; it stays in the last. */
  async function measure(name: string, width: number, withAxe: boolean): Promise<void> {
    const found = await page.evaluate(
      async ([themes, axe]) => {
        const all: (readonly [string, string[]])[] = [];
        for (const theme of themes) {
          await window.gallery.wear(theme);
          const faults = window.gallery.layoutFaults();
          // What axe looks at is the same in all themes but for the colours.
          if (axe) faults.push(...(await window.gallery.axeFaults(theme === 'light')));
          all.push([theme, faults]);
        }
        return all;
      },
      [THEMES, withAxe] as const,
    );
    for (const [theme, faults] of found)
      visited.themes
        .get(theme)!
        .push(...faults.map((fault) => `${name} ${theme} ${String(width)}: ${fault}`));
  }

  // A state is shown once for a width and changes its theme where it stands, as the pane does.
  test('every state is shown in either width', async () => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      for (const name of names) {
        await visit(name, THEMES[0]!);
        // What axe looks at is the same at both widths.
        await measure(name, width, width !== NARROW);
        if (width === NARROW) visited.tab.push(...(await untabbed()).map((control) => `${name}: ${control}`));
      }
    }
    expect(names.length).toBeGreaterThan(100);
  }, 900_000);

  test.each(THEMES)(
    'nothing scrolls sideways or is clipped without a title, and axe finds nothing (%s)',
    (theme) => {
      expect(visited.themes.get(theme)).toEqual([]);
    },
  );

  test('Tab reaches every control', () => {
    expect(visited.tab).toEqual([]);
  });

  /** Controls that Tab does not come to in the state that is shown. */
  async function untabbed(): Promise<readonly string[]> {
    // Of the controls in a group Tab passes most by, so that it is rarely pressed as often.
    let left = (await page.evaluate(() => window.gallery.beforeTab())) + 5;
    let missed = await page.evaluate(() => window.gallery.unreached());
    while (missed.length > 0 && left > 0) {
      const times = Math.min(missed.length, left);
      left -= times;
      await tab(times);
      missed = await page.evaluate(() => window.gallery.unreached());
    }
    return missed;
  }

  /** Presses Tab so many times. The page takes them one after the other: waiting for each would only take longer. */
  async function tab(times: number): Promise<void> {
    const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
    const pressed: Promise<unknown>[] = [];
    for (let time = 0; time < times; time += 1) {
      pressed.push(keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }));
      pressed.push(keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }));
    }
    await Promise.all(pressed);
  }

  test('forced colours of the system leave nothing clipped or scrolled', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: NARROW, height: HEIGHT });
    const faults: string[] = [];
    for (const name of ['overview', 'bands', 'judgements', 'narratives', 'findings']) {
      await visit(name, 'light');
      const found = await page.evaluate(() => window.gallery.layoutFaults());
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
    expect(faults).toEqual([]);
  }, 60_000);

  test('the policy of the page was kept and nothing failed', () => {
    expect(violations).toEqual([]);
  });
});

/** What was found wrong: by theme, and with Tab. */
interface Visited {
  readonly themes: ReadonlyMap<string, string[]>;
  readonly tab: string[];
}

function build(output: string): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(galleryConfig(output), (error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

function serve(folder: string): Server {
  return createServer((request, response) => {
    const file = path.join(folder, path.basename(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!existsSync(file)) {
      response.writeHead(file.endsWith('.ico') ? 204 : 404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  }).listen(0, '127.0.0.1');
}
