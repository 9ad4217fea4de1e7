import path from 'node:path';

import { planReviewNotes, type NotedFinding, readReviewNotes } from '../../../src/workbook/review-notes';
import type { SheetContent } from '../../../src/workbook/source';
import { expectGolden } from '../../support/golden';
import { blankList, noted, rowsOf, typed, written } from './support';

const N03 = noted('N03', '得分 5 高于权重 4。');
const N06 = noted('N06', '按说明计算为 98.60%，写为 98.06%。', {
  severity: 'warning',
  fix: { name: '得分_支出完成率', value: '3', safe: true },
  at: ['评分表!J15', '评分表!I15', "'2019 年'!B2", '评分表!J16'],
});
const S02 = noted('S02', '合计 96 与各行之和 95.94 不同。', { indicator: null, at: [], severity: 'info' });
const ALL = [N03, N06, S02];

function refreshed(content: SheetContent, findings: readonly NotedFinding[]): SheetContent {
  const plan = planReviewNotes(content, findings);
  if (plan === null) throw new Error('no list');
  const after = written(content, plan.writes);
  expect(planReviewNotes(after, findings)?.writes).toEqual([]);
  return after;
}

const full = refreshed(blankList(), ALL);

describe('the list', () => {
  test('row by row, as kept beside this test', () => {
    expectGolden(path.join(__dirname, 'golden/rows.txt'), rowsOf(full).join('\n'));
  });

  test('of findings that are gone is blank again, numbers and all', () => {
    expect(refreshed(full, [])).toEqual(blankList());
  });

  test('keeps the order of the findings, wherever a row becomes free', () => {
    const after = refreshed(full, [noted('L01', '基本完成，得满分。'), ...ALL]);
    expect(readReviewNotes(after)?.rows.map((row) => row.texts.code)).toEqual(['L01', 'N03', 'N06', 'S02']);
    expect(readReviewNotes(after)?.rows.map((row) => row.texts.number)).toEqual(['1', '2', '3', '4']);
  });

  test('counts what is new, what is gone, and what is kept for what was said', () => {
    const said = typed(full, 3, { 处理: '已说明' });
    const plan = planReviewNotes(said, [S02, noted('T01', '无文号。')]);
    expect(plan).toMatchObject({ added: 1, cleared: 1, gone: 1 });
  });

  test('takes findings that say the same as one', () => {
    const twice = [N03, noted('N03', '得分 5 高于权重 4。', { at: ['评分表!J20'] })];
    const after = refreshed(blankList(), twice);
    expect(readReviewNotes(after)?.rows).toHaveLength(1);
    expect(rowsOf(after).join()).toContain('"评分表!J15、评分表!J20"');
  });

  test('text that looks like a formula is written as text', () => {
    const plan = planReviewNotes(blankList(), [noted('T07', '=1+1 不是说明', { advice: '-删去' })]);
    const texts = plan?.writes.filter((one) => one.formula === undefined).map((one) => one.value);
    expect(texts).toEqual(expect.arrayContaining(['=1+1 不是说明', '-删去']));
  });

  test('a sheet without its titles is not written', () => {
    const { cells, ...sheet } = blankList();
    expect(planReviewNotes({ ...sheet, cells: cells.filter((one) => one.row !== 2) }, ALL)).toBeNull();
  });
});

describe('what people wrote', () => {
  const said = typed(full, 3, { 处理: '已说明', 处理说明: '见附件三', 处理人: '甲', 处理时间: '2020-11-12' });

  test('stays in its row while other findings come and go', () => {
    const after = refreshed(said, [noted('L01', '基本完成，得满分。'), N06, N03]);
    const rows = readReviewNotes(after)!.rows;
    expect(rows.map((row) => [row.row, row.texts.code])).toEqual([
      [3, 'N03'],
      [4, 'L01'],
      [5, 'N06'],
    ]);
    expect(rows[0]!.texts).toMatchObject({ kind: '已说明', reason: '见附件三', by: '甲', at: '2020-11-12' });
  });

  test('stays when its finding is gone, labelled so, and loses the label when the finding is back', () => {
    const gone = refreshed(said, [S02]);
    expect(readReviewNotes(gone)!.rows[0]!.texts).toMatchObject({
      level: '已消失',
      code: 'N03',
      message: '得分 5 高于权重 4。',
      kind: '已说明',
    });
    expect(readReviewNotes(refreshed(gone, ALL))!.rows[0]!.texts.level).toBe('必须改正');
  });

  test('belongs to its facts: the same check on other facts gets a row of its own', () => {
    const after = refreshed(said, [noted('N03', '得分 6 高于权重 4。')]);
    expect(readReviewNotes(after)!.rows.map((row) => [row.texts.message, row.texts.kind])).toEqual([
      ['得分 5 高于权重 4。', '已说明'],
      ['得分 6 高于权重 4。', ''],
    ]);
  });

  test('in rows of her own, without a code, is never touched', () => {
    const own = typed(full, 5, { 问题: '附件缺页', 处理人: '乙' });
    // Her words stand where the third finding stood; its row is still told by its code.
    const mine = typed(full, 7, { 序号: 9, 问题: '附件缺页', 处理人: '乙' });
    const after = refreshed(mine, [...ALL, N03, noted('L01', '甲'), noted('L02', '乙'), noted('L04', '丙')]);
    const rows = readReviewNotes(after)!.rows;
    expect(rows.find((row) => row.row === 7)!.texts).toMatchObject({
      number: '9',
      message: '附件缺页',
      by: '乙',
    });
    expect(rows.filter((row) => row.check !== null)).toHaveLength(6);
    expect(readReviewNotes(refreshed(own, []))!.rows.map((row) => row.texts.message)).toEqual(['附件缺页']);
  });

  test('instead of our words is hers: it stays, and the row with it', () => {
    for (const words of [
      { 问题: '得分 5 高于权重 4，已电话核实' },
      { 建议: '请单位重新报送' },
      { 级别: '一般' },
      { 单元格: '评分表第 15 行' },
      { 序号: '甲-1' },
    ]) {
      const changed = typed(full, 3, words);
      for (const findings of [ALL, [S02]]) {
        const after = refreshed(changed, findings);
        const [title, text] = Object.entries(words)[0]!;
        expect(rowsOf(after)[0]).toContain(`${title}=${text}`);
      }
    }
  });

  test('in columns that were moved, renamed apart or added is found by the titles', () => {
    const moved: SheetContent = {
      ...said,
      cells: [
        ...said.cells.map((cell) => (cell.row >= 2 ? { ...cell, column: 13 - cell.column } : cell)),
        { row: 2, column: 20, value: '复核', formula: null, numberFormat: 'General' },
        { row: 4, column: 20, value: '乙：同意', formula: null, numberFormat: 'General' },
      ],
    };
    expect(planReviewNotes(moved, ALL)?.writes).toEqual([]);
    const after = refreshed(moved, []);
    expect(readReviewNotes(after)!.rows.map((row) => [row.row, row.texts.level])).toEqual([
      [3, '已消失'],
      [4, '已消失'],
    ]);
    expect(rowsOf(after)[1]).toContain('复核=乙：同意');
  });

  test('by two people in two rows of one finding stays in both', () => {
    const row = full.cells.filter((cell) => cell.row === 3);
    const twice = typed(
      typed({ ...full, cells: [...full.cells, ...row.map((cell) => ({ ...cell, row: 8 }))] }, 3, {
        处理: '忽略',
        处理人: '甲',
      }),
      8,
      { 处理: '不予调整', 处理人: '乙' },
    );
    const after = refreshed(twice, ALL);
    const rows = readReviewNotes(after)!.rows.filter((one) => one.texts.code === 'N03');
    expect(rows.map((one) => [one.row, one.texts.by, one.texts.level])).toEqual([
      [3, '甲', '必须改正'],
      [8, '乙', '必须改正'],
    ]);
  });

  test('in merged rows is left alone', () => {
    const merged = { ...full, merges: [...full.merges, { top: 3, bottom: 4, left: 5, right: 5 }] };
    const after = refreshed(merged, [noted('L01', '甲')]);
    expect(rowsOf(after).slice(0, 2)).toEqual(rowsOf(full).slice(0, 2));
  });
});

test('a sheet of an earlier version gets the columns that it lacks, to its right', () => {
  const earlier = ['序号', '代码', '级别', '指标', '单元格', '问题', '处理', '处理说明'];
  const old: SheetContent = {
    ...blankList(),
    cells: earlier.map((value, column) => ({
      row: 2,
      column,
      value,
      formula: null,
      numberFormat: 'General',
    })),
    merges: [],
  };
  const after = refreshed(typed(old, 3, { 问题: '手工记的', 处理: '待处理' }), ALL);
  expect(after.cells.filter((one) => one.row === 2).map((one) => one.value)).toEqual([
    ...earlier,
    '建议',
    '处理人',
    '处理时间',
    '校验',
  ]);
  expect(readReviewNotes(after)!.rows.map((row) => row.texts.code)).toEqual(['', 'N03', 'N06', 'S02']);
});

test('a row with a code that the product did not write counts for its finding, and is left as it is', () => {
  const typedRow = { 代码: 'N03', 指标: '支出完成率', 问题: '得分 5 高于权重 4。', 处理: '忽略' };
  const content = typed(blankList(), 3, typedRow);
  const after = refreshed(content, [N03]);
  expect(after).toEqual(content);
});
