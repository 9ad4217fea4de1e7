import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import webpack from 'webpack';
import galleryConfig from './gallery/webpack.config.cjs';

/**
 * Every state of the pane × 320 / 450 px × light / dark / contrast, in Chromium over the production code and under
 * the pane's own content security policy.
 */

const CHROMIUM = '/usr/bin/chromium';
const WIDTHS = [320, 450];
const THEMES = ['light', 'dark', 'contrast'];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** The pane of Excel at 1366×768, where there is least room. */
const HEIGHT = 378;

const here = existsSync(CHROMIUM) ? describe : describe.skip;
if (!existsSync(CHROMIUM))
  console.warn(`${CHROMIUM} is not installed: the states of the pane are not visited`);

here('the pane in every state', () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  let page: Page;
  let names: readonly string[];
  const violations: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jixiao-gallery-'));
    await build(folder);
    server = serve(folder);
    await new Promise((resolve) => server.once('listening', resolve));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    page = await browser.newPage({ reducedMotion: 'reduce' });
    page.on('console', (message) => {
      if (/Content Security Policy/u.test(message.text())) violations.push(message.text());
    });
    page.on('pageerror', (error) => violations.push(error.message));
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${String(port)}/gallery.html`);
    names = await page.evaluate(() => Object.keys(window.galleryStates));
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
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `none,${theme}`);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `${name},${theme}`);
    const { press, file, shows } = await page.evaluate((one) => window.galleryStates[one]!, name);
    for (const text of press) {
      const control = page.getByRole('button', { name: text }).or(page.getByRole('radio', { name: text }));
      await control.first().click({ force: true });
    }
    if (file !== null) {
      const buffer = Buffer.from(file);
      await page.locator('input[type=file]').setInputFiles({ name: 'a.yaml', mimeType: 'text/yaml', buffer });
    }
    // What the last click left under the pointer is another state's business.
    await page.mouse.move(0, 0);
    await page.getByText(shows).first().waitFor({ state: 'attached', timeout: 10_000 });
  }

  test.each(THEMES)(
    'nothing scrolls sideways or is clipped without a title, and axe finds nothing (%s)',
    async (theme) => {
      const faults: string[] = [];
      for (const name of names) {
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: HEIGHT });
          await visit(name, theme);
          const found = await page.evaluate(layoutFaults);
          faults.push(...found.map((fault) => `${name} ${theme} ${String(width)}: ${fault}`));
        }
        // What axe looks at is the same at both widths, and but for the colours in all themes.
        const found = await page.evaluate(axeFaults, theme === 'light');
        faults.push(...found.map((fault) => `${name} ${theme}: ${fault}`));
      }
      expect(faults).toEqual([]);
    },
    240_000,
  );

  test('Tab reaches every control', async () => {
    await page.setViewportSize({ width: 320, height: HEIGHT });
    const faults: string[] = [];
    for (const name of names) {
      await visit(name, 'light');
      faults.push(...(await unreached(page)).map((control) => `${name}: ${control}`));
    }
    expect(faults).toEqual([]);
  }, 240_000);

  test('forced colours of the system leave nothing clipped or scrolled', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: HEIGHT });
    const faults: string[] = [];
    for (const name of ['overview', 'bands', 'judgements', 'narratives', 'findings']) {
      await visit(name, 'light');
      faults.push(...(await page.evaluate(layoutFaults)).map((fault) => `${name}: ${fault}`));
    }
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
    expect(faults).toEqual([]);
  }, 60_000);

  test('the policy of the page was kept and nothing failed', () => {
    expect(violations).toEqual([]);
  });
});

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

/** In the page: what is wider than its place, and text that is cut off with no title to read it in full. */
function layoutFaults(): string[] {
  const faults: string[] = [];
  const told = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> ${(element.textContent ?? '').trim().slice(0, 40)}`;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`the page scrolls sideways to ${root.scrollWidth} px`);
  for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
    const style = getComputedStyle(element);
    if (element.clientWidth === 0 || style.visibility === 'hidden' || style.clipPath !== 'none') continue;
    const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
    const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
    const wide = element.scrollWidth > element.clientWidth + 1;
    if (scrolls && wide) faults.push(`scrolls sideways: ${told(element)}`);
    if (cuts && wide && element.closest('[title]') === null && !(element instanceof HTMLInputElement))
      faults.push(`clipped: ${told(element)}`);
    if (element instanceof HTMLTextAreaElement && element.scrollHeight > element.clientHeight + 2)
      faults.push(`text higher than its field: ${element.value.slice(0, 30)}`);
    const box = element.getBoundingClientRect();
    if (box.width > 0 && box.right > root.clientWidth + 1 && !element.closest('svg'))
      faults.push(`beyond the edge: ${told(element)}`);
  }
  return [...new Set(faults)];
}

/** In the page: what axe finds, the whole of it or the contrast of colours. */
async function axeFaults(all: boolean): Promise<string[]> {
  interface Axe {
    run(
      context: unknown,
      options: unknown,
    ): Promise<{
      violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
    }>;
  }
  const { axe } = window as unknown as { axe: Axe };
  const options = all
    ? {
        resultTypes: ['violations'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }
    : { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast'] } };
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`),
  );
}

/** Controls that Tab does not come to; of a tree, a tab list or radio buttons one is enough. */
async function unreached(page: Page): Promise<readonly string[]> {
  const count = await page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        '#root button, #root input, #root textarea, #root [role=treeitem]',
      ),
    ].filter((one) => one.getClientRects().length > 0 && !(one as HTMLButtonElement).disabled);
    controls.forEach((one, index) => {
      const group =
        one.closest('[role=tree], [role=tablist], [role=radiogroup]') ??
        (one instanceof HTMLInputElement && one.type === 'radio' ? one.closest('fieldset') : null);
      one.dataset['control'] = group === null ? String(index) : '';
      if (group instanceof HTMLElement) group.dataset['control'] ??= `group ${String(index)}`;
    });
    (document.activeElement as HTMLElement | null)?.blur();
    window.reached = [];
    document.addEventListener('focusin', ({ target }) => {
      const own = (target as HTMLElement).dataset['control'];
      const group = (target as HTMLElement).closest<HTMLElement>('[data-control^="group"]');
      const id = own === '' || own === undefined ? group?.dataset['control'] : own;
      if (id !== undefined) window.reached.push(id);
    });
    return controls.length;
  });
  for (let step = 0; step < count + 5; step += 1) await page.keyboard.press('Tab');
  const reached = await page.evaluate(() => window.reached);
  return page.evaluate(
    (seen) =>
      [...document.querySelectorAll<HTMLElement>('[data-control]')]
        .filter(({ dataset }) => dataset['control'] !== '' && !seen.includes(dataset['control']!))
        .map((one) => one.outerHTML.slice(0, 120)),
    reached,
  );
}
