import { readText } from '../../../src/review/texts';
import { type Beside, INPUTS_2019, said } from './on-row';

const inputs = INPUTS_2019;
const SPENT = '支出完成率';

describe('N05 one quantity in several texts, the data blank', () => {
  const beside = (text: string): Beside => ({ narratives: { 结转结余率: text } });

  test('is asked about where they differ', () => {
    expect(said('N05', SPENT, '支出决算数为3600万元。', beside('支出决算数3500万元。'))).toEqual([
      'warning “支出决算数”在“支出完成率”的评分说明中为 3600 万元，在“结转结余率”的评分说明中为 3500 万元，口径是否一致待确认。',
    ]);
  });

  test.each([
    ['the same', '支出决算数3600万元。'],
    ['the same, more exactly', '支出决算数3600.4万元。'],
    ['the same, more roughly', '支出决算数0.36亿元。'],
    ['of another year', '2017年支出决算数3500万元。'],
  ])('silent: %s', (_, text) => {
    expect(said('N05', SPENT, '支出决算数为3600万元。', beside(text))).toEqual([]);
  });

  test('silent within one text', () => {
    expect(said('N05', SPENT, '支出决算数为3600万元，支出决算数为3700万元。')).toEqual([]);
  });
});

describe('N05 a figure of a text beside the data', () => {
  test.each([
    [
      SPENT,
      '年度支出决算3600.00万元。',
      inputs,
      'warning “支出完成率”的评分说明中年度支出决算为 3600.00 万元，基础数据中“支出决算数”为 3629.56 万元，两者不同，口径是否一致待确认。',
    ],
    [
      '项目完成及时性',
      '计划项目数9个，按时完成项目数8个',
      { 计划项目数: '8', 按时完成项目数: '8' },
      'error “项目完成及时性”的评分说明中计划项目数为 9 个，基础数据中“计划项目数”为 8，两者不同。',
    ],
    [
      '资金下达合法性',
      '一般性转移支付提前下达比例为90%',
      { 一般性转移支付提前下达比例: '0.95' },
      'error “资金下达合法性”的评分说明中一般性转移支付提前下达比例为 90%，基础数据中“一般性转移支付提前下达比例”为 95.00%，两者不同。',
    ],
  ])('%s：%s', (row, text, given, message) => {
    expect(said('N05', row, text, { inputs: given })).toEqual([message]);
  });

  test('the figures of a calculation with which something is wrong are not spoken of twice', () => {
    const text = '差异率=(收入决算数3612.83-收入预算数3867.50)/收入预算数3867.50=-9.58%';
    expect(said('N05', '预算编制准确性', text, { inputs })).toEqual([]);
    expect(said('N01', '预算编制准确性', text, { inputs })).toHaveLength(1);
  });
});

describe('N17 an amount said again in another unit', () => {
  test.each([
    [
      '总额0.36亿元（3629元）',
      'error 评分说明写 0.36亿元，又写作 3629元，两者相差 10000 倍或以上，单位有误。',
    ],
    [
      '总额3629万元（0.36元）',
      'error 评分说明写 3629万元，又写作 0.36元，两者相差 10000 倍或以上，单位有误。',
    ],
  ])('%s', (text, message) => {
    expect(said('N17', SPENT, text)).toEqual([message]);
  });

  // As exact as they are printed; and an amount that is no slip of the unit.
  test.each(['总额3629万元（0.36亿元）', '总额3629万元（25亿元）'])('silent: %s', (text) => {
    expect(said('N17', SPENT, text)).toEqual([]);
  });
});

describe('N08 where the data add up to 0', () => {
  test('the denominator is named, and no result', () => {
    const none = { 年初结转结余: '0', 一般公共预算财政拨款收入: '0', 政府性基金预算财政拨款收入: '0' };
    const text = '支出完成率=3629.56/3629.56×100%=98.60%';
    expect(said('N08', SPENT, text, { inputs: { ...inputs, ...none } })).toEqual([
      'error “支出完成率”的算式 3629.56/3629.56×100% 的分母用了“支出决算数”，应为 3629.56/0。',
    ]);
  });
});

describe('N14 within budget', () => {
  test('a claim at the end of a text, of the one ratio that it is about', () => {
    const given = {
      三公经费预算数: '6',
      三公经费实际支出数: '8',
      日常公用经费预算数: '10',
      日常公用经费决算数: '9',
    };
    expect(
      said('N14', '公用经费控制率', '三公经费实际支出8万元，小于预算数，控制较好', { inputs: given }),
    ).toEqual([
      'error “公用经费控制率”的评分说明称“小于预算数”，而按数据 三公经费控制率 8/6 = 133.333…%，已超出预算。',
    ]);
  });
});

describe('N09 one number for two ratios of a row', () => {
  test('is asked about', () => {
    const text = '三公经费控制率=3.81/6.28=60.67%，日常公用经费控制率=90/100=60.67%';
    expect(said('N09', '公用经费控制率', text)).toEqual([
      'warning 评分说明写“日常公用经费控制率”为 60.67%，与“三公经费控制率”的结果相同，而按所列数字不能都得出这个结果，请提供所用的数字。',
    ]);
  });
});

describe('N22 the sign of a change', () => {
  test('is asked for', () => {
    expect(said('N22', '预算编制准确性', '差异率为6.58%', { inputs })).toEqual([
      'info “预算编制准确性”的评分说明只写了财政拨款收入预决算差异率的大小 6.58%；请写明 -6.58%，取绝对值 6.58%。',
    ]);
  });
});

describe('N12 lists that are none', () => {
  test.each([
    '共3万元、2万元、1万元，其中',
    '总支出120万元，其中基本支出80.5万元。',
    '总支出120万元，其中基本支出80.5万元、5人、项目支出49.5万元',
    '总支出120万元，其中基本支出80.5万元；合计49.5万元',
  ])('silent: %s', (text) => {
    expect(said('N12', SPENT, text)).toEqual([]);
  });
});

describe('numbers with full-width commas', () => {
  test.each([
    ['收入3，629，560.00元', ['3629560.00元']],
    ['（3，629.56万元）', ['3629.56万元']],
    ['（3，629.56-3，000.00）/3，000.00=20.99%', ['3629.56', '3000.00', '3000.00', '20.99%']],
    ['其中3，629.56万元', ['3', '629.56万元']],
    ['分3，629，560.00个', ['3', '629', '560.00个']],
  ])('%s', (text, expected) => {
    expect(readText(text).figures.map(({ printed, unit }) => `${printed}${unit ?? ''}`)).toEqual(expected);
  });

  test('big numbers of things and of money', () => {
    const figures = readText('覆盖1.2亿人次，2万余户，3万').figures;
    expect(figures.map(({ kind, value }) => `${kind} ${value.toDecimalText()}`)).toEqual([
      'count 120000000',
      'count 20000',
      'amount 3',
    ]);
  });
});

describe('points that are only quoted', () => {
  test.each(['未公开的，不得分', '按期报送得1分，否则不得分'])('%s', (text) => {
    expect(readText(text).points.filter(({ figure }) => figure.printed === '0')).toEqual([]);
  });
});
