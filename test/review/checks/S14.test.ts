import { cleanSheet, expectOnly, expectSilent, findings, type Told } from '../sheet';

const finding = (indicator: string | null, name: string, message: string): Told => ({
  code: 'S14',
  severity: 'error',
  indicator,
  names: [name],
  message,
  fix: null,
});

describe('S14 what cannot be read', () => {
  test.each([
    ['政府采购计划金额', '200元', '政府采购执行率'],
    ['表彰次数', '两次', '加减分项'],
    ['三公经费预算数', '1,000', '公用经费控制率'],
    ['批复下属单位预算天数', '#N/A', '资金下达合法性'],
    ['年初结转结余', '1e3', null],
  ])('input %s: %s', (name, text, row) => {
    expectOnly(
      cleanSheet({ inputs: { [name]: text } }),
      finding(row, name, `“${name}”写的是“${text}”，不是数字，请改写为数字。`),
    );
  });

  test.each(['2019/2/14', '2019-02-30', '2019年2月14日'])('a date: %s', (text) => {
    expectOnly(
      cleanSheet({ inputs: { 预算公开日期: text } }),
      finding(null, '预算公开日期', `“预算公开日期”写的是“${text}”，不是日期，请改写成 2019-02-14 的形式。`),
    );
  });

  test.each(['四', '-4'])('a weight: %s', (text) => {
    expectOnly(
      cleanSheet({ weights: { 支出完成率: text } }),
      finding(
        '支出完成率',
        '权重_支出完成率',
        `“支出完成率”的权重写的是“${text}”，不是可用的数字，暂按评分标准的权重计。`,
      ),
    );
  });

  test('a score, 加减分项 and 合计', () => {
    const message = (what: string, text: string): string =>
      `${what}写的是“${text}”，不是数字，请改写为数字。`;
    expect(
      findings('S14', cleanSheet({ reported: { 支出完成率: '3 分', 加减分项: '#REF!', 合计: '九十' } })),
    ).toMatchObject([
      finding('支出完成率', '得分_支出完成率', message('“支出完成率”的得分', '3 分')),
      finding('加减分项', '得分_加减分项', message('“加减分项”的得分', '#REF!')),
      finding(null, '合计', message('“合计”', '九十')),
    ]);
  });

  test('a long text is cut', () => {
    const [found] = findings('S14', cleanSheet({ inputs: { 支出决算数: '数'.repeat(31) } }));
    expect(found?.message).toBe(`“支出决算数”写的是“${'数'.repeat(30)}…”，不是数字，请改写为数字。`);
    const [whole] = findings('S14', cleanSheet({ inputs: { 支出决算数: '数'.repeat(30) } }));
    expect(whole?.message).toBe(`“支出决算数”写的是“${'数'.repeat(30)}”，不是数字，请改写为数字。`);
  });

  test.each([
    ['spaces around a number', { inputs: { 支出决算数: ' 1176 ' } }],
    ['blank', { inputs: { 支出决算数: '　' }, weights: { 支出完成率: ' ' }, reported: { 支出完成率: ' ' } }],
    [
      'a negative number is readable (N10 speaks)',
      { inputs: { 支出决算数: '-1' }, reported: { 支出完成率: '-1' } },
    ],
    ['a text where a text is wanted', { inputs: { 收入预算调整依据: '湛财预〔2019〕8号' } }],
    ['a date', { inputs: { 预算公开日期: '2020-02-29' } }],
  ])('silent: %s', (_, change) => {
    expectSilent('S14', cleanSheet(change));
  });
});
