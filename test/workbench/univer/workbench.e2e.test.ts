import { unzipSync } from 'fflate';
import { buildWorkbook } from '../../../src/host/xlsx/build/build-workbook';
import { openWorkbook } from '../../../src/host/xlsx/workbook-file';
import { singleCell } from '../../../src/workbook/address';
import type { Scalar } from '../../../src/workbook/model';
import { filledTemplate } from '../../../src/workbook/template';
import { case2019, rubric2019 } from '../../support/facts';
import { smallSheet, smallWorkbook } from '../../support/small-workbook';
import { gridContract } from '../grid/contract';
import { inChromium } from '../../e2e/in-chromium';
import { startWorkbench, type Workbench } from './chromium';
import { contractScript } from './contract-script';

/* What runs in the page has the page's own names. */
/* eslint-disable @typescript-eslint/no-explicit-any */
declare const window: any;
declare const workbench: any;
declare const document: any;
declare const Office: any;
declare const Excel: any;

inChromium('the workbench in Chromium', () => {
  const bytes = buildWorkbook(filledTemplate(rubric2019(), case2019().facts));
  const model = openWorkbook(bytes).model();
  let bench: Workbench;

  beforeAll(async () => {
    bench = await startWorkbench(bytes);
  });
  afterAll(async () => {
    await (bench as Workbench | undefined)?.close();
  });

  /** Where a name's cell is, in the grid's words. */
  function place(name: string) {
    const address = singleCell(model.names.find((one) => one.name === name)!.refersTo)!;
    const index = model.sheets.findIndex((one) => one.name === address.sheet);
    return { index, row: address.row, column: address.column };
  }

  async function cell(name: string): Promise<{ value: Scalar; formula: string | null }> {
    return bench.page.evaluate(async ({ index, row, column }) => {
      const { grid } = workbench.desk.current;
      await grid.settled();
      const area = { top: row, left: column, bottom: row, right: column };
      const [[found]] = grid.cells(grid.sheets()[index].id, area);
      return { value: found.value, formula: found.formula };
    }, place(name));
  }

  /** Selects a cell and gives the keyboard to the grid. */
  async function goTo(name: string): Promise<void> {
    // The middle of the sheet; the formula bar above has a canvas of its own.
    const box = (await bench.page.locator('#grid').boundingBox())!;
    await bench.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await bench.page.evaluate(({ index, row, column }) => {
      const { grid } = workbench.desk.current;
      grid.select(grid.sheets()[index].id, { top: row, left: column, bottom: row, right: column });
    }, place(name));
  }

  async function type(name: string, text: string): Promise<void> {
    await goTo(name);
    await bench.page.keyboard.type(text);
    await bench.page.keyboard.press('Enter');
    await bench.page.waitForTimeout(150);
  }

  const message = async (): Promise<string> =>
    bench.page.evaluate(() => document.getElementById('message').textContent);

  const saved = async (): Promise<Uint8Array> =>
    new Uint8Array(
      await bench.page.evaluate(async () => Array.from<number>((await workbench.desk.save()).bytes)),
    );

  test('draws the example, with the values of its file', async () => {
    expect(await bench.page.locator('#bar .name').textContent()).toBe('示例-湛江-2019.xlsx');
    expect((await cell('支出决算数')).value).toBe(3629.56);
    expect(
      await bench.page.evaluate(() => workbench.desk.current.file.differences(workbench.desk.current.grid)),
    ).toEqual({
      writes: [],
      formats: [],
      names: [],
      edited: false,
    });
  });

  test('is Excel to the real office.js in the pane', async () => {
    const frame = bench.page.frames().find((one) => one.url().endsWith('excel/taskpane.html'))!;
    await frame.waitForFunction(() => window.Office?.onReady !== undefined);
    const read = await frame.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const values = await Excel.run(async (context: any) => {
        const range = context.workbook.names.getItem('支出决算数').getRange();
        range.load('values');
        await context.sync();
        return range.values;
      });
      return { host, platform, values };
    });
    expect(read).toEqual({ host: 'Excel', platform: 'PC', values: [[3629.56]] });
  });

  test('saving without a change gives the very bytes that were opened', async () => {
    expect(Buffer.compare(await saved(), bytes)).toBe(0);
  });

  test('a typed value is calculated, saved, and undone by Ctrl+Z; what the add-in wrote stays', async () => {
    const ratio = await cell('比率_支出完成率');
    await type('支出决算数', '3681.03');
    expect((await cell('支出决算数')).value).toBe(3681.03);
    expect((await cell('比率_支出完成率')).value).toBe(1);

    await bench.page.evaluate(({ index, row, column }) => {
      const { grid } = workbench.desk.current;
      grid.write(grid.sheets()[index].id, [{ row, column, value: 71 }], 'addin');
    }, place('年初结转结余'));
    const after = await saved();
    const [one, other] = [bytes, after].map((zip) => unzipSync(zip)) as [
      Record<string, Uint8Array>,
      Record<string, Uint8Array>,
    ];
    expect(Object.keys(other)).toEqual(Object.keys(one));
    const changed = Object.keys(one).filter((name) => Buffer.compare(one[name]!, other[name]!) !== 0);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/worksheets\/sheet\d+\.xml$/u);
    const names = ['支出决算数', '年初结转结余', '比率_支出完成率'];
    const reread = openWorkbook(after).values();
    for (const name of names) {
      const address = singleCell(model.names.find((each) => each.name === name)!.refersTo)!;
      const sheet = openWorkbook(after)
        .model()
        .sheets.find((each) => each.name === address.sheet)!;
      const found = sheet.cells.find(({ row, column }) => row === address.row && column === address.column);
      expect([name, found?.value]).toEqual([name, (await cell(name)).value]);
    }
    expect(reread.sheets.length).toBe(model.sheets.length);

    await goTo('支出决算数');
    await bench.page.keyboard.press('Control+z');
    await bench.page.waitForTimeout(400);
    expect((await cell('支出决算数')).value).toBe(3629.56);
    expect((await cell('年初结转结余')).value).toBe(71);
    await bench.page.evaluate(({ index, row, column }) => {
      const { grid } = workbench.desk.current;
      grid.write(grid.sheets()[index].id, [{ row, column, value: 70 }], 'addin');
    }, place('年初结转结余'));
    expect(await cell('比率_支出完成率')).toEqual({
      ...ratio,
      value: expect.closeTo(ratio.value as number, 11),
    });
    // Results that agree to 12 digits are the same: nothing is left to be saved.
    expect(Buffer.compare(await saved(), bytes)).toBe(0);
  });

  test('a typed formula is refused with a reason', async () => {
    await type('支出决算数', '=3600+29.56');
    expect(await cell('支出决算数')).toEqual({ value: 3629.56, formula: null });
    expect(await message()).toContain('新公式');
  });

  test.each([
    ['a row', 'sheet.command.insert-row-after', '插入'],
    ['a sheet', 'sheet.command.insert-sheet', '新建'],
    ['the name of a sheet', 'sheet.command.set-worksheet-name', '重命名'],
    ['bold', 'sheet.command.set-range-bold', '格式'],
  ])('%s is refused with a reason', async (_what, id, word) => {
    const before = await bench.page.evaluate(() => workbench.desk.current.grid.sheets().length);
    await bench.page.evaluate(async (command) => {
      document.getElementById('message').textContent = '';
      await workbench.univer.commands.executeCommand(command, { name: 'x', value: 1 });
    }, id);
    expect(await message()).toContain(word);
    expect(await bench.page.evaluate(() => workbench.desk.current.grid.sheets().length)).toBe(before);
    expect(Buffer.compare(await saved(), bytes)).toBe(0);
  });

  test('a sheet, a name, a link and a mark that an add-in lays are saved', async () => {
    await bench.page.evaluate(() => {
      document.getElementById('message').textContent = '';
    });
    const added = buildWorkbook(smallWorkbook([smallSheet('核查新表', { A1: '核查' })], {}));
    const frame = bench.page.frames().find((one) => one.url().endsWith('excel/taskpane.html'))!;
    await frame.evaluate(async (file) => {
      await Excel.run(async (context: any) => {
        const { workbook } = context;
        workbook.insertWorksheetsFromBase64(file, { positionType: 'End' });
        await context.sync();
        const sheet = workbook.worksheets.getItem('核查新表');
        workbook.names.add('核查_新', '=核查新表!$A$1');
        sheet.getRange('A3').formulas = [['=HYPERLINK("#\'评分表\'!J15","评分表!J15")']];
        const { custom } = sheet.getRange('A1').conditionalFormats.add('Custom');
        custom.rule.formula = '=N("绩评:N03")=0';
        custom.format.fill.color = '#F8CBAD';
        await context.sync();
      });
    }, Buffer.from(added).toString('base64'));
    const file = openWorkbook(await saved()).model();
    expect(file.sheets.slice(0, -1).map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
    const sheet = file.sheets.at(-1)!;
    expect(sheet).toMatchObject({
      name: '核查新表',
      conditionalFormats: [{ formula: 'N("绩评:N03")=0', fill: 'F8CBAD' }],
    });
    expect(sheet.cells.map(({ value, formula }) => formula ?? value)).toEqual([
      '核查',
      'HYPERLINK("#\'评分表\'!J15","评分表!J15")',
    ]);
    expect(sheet.cells[1]!.value).toBe('评分表!J15');
    expect(file.names.find(({ name }) => name === '核查_新')?.refersTo).toBe('核查新表!$A$1');
    // Univer's own bookkeeping behind the mark is no change of the user's.
    await bench.page.waitForTimeout(500);
    expect(await bench.page.locator('#message').innerText()).toBe('');
  });

  test('nothing went wrong in the page, and nothing left this machine', () => {
    expect(bench.troubles).toEqual([]);
  });

  describe('the contract of grids', () => {
    beforeAll(async () => {
      await bench.page.evaluate(await contractScript());
    });

    test.each(gridContract.map(({ name }, index) => [name, index] as const))('%s', async (_name, index) => {
      const model = gridContract[index]!.model();
      await bench.page.evaluate(
        async ([number, made]) => {
          const grid = new workbench.UniverGrid(workbench.univer, '甲.xlsx', made, () => undefined);
          window.grids = [...(window.grids ?? []), grid];
          await window.gridContract[number].run(grid);
        },
        [index, model] as const,
      );
    });
  });
});
