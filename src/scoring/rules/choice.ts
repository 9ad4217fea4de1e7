import { Quotient } from '../../rubric/formula';
import type { ChoiceRule } from '../../rubric/types';
import { CHOICE } from '../facts';
import { formatPoints } from '../format';
import { readJudgement } from '../judgement';
import type { ChoiceWorking } from '../working';
import { classify, legalSet, type RuleKind } from './rule';
import { within } from './value';

/** 选一: the one situation that a person chose says the points. */
export const choice: RuleKind<ChoiceRule, ChoiceWorking> = {
  evaluate(rule, place, context) {
    const judgement = readJudgement(CHOICE, context.judgement(CHOICE)).trace;
    const index = rule.options.findIndex((option) => option.choice === judgement.verdict);
    const option = rule.options[index];
    const common = { kind: 'choice', name: place.name, full: place.full, judgement } as const;
    if (option === undefined) {
      const missing =
        judgement.verdict === null
          ? ({ name: `${context.row}.1`, reason: 'not-judged' } as const)
          : ({ name: `${context.row}.1`, reason: 'unknown-verdict', found: judgement.verdict } as const);
      return {
        points: null,
        outcome: 'missing',
        missing: [missing],
        clause: rule.clause ?? null,
        certainty: null,
        option: null,
        ...common,
      };
    }
    const points = Quotient.min(option.points, place.full);
    return {
      points,
      outcome: classify(points, place.full),
      missing: [],
      clause: option.clause ?? rule.clause ?? null,
      certainty: option.certainty ?? null,
      option: index,
      ...common,
    };
  },

  legal: (rule, place) =>
    legalSet(
      within(
        place,
        rule.options.map((option) => option.points),
      ),
    ),

  explain(working) {
    const { verdict, reason, evidence } = working.judgement;
    const points = working.points === null ? '未判定' : `${formatPoints(working.points)} 分`;
    return [
      { text: `情形：${verdict ?? '（未选）'}（${points}）` },
      ...(reason === null ? [] : [{ text: `理由：${reason}` }]),
      ...(evidence === null ? [] : [{ text: `佐证：${evidence}` }]),
    ];
  },
};
