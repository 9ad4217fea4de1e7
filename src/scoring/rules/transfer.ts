import { Quotient } from '../../rubric/formula';
import { namesReadBy, VERDICTS } from '../../rubric/rubric';
import type { TransferRule } from '../../rubric/types';
import { formatPoints } from '../format';
import { readJudgement } from '../judgement';
import type { TransferWorking } from '../working';
import { evaluateWithin, explainLeaf, legalLeaf } from './leaf';
import {
  ANY,
  classify,
  legalSet,
  type Line,
  type Place,
  type RowContext,
  type RuleKind,
  shareOf,
} from './rule';

/**
 * 分值调整: a part that does not apply is worth its points × the score of another row ÷ that row's weight; only
 * then do its points scale with the sheet's weight. `不符合` gives 0; any other verdict is put aside.
 */
export const transfer: RuleKind<TransferRule, TransferWorking> & {
  evaluateAs(rule: TransferRule, key: string, place: Place, context: RowContext): TransferWorking;
} = {
  evaluate: (rule, place, context) => transfer.evaluateAs(rule, '1', place, context),

  evaluateAs(rule, key, place, context) {
    const given = context.judgement(key);
    const verdict = given.verdict?.trim();
    const aside = verdict === VERDICTS.notApplicable || verdict === VERDICTS.notMet;
    const judgement = readJudgement(
      key,
      given,
      aside ? context.scope.given(namesReadBy(rule.rule)) : [],
    ).trace;
    const common = { kind: 'transfer', name: place.name, judgement } as const;
    const clause = rule.clause ?? null;
    if (verdict === VERDICTS.notApplicable) {
      const full = place.full.mul(context.scale);
      const target = context.result(rule.to);
      const share = target.score?.div(target.weight) ?? null;
      const points = share === null ? null : full.mul(share);
      return {
        full,
        points,
        outcome: points === null ? 'missing' : 'notApplicable',
        // A target of weight 0 has no share of its points to lend.
        missing:
          points !== null
            ? []
            : target.score === null
              ? target.missing
              : [{ name: rule.to, reason: 'zero-denominator' as const }],
        clause,
        certainty: rule.certainty ?? null,
        target:
          target.score === null
            ? null
            : { name: rule.to, score: target.score, weight: target.weight, assumed: target.assumed },
        computed: null,
        ...common,
      };
    }
    if (verdict === VERDICTS.notMet) {
      return {
        full: place.full,
        points: Quotient.ZERO,
        outcome: 'notMet',
        missing: [],
        clause,
        certainty: null,
        target: null,
        computed: null,
        ...common,
      };
    }
    const computed = evaluateWithin(rule.rule, place, context);
    return {
      full: place.full,
      points: computed.points,
      outcome: computed.points === null ? 'missing' : classify(computed.points, place.full),
      missing: computed.missing,
      clause: computed.clause ?? clause,
      certainty: computed.certainty,
      target: null,
      computed,
      ...common,
    };
  },

  legal(rule, place, context) {
    // Whether the part applies is a person's word, so both ways count as possible.
    const inner = legalLeaf(rule.rule, place, context);
    const scores = context.legal(rule.to);
    if (inner.kind === 'any' || scores.kind === 'any') return ANY;
    const full = place.full.mul(context.scale);
    const { weight } = context.result(rule.to);
    const moved = scores.values.map((score) => full.mul(shareOf(score, weight)));
    return legalSet([...inner.values, ...moved, Quotient.ZERO]);
  },

  explain(working) {
    const { verdict, reason, evidence } = working.judgement;
    const lines: Line[] = [];
    if (working.target !== null) {
      const { name, score, weight, assumed } = working.target;
      const worth =
        working.points === null ? '（除数为 0，无法计算）' : `${working.points.toDecimalText(20)} 分`;
      lines.push({
        text: `不适用，分值调整至“${name}”：${formatPoints(working.full)} × ${formatPoints(score)} / ${formatPoints(weight)} = ${worth}`,
        ...(assumed ? { below: [{ text: `“${name}”的评分规则为暂定，本项随之变动` }] } : {}),
      });
    } else if (working.computed === null && verdict !== null) {
      lines.push({ text: `判定：${verdict}` });
    }
    if (working.computed !== null) lines.push(...explainLeaf(working.computed));
    if (reason !== null) lines.push({ text: `理由：${reason}` });
    if (evidence !== null) lines.push({ text: `佐证：${evidence}` });
    return lines;
  },
};
