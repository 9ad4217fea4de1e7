import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildWorkbook } from '../../../src/host/xlsx/build/build-workbook';
import { openWorkbook } from '../../../src/host/xlsx/workbook-file';
import { filledTemplate } from '../../../src/workbook/template';
import { case2019, rubric2019 } from '../../support/facts';
import { inChromium } from '../../e2e/in-chromium';
import { startWorkbench, type Workbench } from './chromium';

/* What runs in the page has the page's own names. */
/* eslint-disable @typescript-eslint/no-explicit-any */
declare const workbench: any;
declare const document: any;

inChromium('the desk in Chromium', () => {
  const bytes = buildWorkbook(filledTemplate(rubric2019(), case2019().facts));
  let bench: Workbench;

  beforeAll(async () => {
    bench = await startWorkbench(bytes);
  });
  afterAll(async () => {
    await (bench as Workbench | undefined)?.close();
  });

  const message = (): Promise<string> =>
    bench.page.evaluate(() => document.getElementById('message').textContent);
  const title = (): Promise<string | null> => bench.page.locator('#bar .name').textContent();
  const editing = (): Promise<boolean> => bench.page.evaluate(() => workbench.desk.current.door.editing);
  const dialog = () => bench.page.locator('dialog');

  async function select(sheet: number, row: number, column: number): Promise<void> {
    await bench.page.evaluate(
      ([index, top, left]) => {
        const { grid } = workbench.desk.current;
        grid.select(grid.sheets()[index as number].id, { top, left, bottom: top, right: left });
      },
      [sheet, row, column],
    );
    await bench.page.waitForTimeout(200);
  }

  /** Gives the keyboard to the grid. */
  async function enterGrid(): Promise<void> {
    const box = (await bench.page.locator('#grid').boundingBox())!;
    await bench.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  async function openFile(name: string, content: Uint8Array): Promise<void> {
    const file = path.join(bench.folder, name);
    writeFileSync(file, content);
    await bench.page.locator('input[type=file]').setInputFiles(file);
  }

  const frames = () => bench.page.frames().filter((frame) => frame.url().endsWith('excel/taskpane.html'));

  test('a file that cannot be opened leaves workbook and pane as they are; the reason stays', async () => {
    const [pane] = frames();
    await pane!.evaluate(() => Object.assign(globalThis, { mine: true }));
    await openFile('坏.xlsx', new TextEncoder().encode('这不是工作簿'));
    await bench.page.waitForFunction(() => document.getElementById('message').textContent !== '');
    const said = await message();
    expect(await title()).toBe('示例-湛江-2019.xlsx');
    expect(await frames()[0]!.evaluate(() => 'mine' in globalThis)).toBe(true);
    await bench.page.waitForTimeout(8500);
    expect(await message()).toBe(said);
    await bench.page.locator('#message button').click();
    expect(await message()).toBe('');
  });

  test('a workbook that the grid cannot show leaves the one before in front, still alive', async () => {
    await bench.page.evaluate(() => {
      const { univer } = workbench.univer;
      const create = univer.createUnit;
      univer.createUnit = function (...given: unknown[]) {
        univer.createUnit = create;
        create.apply(univer, given);
        throw new Error('无法显示');
      };
    });
    await openFile('另一个.xlsx', bytes);
    await bench.page.waitForFunction(() =>
      document.getElementById('message').textContent.includes('无法显示'),
    );
    expect(await title()).toBe('示例-湛江-2019.xlsx');
    expect(await frames()[0]!.evaluate(() => 'mine' in globalThis)).toBe(true);
    await enterGrid();
    await select(1, 11, 1);
    await bench.page.keyboard.type('3700');
    await bench.page.keyboard.press('Enter');
    await bench.page.waitForTimeout(200);
    const value = await bench.page.evaluate(() => {
      const { grid } = workbench.desk.current;
      return grid.cells(grid.sheets()[1].id, { top: 11, left: 1, bottom: 11, right: 1 })[0][0].value;
    });
    expect(value).toBe(3700);
  });

  test('asks before unsaved changes are lost: 取消 and Escape keep the workbook, 不保存 replaces it', async () => {
    await bench.page.waitForFunction(() => document.title.startsWith('●'));
    expect(await title()).toContain('未保存');
    await openFile('另一个.xlsx', bytes);
    await dialog().waitFor();
    expect(await dialog().textContent()).toContain('“示例-湛江-2019.xlsx”有未保存的修改');
    await dialog().getByRole('button', { name: '取消' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await title()).toContain('示例-湛江-2019.xlsx');

    await openFile('另一个.xlsx', bytes);
    await dialog().waitFor();
    await bench.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await title()).toContain('示例-湛江-2019.xlsx');

    // Two at once are asked about one after the other.
    await openFile('另一个.xlsx', bytes);
    await openFile('第三个.xlsx', bytes);
    await dialog().waitFor();
    expect(await dialog().count()).toBe(1);
    await dialog().getByRole('button', { name: '不保存' }).click();
    await bench.page.waitForFunction(() =>
      document.querySelector('#bar .name').textContent.includes('第三个'),
    );
    expect(await title()).toBe('第三个.xlsx');
  });

  test('保存 hands the file to the browser and counts as saved; then nothing is asked', async () => {
    await enterGrid();
    await select(1, 11, 1);
    await bench.page.keyboard.type('3681.03');
    await bench.page.keyboard.press('Enter');
    await bench.page.waitForFunction(() => document.title.startsWith('●'));
    const [saved] = await Promise.all([
      bench.page.waitForEvent('download'),
      bench.page.getByRole('button', { name: '保存', exact: true }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('第三个.xlsx');
    await bench.page.waitForFunction(() => !document.title.startsWith('●'));
    expect(await message()).toContain('已保存 第三个.xlsx');
    await openFile('示例.xlsx', bytes);
    await bench.page.waitForFunction(() => document.querySelector('#bar .name').textContent === '示例.xlsx');
    expect(await dialog().count()).toBe(0);
  });

  test.each([
    ['Enter', async () => bench.page.keyboard.press('Enter')],
    ['Tab', async () => bench.page.keyboard.press('Tab')],
    ['Escape', async () => bench.page.keyboard.press('Escape')],
    ['a click on another cell', enterGrid],
    [
      'another sheet',
      async () => {
        await bench.page.evaluate(() => {
          const { grid } = workbench.desk.current;
          grid.select(grid.sheets()[0].id, { top: 6, left: 8, bottom: 6, right: 8 });
        });
      },
    ],
  ])('typing into a cell is editing until %s', async (_what, end) => {
    await enterGrid();
    await select(1, 11, 1);
    expect(await editing()).toBe(false);
    await bench.page.keyboard.type('12');
    expect(await editing()).toBe(true);
    await end();
    await bench.page.waitForTimeout(300);
    expect(await editing()).toBe(false);
  });

  test('F2 is editing too', async () => {
    await enterGrid();
    await select(1, 11, 1);
    await bench.page.keyboard.press('F2');
    expect(await editing()).toBe(true);
    await bench.page.keyboard.press('Escape');
    await bench.page.waitForTimeout(200);
    expect(await editing()).toBe(false);
  });

  test('the selected cell comes into view beside frozen rows and columns of other sizes', async () => {
    const model = openWorkbook(bytes).model();
    for (const [sheet, row, column] of [
      [0, 12, 9],
      [0, 38, 9],
      [0, 6, 6],
      [1, 70, 4],
      [2, 50, 9],
      [2, 3, 0],
    ] as const) {
      await select(sheet, row, column);
      const { seen, frozen } = await bench.page.evaluate(
        ([index]) => {
          const { grid } = workbench.desk.current;
          return { seen: grid.visible(), frozen: grid.model.sheets[index as number].frozen };
        },
        [sheet],
      );
      expect(model.sheets[sheet]!.frozen).toEqual(frozen);
      const where = [sheet, row, column];
      if (row >= frozen.rows) expect([where, seen.top <= row && row <= seen.bottom]).toEqual([where, true]);
      if (column >= frozen.columns)
        expect([where, seen.left <= column && column <= seen.right]).toEqual([where, true]);
    }
  });

  test('nothing went wrong in the page, and nothing left this machine', () => {
    expect(bench.troubles).toEqual([]);
  });
});
