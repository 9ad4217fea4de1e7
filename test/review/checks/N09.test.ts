import { said } from '../texts/on-row';

const narratives = { 结转结余率: '结转结余率=148.391/(468.6+3257.65)=3.98%，得3分。' };

describe('N09 one number for two formulas', () => {
  test('of which one is not borne out', () => {
    expect(
      said('N09', '预算编制准确性', '差异率=(3257.65-3132.88)/3257.65=3.98%，扣0.5分，得4.5分。', {
        narratives,
      }),
    ).toEqual([
      'warning 评分说明写“财政拨款收入预决算差异率”为 3.98%，与“结转结余率”（“结转结余率”）的结果相同，而按所列数字不能都得出这个结果，请提供所用的数字。',
    ]);
  });

  test.each([
    ['both are right', '差异率=(3257.65-3132.88)/3132.88=3.98%', narratives],
    ['another number', '差异率=(3257.65-3132.88)/3132.88=3.99%', narratives],
    ['whole percentages', '差异率=(3257.65-3132.88)/3132.88=4.00%', { 结转结余率: '结转结余率=1/2=4.00%' }],
    ['one ratio said twice', '差异率=1/2=3.98%，取绝对值，差异率3.98%', {}],
  ])('silent: %s', (_, text, other) => {
    expect(said('N09', '预算编制准确性', text, { narratives: other })).toEqual([]);
  });
});
