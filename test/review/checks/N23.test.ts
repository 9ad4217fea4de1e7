import { cleanSheet, expectOnly, expectSilent, findings, type Told } from '../sheet';

const finding = (row: string, names: readonly string[], message: string): Told => ({
  code: 'N23',
  severity: 'warning',
  indicator: row,
  names,
  message,
  fix: null,
});

const aside = { verdict: '不适用', evidence: '《说明》' };

describe('N23 an adjusted budget without its document', () => {
  test('is not used', () => {
    const given = cleanSheet({ inputs: { 调整后收入预算数: '900' } });
    expect(given.reported.预算编制准确性).toBe('5');
    expectOnly(
      given,
      finding(
        '预算编制准确性',
        ['调整后收入预算数', '收入预算调整依据'],
        '填写了调整后收入预算数900万元而没有收入预算调整依据，不予采用，仍按收入预算数计算；请补充调整文件。',
      ),
    );
  });

  test.each([
    ['with its document', { 调整后收入预算数: '900', 收入预算调整依据: '湛财预〔2019〕8号' }],
    ['a document without an amount', { 收入预算调整依据: '湛财预〔2019〕8号' }],
    ['an amount that cannot be used', { 调整后收入预算数: '-900' }],
  ])('silent: %s', (_, inputs: Record<string, string>) => {
    expectSilent('N23', cleanSheet({ inputs }));
  });
});

describe('N23 purchases of 0', () => {
  test('plan and actual both 0: full points, to be confirmed', () => {
    const given = cleanSheet({ inputs: { 政府采购计划金额: '0', 政府采购实际金额: '0' } });
    expect(given.reported.政府采购执行率).toBe('2');
    expectOnly(
      given,
      finding(
        '政府采购执行率',
        ['政府采购实际金额', '政府采购计划金额'],
        '政府采购计划金额和实际金额均为0，执行率无法计算，暂按满分处理；请确认本年度确无政府采购。',
      ),
    );
  });

  test('nothing bought of a plan is no such case', () => {
    expectSilent('N23', cleanSheet({ inputs: { 政府采购实际金额: '0' } }));
  });
});

describe('N23 a total of 0 where a share is asked for', () => {
  test.each([
    ['绩效目标完成效率', ['绩效目标总数']],
    ['项目完成及时性', ['计划项目数']],
    ['固定资产利用率', ['固定资产总额']],
    ['公用经费控制率', ['三公经费预算数', '日常公用经费预算数']],
    ['预算编制准确性', ['收入预算数']],
  ])('%s', (row, names) => {
    const inputs = Object.fromEntries(names.map((name) => [name, '0']));
    const list = names.map((name) => `“${name}”`).join('、');
    expectOnly(
      cleanSheet({ inputs }),
      finding(row, names, `“${row}”的除数为 0（${list}），无法计分；请核实数据。`),
    );
  });

  test('a denominator of several inputs, in both rows that use it', () => {
    const names = ['年初结转结余', '一般公共预算财政拨款收入', '政府性基金预算财政拨款收入'];
    const found = findings(
      'N23',
      cleanSheet({ inputs: Object.fromEntries(names.map((name) => [name, '0'])) }),
    );
    expect(found.map((one) => [one.indicator, one.names])).toEqual([
      ['支出完成率', names],
      ['结转结余率', names],
    ]);
  });

  test('an adjusted budget of 0, not the budget that it replaces', () => {
    const found = findings(
      'N23',
      cleanSheet({ inputs: { 调整后收入预算数: '0', 收入预算调整依据: '湛财预〔2019〕8号' } }),
    );
    expect(found.map((one) => one.names)).toEqual([['调整后收入预算数']]);
  });

  test('a row without weight to which points are moved', () => {
    expectOnly(
      cleanSheet({
        weights: { 支出完成率: '0' },
        inputs: { 批复下属单位预算天数: '' },
        judgements: { 资金下达合法性: { 部门预算: aside } },
      }),
      finding(
        '资金下达合法性',
        ['权重_支出完成率'],
        '“资金下达合法性”的除数为 0（“支出完成率”的权重），无法计分；请核实数据。',
      ),
    );
  });

  test('silent where the standard says what 0 means', () => {
    expectSilent('N23', cleanSheet({ inputs: { 上年末存量资金: '0', 本年末存量资金: '0' } }));
  });

  test('silent where the numerator is 0', () => {
    expectSilent(
      'N23',
      cleanSheet({ inputs: { 已完成绩效目标数: '0', 按时完成项目数: '0', 在用固定资产总额: '0' } }),
    );
  });
});

describe('N23 an input that contradicts its verdict', () => {
  test('a ratio of an item that does not apply', () => {
    expectOnly(
      cleanSheet({
        judgements: { 预算编制规范性: { 1: { verdict: '符合' }, 2: { verdict: '符合' }, 3: aside } },
      }),
      finding(
        '预算编制规范性',
        ['一般性转移支付提前下达比例', '判定_预算编制规范性_3'],
        '“预算编制规范性”的“一般性转移支付提前下达”判定为不适用，却填了“一般性转移支付提前下达比例”；按判定计分，所填数据未用，请核实。',
      ),
    );
  });

  test('days of a part that does not apply, only those given', () => {
    expectOnly(
      cleanSheet({
        inputs: { 专项转移支付下达天数: '' },
        judgements: { 资金下达合法性: { 转移支付: aside } },
      }),
      finding(
        '资金下达合法性',
        ['一般性转移支付下达天数', '上级转移支付下达天数', '判定_资金下达合法性_转移支付'],
        '“资金下达合法性”的“转移支付”判定为不适用，却填了“一般性转移支付下达天数”、“上级转移支付下达天数”；按判定计分，所填数据未用，请核实。',
      ),
    );
  });

  test('days of a part that was not given out', () => {
    expectOnly(
      cleanSheet({ judgements: { 资金下达合法性: { 部门预算: { verdict: '不符合' } } } }),
      finding(
        '资金下达合法性',
        ['批复下属单位预算天数', '判定_资金下达合法性_部门预算'],
        '“资金下达合法性”的“部门预算”判定为不符合，却填了“批复下属单位预算天数”；按判定计分，所填数据未用，请核实。',
      ),
    );
  });

  test.each([
    ['the input is blank', { 资金下达合法性: { 部门预算: aside } }, { 批复下属单位预算天数: '' }],
    ['a verdict that the data overrule', { 资金下达合法性: { 部门预算: { verdict: '符合' } } }, {}],
  ])('silent: %s', (_, judgements, inputs) => {
    expectSilent('N23', cleanSheet({ judgements, inputs }));
  });
});
