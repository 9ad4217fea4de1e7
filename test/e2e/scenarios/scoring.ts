import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { DoorId } from '../../../src/workbench/doors/door';
import { openWorkbook } from '../../../src/host/xlsx/workbook-file';
import { singleCell } from '../../../src/workbook/address';
import { root, ServedWorkbench, type WorkbenchPage } from './workbench-page';

/** Scoring as it ships, by one door: typed, scored, filled, taken back, saved. */
export function scoringScenarios(door: DoorId): void {
  let served: ServedWorkbench;
  let bench: WorkbenchPage;
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-e2e-'));

  beforeAll(async () => {
    served = await ServedWorkbench.start(door);
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The score of a row as the pane's tree of indicators shows it. */
  async function row(name: string, score: string): Promise<void> {
    await bench.tab('指标');
    const item = bench.pane.getByRole('treeitem').filter({ hasText: name }).last();
    await bench.until(
      () => item.innerText().then((said) => said.replace(/\s+/gu, ' ')),
      expect.stringContaining(score),
      name,
    );
  }

  test('the example scores 93.94 优; a changed input is followed by ratio, rows and total, in grid and pane', async () => {
    bench = await served.openExample();
    await bench.holds('合计', 93.94);
    await bench.holds('等级', '优');
    await bench.type('支出决算数', '3681.03');
    await bench.total('95.69', '优');
    await bench.holds('合计', 95.69);
    await bench.holds('比率_支出完成率', 1);
    await bench.holds('得分_支出完成率', 4);
    await bench.holds('得分_资金下达合法性', 3);
    await row('支出完成率', '4 / 4');
    await row('资金下达合法性', '3 / 3');
  });

  test('rows worth 99 and three awards: the bonus counts 1, the total is 100; a 3 typed there is found and mended', async () => {
    await bench.type('本年末存量资金', '0');
    await bench.type('收入决算数', '3867.48');
    await bench.type('调剂比例20以上项目数', '0');
    await bench.type('判定_自评材料报送质量_1', '符合');
    await bench.type('满意度得分', '100');
    await bench.type('重点工作考核得分', '100');
    await bench.total('100', '优');
    await bench.type('表彰次数', '3');
    await bench.holds('得分_加减分项', 1);
    await bench.holds('合计', 100);
    await bench.total('100', '优');

    await bench.type('得分_加减分项', '3');
    await bench.tab('问题');
    await bench.says('改为 1');
    const finding = bench.pane.locator('[data-card]').filter({ hasText: '改为 1' }).first();
    expect(await finding.innerText()).toMatch(/加减分项|3/u);
    await finding.getByRole('button', { name: '改为 1' }).click();
    await finding.getByRole('button', { name: '写入', exact: true }).click();
    await bench.holds('得分_加减分项', 1);
    await bench.until(
      // 撤销 below names it too.
      () => bench.pane.locator('[data-card]').getByRole('button', { name: '改为 1', exact: true }).count(),
      0,
      'the finding is gone',
    );
  });

  test('an emptied input leaves the total incomplete and says what is missing', async () => {
    await bench.type('满意度得分', '');
    await bench.says('暂计');
    await bench.says('缺 1 项');
    await bench.pane.getByRole('button', { name: '缺 1 项' }).click();
    await bench.says('满意度得分');
    await bench.holds('合计', null);
    await bench.holds('得分_公众或服务对象满意度', null);
    await bench.type('满意度得分', '100');
    await bench.total('100', '优');
    await bench.holds('合计', 100);
  });

  test('all narratives are filled in; one edited by hand is kept and asked about', async () => {
    await bench.tab('说明');
    await bench.pane.getByRole('button', { name: /全部填入空白处/u }).click();
    await bench.until(async () => typeof (await bench.cell('说明_支出完成率')).value, 'string', 'narrative');
    await bench.until(async () => typeof (await bench.cell('说明_加减分项')).value, 'string', 'narrative');
    await bench.type('说明_支出完成率', '本单位已按规定核对支出。');
    await bench.until(async () => (await bench.text()).includes('人工'), true, 'a person wrote it');
    await bench.page.getByRole('button', { name: '填写评分说明' }).click();
    await bench.says('没有可以填写的空白评分说明');
    await bench.holds('说明_支出完成率', '本单位已按规定核对支出。');
    const tick = bench.pane.getByRole('checkbox', { name: /支出完成率：改用建议的说明/u });
    await tick.check();
    await bench.pane.getByRole('button', { name: /替换勾选的人工说明/u }).click();
    await bench.until(
      async () => (await bench.cell('说明_支出完成率')).value,
      expect.stringContaining('支出完成率='),
      'replaced',
    );
  });

  test('Ctrl+Z once takes back the edit, and the score follows', async () => {
    await bench.type('固定资产总额', '11077.86');
    await bench.holds('得分_固定资产利用率', 0);
    await bench.goTo('固定资产总额');
    await bench.page.keyboard.press('Control+z');
    await bench.holds('固定资产总额', 5538.93);
    await bench.holds('得分_固定资产利用率', 3);
    await bench.total('100', '优');
  });

  test('the saved file scores the same by the command', async () => {
    const file = path.join(folder, '保存.xlsx');
    writeFileSync(file, await bench.saved());
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
    const read = openWorkbook(await bench.saved()).model();
    const at = singleCell(read.names.find((one) => one.name === '得分_加减分项')!.refersTo)!;
    const found = read.sheets
      .find((one) => one.name === at.sheet)!
      .cells.find((one) => one.row === at.row && one.column === at.column);
    expect(found?.value).toBe(1);
  });

  test('taking back all that the product did leaves the workbook as it was opened', async () => {
    await bench.openExample();
    const names = openWorkbook(await bench.opened())
      .model()
      .names.map(({ name }) => name)
      .filter((name) => /^(?:得分|说明|校验|判定|扣分|理由|佐证|比率|权重)_|^(?:合计|等级)$/u.test(name));
    const before = await bench.opened();
    await bench.holds('合计', 93.94);
    await bench.tab('说明');
    await bench.pane.getByRole('button', { name: /全部填入空白处/u }).click();
    await bench.until(async () => typeof (await bench.cell('说明_加减分项')).value, 'string', 'narrative');
    expect(Buffer.compare(await bench.saved(), before)).not.toBe(0);

    await bench.pane.getByRole('button', { name: '写入记录' }).click();
    await bench.until(
      async () => bench.pane.getByRole('button', { name: /^撤(?:销|到此步)：/u }).count(),
      2,
      'steps',
    );
    await bench.pane
      .getByRole('button', { name: /^撤到此步：/u })
      .last()
      .click();
    await bench.holds('合计', null);
    await bench.holds('说明_加减分项', null);
    const after = await bench.saved();
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
    const now = await bench.cells(names);
    expect(now.map(({ formula, numberFormat }, index) => [names[index], formula, numberFormat])).toEqual(was);
  });

  test('nothing went wrong in the page, and nothing left this machine', () => {
    expect(served.troubles).toEqual([]);
  });
}
