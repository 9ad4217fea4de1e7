import { Quotient } from '../../src/rubric/formula';
import { formulaPieces } from '../../src/taskpane/model/formula';
import { groupStates, losses } from '../../src/taskpane/model/groups';
import { missingCells } from '../../src/taskpane/model/missing';
import { piecesOf } from '../../src/taskpane/model/narratives';
import { shareOfWidth } from '../../src/taskpane/model/share';
import { themeFor } from '../../src/taskpane/theme';
import example from '../../src/taskpane/entries/example-2019.json';
import { case2019, rubric2019 } from '../support/facts';
import { sheetView, withInputs } from './support/views';

const rubric = rubric2019();
const { facts } = case2019();
const { assessment } = sheetView(rubric, facts);

test('a formula is cut at its numbers, each with the cell it stands in', () => {
  const value = assessment.value('支出完成率')!;
  const pieces = formulaPieces(assessment, value)!;
  expect(pieces.map((one) => one.text).join('')).toBe('3629.56 ÷ (70 + 3611.03)');
  expect(pieces.flatMap((one) => one.name ?? [])).toEqual(['支出决算数', '年初结转结余', '财政拨款收入合计']);
});

test('a negative number keeps its sign, and a ratio leads to its own cell', () => {
  const row = assessment.row('预算编制准确性')!;
  const part = row.working.kind === 'parts' ? row.working.parts[0] : undefined;
  if (part?.kind !== 'steps') throw new Error('the rubric has changed');
  const pieces = formulaPieces(assessment, part.value)!;
  expect(pieces.map((one) => one.text).join('')).toBe('ABS(−6.58%)');
  expect(pieces.flatMap((one) => one.name ?? [])).toEqual(['比率_财政拨款收入预决算差异率']);
});

test('where numbers lack there is no formula to show', () => {
  const gaps = sheetView(rubric, withInputs(facts, { 支出决算数: '' })).assessment;
  expect(formulaPieces(gaps, gaps.value('支出完成率')!)).toBeNull();
});

test('groups add up to the rows’ total, and the largest loss comes first', () => {
  const groups = groupStates(assessment, 1);
  expect(Quotient.sum(...groups.map((one) => one.score)).eq(assessment.rowsTotal)).toBe(true);
  expect(groups.map((one) => one.score.toDecimalText())).toEqual(['18', '34.25', '9.8', '29.89']);
  const lost = losses(assessment).map((one) => [one.row.name, one.lost.toDecimalText()]);
  expect(lost[0]).toEqual(['国库集中支付结转结余存量资金效率性', '3']);
});

test('a cell that several rows wait for is missing once', () => {
  const gaps = sheetView(rubric, {
    ...withInputs(facts, { 支出决算数: '' }),
    judgements: { ...facts.judgements, 预决算: {} },
  });
  const missing = missingCells(gaps.assessment);
  expect(missing.map((one) => [one.name, one.kind, one.label, one.why])).toEqual([
    ['支出决算数', 'input', '支出决算数', '未填'],
    ['判定_预决算_1', 'judgement', '预决算 情形', '未判定'],
  ]);
  expect(missing[0]?.rows).toEqual(['支出完成率', '资金下达合法性']);
});

test('numbers are one piece of a comparison', () => {
  expect(piecesOf('得93.94分，98.60%')).toEqual(['得', '93.94', '分', '，', '98.60%']);
});

test.each([
  ['0', '20', '0%'],
  ['-1', '20', '0%'],
  ['5', '20', '25.00%'],
  ['20', '20', '100%'],
  ['21', '20', '100%'],
])('%s of %s is drawn %s wide', (part, whole, width) => {
  expect(shareOfWidth(Quotient.of(part), Quotient.of(whole))).toBe(width);
});

test.each([
  [undefined, 'light'],
  ['#FFFFFF', 'light'],
  ['#262626', 'dark'],
  ['#000000', 'contrast'],
  ['none', 'light'],
])('a program whose background is %s has a %s pane', (background, theme) => {
  expect(themeFor(background)).toBe(theme);
});

test('the example that opens from the pane is the audited case', () => {
  const { header, inputs, judgements } = facts;
  expect(example.facts).toEqual({ header, inputs, judgements });
});
