import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { Assessment } from '../../scoring/assessment';
import { briefly } from '../../scoring/brief';
import type { Check, Found } from '../check';
import { reportedNumber, reportedRowsTotal } from '../reported';

/** The printed score differs from what the rule gives. */
export const N03: Check = {
  code: 'N03',
  severity: 'error',
  scope: ['S', 'D'],
  title: '得分与按标准计算的一致',
  find(assessment) {
    const rows = [...assessment.rows, assessment.adjustment];
    return rows.flatMap((row): readonly Found[] => {
      const printed = reportedNumber(assessment, row.name);
      if (printed === null || row.score === null || printed.eq(row.score)) return [];
      if (row.name === assessment.adjustment.name && fitsPrintedRows(assessment, printed)) return [];
      const name = rowName('score', row.name);
      const value = row.score.toDecimalText();
      return [
        {
          indicator: row.name,
          names: [name],
          message: `“${row.name}”得分 ${printed.toDecimalText()}，按标准应为 ${value}：${briefly(row)}。`,
          fix: { name, value },
        },
      ];
    });
  },
};

/** 加减分项 depends on the other rows: what fits the rows as printed is no mistake of its own. */
function fitsPrintedRows(assessment: Assessment, printed: Quotient): boolean {
  const rows = reportedRowsTotal(assessment);
  const points = assessment.adjustment.working.points;
  if (rows === null || points === null) return false;
  const { min, max } = assessment.rubric.source.total;
  return Quotient.max(min, Quotient.min(rows.add(points), max)).sub(rows).eq(printed);
}
