import { Quotient } from '../../rubric/formula';
import type { DeadlinesRule } from '../../rubric/types';
import type { DeadlinesWorking, Missing } from '../working';
import { classify, legalSet, type RuleKind } from './rule';
import { explainInput } from './value';

/** 限期: full points × kinds done on time ÷ kinds that apply; a kind whose days are blank does not apply. */
export const deadlines: RuleKind<DeadlinesRule, DeadlinesWorking> = {
  evaluate(rule, place, { scope }) {
    const refused = scope.refused(rule.items.map((item) => item.input));
    const items = rule.items.map((item) => {
      const outcome = scope.outcome(item.input);
      const onTime = outcome.kind === 'number' ? outcome.value.lte(item.within) : null;
      return { name: item.name, input: scope.inputTrace(item.input), within: item.within, onTime };
    });
    const applying = items.filter((item) => item.onTime !== null);
    const missing: readonly Missing[] =
      refused.length > 0
        ? refused
        : applying.length === 0
          ? rule.items.map((item) => ({ name: item.input, reason: 'blank' as const }))
          : [];
    const common = {
      kind: 'deadlines',
      name: place.name,
      full: place.full,
      clause: rule.clause ?? null,
      items,
    } as const;
    if (missing.length > 0) return { ...common, points: null, outcome: 'missing', missing, certainty: null };
    const share = Quotient.of(applying.filter((item) => item.onTime === true).length).div(
      Quotient.of(applying.length),
    );
    const points = place.full.mul(share ?? Quotient.ZERO);
    return {
      ...common,
      points,
      outcome: classify(points, place.full),
      missing,
      certainty: rule.certainty ?? null,
    };
  },

  legal(rule, place) {
    const values: Quotient[] = [];
    for (let all = 1; all <= rule.items.length; all += 1) {
      for (let done = 0; done <= all; done += 1) {
        values.push(place.full.mul(Quotient.of(done).div(Quotient.of(all)) ?? Quotient.ZERO));
      }
    }
    return legalSet(values);
  },

  explain(working) {
    return working.items.map((item) => {
      const verdict = item.onTime === null ? '不适用' : item.onTime ? '按期' : '超期';
      return {
        text: `${item.name}：${explainInput(item.input)}（规定 ${item.within.toDecimalText()} 日），${verdict}`,
      };
    });
  },
};
