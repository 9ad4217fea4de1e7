import type { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { Assessment, RowResult } from '../../scoring/assessment';
import { briefly } from '../../scoring/brief';
import type { Check, Found } from '../check';
import { fittingAdjustment, reportedNumber, reportedRowsTotal } from '../reported';

/** The printed score differs from what the rule gives. */
export const N03: Check = {
  code: 'N03',
  severity: 'error',
  scope: ['S', 'D'],
  title: '得分与按标准计算的一致',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find({ assessment }) {
    return [...assessment.rows, assessment.adjustment].flatMap((row): readonly Found[] => {
      const printed = reportedNumber(assessment, row.name);
      const right = scoreOf(assessment, row);
      if (printed === null || right === null || printed.eq(right.value) || row.score?.eq(printed) === true)
        return [];
      const name = rowName('score', row.name);
      const value = right.value.toDecimalText();
      return [
        {
          indicator: row.name,
          names: [name],
          message: `“${row.name}”得分 ${printed.toDecimalText()}，按标准应为 ${value}：${briefly(row)}${right.note}。`,
          fix: { name, value, safe: true },
        },
      ];
    });
  },
};

/** 加减分项 depends on the other rows: it is judged by them as they are printed. */
function scoreOf(assessment: Assessment, row: RowResult): { value: Quotient; note: string } | null {
  if (row.name !== assessment.adjustment.name)
    return row.score === null ? null : { value: row.score, note: '' };
  const rows = reportedRowsTotal(assessment) ?? assessment.rowsTotal;
  const value = fittingAdjustment(assessment, rows);
  if (value === null) return null;
  const { min, max } = assessment.rubric.source.total;
  const clamped = row.working.points?.eq(value) === false;
  const bounds = `合计在 ${min.toDecimalText()} 至 ${max.toDecimalText()} 分之间`;
  return { value, note: clamped ? `，各行得分之和为 ${rows.toDecimalText()}，${bounds}` : '' };
}
