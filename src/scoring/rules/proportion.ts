import { Quotient } from '../../rubric/formula';
import type { ProportionRule } from '../../rubric/types';
import type { ProportionWorking } from '../working';
import { ANY, classify, type LeafContext, type Line, type RuleKind, shareOf } from './rule';
import { explainSpecial, explainValue, measure, settle, shownValue } from './value';

/** 按比例: full points × value ÷ standard, never more than the full points. */
export const proportion: RuleKind<ProportionRule, ProportionWorking, LeafContext> = {
  evaluate(rule, place, context) {
    const settled = settle(rule, place, context);
    const of = rule.of ?? Quotient.ONE;
    const common = {
      kind: 'proportion',
      rule,
      name: place.name,
      full: place.full,
      value: settled.value,
      of,
    } as const;
    if (settled.kind === 'missing') {
      return {
        points: null,
        outcome: 'missing',
        missing: settled.missing,
        special: null,
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
        clause: special.clause ?? rule.clause ?? null,
        certainty: special.certainty ?? null,
        ...common,
      };
    }
    const share = shareOf(settled.number, of);
    const points = place.full.mul(Quotient.max(Quotient.ZERO, Quotient.min(share, Quotient.ONE)));
    return {
      points,
      outcome: classify(points, place.full),
      missing: [],
      special: null,
      certainty: rule.certainty ?? null,
      clause: rule.clause ?? null,
      ...common,
    };
  },

  legal: () => ANY,

  explain(working) {
    const lines: Line[] = [...explainValue(working.value), ...explainSpecial(working.special)];
    if (working.special === null && working.points !== null) {
      const of = working.of.eq(Quotient.ONE) ? '' : ` ÷ ${measure(working.of, working.value)}`;
      lines.push({
        text: `${working.full.toDecimalText()} 分 × min(${shownValue(working.value)}${of}, 1) = ${working.points.toDecimalText(20)} 分`,
      });
    }
    return lines;
  },
};
