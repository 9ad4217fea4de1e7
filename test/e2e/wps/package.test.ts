import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { staticFiles } from '../../../scripts/excel/static-files';
import { listen } from '../../../scripts/serve/workbench-server';
import { type ProfileId, PROFILES } from '../../../src/workbench/wps-host/profile';
import { case2019 } from '../../support/facts';
import { pageScript } from '../../support/page-script';
import { executablePath } from '../../workbench/univer/chromium';
import { inChromium } from '../in-chromium';
import type { Stage } from './stage';

/**
 * The package as it lies on a disk and on a server, without anything of the workbench around it: the entry page, the
 * pane's page, and a page of the test's own that plays WPS 表格 over a workbook in memory.
 */

/** In the page. */
declare const stage: Stage;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the page's own
declare const document: any;

const root = path.resolve(__dirname, '../../..');
const ADDIN = path.join(root, 'dist/wps');
const PATIENCE = 40_000;

/** Kinds of Intl and crypto.randomUUID in the pane, by the profile's engine. */
const ENGINES: Readonly<Record<ProfileId, readonly string[]>> = {
  windows: ['object', 'function'],
  uos: ['object', 'undefined'],
  worst: ['undefined', 'undefined'],
};

/** Where 环境检测 runs to its end. The first to be visited, so that the others take place beside it. */
const SLOW_PLACE = 'from a disk';
const SLOW_PROFILE: ProfileId = 'worst';
const PROFILE_IDS: readonly ProfileId[] = [SLOW_PROFILE, 'uos', 'windows'];

inChromium('the package for WPS without the APIs above Chrome 80', () => {
  let browser: Browser;
  let script: string;
  let folder: string;
  let server: Server;
  const troubles: string[] = [];

  beforeAll(async () => {
    script = await pageScript(path.join(__dirname, 'stage.ts'), 'page');
    folder = mkdtempSync(path.join(tmpdir(), 'jixiao-wps-'));
    writeFileSync(path.join(folder, 'stage.js'), script);
    writeFileSync(
      path.join(folder, 'stage.html'),
      '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><style>body{margin:0}iframe{border:0;width:320px;height:720px}</style><div id="pane"></div><script src="stage.js"></script>',
    );
    const ours = staticFiles(folder);
    const addin = staticFiles(ADDIN);
    server = await listen((request, response) => {
      const below = /^\/wps(?=\/)/u;
      const isAddin = below.test(request.url ?? '');
      request.url = (request.url ?? '/').replace(below, '');
      (isAddin ? addin : ours)(request, response);
    }, 0);
    // Pages of one disk may look into each other here, as the pages of one WPS do; nothing else is allowed.
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--allow-file-access-from-files'],
    });
  });
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  let examining: Promise<void> | null = null;

  const places: Readonly<Record<string, () => readonly [string, string]>> = {
    'from a disk': () => [
      pathToFileURL(path.join(folder, 'stage.html')).href,
      `${pathToFileURL(ADDIN).href}/`,
    ],
    'from a server': () => {
      const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
      return [`${origin}/stage.html`, `${origin}/wps/`];
    },
  };

  async function until(read: () => unknown, wanted: unknown): Promise<void> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = await Promise.resolve()
        .then(read)
        .catch((error: unknown) => error);
      try {
        expect(found).toEqual(wanted);
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  const paneOf = (page: Page): Frame => {
    const found = page.frames().find((frame) => frame.url().endsWith('taskpane.html'));
    if (found === undefined) throw new Error('no pane');
    return found;
  };

  async function examined(profile: ProfileId, probe: Frame): Promise<void> {
    await probe.getByRole('button', { name: '开始检测' }).click();
    await until(
      () => probe.locator('#progress').innerText(),
      expect.stringMatching(/^检测完毕，共 2\d\d 项/u),
    );
    const answers = await probe.locator('#answers').inputValue();
    expect(answers).toContain(`profile.singleRow: ${PROFILES[profile].singleRow}`);
    expect(answers).toContain(`profile.ownChanges: ${PROFILES[profile].ownChanges}`);
  }

  test.each(
    Object.keys(places).flatMap((place) =>
      PROFILE_IDS.map((profile): [string, ProfileId] => [place, profile]),
    ),
  )('opens, scores, edits and fills %s, profile %s', async (place, profile) => {
    const [stagePage, base] = places[place]!();
    const page = await browser.newPage({ viewport: { width: 320, height: 720 } });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('request', (request) => {
      const own = [base, stagePage.replace(/[^/]*$/u, '')].some((start) => request.url().startsWith(start));
      if (!own && !/^(?:data|blob):/u.test(request.url())) troubles.push(request.url());
    });
    const says = async (text: string): Promise<void> => {
      await until(async () => (await paneOf(page).locator('body').innerText()).includes(text), true);
    };
    await page.goto(stagePage);
    await page.evaluate(
      ([id, address, ribbon, facts]) => {
        stage.open(id, address, ribbon, facts);
      },
      [profile, base, readFileSync(path.join(ADDIN, 'ribbon.xml'), 'utf8'), case2019().facts] as const,
    );
    await says('93.94');
    // The lacks are really there: nothing polyfills these two.
    const engine = await paneOf(page).evaluate('[typeof Intl, typeof crypto.randomUUID]');
    expect(engine).toEqual(ENGINES[profile]);
    await until(() => page.evaluate(() => stage.value('合计')), 93.94);
    await page.evaluate(() => {
      stage.type('支出决算数', 3681.03);
    });
    await says('95.69');
    await until(() => page.evaluate(() => stage.value('得分_支出完成率')), 4);
    await page.evaluate(() => stage.press('FillNarratives'));
    await until(() => page.evaluate(() => typeof stage.value('说明_支出完成率')), 'string');
    const shots = process.env['SCREENSHOTS'];
    const shot = async (what: string): Promise<void> => {
      if (shots === undefined) return;
      // Until it is drawn.
      await page.waitForTimeout(1_500);
      await page.screenshot({ path: path.join(shots, `package-${what}-${profile}-${base.slice(0, 4)}.png`) });
    };
    await shot('filled');
    // Hidden by its own button, it comes back by the ribbon's, and is the same.
    const hidden = (): Promise<boolean> => page.evaluate(() => document.getElementById('pane').hidden);
    await paneOf(page).getByRole('button', { name: '收起窗格' }).click();
    await until(hidden, true);
    await page.evaluate(() => stage.press('OpenPane'));
    await until(hidden, false);
    await says('95.69');

    // 环境检测 is a page of its own in the same pane, which WPS gives its interface as well.
    await paneOf(page).getByRole('button', { name: '2019 湛江' }).click();
    await paneOf(page).getByRole('button', { name: '环境检测' }).click();
    const probe = (): Frame => {
      const found = page
        .frames()
        .filter((frame) => frame.url().endsWith('probe.html'))
        .at(-1);
      if (found === undefined) throw new Error('no probe');
      return found;
    };
    await until(() => probe().locator('h1').innerText(), '环境检测');
    // The first page in the frame had begun before the interface came; the one that took its place had not.
    await until(() => probe().evaluate("'wps' in window"), true);
    await until(() => page.frames().filter((frame) => frame.url().endsWith('probe.html')).length, 1);
    await shot('probe');

    const over = async (): Promise<void> => {
      expect(await page.evaluate(() => stage.said)).toEqual([]);
      expect(troubles).toEqual([]);
      await page.close();
    };
    // Its half minute of questions is asked once, while the other pages are visited.
    if (place === SLOW_PLACE && profile === SLOW_PROFILE) {
      examining = examined(profile, probe()).then(over);
      examining.catch(() => undefined);
    } else await over();
  });

  test('环境检测 asks all its questions, and answers as the emulated WPS is set', async () => {
    expect(examining).not.toBeNull();
    await examining;
  });

  test('holds no office.js', () => {
    expect(
      readdirSync(ADDIN, { recursive: true, encoding: 'utf8' }).filter((name) => /office/iu.test(name)),
    ).toEqual([]);
  });
});
