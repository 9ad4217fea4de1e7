import { SHEET_NAMES } from '../../rubric/names';
import { defineCheck } from '../check';
import { isMeasured } from '../words/grounds';
import { fullRows } from '../words/rows';

/** Every row has full marks: the rows that most often lose points are named, those that a ratio or score decides. */
export const L12 = defineCheck({
  code: 'L12',
  severity: 'warning',
  scope: ['S'],
  reads: ['weights', 'scores', 'rules'],
  title: '各行都是满分',
  basis: '各项比率都达到最高一档、各项得分都是满分的情形很少。',
  advice: '逐行核对按比率和得分计分的指标；确属满分的不必改。',
  places: (subject) => {
    const { rows } = subject.assessment;
    const full = fullRows(subject);
    return rows.length > 1 && full.length === rows.length ? [full] : [];
  },
  judge: (full, subject) => {
    const measured = full.filter(({ row }) => isMeasured(subject, row)).map(({ row }) => row.name);
    const most =
      measured.length === 0
        ? ''
        : `最常失分的是按比率和得分计分的 ${measured.length} 行：${measured.join('、')}，`;
    return {
      indicator: null,
      // One cell for the sheet as a whole: a mark on every row would hide the others.
      names: [SHEET_NAMES.total],
      message: `${full.length} 行都得满分。${most}请逐行核对。`,
      fix: null,
    };
  },
});
