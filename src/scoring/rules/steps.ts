import { Quotient } from '../../rubric/formula';
import type { StepsRule } from '../../rubric/types';
import type { StepsWorking } from '../working';
import { ANY, classify, type LeafContext, legalSet, type Line, type RuleKind, shareOf } from './rule';
import { explainSpecial, explainValue, measure, settle, specialPoints, within } from './value';

/** Longest list of legal scores that is worth naming; beyond it any score may come. */
const MOST_STEPS = 1000;

/** 按级扣分: every started (or completed) step costs the same, down to 0 (扣完为止). */
export const steps: RuleKind<StepsRule, StepsWorking, LeafContext> = {
  evaluate(rule, place, context) {
    const settled = settle(rule, place, context);
    const common = {
      kind: 'steps',
      rule,
      name: place.name,
      full: place.full,
      value: settled.value,
      per: rule.per,
      deduct: rule.deduct,
      count: rule.count,
    } as const;
    if (settled.kind === 'missing') {
      return {
        points: null,
        outcome: 'missing',
        missing: settled.missing,
        special: null,
        steps: null,
        onEdge: false,
        certainty: null,
        clause: rule.clause ?? null,
        ...common,
      };
    }
    if (settled.kind === 'special') {
      const { special, points } = settled;
      return {
        points,
        outcome: special.outcome,
        missing: [],
        special,
        steps: null,
        onEdge: false,
        clause: special.clause ?? rule.clause ?? null,
        certainty: special.certainty ?? null,
        ...common,
      };
    }
    const exact = shareOf(settled.number, rule.per);
    const count = countSteps(exact, rule.count);
    const onEdge = exact.sign() > 0 && exact.isInteger();
    const points = Quotient.max(Quotient.ZERO, place.full.sub(count.mul(rule.deduct)));
    return {
      points,
      outcome: classify(points, place.full),
      missing: [],
      special: null,
      steps: count,
      onEdge,
      certainty: (onEdge ? rule.onEdge : undefined) ?? rule.certainty ?? null,
      clause: rule.clause ?? null,
      ...common,
    };
  },

  legal(rule, place) {
    const values: Quotient[] = [...specialPoints(rule, place)];
    for (let left = place.full; left.sign() > 0; left = left.sub(rule.deduct)) {
      values.push(left);
      if (rule.deduct.isZero() || values.length > MOST_STEPS) return ANY;
    }
    return legalSet(within(place, [...values, Quotient.ZERO]));
  },

  explain(working) {
    const lines: Line[] = [...explainValue(working.value), ...explainSpecial(working.special)];
    if (working.steps !== null) {
      const per = measure(working.per, working.value);
      const deducted = working.steps.mul(working.deduct);
      const floor = deducted.gt(working.full) ? `，扣完 ${working.full.toDecimalText()} 分为止` : '';
      lines.push({
        text: `每 ${per} 为一级：${working.steps.toDecimalText()} 级 × ${working.deduct.toDecimalText()} 分 = 扣 ${deducted.toDecimalText()} 分${floor}`,
      });
    }
    return lines;
  },
};

/** Steps in a value that is a multiple of the step's width; a value below 0 has none. */
export function countSteps(exact: Quotient, count: StepsRule['count']): Quotient {
  if (exact.sign() <= 0) return Quotient.ZERO;
  return count === 'started' ? exact.ceil() : exact.round(0, 'down');
}
