import { cleanSheet, expectOnly, expectSilent, findings, type Told } from '../sheet';
import { said } from '../texts/on-row';

const finding = (row: string | null, name: string, message: string): Told => ({
  code: 'N10',
  severity: 'warning',
  indicator: row,
  names: [name],
  message,
  fix: null,
});

describe('N10 out of range', () => {
  test.each([
    ['政府采购计划金额', '-200', '政府采购执行率'],
    ['表彰次数', '-1', '加减分项'],
    ['批复下属单位预算天数', '-0.5', '资金下达合法性'],
    ['专项转移支付提前下达比例', '-0.1', '预算编制规范性'],
    ['满意度得分', '-1', '公众或服务对象满意度'],
    ['一般公共预算财政拨款收入', '-1000', null],
  ])('%s is %s', (name, text, row) => {
    expectOnly(
      cleanSheet({ inputs: { [name]: text } }),
      finding(row, name, `“${name}”是 ${text}，不能为负数；用到它的指标暂不计分。`),
    );
  });

  test.each([
    ['重点工作考核得分', '103', '重点工作完成效率', '103，超过 100'],
    ['满意度得分', '100.01', '公众或服务对象满意度', '100.01，超过 100'],
    ['满意度得分', '100.0001', '公众或服务对象满意度', '100.0001，超过 100'],
    ['一般性转移支付提前下达比例', '95', '预算编制规范性', '9500.00%，超过 100%'],
    ['专项转移支付提前下达比例', '1.00001', '预算编制规范性', '100.001%，超过 100%'],
  ])('%s is %s', (name, text, row, says) => {
    expectOnly(cleanSheet({ inputs: { [name]: text } }), finding(row, name, `“${name}”是 ${says}；请核实。`));
  });

  test.each([
    ['510', '102.00%'],
    ['500.01', '100.002%'],
  ])('utilisation of %s in 500', (used, shown) => {
    expectOnly(
      cleanSheet({ inputs: { 在用固定资产总额: used } }),
      finding(
        '固定资产利用率',
        '比率_固定资产利用率',
        `“固定资产利用率”为 ${shown}，超过 100%；请核实数据。`,
      ),
    );
  });

  test.each([
    ['表彰次数', '1.5', '加减分项'],
    ['批复下属单位预算天数', '2.5', '资金下达合法性'],
    ['计划项目数', '8.2', '项目完成及时性'],
  ])('%s is not whole: %s', (name, text, row) => {
    expectOnly(
      cleanSheet({ inputs: { [name]: text } }),
      finding(row, name, `“${name}”是 ${text}，应为整数；请核实。`),
    );
  });

  test('a 比例 above 1 is scored', () => {
    const given = cleanSheet({ inputs: { 一般性转移支付提前下达比例: '1.2' } });
    expect(given.reported.预算编制规范性).toBe('4');
    expect(findings('N10', given)).toHaveLength(1);
  });

  test.each([
    [
      'the bounds themselves',
      { 满意度得分: '100', 一般性转移支付提前下达比例: '1', 在用固定资产总额: '500' },
    ],
    ['zeros', { 表彰次数: '0', 满意度得分: '0', 三公经费实际支出数: '0' }],
    ['-0', { 问责次数: '-0' }],
    ['a whole count with decimals', { 表彰次数: '1.00' }],
    ['spending may exceed 100%', { 支出决算数: '1300' }],
    ['blank and unreadable', { 满意度得分: '', 固定资产总额: '' }],
  ])('silent: %s', (_, inputs: Record<string, string>) => {
    expectSilent('N10', cleanSheet({ inputs }));
  });
});

describe('N10 in texts', () => {
  test.each([
    [
      '重点工作完成效率',
      '市委督查得分按百分制计算94.23分，市府督查得分按百分制计算103分，完成率97.12%。',
      'warning 评分说明写“市府督查得分按百分制计算”103分，超过 100 分；请核实，超出部分是否计分待确认。',
    ],
    [
      '固定资产利用率',
      '固定资产利用率为102%，得3分。',
      'warning 评分说明写“固定资产利用率”102%，超过 100%；请核实，超出部分是否计分待确认。',
    ],
  ])('%s：%s', (row, text, message) => {
    expect(said('N10', row, text)).toEqual([message]);
  });

  test('what is said of the data is not said of the text that repeats it', () => {
    const inputs = { 重点工作考核得分: '103.5' };
    expect(
      said('N10', '重点工作完成效率', '重点工作考核得分103.5分，按100分计，得5分。', { inputs }),
    ).toEqual([]);
  });

  test.each([
    ['重点工作完成效率', '督查得分100分，另有105项任务。'],
    ['支出完成率', '支出完成率104.2%，得4分。'],
    ['公用经费控制率', '控制率102%，扣2分。'],
    ['财务合规性', '罚款103分次。'],
  ])('silent: %s：%s', (row, text) => {
    expect(said('N10', row, text)).toEqual([]);
  });
});
