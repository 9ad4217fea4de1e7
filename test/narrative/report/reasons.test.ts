import { reportTexts, type ReportTexts } from '../../../src/narrative/report';
import { assess } from '../../../src/scoring/assess';
import { audit, type AuditMark } from '../../../src/scoring/audit';
import { case2019, rubric2019 } from '../../support/facts';

/* Where the auditor's 扣分原因 goes, by what she made of the rule's score. 支出完成率 weighs 4, and its rule gives 3. */

const { facts } = case2019();
const ROW = '支出完成率';

function texts(row: string, mark: AuditMark, inputs: Readonly<Record<string, string>> = {}): ReportTexts {
  const given = { ...facts, inputs: { ...facts.inputs, ...inputs } };
  const result = audit(assess(rubric2019(), given), { rows: { [row]: mark } });
  return reportTexts(result, { basis: 'audit', year: '2019', lenient: [] });
}

function problem(found: ReportTexts, row: string): readonly string[] {
  return found.problems.filter((one) => one.row === row).flatMap(({ says, measure }) => [says, measure]);
}

function paragraph({ analysis }: ReportTexts, row: string): string {
  const rows = analysis.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  return rows.find(({ name }) => name === row)?.text ?? '';
}

const MORE = '材料已补充，部分认可';

test('with the rule’s score it stands in the paragraph, the problem and the measure', () => {
  const found = texts(ROW, { score: '3', reason: '年末集中支付不畅。' });
  expect(paragraph(found, ROW)).toMatch(/得3分。经核查，年末集中支付不畅，核查得3分。$/u);
  const [says, measure] = problem(found, ROW);
  expect(says).toMatch(/^支出完成率扣1分：年末集中支付不畅；按填报数据，支出完成率为/u);
  expect(measure).toMatch(/^针对“年末集中支付不畅”的问题/u);
});

test('with less than the rule gives, what the rule says is told apart as the figures that were filled in', () => {
  const [says] = problem(texts(ROW, { score: '2', reason: '口径不符，按财政拨款口径为90.20%' }), ROW);
  expect(says).toMatch(/^支出完成率扣2分：口径不符，按财政拨款口径为90.20%；按填报数据，支出完成率为/u);
  const [alone] = problem(texts(ROW, { score: '3' }), ROW);
  expect(alone).not.toContain('按填报数据');
});

test('with more than the rule gives it says why, and is no problem', () => {
  const found = texts(ROW, { score: '3.5', reason: MORE });
  expect(paragraph(found, ROW)).toContain(`经核查，${MORE}，核查得3.5分。`);
  expect(problem(found, ROW)).toEqual([
    '支出完成率扣0.5分：按评分标准计算得3分，经核查得3.5分。',
    '对照评分标准查明“支出完成率”失分的原因并整改。',
  ]);
});

test('with more than the rule gives and no reason, the paragraph alone asks for one', () => {
  const found = texts(ROW, { score: '3.5' });
  expect(paragraph(found, ROW)).toContain('（待填写：扣分原因）');
  expect(problem(found, ROW).join('')).not.toContain('待填写');
});

describe('of 加减分项', () => {
  const accountable = { 问责次数: '2' };

  test('with the rule’s score it stands before what was counted', () => {
    const [says] = problem(texts('加减分项', { score: '-2', reason: '两次通报' }, accountable), '加减分项');
    // A commendation makes up for half of it in the score; what was taken away is told whole.
    expect(says).toBe('加减分项减4分：两次通报；按填报数据，问责次数2次。');
  });

  test('with less taken away than by the rule it is no problem', () => {
    const found = texts('加减分项', { score: '-1', reason: MORE }, accountable);
    expect(found.adjustment.text).toContain(MORE);
    expect(problem(found, '加减分项')).toEqual([
      '加减分项减1分：按评分标准计算减2分，经核查减1分。',
      '对“加减分项”涉及的问题逐项整改，完善制度，防止再次发生。',
    ]);
  });
});
