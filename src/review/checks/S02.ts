import { Quotient } from '../../rubric/formula';
import { SHEET_NAMES } from '../../rubric/names';
import { TOTAL } from '../../scoring/facts';
import { defineCheck, type Subject } from '../check';
import { reported, reportedNumber, reportedRowsTotal } from '../reported';

/** 合计 is the sum of the printed scores and 加减分项, within the total's bounds; a blank score counts 0. */
export const S02 = defineCheck({
  code: 'S02',
  severity: 'error',
  scope: ['S'],
  reads: ['scores'],
  title: '合计等于各行得分之和',
  basis: '合计等于各行得分之和加减加减分项，不低于 0、不超过 100 分。',
  advice: '改正合计；某一行得分有误的，先改正那一行。',
  places: sums,
  judge({ total, rows, adjustment }, { assessment }) {
    const { min, max } = assessment.rubric.source.total;
    const expected = Quotient.max(min, Quotient.min(rows.add(adjustment), max));
    const rounded = expected.round(2, 'half-up');
    // Scores printed with more than two decimals may be added up before or after rounding.
    if (total.eq(expected) || total.eq(rounded)) return null;
    const parts = adjustment.isZero()
      ? `各行得分之和为 ${rows.toDecimalText()}`
      : `各行得分之和为 ${rows.toDecimalText()}，加减分项为 ${adjustment.toDecimalText()}`;
    const value = rounded.toDecimalText();
    return {
      indicator: null,
      names: [SHEET_NAMES.total],
      message: `合计写的是 ${total.toDecimalText()}，${parts}，应为 ${value}。`,
      fix: { name: SHEET_NAMES.total, value, safe: true },
    };
  },
});

/** A printed total with what it should be the sum of. */
interface Sum {
  readonly total: Quotient;
  readonly rows: Quotient;
  readonly adjustment: Quotient;
}

function sums({ assessment }: Subject): readonly Sum[] {
  const total = reportedNumber(assessment, TOTAL);
  const rows = reportedRowsTotal(assessment);
  const adjusted = reported(assessment, assessment.adjustment.name);
  if (total === null || rows === null || adjusted.status === 'unreadable') return [];
  return [{ total, rows, adjustment: adjusted.status === 'blank' ? Quotient.ZERO : adjusted.value }];
}
