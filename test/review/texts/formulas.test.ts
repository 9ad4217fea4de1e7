import { INPUTS_2019, said } from './on-row';

const inputs = INPUTS_2019;
const CODES = ['N01', 'N02', 'N04', 'N05', 'N08', 'N09', 'N12', 'N14', 'N17', 'N22'];

const SPENT = '支出完成率';
const BUDGETED = '预算编制准确性';
const LEFT_OVER = '国库集中支付结转结余存量资金效率性';
const KEY_WORK = '重点工作完成效率';
const CONTENT = '公众或服务对象满意度';

/** Everything that these checks say of a text, each as `code severity message`. */
function all(row: string, text: string, given: Readonly<Record<string, string>> = inputs): readonly string[] {
  return CODES.flatMap((code) => said(code, row, text, { inputs: given }).map((one) => `${code} ${one}`));
}

describe('calculations in other shapes than the rubric’s', () => {
  test.each([
    [
      'a percentage that has lost its sign',
      SPENT,
      '整体支出完成率为9860%',
      'N01 error 评分说明写“支出完成率”为 9860%，按数据表计算为 98.60%。',
    ],
    [
      '100% first',
      SPENT,
      '支出完成率=100%×3629.56/(70+3611.03)=98.70%',
      'N01 error 评分说明写“支出完成率”为 98.70%，按所列算式 100%×3629.56/(70+3611.03) 计算为 98.60%。',
    ],
    [
      'a term too many',
      SPENT,
      '支出完成率=3629.56/(70+3611.03+5)=98.47%',
      'N05 error “支出完成率”的评分说明中，算式 3629.56/(70+3611.03+5) 的“政府性基金预算财政拨款收入”为 5，按基础数据为 0 万元，两者不同。',
    ],
    [
      'a minus before a formula on its head',
      SPENT,
      '支出完成率=-(70+3611.03)/3629.56=98.60%',
      'N02 error 评分说明写“支出完成率”为 98.60%，算式 (70+3611.03)/3629.56 把分子和分母颠倒了，正确的比率是 98.60%。',
    ],
    [
      'no words at all',
      SPENT,
      '3629.56/3681.03=98.70%',
      'N01 error 评分说明写“支出完成率”为 98.70%，按所列算式 3629.56/3681.03 计算为 98.60%。',
    ],
    [
      'two results, the first of them wrong',
      SPENT,
      '支出完成率=3629.56/3681.03=0.97=98.60%',
      'N01 error 评分说明写“支出完成率”为 0.97，按所列算式 3629.56/3681.03 计算为 0.99。',
    ],
    [
      'two results, the second wrong',
      SPENT,
      '支出完成率=3629.56/3681.03=0.986=97.60%',
      'N01 error 评分说明写“支出完成率”为 97.60%，按所列算式 3629.56/3681.03 计算为 98.60%。',
    ],
    [
      'a bracket that is missing wherever it belongs',
      SPENT,
      '分值=3×(3/4=2.75',
      'N01 error 评分说明写“分值”为 2.75，按所列算式 3×(3/4 计算为 2.25。',
    ],
    [
      'a rate of change with 2 in the place of 1',
      LEFT_OVER,
      '变动率=2.65/169.45-2=-98.44%',
      'N01 error 评分说明写“国库集中支付结转结余存量资金变动率”为 -98.44%，按所列算式 2.65/169.45-2 计算为 -198.44%。',
    ],
    [
      'what is left of a whole',
      CONTENT,
      '满意度=1-3/98=95.94%',
      'N01 error 评分说明写“满意度”为 95.94%，按所列算式 1-3/98 计算为 96.94%。',
    ],
    [
      'over a hundred, weighed',
      KEY_WORK,
      '得分=99.88/100×3=2.80',
      'N01 error 评分说明写“得分”为 2.80，按所列算式 99.88/100×3 计算为 3.00。',
    ],
    [
      'over a hundred',
      KEY_WORK,
      '完成率=(100-3.41)/100×100%=95.59%',
      'N01 error 评分说明写“完成率”为 95.59%，按所列算式 (100-3.41)/100×100% 计算为 96.59%。',
    ],
    [
      '万元 over 元 and not converted',
      SPENT,
      '支出完成率=3629.56万元/36810300元=0.0099%',
      'N17 error 评分说明写“支出完成率”为 0.0099%，算式 3629.56万元/36810300元；所列金额不换算单位才得出这个结果，单位有误。',
    ],
    [
      'full-width commas between digits',
      SPENT,
      '增长率=（3，629.56-3，000.00）/3，000.00=21.98%',
      'N01 error 评分说明写“增长率”为 21.98%，按所列算式 （3，629.56-3，000.00）/3，000.00 计算为 20.99%。',
    ],
  ])('%s', (_, row, text, message) => {
    expect(all(row, text)).toEqual([message]);
  });

  test.each([
    ['a product for the sum', '支出完成率=3629.56/(70*3611.03)=98.60%', '1.44%'],
    ['a product in the sum', '支出完成率=3629.56/(70+3611.03×2)=98.60%', '49.77%'],
    ['a percentage for the sum', '支出完成率=3629.56/98%=98.60%', '370363.27%'],
    ['two terms too many', '支出完成率=3629.56/(70+3611.03+5+6)=98.60%', '98.31%'],
    ['a percent sign behind the bracket', '支出完成率=(3629.56/3681.03)%=98.60%', '0.99%'],
  ])('what the data give and the printed numbers do not: %s', (_, text, value) => {
    const [finding, ...others] = all(SPENT, text);
    expect(others).toEqual([]);
    expect(finding).toMatch(/^N04 error “支出完成率”的算式 /u);
    expect(finding).toContain(`按所列数字计算为 ${value}，而写的结果是 98.60%`);
  });

  test.each([
    ['a minus taken back', SPENT, '支出完成率=3629.56/(-(-70)+3611.03)=98.60%'],
    ['another year', SPENT, '2018年支出完成率=3000/(70+3611.03)=81.50%'],
    ['two brackets amiss: nothing is claimed', SPENT, '差异率=((3612.83-3867.48/3867.48=-6.58%'],
    ['longer than anyone writes', SPENT, `合计${'1+'.repeat(70)}1=70`],
    ['rounding may hide a division by 0', SPENT, '增幅=5/(98.65%-98.6%)=10000'],
    ['the year is left over', SPENT, '结余变动=3629.56-3000=629.56'],
  ])('silent: %s', (_, row, text) => {
    expect(all(row, text)).toEqual([]);
  });
});

describe('a ratio that two amounts of its sentence give, the data blank', () => {
  test.each([
    [
      BUDGETED,
      '收入决算数3612.83万元，收入预算数3867.48万元，差异率为-6.60%',
      'N01 error 评分说明写“财政拨款收入预决算差异率”为 -6.60%，按所列 3612.83万元 与 3867.48万元 计算为 -6.58%。',
    ],
    [
      LEFT_OVER,
      '上年末存量资金169.45万元，本年末存量资金2.65万元，变动率为-97.44%',
      'N01 error 评分说明写“国库集中支付结转结余存量资金变动率”为 -97.44%，按所列 2.65万元 与 169.45万元 计算为 -98.44%。',
    ],
  ])('%s：%s', (row, text, message) => {
    expect(all(row, text, {})).toEqual([message]);
  });

  test.each([
    [BUDGETED, '收入决算数3612.83万元，收入预算数3867.48万元，差异率为-6.58%'],
    [LEFT_OVER, '上年末存量资金169.45万元，本年末存量资金2.65万元，变动率为-98.44%'],
    // Nothing to divide by, and words that do not tell which is which.
    [LEFT_OVER, '本年末存量资金2.65万元，上年末存量资金0万元，变动率为-97.44%'],
    ['公用经费控制率', '甲6.28万元，乙3.81万元，三公经费控制率为67%'],
  ])('silent: %s：%s', (row, text) => {
    expect(all(row, text, {})).toEqual([]);
  });
});

describe('calculations of money, in whatever unit they are written', () => {
  const ROW = '财务合规性';

  test.each([
    ['会议费=100元+200元=400元', 'N01 error', '按所列算式 100元+200元 计算为 300元。'],
    ['会议费=10000元+2.5万元=45000元', 'N01 error', '按所列算式 10000元+2.5万元 计算为 35000元。'],
    ['会议费=10000元+2.5万元=4.5万元', 'N01 error', '按所列算式 10000元+2.5万元 计算为 3.50万元。'],
    ['会议费=1.5万元+3万元=0.0006亿元', 'N01 error', '按所列算式 1.5万元+3万元 计算为 0.0005亿元。'],
    [
      '接待费=10.266元×3=30.79元',
      'N01 info',
      '按所列算式 10.266元×3 计算为 30.7980元，四舍五入应为 30.80元。',
    ],
    ['补助=12×150=1900元', 'N01 error', '按所列算式 12×150 计算为 1800元。'],
    ['会议费=100元+200元=300万元', 'N17 error', '所列金额不换算单位才得出这个结果，单位有误。'],
  ])('%s', (text, code, message) => {
    const [finding, ...others] = all(ROW, text, {});
    expect(others).toEqual([]);
    expect(finding?.startsWith(code)).toBe(true);
    expect(finding?.endsWith(message)).toBe(true);
  });

  test.each([
    '会议费=100元+200元=0.03万元',
    '会议费=100元+200元=300元',
    '会议费=1.5万元+3万元=4.5万元=45000元',
    // A formula without units may be in any.
    '补助=12×150=1800元',
    '补助=12×150=0.18万元',
    '补助=12×150=1800万元',
    '补助=12×150=0.18亿元',
  ])('silent: %s', (text) => {
    expect(all(ROW, text, {})).toEqual([]);
  });
});
