import { NO_FACTS } from '../../../src/scoring/facts';
import type { WorkbookModel } from '../../../src/workbook/model';
import { readFacts } from '../../../src/workbook/reading/read-facts';
import { modelSource } from '../../../src/workbook/source';
import { standardWorkbook } from '../../../src/workbook/standard';
import { applyWrites } from '../../../src/workbook/writing/apply';
import { planFacts } from '../../../src/workbook/writing/plan-facts';
import { facts, rubric2019 } from '../../support/facts';
import { bound, valueOf } from '../support';

const rubric = rubric2019();
const blank = standardWorkbook(rubric);

function written(given: Parameters<typeof facts>[0], model: WorkbookModel = blank): WorkbookModel {
  const { writes, kept } = planFacts(modelSource(model), bound(rubric, model), rubric, facts(given));
  expect(kept).toEqual([]);
  return applyWrites(model, writes);
}

test('facts stand in the cells as a person would have typed them, without 校验', () => {
  const model = written({
    header: { 单位名称: ' 某局 ', 评价年度: '2020', 自评等级: '优' },
    inputs: {
      收入预算数: '3867.480',
      收入预算调整依据: '=1+1',
      预算公开日期: '2019-02-14',
      非统一政策调剂事项数: ' 0 ',
      收入决算数: ' ',
    },
    judgements: {
      财务合规性: {
        1: { verdict: '酌情', deduct: '0.5', reason: '-扣分', evidence: '@底稿' },
        2: { verdict: '' },
      },
      预决算: { choice: '未发现问题' },
    },
    weights: { 预决算: '4', 绩效目标: '' },
    reported: { 支出完成率: '3.50', 合计: '93.94', 加减分项: '' },
    narratives: { 支出完成率: '+完成' },
  });
  expect(valueOf(model, '单位名称')).toBe('某局');
  expect(valueOf(model, '评价年度')).toBe('2020');
  expect(valueOf(model, '收入预算数')).toBe(3867.48);
  expect(valueOf(model, '收入决算数')).toBeNull();
  expect(valueOf(model, '非统一政策调剂事项数')).toBe(0);
  expect(valueOf(model, '预算公开日期')).toBe(43510);
  expect(valueOf(model, '判定_财务合规性_1')).toBe('酌情');
  expect(valueOf(model, '扣分_财务合规性_1')).toBe(0.5);
  expect(valueOf(model, '判定_财务合规性_2')).toBeNull();
  expect(valueOf(model, '判定_预决算_1')).toBe('未发现问题');
  expect(valueOf(model, '权重_预决算')).toBe(4);
  expect(valueOf(model, '得分_支出完成率')).toBe(3.5);
  expect(valueOf(model, '合计')).toBe(93.94);
  expect(valueOf(model, '校验_得分_支出完成率')).toBeNull();
  // Text stays text, whatever it begins with.
  for (const [name, text] of [
    ['收入预算调整依据', '=1+1'],
    ['理由_财务合规性_1', '-扣分'],
    ['佐证_财务合规性_1', '@底稿'],
    ['说明_支出完成率', '+完成'],
  ] as const)
    expect(valueOf(model, name)).toBe(text);
  expect(model.sheets.flatMap((sheet) => sheet.cells).some((one) => one.formula === '1+1')).toBe(false);
});

test('days of a workbook that counts from 1904', () => {
  const model = written({ inputs: { 预算公开日期: '2019-02-14' } }, { ...blank, date1904: true });
  expect(valueOf(model, '预算公开日期')).toBe(42048);
  expect(readFacts(rubric, modelSource(model)).facts.inputs).toEqual({ 预算公开日期: '2019-02-14' });
});

test('what no double and no calendar holds stays text, and comes back as it was', () => {
  const given = {
    inputs: {
      收入预算数: '999999999999999999999999.99',
      收入决算数: '约三千',
      预算公开日期: '2019-02-30',
      预算批复日期: '1899-12-31',
      决算公开日期: '下周',
    },
    judgements: { 财务合规性: { 1: { deduct: '少许' } } },
    reported: { 合计: '约90' },
    weights: { 预决算: '三' },
  };
  const model = written(given);
  expect(valueOf(model, '收入预算数')).toBe('999999999999999999999999.99');
  expect(readFacts(rubric, modelSource(model)).facts).toEqual(
    facts({ ...given, header: { 评价年度: '2019' } }),
  );
});

test('facts for which the rubric has no cell are left out, and nothing is written twice', () => {
  const binding = bound(rubric, blank);
  const plan = (given: Parameters<typeof facts>[0], model = blank): number =>
    planFacts(modelSource(model), binding, rubric, facts(given)).writes.length;
  expect(
    plan({ inputs: { 无此项: '1', toString: '2' }, judgements: { 无此行: { 1: { verdict: '符合' } } } }),
  ).toBe(0);
  expect(plan(NO_FACTS)).toBe(0);
  expect(plan({ header: { 评价年度: '2019' } })).toBe(0);
  const given = { inputs: { 收入预算数: '1', 预算公开日期: '2019-02-14' }, reported: { 合计: '1' } };
  expect(plan(given)).toBe(3);
  expect(plan(given, written(given))).toBe(0);
  const names = new Map([...binding.cells].filter(([name]) => name !== '收入预算数'));
  const lacking = { ...binding, cells: names };
  expect(planFacts(modelSource(blank), lacking, rubric, facts(given)).writes).toHaveLength(2);
});
