import { readText } from '../../../src/review/texts';
import { INPUTS_2019, said } from './on-row';

const CODES = ['N01', 'N02', 'N04', 'N05', 'N08', 'N12', 'N14', 'N17'];
const PUBLIC = '公用经费控制率';
const SPENT = '支出完成率';
const LEFT = '结转结余率';
const BUYING = '政府采购执行率';
const BUDGETED = '预算编制准确性';
const LAWFUL = '财务合规性';

/** Everything that these checks say of a text, each as `code severity message`. */
function all(row: string, text: string, inputs: Readonly<Record<string, string>>): readonly string[] {
  return CODES.flatMap((code) => said(code, row, text, { inputs }).map((one) => `${code} ${one}`));
}

/** Sentences that people write every day and that are right: nothing is said of them, with data or without. */
describe('ordinary sentences', () => {
  test.each([
    // What one amount differs from another by is no term of the ratio.
    [PUBLIC, '“三公”经费实际支出83.08万元，比上年减少12.5万元，控制率68.17%'],
    [PUBLIC, '“三公”经费预算121.87万元，节约38.79万元，控制率68.17%'],
    [PUBLIC, '“三公”经费实际支出83.08万元，预算结余38.79万元，控制率68.17%'],
    [PUBLIC, '“三公”经费预算121.87万元，追加20万元，实际83.08万元，控制率68.17%'],
    [BUYING, '实际采购金额875.50万元，比上年节约12.5万元，执行率100%'],
    // Another year's ratio, and another year's amounts.
    [PUBLIC, '“三公”经费预算121.87万元，实际支出83.08万元，上年控制率71.17%'],
    [PUBLIC, '2018年“三公”经费预算100万元，实际83万元，控制率83%'],
    // Only about so much.
    [PUBLIC, '“三公”经费预算121.87万元，实际83.08万元，控制率约70%'],
    [PUBLIC, '“三公”经费预算121.87万元，实际83.08万元，控制率约68.3%'],
    [PUBLIC, '“三公”经费预算约120万元，实际支出83.08万元，控制率68.17%'],
    [LEFT, '年末结转结余约50万元'],
    [LEFT, '年末结转结余约为50万元'],
    [LEFT, '年末结转结余50余万元'],
    [LEFT, '年末结转结余50多万元'],
    [LEFT, '年末结转结余50万余元'],
    [LEFT, '年末结转结余近50万元'],
    [LEFT, '年末结转结余50万元左右'],
    [BUYING, '政府采购实际金额约8.80元'],
    [SPENT, '支出决算数3629.56万元，其中：基本支出约2000万元、项目支出1829.56万元'],
    [SPENT, '支出决算数约3000万元，其中：基本支出2000万元、项目支出1829.56万元'],
    [LAWFUL, '合同金额约3629万元，另付3629元'],
    // Of each, beside what all come to; and round numbers.
    [LAWFUL, '按每人2000元的标准发放补助，全年安排补助资金2000万元'],
    [LAWFUL, '人均2345元，全年安排补助资金2345万元'],
    [LAWFUL, '补助2345元/人，全年安排补助资金2345万元'],
    [LAWFUL, '罚款2000元，项目2000万元'],
    // Absolute values.
    [BUDGETED, '差异率=|3612.83-3867.48|/3867.48×100%=6.58%'],
    [BUDGETED, '差异率=｜3612.83－3867.48｜÷3867.48×100%=6.58%'],
    [BUDGETED, '差异率=|(3612.83-3867.48)/3867.48|×100%=6.58%'],
    [BUDGETED, '差异率=|-6.58%|=6.58%'],
    // One bar of the two is missing: nothing is claimed.
    [BUDGETED, '差异率=|3612.83-3867.48/3867.48×100%=6.58%'],
    [BUDGETED, '差异率=3612.83-3867.48|/3867.48×100%=6.58%'],
    [BUDGETED, '差异率=|(3612.83-3867.48|)/3867.48×100%=6.58%'],
    // Units behind brackets.
    [BUYING, '政府采购执行率=875.50万元/(800+75.50)万元×100%=100%'],
    [BUYING, '政府采购执行率=875.50万元/（8000000+755000）元×100%=100%'],
    [LAWFUL, '费用=(3×150)元=460元'],
    [LAWFUL, '费用=(3+10%)元=460元'],
    [LAWFUL, '费用=3+150)元=460元'],
    [LAWFUL, '费用=250+（3）元旦慰问=460元'],
    // Bounds, and a number parted by blanks.
    [SPENT, '支出完成率95%至100%之间'],
    [SPENT, '支出完成率在95%-99%，执行较好'],
    [SPENT, '支出决算数3 629.56'],
    // Parts of parts.
    [
      SPENT,
      '支出决算数3629.56万元，其中：基本支出2000万元、人员经费1500万元、公用经费500万元、项目支出1629.56万元',
    ],
    [SPENT, '支出决算数3629.56万元，其中：基本支出2000万元、人员经费1500万元、项目支出1629.56万元'],
  ])('%s：%s', (row, text) => {
    expect(all(row, text, INPUTS_2019)).toEqual([]);
    expect(all(row, text, {})).toEqual([]);
  });
});

describe('what is wrong in sentences like these', () => {
  test.each([
    [
      PUBLIC,
      '“三公”经费预算121.87万元，实际83.08万元，控制率78.17%',
      'N01 error 评分说明写“三公经费控制率”为 78.17%，按所列 83.08万元 与 121.87万元 计算为 68.17%。',
    ],
    [
      PUBLIC,
      '“三公”经费预算121.87万元，实际83.08万元，控制率约90%',
      'N01 error 评分说明写“三公经费控制率”为 90%，按所列 83.08万元 与 121.87万元 计算为 68.17%。',
    ],
    [
      PUBLIC,
      '“三公”经费预算121.87万元，实际83.08万元，控制率146.69%',
      'N02 error 评分说明写“三公经费控制率”为 146.69%，是分子、分母颠倒的结果，应以 83.08万元 除以 121.87万元，为 68.17%。',
    ],
    [
      PUBLIC,
      '“三公”经费预算121.87万元，实际83.08万元，控制率68.18%',
      'N01 info 评分说明写“三公经费控制率”为 68.18%，按所列 83.08万元 与 121.87万元 计算为 68.1710%，四舍五入应为 68.17%。',
    ],
    [
      PUBLIC,
      '“三公”经费预算121.87万元，实际83.08元，控制率68.17%',
      'N17 error 评分说明写“三公经费控制率”为 68.17%；所列金额不换算单位才得出这个结果，单位有误。',
    ],
    [
      BUDGETED,
      '差异率=|3612.83-3867.48|/3867.48×100%=7.58%',
      'N01 error 评分说明写“财政拨款收入预决算差异率”为 7.58%，按所列算式 |3612.83-3867.48|/3867.48×100% 计算为 6.58%。',
    ],
    [
      BUDGETED,
      '差异率=|3612.83-3867.48|/3612.83×100%=8.05%',
      'N01 error 评分说明写“财政拨款收入预决算差异率”为 8.05%，按所列算式 |3612.83-3867.48|/3612.83×100% 计算为 7.05%。',
    ],
    // Turned round within the bars.
    [
      BUDGETED,
      '差异率=|(2-1)/4|×100%=400%',
      'N02 error 评分说明写“财政拨款收入预决算差异率”为 400%，是分子、分母颠倒的结果，所列算式 |(2-1)/4|×100% 应得 25.00%。',
    ],
    // Between the cells of a table a bar only parts.
    [
      SPENT,
      '|支出完成率=3629.56/3681.03=97.60%|得3分|98%|',
      'N01 error 评分说明写“支出完成率”为 97.60%，按所列算式 3629.56/3681.03 计算为 98.60%。',
    ],
    [
      BUYING,
      '政府采购执行率=875.50万元/(800+75.50)万元×100%=110%',
      'N01 error 评分说明写“政府采购执行率”为 110%，按所列算式 875.50万元/(800+75.50)万元×100% 计算为 100.00%。',
    ],
    [
      BUYING,
      '政府采购执行率=875.50/(800+75.50)（万元）×100%=110%',
      'N01 error 评分说明写“政府采购执行率”为 110%，按所列算式 875.50/(800+75.50)（万元）×100% 计算为 100.00%。',
    ],
    [
      LAWFUL,
      '费用=(100元+150)元为260元',
      'N01 error 评分说明写“费用”为 260元，按所列算式 (100元+150)元 计算为 250元。',
    ],
    [
      LAWFUL,
      '合同金额3629万元，另付3629元',
      'N17 error 评分说明写合同金额3629万元，又写付3629元，数字相同而单位不同，相差 10000 倍。',
    ],
    [
      SPENT,
      '支出3629.56万元，其中：基本支出2000万元、项目支出1829.56万元',
      'N12 error 评分说明写支出3629.56万元，所列各部分（基本支出2000万元、项目支出1829.56万元）之和为 3829.56万元，多 200万元。',
    ],
    [
      SPENT,
      '支出100万元，其中：甲项100万元、乙项40万元',
      'N12 error 评分说明写支出100万元，所列各部分（甲项100万元、乙项40万元）之和为 140万元，多 40万元。',
    ],
  ])('%s：%s', (row, text, message) => {
    expect(all(row, text, {})).toEqual([message]);
  });

  test('two amounts of which the data give another: that has a check of its own', () => {
    const text = '“三公”经费预算120.87万元，实际83.08万元，控制率68.17%';
    const given = { 三公经费预算数: '121.87', 三公经费实际支出数: '83.08' };
    expect(said('N01', PUBLIC, text, { inputs: given })).toEqual([]);
    expect(said('N05', PUBLIC, text, { inputs: given })).toHaveLength(1);
  });

  test('amounts only about so much leave the ratio to the data', () => {
    const text = '“三公”经费预算约120万元，实际支出83.08万元，控制率88.17%';
    expect(all(PUBLIC, text, {})).toEqual([]);
  });
});

describe('N05 a calculation on another basis', () => {
  test.each([
    ['支出完成率=4000.00/(0+4100.50)=97.55%', ['warning', 'warning']],
    ['支出完成率=4000.00/(70+4100.50)=95.91%', ['warning', 'warning']],
    ['支出完成率=3629.56/(70+3611.30)=98.59%', ['error']],
  ])('%s', (text, severities) => {
    const found = said('N05', SPENT, text, { inputs: INPUTS_2019 });
    expect(found.map((one) => one.split(' ')[0])).toEqual(severities);
  });

  test('a 0 that agrees makes nothing certain', () => {
    const inputs = {
      本年末存量资金: '0',
      上年末存量资金: '70',
    };
    const found = said('N05', '国库集中支付结转结余存量资金效率性', '变动率=(0/77-1)×100%=-100%', { inputs });
    expect(found.map((one) => one.split(' ')[0])).toEqual(['warning']);
  });
});

describe('figures that are said to be no exact ones', () => {
  test.each([
    ['约50万元', '50万元'],
    ['逾50万元', '50万元'],
    ['50余万元', '50万元'],
    ['50多个', '50个'],
    ['2万余户', '2万'],
    ['1亿多元', '1亿元'],
    ['50万元上下', '50万元'],
    ['50万元多', '50万元'],
  ])('%s', (text, read) => {
    const [figure] = readText(text).figures;
    expect(`${figure?.printed ?? ''}${figure?.unit ?? ''}`).toBe(read);
    expect(figure?.approximate).toBe(true);
  });

  test.each(['节约50万元', '合约50万元', '附近50个', '50万元余额', '50余额', '50万元多于上年'])(
    'exact: %s',
    (text) => {
      expect(readText(text).figures[0]?.approximate).toBe(false);
    },
  );

  test.each([
    ['节约38.79万元', '节约'],
    ['年末结转结余约50万元', '年末结转结余'],
  ])('the words of %s', (text, label) => {
    expect(readText(text).figures[0]?.label).toBe(label);
  });
});
