import { cleanFacts, cleanSheet, expectOnly, expectSilent, findings, type Told } from '../sheet';

const finding = (row: string, message: string, value: string): Told => ({
  code: 'N03',
  severity: 'error',
  indicator: row,
  names: [`得分_${row}`],
  message,
  fix: { name: `得分_${row}`, value },
});

describe('N03 the score by the standard', () => {
  test.each([
    ['支出完成率', '4', '3', '支出完成率 1176/(100+1100) = 98.00%，属于“95%≤支出完成率<100%”'],
    ['政府采购执行率', '1.91', '1.9', '政府采购执行率 190/200 = 95.00%'],
    ['预算编制准确性', '4.5', '5', '收入预决算差异率 3 分，预算调剂 2 分'],
    ['预决算', '2', '3', '情形为“未发现问题”'],
    ['项目监管', '4.9', '5', '第 1 项符合 5 分'],
    ['重点工作完成效率', '5', '4.75', '重点工作完成效率 95/100 = 95.00%'],
    ['资金下达合法性', '2', '3', '转移支付 2 分，部门预算 1 分'],
  ])('%s printed as %s', (row, printed, value, working) => {
    expectOnly(
      cleanSheet({ reported: { [row]: printed } }),
      finding(row, `“${row}”得分 ${printed}，按标准应为 ${value}：${working}。`, value),
    );
  });

  test('no more than the weight of this sheet', () => {
    expectOnly(
      cleanSheet({ weights: { 结转结余率: '2' }, reported: { 结转结余率: '1.5' } }),
      finding(
        '结转结余率',
        '“结转结余率”得分 1.5，按标准应为 2：结转结余率 24/(100+1100) = 2.00%，属于“≤10%”。',
        '2',
      ),
    );
  });

  test('out of range all the same', () => {
    expect(findings('N03', cleanSheet({ reported: { 支出完成率: '-1' } }))).toHaveLength(1);
  });

  describe('加减分项', () => {
    test('another number than its counts give', () => {
      expectOnly(
        cleanSheet({ reported: { 加减分项: '0' } }),
        finding('加减分项', '“加减分项”得分 0，按标准应为 1：表彰次数 1：+1 分。', '1'),
      );
      expectOnly(
        cleanSheet({ inputs: { 表彰次数: '0' }, reported: { 加减分项: '1' } }),
        finding('加减分项', '“加减分项”得分 1，按标准应为 0：没有加减分事项。', '0'),
      );
    });

    test('cut by the total’s bound, over the rows as they are printed', () => {
      // The product's rows give 98.35 and leave 1.65; printed are 97.35, which leave 2.65.
      const found = findings(
        'N03',
        cleanSheet({ inputs: { 表彰次数: '3' }, reported: { 支出完成率: '2', 加减分项: '2' } }),
      );
      expect(found[1]).toMatchObject(
        finding(
          '加减分项',
          '“加减分项”得分 2，按标准应为 2.65：表彰次数 3：+3 分，各行得分之和为 97.35，合计在 0 至 100 分之间。',
          '2.65',
        ),
      );
    });

    test.each([
      ['what fits the printed rows', { 支出完成率: '2', 加减分项: '2.65' }],
      ['the product’s own', { 支出完成率: '2', 加减分项: '1.65' }],
    ])('silent on a sheet whose printed rows differ: %s', (_, reported) => {
      const found = findings('N03', cleanSheet({ inputs: { 表彰次数: '3' }, reported }));
      expect(found.map((one) => one.indicator)).toEqual(['支出完成率']);
    });

    test('without printed rows, by the product’s own', () => {
      expectSilent('N03', cleanFacts({ inputs: { 表彰次数: '3' }, reported: { 加减分项: '1.65' } }));
      expect(
        findings('N03', cleanFacts({ inputs: { 表彰次数: '3' }, reported: { 加减分项: '3' } })),
      ).toHaveLength(1);
    });

    test('silent where a count is blank', () => {
      expectSilent('N03', cleanSheet({ inputs: { 问责次数: '' }, reported: { 加减分项: '1' } }));
    });
  });

  test.each([
    ['right, written otherwise', cleanSheet({ reported: { 政府采购执行率: '1.90' } })],
    ['nothing printed', cleanFacts()],
    ['the row is missing', cleanSheet({ inputs: { 支出决算数: '' }, reported: { 支出完成率: '4' } })],
    ['an item is not judged', cleanSheet({ judgements: { 财务合规性: {} }, reported: { 财务合规性: '6' } })],
    ['unreadable', cleanSheet({ reported: { 支出完成率: '四' } })],
  ])('silent: %s', (_, given) => {
    expectSilent('N03', given);
  });
});
