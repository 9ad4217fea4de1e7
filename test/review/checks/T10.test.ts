import { NO_SHEET, type PrintedRow, type Sheet } from '../../../src/review';
import { cleanSheet } from '../sheet';
import { foundBy } from '../words/support';

const printed = (name: string, indicator: string | null, by: PrintedRow['by']): Sheet => ({
  ...NO_SHEET,
  rows: [
    {
      printed: name,
      indicator,
      by,
      standard: null,
      cells: { name: '评分表!E7', weight: null, score: '评分表!J7', narrative: null },
    },
  ],
});

describe('T10 a row named otherwise', () => {
  test.each([
    ['项目\n监督', '项目监管', 'alias', '“项目监督”在评分标准中名为“项目监管”。'],
    ['结余结转率', '结转结余率', 'alias', '“结余结转率”在评分标准中名为“结转结余率”。'],
    ['完成率', '支出完成率', 'standard', '“完成率”在评分标准中名为“支出完成率”，是按评分标准的文字认出的。'],
  ] as const)('%s', (name, indicator, by, message) => {
    const sheet = printed(name, indicator, by);
    expect(foundBy('T10', cleanSheet(), sheet)).toEqual([
      { indicator, names: [], cells: ['评分表!E7'], message, fix: null },
    ]);
  });

  test.each([
    ['its own name', printed('项目 监管', '项目监管', 'name')],
    ['a row that is none of the rubric’s', printed('其他', null, null)],
    ['no rows known', NO_SHEET],
  ])('silent: %s', (_, sheet) => {
    expect(foundBy('T10', cleanSheet(), sheet)).toEqual([]);
  });
});
