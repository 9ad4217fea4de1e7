import { foundBy, saying } from '../words/support';

const ROW = '项目监管';
const unproved = { judgements: { [ROW]: { '1': { verdict: '符合' } } } };

describe('L01 a score without the evidence that the standard asks for', () => {
  test.each([
    '能按规定对专项资金实施开展有效的检查、监控、督促整改，促使专项资金使用符合进度安排。',
    '按照《专项资金管理办法》开展检查，得5分。',
    '档案资料都被封存，相关佐证材料现无法提供。',
    '未能提供检查底稿，得5分。',
    '没有检查记录，但每月都到现场。',
    '按规定对主管的专项资金和专项经费开展有效的检查、监控、督促整改',
    '',
  ])('%s', (text) => {
    const [finding, ...others] = foundBy('L01', saying(ROW, text, '5', unproved));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ indicator: ROW, names: [`说明_${ROW}`, `得分_${ROW}`], fix: null });
    expect(finding?.message).toContain('得分 5');
    expect(finding?.clause).toBe('评分标准：“需提供检查底稿或其他材料证明，否则不得分”');
  });

  test.each([
    '按规定开展检查、监控、督促整改（见检查底稿），得5分。',
    '印发《关于2019年度专项资金检查情况的通报》，督促整改到位。',
    '根据湛财监〔2019〕3号文开展检查。',
    '每季度现场检查并形成检查记录，台账齐全。',
    '已提供现场检查的相关材料。',
    '详见附件3。',
    '下发督办函47份。',
  ])('silent: %s', (text) => {
    expect(foundBy('L01', saying(ROW, text, '5', unproved))).toEqual([]);
  });

  test('silent where the working paper cites evidence, at 0, and in rows that need none', () => {
    expect(foundBy('L01', saying(ROW, '', '5'))).toEqual([]);
    expect(foundBy('L01', saying(ROW, '', '0', unproved))).toEqual([]);
    expect(foundBy('L01', saying(ROW, '', '', unproved))).toEqual([]);
    expect(
      foundBy('L01', saying('项目实施程序', '实施过程规范。', '5', { judgements: { 项目实施程序: {} } })),
    ).toHaveLength(0);
  });
});
