import { defineCheck } from '../check';

/** A row that the sheet names otherwise than the rubric does. */
export const T10 = defineCheck({
  code: 'T10',
  severity: 'info',
  scope: ['S'],
  reads: ['layout', 'standards'],
  title: '指标名称与评分标准一致',
  basis: '指标名称以评分标准为准。',
  advice: '改为评分标准的名称；沿用当地名称的不必改。',
  places: ({ sheet }) => (sheet.rows ?? []).filter(({ indicator }) => indicator !== null),
  judge: ({ printed, indicator, by, cells }) =>
    by === 'name' || by === null || indicator === null
      ? null
      : {
          indicator,
          names: [],
          cells: [cells.name],
          message: `“${printed.replace(/\s+/gu, '')}”在评分标准中名为“${indicator}”${by === 'standard' ? '，是按评分标准的文字认出的' : ''}。`,
          fix: null,
        },
});
