import { Quotient } from '../../rubric/formula';
import type { DeadlinesRule } from '../../rubric/types';
import type { DeadlinesWorking, Missing } from '../working';
import { classify, type LeafContext, legalSet, type RuleKind, shareOf } from './rule';
import { explainInput } from './value';

/** 限期: full points × kinds done on time ÷ kinds that apply; a kind whose days are blank does not apply. */
export const deadlines: RuleKind<DeadlinesRule, DeadlinesWorking, LeafContext> = {
  evaluate(rule, place, { scope }) {
    const refused = scope.refused(rule.items.map((item) => item.input));
    const items = rule.items.map((item) => {
      const outcome = scope.outcome(item.input);
      const onTime = outcome.kind === 'number' ? outcome.value.lte(item.within) : null;
      return { name: item.name, input: scope.inputTrace(item.input), within: item.within, onTime };
    });
    const applying = items.filter((item) => item.onTime !== null).length;
    const onTime = items.filter((item) => item.onTime === true).length;
    const share = Quotient.of(onTime).div(Quotient.of(applying));
    const common = {
      kind: 'deadlines',
      name: place.name,
      full: place.full,
      clause: rule.clause ?? null,
      items,
    } as const;
    if (refused.length > 0 || share === null) {
      const missing: readonly Missing[] =
        refused.length > 0 ? refused : rule.items.map((item) => ({ name: item.input, reason: 'blank' }));
      return { points: null, outcome: 'missing', missing, certainty: null, ...common };
    }
    const points = place.full.mul(share);
    return {
      points,
      outcome: classify(points, place.full),
      missing: [],
      certainty: rule.certainty ?? null,
      ...common,
    };
  },

  legal(rule, place) {
    const values: Quotient[] = [];
    for (let all = 1; all <= rule.items.length; all += 1) {
      for (let done = 0; done <= all; done += 1) {
        values.push(place.full.mul(shareOf(Quotient.of(done), Quotient.of(all))));
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
