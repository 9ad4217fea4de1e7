import { foundBy, saying } from '../words/support';

const ROW = '加减分项';
const says = (text: string): string => {
  const found = foundBy('L09', saying(ROW, text));
  expect(found.length).toBeLessThan(2);
  for (const one of found) expect(one).toMatchObject({ indicator: ROW, names: [`说明_${ROW}`] });
  return found[0]?.message ?? '';
};

describe('L09 awards that may not count', () => {
  test.each([
    [
      '1、甲同志被中央办公厅部门评为优秀个人；2、督查室获得省委办公厅评为全省督查工作先进单位，加2分。',
      '是对个人的表彰',
    ],
    ['乙同志荣获全国政务热线卓越服务之星荣誉称号，加1分。', '是对个人的表彰'],
    ['被市财政局评为先进单位，加1分。', '“市财政局”不在标准所列'],
    ['获得省委办公厅评为全省督查工作先进单位，加1分。', '“省委办公厅”不在标准所列'],
    ['被某行业协会授予优秀组织奖，加1分。', '“某行业协会”不在标准所列'],
    ['1.被省委省政府评为全省扶贫工作先进单位；2.被市委评为全市扶贫工作先进集体，加2分。', '同一项工作'],
    ['（1）被省政府授予创文工作先进集体；（2）被市政府授予创文工作先进单位。加2分。', '同一项工作'],
  ])('%s', (text, words) => {
    expect(says(text)).toContain(words);
  });

  test('says everything in one finding, with the clause', () => {
    const [finding] = foundBy(
      'L09',
      saying(
        ROW,
        '1、甲同志被中央办公厅部门评为优秀个人；2、督查室获得省委办公厅评为全省督查工作先进单位，加2分。',
      ),
    );
    expect(finding?.message).toContain('列有 2 项表彰');
    expect(finding?.message).toContain('“省委办公厅”');
    expect(finding?.clause).toContain('工作获得中央、省委省政府和市委市政府表彰的');
  });

  test.each([
    '无表彰和问责事项，不加减分。',
    '获得表彰1次，加1分。',
    '被省委省政府评为全省督查工作先进单位，加1分。',
    '被市委、市政府评为创文工作先进集体，加1分。',
    '荣获中央授予的先进基层党组织称号，加1分。',
    '1、被省委评为扶贫工作先进单位；2、被市政府评为信访工作先进单位，加2分。',
    '在人大监督检查中发现问题被问责1次，减2分。',
    '',
  ])('silent: %s', (text) => {
    expect(says(text)).toBe('');
  });
});
