import { foundBy, saying } from '../words/support';

const ROW = '绩效目标';
const says = (text: string): readonly string[] =>
  foundBy('T04', saying(ROW, text)).map(({ indicator, names, message }) => {
    expect([indicator, names]).toEqual([ROW, [`说明_${ROW}`]]);
    return message;
  });

describe('T04 numbers of documents', () => {
  test.each([
    [
      '根据湛财评[2019]24号文，无批复项目绩效目标。',
      '“湛财评[2019]24号”的年份应当用六角括号，写作“〔2019〕”',
    ],
    ['按照湛财绩（2020）6号要求自评。', '“湛财绩（2020）6号”的年份应当用六角括号'],
    ['见湛财预〔2019〕第8号。', '前不加“第”'],
    ['见湛财预〔2019〕08号。', '不编虚位'],
    ['根据湛财预〔2019〕8批复。', '缺“号”'],
    ['依据湛调函【2020】1号。', '写作“〔2020〕”'],
  ])('%s', (text, words) => {
    expect(says(text)).toEqual([expect.stringContaining(words)]);
  });

  test('one number with two titles', () => {
    const text =
      '《关于开展2020年市级财政资金绩效自评工作的通知》（湛财绩〔2021〕5号）；《关于批复2020年部门预算的通知》（湛财绩〔2021〕5号）。';
    expect(says(text)).toEqual([
      '“绩效目标”的评分说明中文号“湛财绩〔2021〕5号”标题是“关于批复2020年部门预算的通知”，别处是“关于开展2020年市级财政资金绩效自评工作的通知”。',
    ]);
  });

  test('also across rows', () => {
    const change = { narratives: { 预决算: '《甲通知》（某财〔2020〕1号）' } };
    expect(foundBy('T04', saying(ROW, '《乙通知》（某财〔2020〕1号）', undefined, change))).toHaveLength(1);
    expect(foundBy('T04', saying(ROW, '《甲通知》（某财〔2020〕1号）', undefined, change))).toEqual([]);
  });

  test.each([
    '现根据湛调函〔2020〕1号文得分情况评分：96.59/100*3=2.90。',
    '公开时间：2020年8月28日，公开及时，得2分。',
    '两个项目（2020）已完成。',
    '支出完成率=3629.56/(70+3611.03)*100%=98.60%，扣1分。',
    '12345热线（2020年度）先进单位。',
    '某财〔2020〕1号、某财〔2020〕12号。',
    '',
  ])('silent: %s', (text) => {
    expect(says(text)).toEqual([]);
  });
});
