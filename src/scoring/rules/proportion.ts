import { Quotient } from '../../rubric/formula';
import type { ProportionRule } from '../../rubric/types';
import type { ProportionWorking } from '../working';
import { ANY, classify, type Line, type RuleKind } from './rule';
import { explainSpecial, explainValue, settle } from './value';

/** 按比例: full points × value ÷ standard, never more than the full points. */
export const proportion: RuleKind<ProportionRule, ProportionWorking> = {
  evaluate(rule, place, context) {
    const settled = settle(rule, place, context);
    const of = rule.of ?? Quotient.ONE;
    const common = {
      kind: 'proportion',
      name: place.name,
      full: place.full,
      value: settled.value,
      of,
      clause: rule.clause ?? null,
    } as const;
    if (settled.kind === 'missing') {
      return {
        ...common,
        points: null,
        outcome: 'missing',
        missing: settled.missing,
        special: null,
        certainty: null,
      };
    }
    if (settled.kind === 'special') {
      const { special, points } = settled;
      return {
        ...common,
        points,
        outcome: special.outcome,
        missing: [],
        special,
        clause: special.clause ?? common.clause,
        certainty: special.certainty ?? null,
      };
    }
    const share = settled.number.div(of) ?? Quotient.ZERO;
    const points = place.full.mul(Quotient.max(Quotient.ZERO, Quotient.min(share, Quotient.ONE)));
    return {
      ...common,
      points,
      outcome: classify(points, place.full),
      missing: [],
      special: null,
      certainty: rule.certainty ?? null,
    };
  },

  legal: () => ANY,

  explain(working) {
    const lines: Line[] = [...explainValue(working.value), ...explainSpecial(working.special)];
    if (working.special === null && working.points !== null) {
      const of = working.of.eq(Quotient.ONE) ? '' : ` ÷ ${working.of.toPercent(0)}`;
      lines.push({
        text: `${working.full.toDecimalText()} 分 × min(${working.value.display ?? ''}${of}, 1) = ${working.points.toDecimalText(20)} 分`,
      });
    }
    return lines;
  },
};
