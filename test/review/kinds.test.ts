import { type Finding, review } from '../../src/review';
import { exactPercent } from '../../src/review/percent';
import { Quotient } from '../../src/rubric/formula';
import { assess } from '../../src/scoring/assess';
import { type Change, kindsFacts, kindsRubric } from '../support/kinds';

/** What the 2019 rubric has no occasion for: other kinds of rules, conditions and derived values. */
const rubric = kindsRubric();
const aside = { verdict: '不适用', evidence: '说明' };

function findings(change: Change): readonly Finding[] {
  return review(assess(rubric, kindsFacts(change)));
}

function messages(code: string, change: Change): readonly (readonly [string | null, string])[] {
  return findings(change)
    .filter((finding) => finding.code === code)
    .map(({ indicator, message }) => [indicator, message]);
}

test('the facts of these tests have nothing wrong with them', () => {
  expect(findings({})).toEqual([]);
});

describe('conditions', () => {
  test('without a row, with a blank input, pointing at the inputs behind a derived value', () => {
    const found = findings({ inputs: { 支出额: '1600', 文号: '' } });
    expect(found).toMatchObject([
      {
        code: 'N23',
        severity: 'warning',
        indicator: null,
        names: ['支出额', '预算额'],
        message: '超支600元（（未填）），请说明。',
        fix: null,
      },
    ]);
  });

  test('at 加减分项 by another name, and at a ratio', () => {
    const found = findings({ inputs: { 表扬数: '0', 通报数: '1', 完成数: '8' } });
    expect(found.map(({ code, indicator, names }) => [code, indicator, names])).toEqual([
      ['N07', '任务完成', ['比率_完成率']],
      ['N06', '奖惩', ['表扬数', '通报数']],
    ]);
  });
});

describe('special clauses', () => {
  test('N23 with a blank in its words', () => {
    expect(messages('N23', { inputs: { 计划数: '0', 文号: '' } })).toEqual([
      ['任务完成', '计划数为0，文号（未填），请核实。'],
    ]);
  });

  test('N18 of a rule by steps', () => {
    expect(messages('N18', { inputs: { 预算额: '0', 支出额: '0' } })).toEqual([['超支控制', '预算额为0。']]);
  });
});

describe('N10', () => {
  test('a derived amount above its maximum', () => {
    expect(messages('N10', { inputs: { 支出额: '2000.01' } })).toEqual([
      ['资金', '“超支额”为 1000.01，超过 1000；请核实数据。'],
    ]);
    expect(messages('N10', { inputs: { 支出额: '2000' } })).toEqual([]);
  });

  test('an input that several rows read has no row of its own', () => {
    expect(messages('N10', { inputs: { 抽查数: '0.5' } })).toEqual([
      [null, '“抽查数”是 0.5，应为整数；请核实。'],
    ]);
  });
});

describe('N20', () => {
  test('a band and its edge, in a row that may not apply', () => {
    // 49.999% is shown as 50.00%.
    expect(messages('N20', { inputs: { 拨付率: '0.49999' } })).toEqual([
      ['下属', '拨付率显示为 50.00%，精确值是 49.999%：按精确值属于“不足50%”，不是“达到50%”。'],
    ]);
  });

  test('not where the row does not apply', () => {
    expect(messages('N20', { inputs: { 拨付率: '0.49999' }, judgements: { 下属: { 1: aside } } })).toEqual(
      [],
    );
  });

  test('a step, completed only in what is shown', () => {
    expect(messages('N20', { inputs: { 支出额: '1199.99' } })).toEqual([
      ['超支控制', '超支率显示为 20.00%，精确值是 19.999%：按精确值扣 1.5 分，不是 3 分。'],
    ]);
  });
});

describe('exactPercent', () => {
  const third = (numerator: number): Quotient => Quotient.of(numerator).div(Quotient.of(3)) as Quotient;

  test.each([
    ['two decimals say it', Quotient.of('0.9499'), '94.99%'],
    ['a third decimal', Quotient.of('0.94999'), '94.999%'],
    // 95 − 1/300: 94.99666…
    [
      'one that goes on',
      third(285)
        .sub(Quotient.of('0.01').div(Quotient.of(3)) as Quotient)
        .div(Quotient.HUNDRED),
      '94.996…%',
    ],
    ['a third', third(1), '33.333…%'],
    ['below, however little', Quotient.of('0.94999999999999999'), '94.999…%'],
    ['below 0 by less than can be printed', Quotient.of('-0.15000000000000001'), '略小于 -15.00%'],
    ['above by less than can be printed', Quotient.of('0.95000000000000001'), '略大于 95.00%'],
  ])('%s', (_, ratio, expected) => {
    expect(exactPercent(ratio as Quotient)).toBe(expected);
  });
});

describe('judgements', () => {
  test('M01 and M02 at a row whose points wait for another row', () => {
    const judgements = {
      资金: { 拨付: aside },
      制度: { 1: { verdict: '符合' }, 2: {}, 5: { verdict: '符合' } },
    };
    expect(messages('M01', { judgements })).toEqual([
      ['制度', '“制度”第 2 项未判定，本行暂不计分。'],
      ['资金', '“资金”“制度.2”未判定，本行暂不计分。'],
    ]);
    const found = findings({ judgements }).filter((one) => one.code === 'M01');
    expect(found.map((one) => one.names)).toEqual([['判定_制度_2'], ['判定_制度_2']]);
    expect(
      messages('M02', {
        judgements: { 资金: { 抽查: { verdict: '没查' } }, 下属: { 1: { verdict: '没有' } } },
      }),
    ).toEqual([
      ['资金', '“资金”中“抽查”的判定“没查”不在可选范围（不符合、不适用），未予采用，按数据计分。'],
      ['下属', '“下属”中“下属”的判定“没有”不在可选范围（不符合、不适用），未予采用，按数据计分。'],
    ]);
  });

  test('M02 where a deduction stands beside an unknown verdict: the verdict is what is wrong', () => {
    const judgements = {
      制度: { 1: { verdict: '尚可', deduct: '0.5' }, 2: { verdict: '符合' }, 5: { verdict: '符合' } },
    };
    expect(messages('M02', { judgements })).toEqual([
      ['制度', '“制度”第 1 项的判定“尚可”不在可选范围（符合、不符合、酌情），视为未判定；请改正。'],
    ]);
  });

  test('N21 and N23: not applicable without evidence though data are given, in every kind of place', () => {
    const verdict = '不适用';
    const judgements = {
      制度: { 1: { verdict: '符合' }, 2: { verdict: '符合' }, 3: { verdict }, 5: { verdict: '符合' } },
      资金: { 拨付: { verdict } },
      下属: { 1: { verdict } },
    };
    // 制度 without 抽查: 2.5 + 1.5 + 0.9 + 1 = 5.9 of 6. 4 × 5.9/6 = 3.93; 6 × 2/4 = 3.
    expect(messages('N21', { judgements })).toEqual([
      [
        '制度',
        '“制度”的“抽查”判定为不适用，分值已并入第 1 项（现为 2.5 分）、第 2 项（现为 1.5 分），但没有《说明》等佐证；请补附。',
      ],
      [
        '资金',
        '“资金”的“拨付”判定为不适用，分值已调整至“制度”（4×5.9/6=3.93），但没有《说明》等佐证；请补附。',
      ],
      [
        '下属',
        '“下属”的“下属”判定为不适用，分值已调整至“任务完成”（6×2/4=3），但没有《说明》等佐证；请补附。',
      ],
    ]);
    expect(messages('N23', { judgements }).map(([row]) => row)).toEqual(['制度', '资金', '下属']);
    expect(messages('N23', { judgements })[0]?.[1]).toBe(
      '“制度”的“抽查”判定为不适用，却填了“抽查数”；按判定计分，所填数据未用，请核实。',
    );
  });
});

describe('weights', () => {
  test('S01 and S16 name what differs', () => {
    expect(messages('S01', { weights: { 培训: '5' } })).toEqual([
      [null, '二级指标“比率”下各指标权重之和为 13，应为 11，多 2。'],
    ]);
    expect(messages('S16', { weights: { 培训: '5' } })).toEqual([
      ['培训', '“培训”的权重是 5，评分标准为 3；现按表上的权重计。'],
    ]);
  });
});

describe('legal scores', () => {
  test('S11 for a row by steps: 4, 2.5, 1, 0', () => {
    expect(messages('S11', { reported: { 超支控制: '2' } })).toEqual([
      ['超支控制', '“超支控制”得分 2，按评分标准不会出现；最接近的分值是 1 或 2.5。'],
    ]);
    expect(messages('S11', { reported: { 超支控制: '2.5' } })).toEqual([]);
  });

  test('S04 where a band of penalties has no cap: only the bound of the total', () => {
    expect(messages('S04', { reported: { 奖惩: '-60' } })).toEqual([]);
    expect(messages('S04', { reported: { 奖惩: '4' } })).toEqual([]);
  });
});
