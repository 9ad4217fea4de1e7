import { defineCheck } from '../check';
import { otherRubric, shortened, unknownRows } from '../layout';

/** The printed names are those of another rubric, or another version of this one. */
export const S08 = defineCheck({
  code: 'S08',
  severity: 'warning',
  scope: ['S'],
  reads: ['layout', 'rules'],
  title: '指标名称属于所用的评分标准',
  basis: '评分表应使用评价年度的评分标准，指标名称与其一致。',
  advice: '核对评分表所依据的评分标准，改选相应的一份。',
  places: ({ sheet }) => (sheet.rows === null ? [] : [sheet.rows]),
  judge(rows, subject) {
    const other = otherRubric(subject);
    if (other === null) return null;
    const { place, year } = subject.assessment.rubric.source;
    const own = `${place} ${String(year)} 年度`;
    const foreign = unknownRows(rows);
    const names = foreign.slice(0, 3).map(({ printed }) => `“${shortened(printed, 20)}”`);
    const source = other.rubric?.source;
    return {
      indicator: null,
      names: [],
      cells: foreign.map(({ cells }) => cells.name),
      message:
        source === undefined
          ? `${String(rows.length)} 个指标中有 ${String(other.fits)} 个（${names.join('、')}等）不在${own}的评分标准中，可能用的是另一版本的评分标准。`
          : `${String(rows.length)} 个指标中有 ${String(other.fits)} 个与${source.place} ${String(source.year)} 年度的评分标准一致，与所用的${own}一致的只有 ${String(other.own)} 个。`,
      fix: null,
    };
  },
});
