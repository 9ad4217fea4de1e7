import { rubric2019 } from '../../support/facts';
import { cleanSheet } from '../sheet';
import { foundBy } from '../words/support';

const FULL = Object.fromEntries(
  rubric2019().indicators.map(({ name, weight }) => [name, weight.toDecimalText()]),
);

describe('L12 every row full', () => {
  test('names the rows that ratios and scores decide', () => {
    const [finding, ...others] = foundBy('L12', cleanSheet({ reported: FULL }));
    expect(others).toEqual([]);
    expect(finding?.indicator).toBeNull();
    expect(finding?.names).toEqual(['合计']);
    expect(finding?.message).toContain('支出完成率');
    expect(finding?.message).toContain('公众或服务对象满意度');
    expect(finding?.message).not.toContain('制度措施健全性');
    expect(finding?.message).not.toContain('资金下达合法性');
    expect(finding?.message).toMatch(/^29 行都得满分。最常失分的是按比率和得分计分的 11 行：/u);
  });

  test.each([
    ['one row short by a little', { 自评材料报送质量: '0.99' }],
    ['one row blank', { 自评材料报送质量: '' }],
    ['one row at nothing', { 预决算: '0' }],
  ])('silent: %s', (_, reported) => {
    expect(foundBy('L12', cleanSheet({ reported: { ...FULL, ...reported } }))).toEqual([]);
  });

  test('full marks are what the sheet’s own weights say', () => {
    const weights = { 项目完成及时性: '4', 社会经济环境效益: '9' };
    expect(foundBy('L12', cleanSheet({ weights, reported: FULL }))).toEqual([]);
    expect(foundBy('L12', cleanSheet({ weights, reported: { ...FULL, ...weights } }))).toHaveLength(1);
  });
});
