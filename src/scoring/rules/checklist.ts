import { Quotient } from '../../rubric/formula';
import { namesReadBy, VERDICTS } from '../../rubric/rubric';
import type { ChecklistItem, ChecklistRule } from '../../rubric/types';
import { formatPoints } from '../format';
import { discretionOf, readJudgement, type ReadJudgement } from '../judgement';
import type { ChecklistWorking, ItemWorking, Missing } from '../working';
import { evaluateWithin, explainLeaf, legalLeaf } from './leaf';
import {
  ANY,
  classify,
  explainClause,
  leastCertain,
  type Legal,
  legalSet,
  legalSums,
  type Line,
  type Place,
  type RowContext,
  type RuleKind,
  shareOf,
  sumOf,
} from './rule';

/**
 * 逐项判定: each item gives its points by a verdict or from data. The points of an item that does not apply move
 * evenly to the items that the rubric names. A checklist of one item is worth the sheet's weight.
 */
export const checklist: RuleKind<ChecklistRule, ChecklistWorking> = {
  evaluate(rule, place, context) {
    const moved = movedPoints(rule, place, context);
    const items = rule.items.map((item) =>
      evaluateItem(item, printedPoints(rule, item, place), moved.get(item.key) ?? Quotient.ZERO, context),
    );
    const points = sumOf(items);
    return {
      kind: 'checklist',
      name: place.name,
      full: place.full,
      points,
      outcome: points === null ? 'missing' : classify(points, place.full),
      missing: items.flatMap((item) => item.missing),
      clause: rule.clause ?? null,
      certainty: leastCertain(items),
      items,
    };
  },

  legal(rule, place, context) {
    // Whether an item applies is a person's word; before it is said, its points may be here or there.
    if (rule.items.some((item) => item.moveTo !== undefined && !isNotApplicable(item, context))) return ANY;
    const moved = movedPoints(rule, place, context);
    return legalSums(
      rule.items.map((item): Legal => {
        const printed = printedPoints(rule, item, place);
        if (isNotApplicable(item, context)) return legalSet([Quotient.ZERO]);
        const full = printed.add(moved.get(item.key) ?? Quotient.ZERO);
        if (item.rule !== undefined) return legalLeaf(item.rule, { name: item.name, full }, context);
        return item.discretion === 'allowed' ? ANY : legalSet([Quotient.ZERO, full]);
      }),
    );
  },

  explain: (working) => working.items.map(explainItem),
};

/** A checklist of one item takes the sheet's weight; elsewhere the printed points count (rubric.md, General). */
function printedPoints(rule: ChecklistRule, item: ChecklistItem, place: Place): Quotient {
  return rule.items.length === 1 ? place.full : item.points;
}

function isNotApplicable(item: ChecklistItem, context: RowContext): boolean {
  return item.moveTo !== undefined && context.judgement(item.key).verdict?.trim() === VERDICTS.notApplicable;
}

/** Item key → points that items which do not apply hand over to it, evenly. */
function movedPoints(rule: ChecklistRule, place: Place, context: RowContext): ReadonlyMap<string, Quotient> {
  const moved = new Map<string, Quotient>();
  for (const item of rule.items) {
    if (item.moveTo === undefined || !isNotApplicable(item, context)) continue;
    const share = shareOf(printedPoints(rule, item, place), Quotient.of(item.moveTo.length));
    for (const target of item.moveTo) moved.set(target, (moved.get(target) ?? Quotient.ZERO).add(share));
  }
  return moved;
}

function evaluateItem(
  item: ChecklistItem,
  printed: Quotient,
  moved: Quotient,
  context: RowContext,
): ItemWorking {
  const given = context.judgement(item.key);
  const aside = item.rule !== undefined && isNotApplicable(item, context);
  const judgement = readJudgement(
    item.key,
    given,
    aside && item.rule ? context.scope.given(namesReadBy(item.rule)) : [],
  );
  const full = printed.add(moved);
  const common = {
    kind: 'item',
    key: item.key,
    name: item.name,
    judgement: judgement.trace,
    moved,
    discretion: item.discretion,
  } as const;
  if (isNotApplicable(item, context)) {
    return {
      full: Quotient.ZERO,
      points: Quotient.ZERO,
      outcome: 'notApplicable',
      missing: [],
      computed: null,
      certainty: item.certainty ?? null,
      clause: item.clause ?? null,
      ...common,
    };
  }
  if (item.rule !== undefined) {
    // Verdicts other than 不适用 are put aside: the data decide (rubric.md, 预算编制规范性).
    const computed = evaluateWithin(item.rule, { name: item.name, full }, context);
    return {
      full,
      points: computed.points,
      outcome: computed.outcome,
      missing: computed.missing,
      clause: item.clause ?? computed.clause,
      computed,
      certainty: computed.certainty ?? item.certainty ?? null,
      ...common,
    };
  }
  const points = pointsByVerdict(judgement, full);
  if ('reason' in points) {
    return {
      full,
      points: null,
      outcome: 'missing',
      missing: [{ name: `${context.row}.${item.key}`, ...points }],
      computed: null,
      certainty: null,
      clause: item.clause ?? null,
      ...common,
    };
  }
  return {
    full,
    points,
    outcome: classify(points, full),
    missing: [],
    computed: null,
    certainty: item.certainty ?? null,
    clause: item.clause ?? null,
    ...common,
  };
}

function pointsByVerdict(judgement: ReadJudgement, full: Quotient): Quotient | Omit<Missing, 'name'> {
  const { verdict } = judgement.trace;
  switch (verdict) {
    case null:
      return { reason: 'not-judged' };
    case VERDICTS.met:
      return full;
    case VERDICTS.notMet:
      return Quotient.ZERO;
    case VERDICTS.discretion: {
      const deduct = discretionOf(judgement);
      if (typeof deduct === 'string') return { reason: deduct, found: judgement.deductText ?? verdict };
      return Quotient.max(Quotient.ZERO, full.sub(deduct));
    }
    case VERDICTS.notApplicable:
      return { reason: 'not-allowed', found: verdict };
    default:
      return { reason: 'unknown-verdict', found: verdict };
  }
}

function explainItem(item: ItemWorking): Line {
  const { verdict, deduct, reason, evidence } = item.judgement;
  const lack = item.computed === null ? '未判定' : '缺数据';
  const counted =
    item.points === null ? lack : `${formatPoints(item.points)} / ${formatPoints(item.full)} 分`;
  const said =
    item.computed !== null || verdict === null
      ? ''
      : `：${verdict}${verdict === VERDICTS.discretion && deduct !== null ? `，扣 ${deduct.toDecimalText()} 分` : ''}`;
  const below: Line[] = [
    ...(item.computed === null ? [] : explainLeaf(item.computed)),
    ...(item.moved.isZero() ? [] : [{ text: `含并入的分值 ${formatPoints(item.moved)} 分` }]),
    ...(reason === null ? [] : [{ text: `理由：${reason}` }]),
    ...(evidence === null ? [] : [{ text: `佐证：${evidence}` }]),
    ...explainClause(item.clause),
  ];
  return { text: `${item.key} ${item.name}${said}（${counted}）`, below };
}
