import { cleanSheet, expectOnly, expectSilent, findings, type Told } from '../sheet';

const finding = (row: string, key: string, message: string): Told => ({
  code: 'N21',
  severity: 'warning',
  indicator: row,
  names: [`佐证_${row}_${key}`],
  message,
  fix: null,
});

const met = { verdict: '符合' };
const aside = { verdict: '不适用' };
const noRatios = { 一般性转移支付提前下达比例: '', 专项转移支付提前下达比例: '' };
const noDays = {
  一般性转移支付下达天数: '',
  专项转移支付下达天数: '',
  上级转移支付下达天数: '',
  批复下属单位预算天数: '',
};

describe('N21 points moved without 《说明》', () => {
  test('one item of a checklist', () => {
    expectOnly(
      cleanSheet({
        inputs: { 专项转移支付提前下达比例: '' },
        judgements: { 预算编制规范性: { 1: met, 2: met, 4: { ...aside, evidence: ' ' } } },
      }),
      finding(
        '预算编制规范性',
        '4',
        '“预算编制规范性”的“专项转移支付提前下达”判定为不适用，分值已并入第 1 项（现为 1.5 分）、第 2 项（现为 1.5 分），但没有《说明》等佐证；请补附。',
      ),
    );
  });

  test('both items: one finding for each that lacks it', () => {
    const judgements = {
      预算编制规范性: { 1: met, 2: met, 3: { ...aside, evidence: '《说明》' }, 4: aside },
    };
    const found = findings('N21', cleanSheet({ inputs: noRatios, judgements }));
    expect(found.map((one) => one.names)).toEqual([['佐证_预算编制规范性_4']]);
    expect(found[0]?.message).toContain('第 1 项（现为 2 分）、第 2 项（现为 2 分）');
  });

  test('a part whose points go to another row, with the working', () => {
    expectOnly(
      cleanSheet({
        inputs: { 批复下属单位预算天数: '' },
        judgements: { 资金下达合法性: { 部门预算: aside } },
      }),
      finding(
        '资金下达合法性',
        '部门预算',
        '“资金下达合法性”的“部门预算”判定为不适用，分值已调整至“支出完成率”（1×3/4=0.75），但没有《说明》等佐证；请补附。',
      ),
    );
  });

  test('a reason alone is no evidence; both parts', () => {
    const judgements = { 资金下达合法性: { 转移支付: { ...aside, reason: '无' }, 部门预算: aside } };
    expect(findings('N21', cleanSheet({ inputs: noDays, judgements })).map((one) => one.names[0])).toEqual([
      '佐证_资金下达合法性_转移支付',
      '佐证_资金下达合法性_部门预算',
    ]);
  });

  test.each([
    ['the other row has no score', { 支出决算数: '' }, {}],
    ['the other row weighs nothing', {}, { 支出完成率: '0' }],
  ])('still asked for where %s', (_, inputs, weights) => {
    const judgements = { 资金下达合法性: { 部门预算: aside } };
    const [found] = findings(
      'N21',
      cleanSheet({ inputs: { ...inputs, 批复下属单位预算天数: '' }, weights, judgements }),
    );
    expect(found?.message).toBe(
      '“资金下达合法性”的“部门预算”判定为不适用，分值须调整，但没有《说明》等佐证；请补附。',
    );
  });

  test.each([
    ['nothing is put aside', {}],
    ['with evidence', { 资金下达合法性: { 转移支付: { ...aside, evidence: '《说明》' } } }],
    ['not given out is not "does not apply"', { 资金下达合法性: { 部门预算: { verdict: '不符合' } } }],
    ['不适用 where it is not allowed (M02 speaks)', { 目标完整性: { 1: aside }, 项目监管: { 1: aside } }],
  ])('silent: %s', (_, judgements) => {
    expectSilent('N21', cleanSheet({ judgements }));
  });
});
