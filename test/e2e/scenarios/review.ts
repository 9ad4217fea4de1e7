import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { marksIn } from '../../../src/host/xlsx/marks';
import { openWorkbook } from '../../../src/host/xlsx/workbook-file';
import type { DoorId } from '../../../src/workbench/doors/door';
import { markFormula } from '../../../src/workbook/marking/mark';
import { scalarText } from '../../../src/workbook/reading/read-cell';
import { root, ServedWorkbench, type WorkbenchPage } from './workbench-page';

/**
 * The review as it ships, by one door: what is wrong is found, mended, put aside, marked, audited, signed; files come
 * back as they were.
 */
export function reviewScenarios(door: DoorId): void {
  let served: ServedWorkbench;
  let bench: WorkbenchPage;
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-e2e-review-'));
  const card = (code: string, text = ''): Locator =>
    bench.pane.locator('[data-card]').filter({ hasText: code }).filter({ hasText: text }).first();

  beforeAll(async () => {
    served = await ServedWorkbench.start(door);
    bench = await served.openExample();
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Waits for how many findings of a code the pane lists. */
  const count = (code: string, wanted: number): Promise<void> =>
    bench.until(
      () => bench.pane.locator('[data-card]').filter({ hasText: code }).count(),
      wanted,
      `cards of ${code}`,
    );
  /** A field of the pane, typed into. */
  async function fill(label: string, text: string): Promise<void> {
    await bench.pane.getByLabel(label, { exact: true }).click();
    await bench.page.keyboard.press('Control+a');
    await bench.page.keyboard.type(text);
  }
  /** The rows of 核查意见 that hold something, as texts. */
  async function notes(): Promise<readonly (readonly string[])[]> {
    const { sheets } = openWorkbook(await bench.saved()).model();
    const rows = new Map<number, string[]>();
    for (const { row, value, formula } of sheets.find(({ name }) => name === '核查意见')!.cells) {
      if (row < 3 || (value === null && formula === null)) continue;
      rows.set(row, [...(rows.get(row) ?? []), formula ?? scalarText(value)]);
    }
    return [...rows.values()];
  }

  test('a wrong score is found; arrow keys go from finding to finding with the sheet, and back', async () => {
    await bench.type('得分_支出完成率', '4');
    await bench.tab('问题');
    await bench.says('按标准应为 3');
    await count('N03', 1);
    await bench.shot('01-found');
    await bench.pane.locator('[data-finding]').first().focus();
    await bench.page.keyboard.press('ArrowDown');
    await bench.selects('合计');
    await bench.page.keyboard.press('ArrowUp');
    await bench.selects('得分_支出完成率');
    await bench.page.keyboard.press('ArrowDown');
    await bench.page.keyboard.press('ArrowDown');
    await bench.selects('收入决算数');

    const outlined = (): Promise<readonly string[]> =>
      bench.pane.locator('[data-card][data-current]').allInnerTexts();
    await bench.goTo('得分_支出完成率');
    await bench.until(outlined, [expect.stringContaining('N03')], 'outlined');
    await bench.goTo('合计');
    await bench.until(outlined, [expect.stringContaining('S02')], 'outlined');
  });

  test('a fix shows what it writes, is taken back and written again; all safe fixes are one step', async () => {
    await card('N03')
      .getByRole('button', { name: /^改为 3/u })
      .click();
    const preview = bench.pane.getByRole('group', { name: '改动预览' });
    expect(await preview.innerText()).toMatch(/现在 4 → 改为 3/u);
    await bench.holds('得分_支出完成率', 4);
    await bench.shot('02-preview');
    await preview.getByRole('button', { name: '写入' }).click();
    await bench.holds('得分_支出完成率', 3);
    await count('N03', 0);
    await count('S02', 0);
    await bench.shot('03-fixed');
    await bench.press(/^撤销刚才的写入/u);
    await bench.holds('得分_支出完成率', 4);
    await count('N03', 1);
    await card('N03')
      .getByRole('button', { name: /^改为 3/u })
      .click();
    await preview.getByRole('button', { name: '写入' }).click();
    await bench.holds('得分_支出完成率', 3);
    await count('N03', 0);

    await bench.type('得分_结转结余率', '1');
    await bench.type('得分_固定资产利用率', '0.5');
    await count('N03', 2);
    await bench.press(/^修正全部可安全修正的/u);
    const all = bench.pane.getByRole('region', { name: '全部修正预览' });
    await bench.shot('04-fix-all');
    expect(await all.innerText()).not.toContain('合计');
    await all.getByRole('button', { name: /^写入/u }).click();
    await bench.holds('得分_结转结余率', 3);
    await bench.holds('得分_固定资产利用率', 3);
    await bench.holds('合计', 93.94);
    await count('N03', 0);
    await count('S02', 0);
    await bench.shot('05-all-fixed');
  });

  test('a finding put aside stands in 核查意见 with its reason; it comes back with other facts, or when taken up', async () => {
    await card('N05').getByRole('button').first().click();
    await card('N05').getByRole('button', { name: /^忽略/u }).click();
    await bench.press('忽略');
    await bench.says('请写明理由');
    await fill('理由', '差额 1.80 万元为利息收入，已核对银行对账单。');
    await fill('姓名', '甲');
    await fill('时间', '2020-03-12');
    await bench.shot('06-ignore');
    await bench.press('忽略');
    await bench.says('已忽略 1');
    await count('N05', 0);
    await bench.press(/^已忽略 1/u);
    await bench.says('差额 1.80 万元为利息收入，已核对银行对账单。');
    await bench.shot('07-ignored');
    expect(await notes()).toEqual([
      [
        '1',
        'N05',
        '请核实',
        expect.stringMatching(/^HYPERLINK\("#'基础数据'!B\d+"/u),
        expect.stringContaining('3612.83'),
        expect.any(String),
        '忽略',
        '差额 1.80 万元为利息收入，已核对银行对账单。',
        '甲',
        '2020-03-12',
        expect.any(String),
      ],
    ]);
    await bench.page.getByText('核查意见', { exact: true }).last().click();
    await bench.shot('08-notes-sheet');

    await bench.type('收入决算数', '3700');
    await count('N05', 1);
    await bench.shot('09-came-back');
    await bench.type('收入决算数', '3612.83');
    await count('N05', 0);
    await bench.press(/^已忽略 1/u);
    await bench.press(/^恢复 N05/u);
    await count('N05', 1);
    expect((await notes()).map((one) => one.slice(6, 10))).toEqual([
      ['待处理', '差额 1.80 万元为利息收入，已核对银行对账单。', '甲', '2020-03-12'],
    ]);
  });

  let unmarked: Uint8Array;
  let marked: Uint8Array;
  /** The grid's cells once nothing in them moves any more: three pictures alike, since a slow machine paints late. */
  async function still(): Promise<string> {
    let last = await bench.drawn();
    for (let alike = 1; alike < 3;) {
      await bench.page.waitForTimeout(700);
      const next = await bench.drawn();
      alike = last === next ? alike + 1 : 1;
      last = next;
    }
    return last;
  }

  test('marks lie on the cells by the product’s own condition, and look like nothing once they are gone', async () => {
    await bench.type('得分_结转结余率', '1');
    await count('N03', 1);
    await bench.goTo('得分_结转结余率');
    unmarked = await bench.save();
    const before = await still();
    await bench.press('标记到表');
    await bench.says('个单元格上标出');
    await bench.shot('11-marked');
    await bench.until(async () => (await bench.drawn()) === before, false, 'the look as before');
    marked = await bench.save();
    const file = openWorkbook(marked);
    const { row, column, sheet } = await bench.address('得分_结转结余率');
    expect(marksIn(file)).toContainEqual({
      sheet,
      code: 'N03',
      severity: 'error',
      areas: [{ top: row, bottom: row, left: column, right: column }],
    });
    const formulas = file
      .model()
      .sheets.flatMap((one) => one.conditionalFormats.map(({ formula }) => formula));
    expect(formulas).toContain(markFormula('N03'));
    await bench.press('清除标记');
    await bench.says('已清除标记');
    await bench.shot('12-unmarked');
    await bench.until(async () => (await bench.drawn()) === before, true, 'the look as before');
  });

  test('marks that were saved are known again, and taken away byte for byte', async () => {
    await bench.openFile('标记.xlsx', marked);
    await bench.total('93.94', '优');
    await bench.tab('问题');
    await count('N03', 1);
    await bench.shot('13-reopened');
    await bench.press('清除标记');
    await bench.says('已清除标记');
    const cleared = await bench.save();
    const [one, other] = [unzipSync(unmarked), unzipSync(cleared)];
    expect(Object.keys(other)).toEqual(Object.keys(one));
    for (const name of Object.keys(one))
      expect([name, Buffer.compare(other[name]!, one[name]!)]).toEqual([name, 0]);
  });

  const part = async (name: RegExp): Promise<void> => {
    await bench.pane.locator('label').filter({ hasText: name }).click();
  };
  const row = (name: string): Locator => bench.pane.locator(`[data-row="${name}"]`);

  test('the auditor begins, takes over what the rule proposes, and must give a reason for another score', async () => {
    await bench.press('核查');
    await bench.shot('14-audit-start');
    await bench.press('开始核查');
    await bench.says('已核 0 / 30');
    await bench.renamed();
    await bench.shot('15-audit-open');
    await bench.press(/^全部采纳建议/u);
    await bench.says('已核 30 / 30');
    await bench.holds('核查得分_结转结余率', 3);
    await bench.shot('16-accepted');
    await row('支出完成率').getByRole('button').first().click();
    await fill('核查得分', '2');
    await bench.page.keyboard.press('Enter');
    await bench.says('核查得分 2 与建议得分 3 不同，请写明原因。');
    await bench.says('已核 29 / 30');
    await bench.shot('17-reason-asked');
    await fill('扣分原因', '年末集中支付 51.47 万元未附合同，核减 1 分。');
    await bench.page.keyboard.press('Tab');
    await bench.says('已核 30 / 30');
    await bench.holds('扣分原因_支出完成率', '年末集中支付 51.47 万元未附合同，核减 1 分。');
    await bench.shot('18-adjusted');
  });

  test('differences, total and grade are listed; the report’s texts go to the clipboard', async () => {
    await part(/^差异/u);
    await bench.shot('19-differences');
    const listed = (await bench.text()).replace(/\s+/gu, ' ');
    expect(listed).toContain('支出完成率 › 3 → 2 −1 年末集中支付 51.47 万元未附合同，核减 1 分。');
    expect(listed).toContain('结转结余率 › 1 → 3 +2 按评分标准计算。');
    expect(listed).toContain('自评 93.94 → 核查 92.94 −1 核查等级：优');
    await part(/^报告文字/u);
    await bench.says('核查结论');
    await bench.shot('20-texts');
    await bench.press('复制核查结论');
    await bench.says('已复制');
    const copied = await bench.page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain('本次核查得分为92.94分，评定等级为优');
    expect(await bench.text()).toContain(copied);
  });

  test('after the sign-off a change is refused; taken back and signed again it is saved', async () => {
    const sign = async (): Promise<void> => {
      await part(/^签署/u);
      await bench.press('签署并锁定');
    };
    await sign();
    await bench.says('请填写核查人');
    await bench.shot('21-sign-refused');
    await fill('核查单位', '某某会计师事务所');
    await fill('核查人', '甲');
    await fill('复核人', '乙');
    await fill('核查日期', '2020-11-12');
    await bench.shot('22-sign');
    await bench.press('签署并锁定');
    await bench.says('已签署');
    await bench.shot('23-signed');
    await bench.tab('问题');
    await card('N03')
      .getByRole('button', { name: /^改为 3/u })
      .click();
    await bench.press('写入');
    await bench.says('核查已经签署，没有写入。需要修改的，请先解除签署。');
    await bench.shot('24-refused');
    await bench.holds('得分_结转结余率', 1);
    await bench.press('解除签署');
    await bench.press('确定解除签署');
    await bench.says('已解除签署');
    await bench.shot('25-reopened');
    await bench.press('核查');
    await sign();
    await bench.says('已签署');
  });

  test('saved and opened again everything is there, for the pane and for the commands', async () => {
    const bytes = await bench.save();
    await bench.openFile('核查.xlsx', bytes);
    await bench.says('已签署');
    await bench.tab('问题');
    await bench.press('核查');
    await bench.says('已核 30 / 30');
    await bench.says('核查合计 92.94 优');
    await bench.shot('26-opened-again');
    const file = path.join(folder, '核查.xlsx');
    writeFileSync(file, bytes);
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [path.join(root, 'dist/cli/jixiao.cjs'), ...args], { encoding: 'utf8' });
    const checked = run('check', '--json', file);
    // The score that is still wrong, and the total beside it.
    expect([checked.status, checked.stderr]).toEqual([1, '']);
    const { findings } = JSON.parse(checked.stdout) as { findings: { code: string; severity: string }[] };
    expect(findings.filter((one) => one.severity === 'error').map(({ code }) => code)).toEqual([
      'N03',
      'S02',
    ]);
    const reported = run('report', file);
    expect([reported.status, reported.stderr]).toEqual([0, '']);
    expect(reported.stdout).toContain('核查得分为92.94分');
    expect(reported.stdout).toContain('年末集中支付 51.47 万元未附合同，核减 1 分');
  });

  test('a sheet without names is made out, shown, and defined on consent', async () => {
    const name = '17-一行表头.xlsx';
    await bench.openFile(name, readFileSync(path.join(root, 'test/fixtures/sheets', name)));
    await bench.says('识别此表');
    await bench.shot('27-foreign');
    await bench.press('识别此表');
    await bench.says('识别结果');
    await bench.says('把握：确定');
    await bench.shot('28-recognised');
    await bench.press(/^认出的列/u);
    await bench.says('表头“评分说明”');
    await bench.press('确认并定义名称');
    await bench.says('已定义');
    await bench.tab('问题');
    await count('L01', 1);
    await bench.shot('29-bound');
    const names = openWorkbook(await bench.save())
      .model()
      .names.map((one) => one.name);
    expect(names).toHaveLength(94);
    expect(names).toEqual(
      expect.arrayContaining(['得分_支出完成率', '说明_支出完成率', '权重_支出完成率', '合计']),
    );
  });

  test('nothing went wrong in the pages, and nothing left this machine', () => {
    expect(served.troubles).toEqual([]);
  });
}
