import { foundBy, saying } from '../words/support';

describe('L10 an assessment score without its source and year', () => {
  test.each([
    ['重点工作完成效率', '重点工作考核得分95分，95/100×5=4.75，扣0.25分，得4.75分。', '没有写来源和年度'],
    ['重点工作完成效率', '根据提供的《说明》，绩效考核核查得分99.88分=99.88/100*5=4.99。', '没有写年度'],
    ['公众或服务对象满意度', '2019年度满意度得分90分，得2.7分。', '没有写来源'],
  ])('%s: %s', (row, text, words) => {
    const [finding, ...others] = foundBy('L10', saying(row, text));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ indicator: row, names: [`说明_${row}`] });
    expect(finding?.message).toContain(words);
  });

  test.each([
    ['公众或服务对象满意度', '现根据湛调函〔2020〕1号文得分情况评分：96.59/100*3=2.90，得2.90分，扣0.10分。'],
    [
      '重点工作完成效率',
      '2020年度市委督查得分按百分制计算94.23分，市府督查得分按百分制计算103分，完成率97.12%。',
    ],
    ['公众或服务对象满意度', '当年委托第三方问卷调查，满意度得分90分。'],
    ['公众或服务对象满意度', '群众满意。'],
    ['公众或服务对象满意度', ''],
    ['固定资产利用率', '固定资产利用率96%，得3分。'],
  ])('silent: %s: %s', (row, text) => {
    expect(foundBy('L10', saying(row, text))).toEqual([]);
  });
});
