import { foundBy, saying } from '../words/support';

const ROW = '财务合规性';

describe('L11 an audit finding of another year', () => {
  test.each([
    [
      '根据审计局审计整改函反映发放在职人员2018年度绩效奖金未履行代扣代缴义务，扣1分，得5分。',
      '2018 年度，评价年度是 2019',
    ],
    ['市委巡察发现2017年存在公款借支问题，已整改。', '2017 年度'],
  ])('%s', (text, words) => {
    const [finding, ...others] = foundBy('L11', saying(ROW, text));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ indicator: ROW, names: [`说明_${ROW}`] });
    expect(finding?.message).toContain(words);
  });

  test.each([
    '审计发现2019年度未按规定列支会议费，扣1分。',
    '审计反映2018年度和2019年度均有超标准支出，扣1分。',
    '2020年3月审计组进点审计，未发现问题。',
    '2018年制定了《内部审计制度》。规范执行会计核算制度。',
    '未收到审计、巡察指出的问题。',
    '',
  ])('silent: %s', (text) => {
    expect(foundBy('L11', saying(ROW, text))).toEqual([]);
  });

  test('by the year that the sheet says', () => {
    const text = '审计发现2018年度未按规定列支会议费。';
    expect(foundBy('L11', saying(ROW, text, undefined, { header: { 评价年度: '2018' } }))).toEqual([]);
  });
});
