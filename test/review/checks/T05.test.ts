import { foundBy, saying } from '../words/support';

const ROW = '自评材料报送质量';

describe('T05 what is left of a template', () => {
  test.each([
    ['简介自评材料报送时间和质量。我单位对材料真实性负责。', '简介自评材料报送时间和质量'],
    ['自评材料真实。简述佐证材料情况', '简述佐证材料情况'],
    ['××局按要求报送。', '××'],
    ['XX单位按要求报送。', 'XX'],
    ['xx年度自评材料真实。', 'xx'],
    ['于____年报送。', '____'],
    ['（请填写报送情况）', '请填写报送情况'],
    ['某某单位按要求报送。', '某某'],
  ])('%s', (text, words) => {
    const [finding, ...others] = foundBy('T05', saying(ROW, text));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ indicator: ROW, names: [`说明_${ROW}`] });
    expect(finding?.message).toContain(`留有模板的字样“`);
    expect(finding?.message).toContain(words);
  });

  test('a unit that calls itself by two names: the rarer one is pointed out', () => {
    const given = saying(ROW, '我委按时报送，我委对材料负责。', undefined, {
      narratives: { 预决算: '我办按规定公开。', 组织建立情况: '我办成立自评工作小组。' },
    });
    expect(foundBy('T05', given)).toEqual([
      expect.objectContaining({
        indicator: ROW,
        message: '“自评材料报送质量”的评分说明自称“我委”，别处自称“我办”。',
      }),
    ]);
  });

  test.each([
    ['我单位按要求报送，我部门负责，我市统一公开。'],
    ['我委托第三方开展调查，自我处理信访，我办理信访12件。'],
    ['我局按要求报送，我局对材料负责。'],
    ['本指标得分=2×3×100%=6。'],
    ['附简介和报告，材料真实。'],
    ['单位简介、职能和预算公开表齐全。'],
    ['项目X于年内完成。'],
    [''],
  ])('silent: %s', (text) => {
    const change = { narratives: { 预决算: '我局按规定公开。' } };
    expect(foundBy('T05', saying(ROW, text, undefined, change))).toEqual([]);
  });
});
