import { CHECKS, review } from '../../src/review';
import { assess } from '../../src/scoring/assess';
import { rubric2019 } from '../support/facts';
import { cleanSheet } from './sheet';

describe('review', () => {
  test('gravest first, then in the order of the sheet, the whole sheet last, then by code', () => {
    const given = cleanSheet({
      header: { 评价年度: '2020' },
      inputs: { 满意度得分: '101', 表彰次数: '4', 支出决算数: '1300' },
      reported: { 加减分项: '9', 结转结余率: '2.5', 支出完成率: '4.5', 合计: '1' },
    });
    const order = review(assess(rubric2019(), given)).map((one) => [one.severity, one.indicator, one.code]);
    expect(order).toEqual([
      ['error', '支出完成率', 'N03'],
      ['error', '支出完成率', 'N07'],
      ['error', '支出完成率', 'S03'],
      ['error', '结转结余率', 'N03'],
      ['error', '结转结余率', 'N06'],
      ['error', '结转结余率', 'S11'],
      ['error', '加减分项', 'N03'],
      ['error', '加减分项', 'S04'],
      ['error', null, 'S02'],
      ['warning', '公众或服务对象满意度', 'N10'],
      ['warning', null, 'S16'],
      ['info', '预算编制准确性', 'S10'],
      ['info', '固定资产利用率', 'S10'],
    ]);
  });

  test('codes are listed once, each with a title', () => {
    expect(new Set(CHECKS.map((check) => check.code)).size).toBe(CHECKS.length);
    expect(CHECKS.filter((check) => check.title === '' || check.scope.length === 0)).toEqual([]);
  });
});
