import { facts } from '../../support/facts';
import { cleanFacts, cleanSheet, expectOnly, expectSilent, findings, type Told } from '../sheet';

const finding = (row: string, names: readonly string[], message: string): Told => ({
  code: 'M01',
  severity: 'info',
  indicator: row,
  names,
  message,
  fix: null,
});

const met = { verdict: '符合' };

describe('M01 what is missing', () => {
  test('an input', () => {
    expectOnly(
      cleanFacts({ inputs: { 满意度得分: ' ' } }),
      finding('公众或服务对象满意度', ['满意度得分'], '“公众或服务对象满意度”缺“满意度得分”，本行暂不计分。'),
    );
  });

  test('items', () => {
    expectOnly(
      cleanFacts({ judgements: { 财务合规性: { 1: met, 3: { verdict: ' ' }, 4: met } } }),
      finding(
        '财务合规性',
        ['判定_财务合规性_2', '判定_财务合规性_3'],
        '“财务合规性”第 2 项、第 3 项未判定，本行暂不计分。',
      ),
    );
  });

  test('a choice', () => {
    expectOnly(
      cleanFacts({ judgements: { 预决算: {} } }),
      finding('预决算', ['判定_预决算_1'], '“预决算”情形未判定，本行暂不计分。'),
    );
  });

  test('items and inputs of one row', () => {
    expectOnly(
      cleanFacts({ inputs: { 专项转移支付提前下达比例: '' }, judgements: { 预算编制规范性: { 2: met } } }),
      finding(
        '预算编制规范性',
        ['判定_预算编制规范性_1', '专项转移支付提前下达比例'],
        '“预算编制规范性”缺“专项转移支付提前下达比例”，第 1 项未判定，本行暂不计分。',
      ),
    );
  });

  test('加减分项: the total goes without it', () => {
    expectOnly(
      cleanFacts({ inputs: { 问责次数: '' } }),
      finding('加减分项', ['问责次数'], '“加减分项”缺“问责次数”，合计暂未计加减分。'),
    );
  });

  test('what the row lacks that gives the points of a part that does not apply', () => {
    const given = cleanFacts({
      inputs: { 支出决算数: '', 批复下属单位预算天数: '' },
      judgements: { 资金下达合法性: { 部门预算: { verdict: '不适用', evidence: '《说明》' } } },
    });
    expect(findings('M01', given).map((one) => [one.indicator, one.names])).toEqual([
      ['支出完成率', ['支出决算数']],
      ['资金下达合法性', ['支出决算数']],
    ]);
  });

  test('an empty sheet: every row once', () => {
    expect(findings('M01', facts({}))).toHaveLength(30);
  });

  test.each([
    ['nothing', cleanSheet()],
    ['an input that is not needed', cleanFacts({ inputs: { 调整后收入预算数: '', 预算公开日期: '' } })],
    ['unreadable (S14 speaks)', cleanFacts({ inputs: { 满意度得分: '九十' } })],
    ['a divisor of 0 (N23 speaks)', cleanFacts({ inputs: { 固定资产总额: '0' } })],
    [
      'a verdict that cannot be used (M02 speaks)',
      cleanFacts({ judgements: { 制度措施健全性: { 1: { verdict: '好' } } } }),
    ],
  ])('silent: %s', (_, given) => {
    expectSilent('M01', given);
  });
});
