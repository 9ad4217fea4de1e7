import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { staticFiles } from '../../../scripts/excel/static-files';
import { engineScript } from '../../../src/workbench/wps-host/engine';
import { executablePath, NO_CHROMIUM } from '../../workbench/univer/chromium';
import { describeUnless, missingUnless } from '../../support/skip-aloud';

/**
 * The pages of the built package as they are opened, from a disk and from a server, in engines that lack what came
 * after Chrome 80. What the pane does with a workbook is the workbench's tests' business.
 */

const folder = path.resolve(__dirname, '../../../dist/wps');

const missing =
  NO_CHROMIUM ?? missingUnless(existsSync(path.join(folder, 'taskpane.html')), 'dist/wps is not built');

const ENGINES = ['chrome-104', 'chrome-80', 'chrome-80-hostile'] as const;
const PLACES = ['a disk', 'a server'] as const;

/** A WPS without a workbook that could be read: enough for the pane to be put into its page. */
const FAKE_WPS = `
  const texts = new Map();
  const pane = { ID: 1, Visible: true, DockPosition: 2 };
  window.fakePane = pane;
  window.Application = {
    Workbooks: { Count: 0 },
    PluginStorage: {
      getItem: (key) => texts.get(key) ?? (key === 'jixiao.et.pane' ? 1 : null),
      setItem: (key, value) => texts.set(key, value),
    },
    GetTaskPane: (id) => (id === 1 ? pane : null),
  };
`;

/** An engine without gaps in flex boxes: what measures them finds none, and no style sheet gets any. */
const NO_FLEX_GAP = `
  Object.defineProperty(CSSStyleDeclaration.prototype, 'rowGap', { set() {} });
  const insert = CSSStyleSheet.prototype.insertRule;
  CSSStyleSheet.prototype.insertRule = function (rule, at) {
    return insert.call(this, rule.replace(/(?:row-|column-)?gap:[^;}]*;?/g, ''), at);
  };
`;

describeUnless(missing)('the pages', () => {
  let server: Server;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    server = createServer(staticFiles(folder)).listen(0, '127.0.0.1');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 320, height: 600 } });
    page = await context.newPage();
    troubles = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      // Browsers ask servers for an icon of their own accord.
      if (message.location().url.endsWith('/favicon.ico')) return;
      if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
    });
    page.on('requestfailed', (request) => troubles.push(request.url()));
  });
  afterEach(async () => {
    await context.close();
  });

  function addressOf(place: (typeof PLACES)[number], name: string): string {
    return place === 'a disk'
      ? pathToFileURL(path.join(folder, name)).href
      : `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/${name}`;
  }

  const everywhere = PLACES.flatMap((place) => ENGINES.map((engine) => [place, engine] as const));

  test.each([everywhere[2]!, everywhere[4]!])(
    'from %s, %s: the pane waits for WPS, then says that it is not there',
    async (place, engine) => {
      await page.clock.install();
      await page.addInitScript(engineScript(engine));
      await page.goto(addressOf(place, 'taskpane.html'));
      await page.getByText('正在连接 WPS 表格').waitFor({ state: 'attached' });
      await page.clock.runFor(6_000);
      const notice = page.getByRole('alert');
      expect(await notice.getByRole('heading').innerText()).toBe('没有连接到 WPS 表格');
      // One by one: what asks for all at once runs in the page, which lacks what Playwright needs for it.
      for (const [at, name] of ['重试', '环境检测'].entries())
        expect(await notice.getByRole('button').nth(at).innerText()).toBe(name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await notice.getByRole('button', { name: '环境检测' }).click();
      await page.getByRole('heading', { name: '环境检测' }).waitFor();
      expect(troubles).toEqual([]);
    },
  );

  test.each(everywhere)(
    'from %s, %s: with WPS there, the pane is put into its page',
    async (place, engine) => {
      await page.addInitScript(engineScript(engine));
      await page.addInitScript(FAKE_WPS);
      await page.goto(addressOf(place, 'taskpane.html'));
      await page.getByRole('button', { name: '重试' }).waitFor();
      expect(await page.getByText('正在连接 WPS 表格').count()).toBe(0);
      const corner = await page.getByRole('button', { name: '收起窗格' }).boundingBox();
      expect((corner?.x ?? 0) + (corner?.width ?? 0)).toBeLessThanOrEqual(320);
      await page.getByRole('button', { name: '收起窗格' }).click();
      expect(await page.evaluate('fakePane.Visible')).toBe(false);
      await page.getByRole('button', { name: '环境检测' }).click();
      await page.getByRole('heading', { name: '环境检测' }).waitFor();
      expect(troubles).toEqual([]);
    },
  );

  test.each(PLACES)(
    'from %s: the entry page has the functions of the ribbon, in an engine of 2016',
    async (place) => {
      await page.addInitScript(engineScript('chrome-80-hostile'));
      await page.addInitScript(
        'delete Array.prototype.flatMap; delete Object.fromEntries; delete Promise.allSettled;',
      );
      await page.addInitScript(FAKE_WPS);
      await page.goto(addressOf(place, 'index.html'));
      const result = await page.evaluate(
        '[ribbon.OnAddinLoad({}), ribbon.GetImage({ Id: "Check" }), ribbon.OnAction({ Id: "Check" }), Application.PluginStorage.getItem("jixiao.et.command")]',
      );
      expect(result).toEqual([
        true,
        'images/check-64.png',
        true,
        expect.stringMatching(/^1:Check:\d+$/u) as string,
      ]);
      expect(troubles).toEqual([]);
    },
  );

  test('an engine below Chrome 80 gets a text instead of a blank pane', async () => {
    await page.addInitScript('delete Promise.allSettled; delete Object.fromEntries;');
    await page.addInitScript(FAKE_WPS);
    await page.goto(addressOf('a disk', 'taskpane.html'));
    await page.getByRole('heading', { name: '本机的 WPS 版本太旧' }).waitFor();
    await page.waitForTimeout(500);
    expect(await page.getByRole('heading').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(troubles).toEqual([]);
  });

  test('an engine without gaps in flex boxes (below Chrome 84) shows the pane as the others do', async () => {
    /** Where the elements with text stand: their tops and left edges. */
    const places = async (): Promise<readonly (readonly [string, number, number])[]> => {
      await page.addInitScript(FAKE_WPS);
      await page.goto(addressOf('a disk', 'taskpane.html'));
      await page.getByRole('button', { name: '重试' }).waitFor();
      return page.evaluate(() =>
        [...document.querySelectorAll('#root :is(h1, h3, p, button, svg)')].map((one) => {
          const { left, top } = one.getBoundingClientRect();
          return [one.tagName, Math.round(left), Math.round(top)] as const;
        }),
      );
    };
    const usual = await places();
    await page.addInitScript(NO_FLEX_GAP);
    const without = await places();
    expect(without.map(([tag, left]) => [tag, left])).toEqual(usual.map(([tag, left]) => [tag, left]));
    // The margin below the buttons of the note, which could wrap: half a gap.
    for (const [at, [, , top]] of without.entries()) {
      expect(top - (usual[at]?.[2] ?? 0)).toBeGreaterThanOrEqual(0);
      expect(top - (usual[at]?.[2] ?? 0)).toBeLessThanOrEqual(4);
    }
    expect(troubles).toEqual([]);
  });
});
