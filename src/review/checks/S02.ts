import { Quotient } from '../../rubric/formula';
import { SHEET_NAMES } from '../../rubric/names';
import { TOTAL } from '../../scoring/facts';
import type { Check } from '../check';
import { reported, reportedNumber, reportedRowsTotal } from '../reported';

/** 合计 is the sum of the printed scores and 加减分项, within the total's bounds; a blank score counts 0. */
export const S02: Check = {
  code: 'S02',
  severity: 'error',
  scope: ['S'],
  title: '合计等于各行得分之和',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find({ assessment }) {
    const total = reportedNumber(assessment, TOTAL);
    const rows = reportedRowsTotal(assessment);
    const adjusted = reported(assessment, assessment.adjustment.name);
    if (total === null || rows === null || adjusted.status === 'unreadable') return [];
    const adjustment = adjusted.status === 'blank' ? Quotient.ZERO : adjusted.value;
    const { min, max } = assessment.rubric.source.total;
    const expected = Quotient.max(min, Quotient.min(rows.add(adjustment), max));
    const rounded = expected.round(2, 'half-up');
    // Scores printed with more than two decimals may be added up before or after rounding.
    if (total.eq(expected) || total.eq(rounded)) return [];
    const parts = adjustment.isZero()
      ? `各行得分之和为 ${rows.toDecimalText()}`
      : `各行得分之和为 ${rows.toDecimalText()}，加减分项为 ${adjustment.toDecimalText()}`;
    const value = rounded.toDecimalText();
    return [
      {
        indicator: null,
        names: [SHEET_NAMES.total],
        message: `合计写的是 ${total.toDecimalText()}，${parts}，应为 ${value}。`,
        fix: { name: SHEET_NAMES.total, value },
      },
    ];
  },
};
