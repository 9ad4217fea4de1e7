import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import { formatPoints } from '../../scoring/format';
import type { Check } from '../check';
import { reportedNumber, reportedRowsTotal } from '../reported';

/** 加减分项 as printed: within its caps, and no more than the total's bounds leave room for. */
export const S04: Check = {
  code: 'S04',
  severity: 'error',
  scope: ['S'],
  title: '加减分不超过上限，加减后总分不越界',
  find(assessment) {
    const { adjustment } = assessment;
    const printed = reportedNumber(assessment, adjustment.name);
    const rows = reportedRowsTotal(assessment);
    if (printed === null) return [];
    const { entries } = assessment.rubric.source.adjustment.rule;
    const capOf = (sign: 1 | -1): Quotient =>
      Quotient.sum(
        Quotient.ZERO,
        ...entries.flatMap((entry) => (entry.cap !== undefined && entry.each?.sign() === sign ? [entry.cap] : [])),
      );
    const { min, max } = assessment.rubric.source.total;
    const capped = Quotient.max(capOf(-1).neg(), Quotient.min(printed, capOf(1)));
    const effective =
      rows === null ? capped : Quotient.max(min.sub(rows), Quotient.min(capped, max.sub(rows)));
    if (effective.eq(printed)) return [];
    const name = rowName('score', adjustment.name);
    const verb = printed.sign() < 0 ? '减分' : '加分';
    const reasons: string[] = [];
    if (!capped.eq(printed)) reasons.push(`累计${verb}最多 ${capped.abs().toDecimalText()} 分`);
    if (rows !== null && !effective.eq(capped)) {
      const bound = effective.lt(capped) ? `超过 ${max.toDecimalText()}` : `低于 ${min.toDecimalText()}`;
      reasons.push(`各行得分之和为 ${rows.toDecimalText()}，${verb}后总分不能${bound} 分`);
    }
    return [
      {
        indicator: adjustment.name,
        names: [name],
        message: `${verb}写的是 ${printed.abs().toDecimalText()} 分，${reasons.join('；')}，有效${verb}为 ${formatPoints(effective.abs())} 分。`,
        fix: { name, value: effective.toDecimalText() },
      },
    ];
  },
};
