import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { TallyEntry } from '../../rubric/types';
import { defineCheck } from '../check';
import { standardClause } from '../clauses';
import { fittingAdjustment, reportedNumber, reportedRowsTotal } from '../reported';

/** 加减分项 as printed: within its caps, and no more than the total's bounds leave room for. */
export const S04 = defineCheck({
  code: 'S04',
  severity: 'error',
  scope: ['S'],
  reads: ['scores', 'rules'],
  title: '加减分不超过上限，加减后总分不越界',
  basis: '累计加分、减分各有上限，加减分后总分不超过 100 分、不低于 0 分。',
  advice: '改为有效的加分或减分。',
  places({ assessment }) {
    const printed = reportedNumber(assessment, assessment.adjustment.name);
    return printed === null || printed.isZero() ? [] : [printed];
  },
  judge(printed, { assessment }) {
    const { adjustment, rubric } = assessment;
    const rows = reportedRowsTotal(assessment);
    const { min, max } = rubric.source.total;
    const bonus = printed.sign() > 0;
    // Both limits as amounts: what the caps allow, and what the printed rows leave up to the total's bound.
    const cap = capOf(rubric.source.adjustment.rule.entries, printed.sign());
    const room = rows === null ? null : Quotient.max(Quotient.ZERO, bonus ? max.sub(rows) : rows.sub(min));
    const amount = printed.abs();
    const capped = cap === null ? amount : Quotient.min(amount, cap);
    const effective = room === null ? capped : Quotient.min(capped, room);
    if (effective.eq(amount)) return null;
    const verb = bonus ? '加分' : '减分';
    const reasons: string[] = [];
    if (!capped.eq(amount)) reasons.push(`累计${verb}最多 ${capped.toDecimalText()} 分`);
    if (rows !== null && !effective.eq(capped)) {
      const bound = bonus ? `超过 ${max.toDecimalText()}` : `低于 ${min.toDecimalText()}`;
      reasons.push(`各行得分之和为 ${rows.toDecimalText()}，${verb}后总分不能${bound} 分`);
    }
    const name = rowName('score', adjustment.name);
    const value = bonus ? effective : effective.neg();
    return {
      indicator: adjustment.name,
      names: [name],
      message: `${verb}写的是 ${amount.toDecimalText()} 分，${reasons.join('；')}，有效${verb}为 ${effective.toDecimalText()} 分。`,
      // Where the counts are not known, or give something else, what was meant is for a person to say.
      fix: {
        name,
        value: value.toDecimalText(),
        safe: rows !== null && fittingAdjustment(assessment, rows)?.eq(value) === true,
      },
      ...standardClause(assessment, adjustment.name),
    };
  },
});

/** What the entries of one sign can give together; null when there is no cap to speak of. */
function capOf(entries: readonly TallyEntry[], sign: number): Quotient | null {
  let sum = Quotient.ZERO;
  for (const { each, cap } of entries) {
    if (each !== undefined && each.sign() !== sign) continue;
    if (each === undefined || cap === undefined) return null;
    sum = sum.add(cap);
  }
  return sum;
}
