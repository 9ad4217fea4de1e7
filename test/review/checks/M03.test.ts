import { cleanFacts, expectOnly, expectSilent, findings, type Told } from '../sheet';

const finding = (indicator: string | null, message: string): Told => ({
  code: 'M03',
  severity: 'warning',
  indicator,
  names: [],
  message,
  fix: null,
});

describe('M03 names that the rubric does not know', () => {
  test.each([
    [{ inputs: { 支出决算: '1' } }, '输入“支出决算”不在评分标准中，未予采用，是否应为“支出决算数”？'],
    [{ inputs: { x: '1' } }, '输入“x”不在评分标准中，未予采用。'],
    [{ weights: { 支出完成: '4' } }, '权重的指标“支出完成”不在评分标准中，未予采用，是否应为“支出完成率”？'],
    [{ weights: { 加减分项: '4' } }, '权重的指标“加减分项”不在评分标准中，未予采用。'],
    [{ reported: { 总计得分: '4' } }, '得分的指标“总计得分”不在评分标准中，未予采用'],
    [
      { narratives: { 项目监督: '' } },
      '评分说明的指标“项目监督”不在评分标准中，未予采用，是否应为“项目监管”？',
    ],
    [{ judgements: { 支出完成率: { 1: {} } } }, '判定的指标“支出完成率”不在评分标准中，未予采用'],
    [{ inputs: { ['__proto__x']: '1' } }, '输入“__proto__x”不在评分标准中，未予采用。'],
  ])('%j', (change, message) => {
    const found = findings('M03', cleanFacts(change));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'warning', indicator: null, names: [] });
    expect(found[0]?.message).toContain(message);
  });

  test('an item that its row does not have', () => {
    const met = { verdict: '符合' };
    expectOnly(
      cleanFacts({ judgements: { 群众信访办理情况: { 1: met, 2: met, 3: met } } }),
      finding('群众信访办理情况', '“群众信访办理情况”没有判定项“3”，未予采用；可写 1、2。'),
    );
  });

  test('an item in a row of one choice, and a choice in a row of items', () => {
    const both = { 预决算: { 1: { verdict: '符合' } }, 制度措施健全性: { choice: '符合' } };
    expect(findings('M03', cleanFacts({ judgements: both }))).toMatchObject([
      finding('制度措施健全性', '“制度措施健全性”没有判定项“choice”，未予采用；可写 1。'),
      finding('预决算', '“预决算”没有判定项“1”，未予采用；可写 choice。'),
    ]);
  });

  test('in an order of their own, not that of the file', () => {
    const names = (inputs: Record<string, string>): readonly string[] =>
      findings('M03', cleanFacts({ inputs })).map((one) => one.message);
    expect(names({ y: '', x: '' })).toEqual(names({ x: '', y: '' }));
  });

  test('silent where all are known, 合计 and 加减分项 among the scores', () => {
    expectSilent(
      'M03',
      cleanFacts({ reported: { 合计: '1', 加减分项: '0' }, narratives: { 加减分项: '无' } }),
    );
  });
});
