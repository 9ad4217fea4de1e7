import { Quotient } from '../../rubric/formula';
import type { TallyEntry, TallyRule } from '../../rubric/types';
import { formatPoints } from '../format';
import type { TallyEntryWorking, TallyWorking } from '../working';
import { bandOf } from './bands';
import {
  ANY,
  classify,
  leastCertain,
  type LeafContext,
  type Legal,
  legalSet,
  legalSums,
  type RuleKind,
} from './rule';
import { explainInput, within } from './value';

/** Beyond so many multiples any score may come. */
const MOST_VALUES = 200;

/** 计数加减分: so much for each, up to a cap; one that starts from full points ends at 0 (扣完为止). */
export const tally: RuleKind<TallyRule, TallyWorking, LeafContext> = {
  evaluate(rule, place, context) {
    const start = rule.start === 'full' ? place.full : Quotient.ZERO;
    const refused = context.scope.refused(rule.entries.map((entry) => entry.input));
    let left = start;
    const entries = rule.entries.map((entry): TallyEntryWorking => {
      const working = count(entry, context);
      if (working.nominal === null) return working;
      const effective = rule.start === 'full' ? Quotient.max(working.nominal, left.neg()) : working.nominal;
      left = left.add(effective);
      return {
        input: working.input,
        count: working.count,
        nominal: working.nominal,
        effective,
        cut: working.cut || !effective.eq(working.nominal),
        clause: working.clause,
        certainty: working.certainty,
      };
    });
    const missing = [
      ...refused,
      ...entries.flatMap(({ input }) => context.scope.missing(context.scope.outcome(input.name))),
    ];
    const complete = missing.length === 0;
    return {
      kind: 'tally',
      name: place.name,
      full: place.full,
      points: complete ? left : null,
      outcome: complete ? classify(left, place.full) : 'missing',
      missing,
      clause: rule.clause ?? null,
      certainty: complete
        ? leastCertain(entries.filter((entry) => entry.effective?.isZero() === false))
        : null,
      entries,
    };
  },

  legal(rule, place) {
    if (rule.start === 'zero') return ANY;
    const sums = legalSums([
      legalSet([place.full]),
      ...rule.entries.map((entry) => legalEntry(entry, place.full)),
    ]);
    return sums.kind === 'any' ? ANY : legalSet(within(place, sums.values));
  },

  explain(working) {
    return working.entries.map((entry) => ({ text: explainEntry(entry) }));
  },
};

function count(entry: TallyEntry, { scope }: LeafContext): TallyEntryWorking {
  const outcome = scope.outcome(entry.input);
  const input = scope.inputTrace(entry.input);
  const { clause = null, certainty = null } = entry;
  if (outcome.kind !== 'number') {
    return { input, count: null, nominal: null, effective: null, cut: false, clause, certainty };
  }
  const { value } = outcome;
  const { each, bands = [], cap } = entry;
  const { band, points: uncapped } =
    each === undefined ? bandOf(bands, value) : { band: undefined, points: value.mul(each) };
  const nominal = cap === undefined ? uncapped : Quotient.max(cap.neg(), Quotient.min(uncapped, cap));
  return {
    input,
    count: value,
    nominal,
    effective: nominal,
    cut: !nominal.eq(uncapped),
    clause: band?.clause ?? clause,
    certainty: band?.certainty ?? certainty,
  };
}

/** What one entry can take away before nothing is left; anything where that has no end worth listing. */
function legalEntry({ each, bands = [] }: TallyEntry, full: Quotient): Legal {
  const values: Quotient[] = [Quotient.ZERO];
  if (each === undefined) return legalSet([...values, ...bands.map((band) => band.points)]);
  if (each.isZero()) return legalSet(values);
  for (let taken = each; taken.abs().lt(full); taken = taken.add(each)) {
    values.push(taken);
    if (values.length > MOST_VALUES) return ANY;
  }
  return legalSet([...values, full.neg()]);
}

function explainEntry({ input, effective, cut }: TallyEntryWorking): string {
  if (effective === null) return explainInput(input);
  const sign = effective.sign() < 0 ? '扣' : '加';
  const points = effective.isZero() ? '不加减分' : `${sign} ${formatPoints(effective.abs())} 分`;
  return `${explainInput(input)}：${points}${cut ? '（已达上限）' : ''}`;
}
