import type { Part, PartsRule } from '../../rubric/types';
import { formatPoints } from '../format';
import type { LeafWorking, PartsWorking, TransferWorking } from '../working';
import { evaluateWithin, explainLeaf, legalLeaf } from './leaf';
import {
  classify,
  explainClause,
  leastCertain,
  legalSums,
  type RowContext,
  type RuleKind,
  sumOf,
} from './rule';
import { transfer } from './transfer';

/** 各部分相加: each part between 0 and its own points, which are printed and do not follow the sheet's weight. */
export const parts: RuleKind<PartsRule, PartsWorking> = {
  evaluate(rule, place, context) {
    const workings = rule.parts.map((part) => evaluatePart(part, context));
    const points = sumOf(workings);
    return {
      kind: 'parts',
      name: place.name,
      full: place.full,
      points,
      outcome: points === null ? 'missing' : classify(points, place.full),
      missing: distinct(workings.flatMap((working) => working.missing)),
      clause: rule.clause ?? null,
      certainty: leastCertain(workings),
      parts: workings,
    };
  },

  legal(rule, _place, context) {
    return legalSums(
      rule.parts.map((part) => {
        const place = { name: part.key, full: part.points };
        return part.rule.kind === 'transfer'
          ? transfer.legal(part.rule, place, context)
          : legalLeaf(part.rule, place, context);
      }),
    );
  },

  explain(working) {
    return working.parts.map((part) => ({
      text: `${part.name}（${part.points === null ? '缺数据' : `${formatPoints(part.points)} / ${formatPoints(part.full)} 分`}）`,
      below: [
        ...(part.kind === 'transfer' ? transfer.explain(part) : explainLeaf(part)),
        ...explainClause(part.clause),
      ],
    }));
  },
};

function evaluatePart(part: Part, context: RowContext): LeafWorking | TransferWorking {
  const place = { name: part.key, full: part.points };
  const working =
    part.rule.kind === 'transfer'
      ? transfer.evaluateAs(part.rule, part.key, place, context)
      : evaluateWithin(part.rule, place, context);
  return working.certainty === null && part.certainty !== undefined
    ? { ...working, certainty: part.certainty }
    : working;
}

/** Two parts may lack the same row's result. */
function distinct<T extends { readonly name: string }>(missing: readonly T[]): readonly T[] {
  return missing.filter((one, index) => missing.findIndex((other) => other.name === one.name) === index);
}
