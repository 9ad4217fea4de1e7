import { Quotient } from '../../rubric/formula';
import { SHEET_NAMES } from '../../rubric/names';
import { TOTAL } from '../../scoring/facts';
import { formatPoints } from '../../scoring/format';
import type { Check } from '../check';
import { reportedNumber, reportedRowsTotal } from '../reported';

/** 合计 is the sum of the printed scores and 加减分项, within the total's bounds; a blank score counts 0. */
export const S02: Check = {
  code: 'S02',
  severity: 'error',
  scope: ['S'],
  title: '合计等于各行得分之和',
  find(assessment) {
    const total = reportedNumber(assessment, TOTAL);
    const rows = reportedRowsTotal(assessment);
    if (total === null || rows === null) return [];
    const adjustment = reportedNumber(assessment, assessment.adjustment.name) ?? Quotient.ZERO;
    const { min, max } = assessment.rubric.source.total;
    const expected = Quotient.max(min, Quotient.min(rows.add(adjustment), max));
    if (total.eq(expected)) return [];
    const parts = adjustment.isZero()
      ? `各行得分之和为 ${rows.toDecimalText()}`
      : `各行得分之和 ${rows.toDecimalText()}，加减分项 ${adjustment.toDecimalText()}`;
    return [
      {
        indicator: null,
        names: [SHEET_NAMES.total],
        message: `合计写的是 ${total.toDecimalText()}，${parts}，应为 ${formatPoints(expected)}。`,
        fix: { name: SHEET_NAMES.total, value: expected.round(2, 'half-up').toDecimalText() },
      },
    ];
  },
};
