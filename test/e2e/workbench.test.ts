import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { listen, workbenchFiles } from '../../scripts/serve/workbench-server';
import { openWorkbook } from '../../src/host/xlsx/workbook-file';
import { singleCell } from '../../src/workbook/address';
import type { Scalar, WorkbookModel } from '../../src/workbook/model';
import { executablePath, hasChromium } from '../workbench/univer/chromium';

/**
 * The product as it ships, as a finance officer meets it: the production bundles of workbench and pane, the real
 * office.js between them, in a browser. Keys and clicks only, but for selecting a cell by its name.
 */

/* What runs in the page has the page's own names. */
/* eslint-disable @typescript-eslint/no-explicit-any */
declare const workbench: any;
declare const document: any;

const root = path.resolve(__dirname, '../..');
const inChromium = hasChromium ? describe : describe.skip;

interface State {
  readonly value: Scalar;
  readonly formula: string | null;
  readonly numberFormat: string;
}

inChromium('the workbench with the pane (skipped: no Chromium at /usr/bin/chromium or $CHROMIUM)', () => {
  jest.setTimeout(120_000);
  let server: Server;
  let browser: Browser;
  let page: Page;
  let pane: Frame;
  let address: string;
  const troubles: string[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-e2e-'));

  beforeAll(async () => {
    const files = workbenchFiles(path.join(root, 'dist/workbench'), path.join(root, 'dist/excel'));
    server = await listen(files, 0);
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  /** The example in a page of its own: nothing is left over from another test. */
  async function openExample(): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    page = await context.newPage();
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(?:data|blob):/u.test(request.url()) && !request.url().startsWith(address))
        troubles.push(request.url());
    });
    await page.goto(`${address}#example`);
    await page.waitForFunction(() => (globalThis as any).workbench?.desk.current !== null);
    await page.evaluate(() => workbench.univer.rendered);
    await page.waitForFunction(() => document.querySelector('#pane iframe') !== null);
    pane = page.frames().find((one) => one.url().endsWith('taskpane.html'))!;
    await total('93.94', '优');
  }

  const opened = (): Promise<Uint8Array> => bytesOf('workbench.desk.current.file.bytes');
  const saved = (): Promise<Uint8Array> => bytesOf('workbench.desk.save().then((one) => one.bytes)');
  async function bytesOf(expression: string): Promise<Uint8Array> {
    return new Uint8Array(
      await page.evaluate<number[]>(`Promise.resolve(${expression}).then((bytes) => Array.from(bytes))`),
    );
  }

  let model: WorkbookModel | null = null;
  async function place(name: string) {
    model ??= openWorkbook(await opened()).model();
    const refersTo = model.names.find((one) => one.name === name)?.refersTo;
    if (refersTo === undefined) throw new Error(`no name ${name}`);
    const { sheet, row, column } = singleCell(refersTo)!;
    return { index: model.sheets.findIndex((one) => one.name === sheet), row, column };
  }

  async function cells(names: readonly string[]): Promise<readonly State[]> {
    const places = await Promise.all(names.map(place));
    return page.evaluate(async (wanted) => {
      const { grid } = workbench.desk.current;
      await grid.settled();
      return wanted.map(({ index, row, column }) => {
        const area = { top: row, left: column, bottom: row, right: column };
        const [[found]] = grid.cells(grid.sheets()[index].id, area);
        return { value: found.value, formula: found.formula, numberFormat: found.numberFormat };
      });
    }, places);
  }
  const cell = async (name: string): Promise<State> => (await cells([name]))[0]!;

  const holds = async (name: string, value: Scalar): Promise<void> => {
    await until(async () => (await cell(name)).value, value, name);
  };

  /** Types into a cell of the grid, as a user does. */
  async function type(name: string, text: string): Promise<void> {
    await goTo(name);
    if (text === '') await page.keyboard.press('Delete');
    else {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
  }

  async function goTo(name: string): Promise<void> {
    const box = (await page.locator('#grid').boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.evaluate(
      ({ index, row, column }) => {
        const { grid } = workbench.desk.current;
        grid.select(grid.sheets()[index].id, { top: row, left: column, bottom: row, right: column });
      },
      await place(name),
    );
  }

  const text = (): Promise<string> => pane.locator('body').innerText();
  const says = (part: string): Promise<void> => until(async () => (await text()).includes(part), true, part);
  /** The first line of the pane: total and grade. */
  async function total(points: string, word: string): Promise<void> {
    await until(
      async () => (await text()).trim().split(/\s+/u).slice(1, 3).join(' '),
      `${points} ${word}`,
      'total',
    );
  }
  const tab = (name: string): Promise<void> => pane.getByRole('tab', { name }).click();

  /** The score of a row as the pane's tree of indicators shows it. */
  async function row(name: string, score: string): Promise<void> {
    await tab('指标');
    const item = pane.getByRole('treeitem').filter({ hasText: name }).last();
    await until(
      () => item.innerText().then((said) => said.replace(/\s+/gu, ' ')),
      expect.stringContaining(score),
      name,
    );
  }

  async function until(read: () => Promise<unknown>, wanted: unknown, what: string): Promise<void> {
    const end = Date.now() + 20_000;
    for (;;) {
      const found = await read().catch((error: unknown) => error);
      try {
        expect({ [what]: found }).toEqual({ [what]: wanted });
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      await page.waitForTimeout(100);
    }
  }

  test('the example scores 93.94 优; a changed input is followed by ratio, rows and total, in grid and pane', async () => {
    await openExample();
    await holds('合计', 93.94);
    await holds('等级', '优');
    await type('支出决算数', '3681.03');
    await total('95.69', '优');
    await holds('合计', 95.69);
    await holds('比率_支出完成率', 1);
    await holds('得分_支出完成率', 4);
    await holds('得分_资金下达合法性', 3);
    await row('支出完成率', '4 / 4');
    await row('资金下达合法性', '3 / 3');
  });

  test('rows worth 99 and three awards: the bonus counts 1, the total is 100; a 3 typed there is found and mended', async () => {
    await type('本年末存量资金', '0');
    await type('收入决算数', '3867.48');
    await type('调剂比例20以上项目数', '0');
    await type('判定_自评材料报送质量_1', '符合');
    await type('满意度得分', '100');
    await type('重点工作考核得分', '100');
    await total('100', '优');
    await type('表彰次数', '3');
    await holds('得分_加减分项', 1);
    await holds('合计', 100);
    await total('100', '优');

    await type('得分_加减分项', '3');
    await tab('问题');
    await says('改为 1');
    const finding = pane.locator('[data-card]').filter({ hasText: '改为 1' }).first();
    expect(await finding.innerText()).toMatch(/加减分项|3/u);
    await finding.getByRole('button', { name: '改为 1' }).click();
    await holds('得分_加减分项', 1);
    await until(() => pane.getByRole('button', { name: '改为 1' }).count(), 0, 'the finding is gone');
  });

  test('an emptied input leaves the total incomplete and says what is missing', async () => {
    await type('满意度得分', '');
    await says('暂计');
    await says('缺 1 项');
    await pane.getByRole('button', { name: '缺 1 项' }).click();
    await says('满意度得分');
    await holds('合计', null);
    await holds('得分_公众或服务对象满意度', null);
    await type('满意度得分', '100');
    await total('100', '优');
    await holds('合计', 100);
  });

  test('all narratives are filled in; one edited by hand is kept and asked about', async () => {
    await tab('说明');
    await pane.getByRole('button', { name: /全部填入空白处/u }).click();
    await until(async () => typeof (await cell('说明_支出完成率')).value, 'string', 'narrative');
    await until(async () => typeof (await cell('说明_加减分项')).value, 'string', 'narrative');
    await type('说明_支出完成率', '本单位已按规定核对支出。');
    await until(async () => (await text()).includes('人工'), true, 'a person wrote it');
    await page.getByRole('button', { name: '填写评分说明' }).click();
    await says('没有可以填写的空白评分说明');
    await holds('说明_支出完成率', '本单位已按规定核对支出。');
    const tick = pane.getByRole('checkbox', { name: /支出完成率：改用建议的说明/u });
    await tick.check();
    await pane.getByRole('button', { name: /替换勾选的人工说明/u }).click();
    await until(
      async () => (await cell('说明_支出完成率')).value,
      expect.stringContaining('支出完成率='),
      'replaced',
    );
  });

  test('Ctrl+Z once takes back the edit, and the score follows', async () => {
    await type('固定资产总额', '11077.86');
    await holds('得分_固定资产利用率', 0);
    await goTo('固定资产总额');
    await page.keyboard.press('Control+z');
    await holds('固定资产总额', 5538.93);
    await holds('得分_固定资产利用率', 3);
    await total('100', '优');
  });

  test('the saved file scores the same by the command', async () => {
    const file = path.join(folder, '保存.xlsx');
    writeFileSync(file, await saved());
    // The two contradictions among the inputs that this story leaves are errors: status 1.
    const run = spawnSync(
      process.execPath,
      [path.join(root, 'dist/cli/jixiao.cjs'), 'score', '--json', file],
      {
        encoding: 'utf8',
      },
    );
    expect([run.status, run.stderr]).toEqual([1, '']);
    expect(JSON.parse(run.stdout)).toMatchObject({
      complete: true,
      total: '100',
      grade: '优',
      bonus: '3',
    });
    const read = openWorkbook(await saved()).model();
    const at = singleCell(read.names.find((one) => one.name === '得分_加减分项')!.refersTo)!;
    const found = read.sheets
      .find((one) => one.name === at.sheet)!
      .cells.find((one) => one.row === at.row && one.column === at.column);
    expect(found?.value).toBe(1);
  });

  test('taking back all that the product did leaves the workbook as it was opened', async () => {
    model = null;
    await page.context().close();
    await openExample();
    const names = openWorkbook(await opened())
      .model()
      .names.map(({ name }) => name)
      .filter((name) => /^(?:得分|说明|校验|判定|扣分|理由|佐证|比率|权重)_|^(?:合计|等级)$/u.test(name));
    const before = await opened();
    await holds('合计', 93.94);
    await tab('说明');
    await pane.getByRole('button', { name: /全部填入空白处/u }).click();
    await until(async () => typeof (await cell('说明_加减分项')).value, 'string', 'narrative');
    expect(Buffer.compare(await saved(), before)).not.toBe(0);

    await pane.getByRole('button', { name: '写入记录' }).click();
    await until(async () => pane.getByRole('button', { name: /^撤(?:销|到此步)：/u }).count(), 2, 'steps');
    await pane
      .getByRole('button', { name: /^撤到此步：/u })
      .last()
      .click();
    await holds('合计', null);
    await holds('说明_加减分项', null);
    const after = await saved();
    const [one, other] = [unzipSync(before), unzipSync(after)];
    expect(Object.keys(other)).toEqual(Object.keys(one));
    for (const name of Object.keys(one))
      expect([name, Buffer.compare(other[name]!, one[name]!)]).toEqual([name, 0]);
    const first = openWorkbook(before).model();
    const was = names.map((name) => {
      const at = singleCell(first.names.find((each) => each.name === name)!.refersTo)!;
      const found = first.sheets
        .find((sheet) => sheet.name === at.sheet)!
        .cells.find((each) => each.row === at.row && each.column === at.column)!;
      return [name, found.formula, first.styles[found.style]!.numberFormat];
    });
    const now = await cells(names);
    expect(now.map(({ formula, numberFormat }, index) => [names[index], formula, numberFormat])).toEqual(was);
  });

  test('nothing went wrong in the page, and nothing left this machine', () => {
    expect(troubles).toEqual([]);
  });
});
