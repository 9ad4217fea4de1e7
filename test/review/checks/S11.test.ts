import { cleanSheet, expectOnly, expectSilent, type Told } from '../sheet';

const finding = (row: string, message: string, value: string | null): Told => ({
  code: 'S11',
  severity: 'error',
  indicator: row,
  names: [`得分_${row}`],
  message,
  fix: value === null ? null : { name: `得分_${row}`, value },
});

describe('S11 scores that the rule cannot give', () => {
  test.each([
    ['结转结余率', '2.6', '2 或 3', '3'],
    ['结转结余率', '0.5', '0 或 1', '3'],
    ['固定资产利用率', '2', '1 或 3', '3'],
    ['预算编制合理性', '2.5', '2 或 3', '3'],
    ['预算编制准确性', '4.8', '4.5 或 5', '5'],
    ['预决算', '0.1', '0 或 1', '3'],
    ['公用经费控制率', '3', '2 或 4', '4'],
    ['自评材料报送及时性', '0.5', '0 或 1', '1'],
  ])('%s %s', (row, printed, near, right) => {
    expectOnly(
      cleanSheet({ reported: { [row]: printed } }),
      finding(row, `“${row}”得分 ${printed}，按评分标准不会出现；最接近的分值是 ${near}。`, right),
    );
  });

  test('a row that the product cannot score has no fix', () => {
    expectOnly(
      cleanSheet({ inputs: { 年末结转结余: '' }, reported: { 结转结余率: '2.9' } }),
      finding('结转结余率', '“结转结余率”得分 2.9，按评分标准不会出现；最接近的分值是 2 或 3。', null),
    );
  });

  test('points that do not apply make other scores possible', () => {
    const given = {
      转移支付: { verdict: '不适用', evidence: '《说明》' },
      部门预算: { verdict: '不适用', evidence: '《说明》' },
    };
    expectSilent('S11', cleanSheet({ judgements: { 资金下达合法性: given } }));
    // 2 × 3/4 + 1
    expectSilent('S11', cleanSheet({ reported: { 资金下达合法性: '2.5' } }));
    expectOnly(
      cleanSheet({ reported: { 资金下达合法性: '2.6' } }),
      finding(
        '资金下达合法性',
        '“资金下达合法性”得分 2.6，按评分标准不会出现；最接近的分值是 2.5 或 2.75。',
        '3',
      ),
    );
  });

  test('a weight of the sheet caps the bands and becomes a score itself', () => {
    expectSilent('S11', cleanSheet({ weights: { 结转结余率: '2.5' } }));
  });

  test.each([
    ['every legal value', { 结转结余率: '2', 固定资产利用率: '1', 预决算: '0', 预算编制准确性: '0.5' }],
    ['a proportion can give anything', { 政府采购执行率: '1.37', 重点工作完成效率: '0.01' }],
    ['酌情 can give anything', { 财务合规性: '4.37', 项目监管: '3.3' }],
    ['before it is said whether an item applies', { 预算编制规范性: '3.7' }],
    ['above the weight (S03)', { 结转结余率: '3.5' }],
    ['below 0 (S03)', { 结转结余率: '-0.5' }],
    ['blank', { 结转结余率: '' }],
    ['unreadable', { 结转结余率: '2.x' }],
  ])('silent: %s', (_, reported: Record<string, string>) => {
    expectSilent('S11', cleanSheet({ reported }));
  });
});
