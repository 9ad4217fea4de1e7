import type { Facts } from '../../../src/scoring/facts';
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

  describe('by the text alone, of a row that nobody has judged', () => {
    const ROW = '资金下达合法性';
    const told = (row: string, text: string, judgement = {}): Facts =>
      cleanSheet({
        inputs: { ...noRatios, ...noDays },
        judgements: { 预算编制规范性: { 1: met, 2: met }, [row]: judgement },
        narratives: { [row]: text },
      });

    test('nothing that it needs', () => {
      expectOnly(told(ROW, '本单位无需批复下属单位预算，分值已调整至其他指标，得3分。'), {
        code: 'N21',
        severity: 'warning',
        indicator: ROW,
        names: [`说明_${ROW}`],
        message: `“${ROW}”的评分说明写“分值已调整至其他指标”，但没有写明《说明》等佐证、调整至哪一项、计算的算式；请补充。`,
        fix: null,
      });
    });

    test.each([
      [ROW, '无主管的转移支付资金，相应分值调整至“支出完成率”：3×3/4=2.25，得2.25分。', '《说明》等佐证；'],
      [ROW, '（见《说明》）分值并入预算完成率，得2.25分。', '计算的算式；'],
      [ROW, '已提供《说明》，分值调整至下一指标：3×3/4=2.25，得2.25分。', '调整至哪一项；'],
      ['预算编制规范性', '无须提前下达转移支付，分值并入第1、2项，得4分。', '《说明》等佐证；'],
    ])('%s: %s', (row, text, lacks) => {
      const found = findings('N21', told(row, text));
      expect(found.map(({ message }) => message.split('没有写明')[1])).toEqual([`${lacks}请补充。`]);
    });

    test.each([
      [ROW, '已提供《说明》，相应指标分值调整至“支出完成率”=3×3/4=2.25，扣0.75分，得2.25分。', {}],
      [ROW, '分值调整至“支出完成率”：3×3/4=2.25，得2.25分。', { 部门预算: { evidence: '《说明》' } }],
      [ROW, '部分资金转入下年，分值不作调整，得3分。', {}],
      ['预算编制规范性', '无须提前下达转移支付（见检查底稿），分值并入第1、2项，得4分。', {}],
      ['目标完整性', '分值并入其他项，得4分。', {}],
      [ROW, '转移支付均按时下达，不涉及分值调整至“支出完成率”，得3分。', {}],
      [ROW, '转移支付均按时下达，无需将分值调整至支出完成率，得3分。', {}],
      [ROW, '未申请分值调整至其他指标，均按时批复，得3分。', {}],
      [ROW, '如无需批复下属单位预算，则相应分值调整至“支出完成率”；我单位已按时批复，得3分。', {}],
      ['预算编制规范性', '按时提前下达，未发生分值并入第1、2项的情形，得4分。', {}],
    ])('silent: %s: %s', (row, text, judgement) => {
      expectSilent('N21', told(row, text, judgement));
    });

    test('a verdict is judged by itself', () => {
      const judgement = { 部门预算: { ...aside, evidence: '《说明》' } };
      expectSilent('N21', told(ROW, '分值已调整至其他指标，得3分。', judgement));
    });
  });
});
