import type { Finding } from '../../../src/review';
import { assess } from '../../../src/scoring/assess';
import type { WorkbookModel } from '../../../src/workbook/model';
import { readFacts } from '../../../src/workbook/reading/read-facts';
import { reviewWorkbook } from '../../../src/workbook/reading/review-workbook';
import { modelSource } from '../../../src/workbook/source';
import { filledTemplate } from '../../../src/workbook/template';
import { case2019, rubric2019 } from '../../support/facts';
import { cellOf, changed, planned } from '../support';

const rubric = rubric2019();
const filled = planned(rubric, filledTemplate(rubric, case2019().facts)).after;

function found(model: WorkbookModel): readonly Finding[] {
  const source = modelSource(model);
  const read = readFacts(rubric, source);
  return reviewWorkbook(assess(rubric, read.facts), { ...read, source }).filter((one) => one.code === 'S14');
}

test('a workbook as it should be: nothing', () => {
  expect(found(filled)).toEqual([]);
});

describe('a number stored as text', () => {
  test.each([
    ['3629.56', '3629.56'],
    ['3,629.56', '3629.56'],
    ['３６２９.５６ 万元', '3629.56'],
  ])('in an input that formulas read is an error: %s', (text, value) => {
    expect(found(changed(filled, { 支出决算数: text }))).toMatchObject([
      {
        code: 'S14',
        severity: 'error',
        indicator: '支出完成率',
        names: ['支出决算数'],
        message: `“支出决算数”的单元格存的是文本“${text}”，不是数字：已按 ${value} 计算，但表中引用它的公式可能得不出结果或结果不同。请把单元格格式改为“常规”或“数值”，再重新输入。`,
        fix: { name: '支出决算数', value },
      },
    ]);
  });

  test('in another input is to be looked at, with the row that reads it', () => {
    expect(found(changed(filled, { 满意度得分: '96.59 分' }))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        indicator: '公众或服务对象满意度',
        names: ['满意度得分'],
      }),
    ]);
  });

  test('that is the result of a formula has no fix', () => {
    const model = changed(filled, { 支出决算数: { value: '3629.56', formula: 'TEXT(A1,"0.00")' } });
    expect(found(model)).toEqual([expect.objectContaining({ fix: null })]);
  });

  test('among scores and weights: one finding for all', () => {
    const texts = { 得分_支出完成率: '3 分', 合计: '93.94', 权重_支出完成率: '4' };
    expect(found(changed(filled, texts))).toMatchObject([
      {
        code: 'S14',
        severity: 'warning',
        indicator: null,
        names: Object.keys(texts),
        message:
          '得分、权重中有 3 个单元格存的是文本，不是数字：已照常读取，但求和的公式不会计入。请把单元格格式改为“常规”或“数值”，再重新输入。',
        fix: null,
      },
    ]);
  });

  test.each([' ', '', '约三千'])('is not what holds no number: %j', (text) => {
    for (const one of found(changed(filled, { 支出决算数: text })))
      expect(one.message).not.toContain('存的是文本');
  });

  test('is no matter in texts and dates', () => {
    expect(found(changed(filled, { 收入预算调整依据: '12', 预算公开日期: '2019-02-14' }))).toEqual([]);
  });
});

describe('a formula of a derived value', () => {
  const RATIO = '比率_支出完成率';

  test('that was changed and shows something else is an error', () => {
    const model = changed(filled, { [RATIO]: { formula: '支出决算数/年初结转结余', value: 51.85 } });
    expect(found(model)).toMatchObject([
      {
        code: 'S14',
        severity: 'error',
        indicator: '支出完成率',
        names: [RATIO],
        message:
          '“支出完成率”的公式已被改动，表上为 5185.00%，按标准应为 98.60%。评分不受影响；请恢复原来的公式，可从新制的标准工作簿中复制。',
        fix: null,
      },
    ]);
  });

  test.each([
    ['', '“”'],
    [null, '“”'],
    [{ error: '#NAME?' }, '“#NAME?”'],
  ])('whatever it shows: %j', (value, told) => {
    const [one, ...more] = found(changed(filled, { [RATIO]: { formula: 'A1', value } }));
    expect(more).toEqual([]);
    expect(one?.message).toContain(`表上为 ${told}，`);
  });

  test('that was changed and shows the same is to be looked at', () => {
    const [one, ...more] = found(changed(filled, { [RATIO]: { formula: 'B5/B6' } }));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ severity: 'warning' });
    expect(one?.message).toContain('目前与标准的结果相同');
    const { formula } = cellOf(filled, RATIO);
    expect(found(changed(filled, { [RATIO]: { formula: ` ${formula ?? ''} ` } }))).toEqual([]);
  });

  test('that was typed over', () => {
    expect(found(changed(filled, { [RATIO]: 0.97 })).map((one) => one.message)).toEqual([
      expect.stringContaining('“支出完成率”是填写的内容，不是公式，表上为 97.00%，按标准应为 98.60%。'),
    ]);
    expect(found(changed(filled, { [RATIO]: null }))).toEqual([]);
  });

  test('without a result', () => {
    const model = changed(filled, { 支出决算数: null, [RATIO]: 0.97 });
    expect(found(model).map((one) => one.message)).toEqual([expect.stringContaining('按标准暂无结果')]);
    expect(found(changed(model, { [RATIO]: { formula: 'A1', value: '' } }))).toEqual([
      expect.objectContaining({ severity: 'warning' }),
    ]);
  });
});
