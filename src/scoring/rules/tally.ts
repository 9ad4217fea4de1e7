import { Quotient } from '../../rubric/formula';
import type { TallyEntry, TallyRule } from '../../rubric/types';
import { formatPoints } from '../format';
import type { TallyEntryWorking, TallyWorking } from '../working';
import { bandOf, fromLowest } from './bands';
import { ANY, classify, legalSet, legalSums, type RowContext, type RuleKind } from './rule';
import { explainInput, within } from './value';

/** Beyond so many multiples any score may come. */
const MOST_VALUES = 200;

/** 计数加减分: so much for each, up to a cap; one that starts from full points ends at 0 (扣完为止). */
export const tally: RuleKind<TallyRule, TallyWorking> = {
  evaluate(rule, place, context) {
    const start = rule.start === 'full' ? place.full : Quotient.ZERO;
    const refused = context.scope.refused(rule.entries.map((entry) => entry.input));
    let left = start;
    const entries = rule.entries.map((entry): TallyEntryWorking => {
      const working = count(entry, context);
      if (working.nominal === null) return working;
      const effective = rule.start === 'full' ? Quotient.max(working.nominal, left.neg()) : working.nominal;
      left = left.add(effective);
      return { ...working, effective, cut: working.cut || !effective.eq(working.nominal) };
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
      certainty: complete ? certaintyOf(rule, entries) : null,
      entries,
    };
  },

  legal(rule, place) {
    const parts = rule.entries.map((entry) => entryPoints(entry, place.full));
    if (rule.start === 'zero' || parts.some((values) => values === null)) return ANY;
    const sums = legalSums([legalSet([place.full]), ...parts.map((values) => legalSet(values ?? []))]);
    return sums.kind === 'any' ? ANY : legalSet(within(place, sums.values));
  },

  explain(working) {
    return working.entries.map((entry) => ({ text: explainEntry(entry) }));
  },
};

function count(entry: TallyEntry, { scope }: RowContext): TallyEntryWorking {
  const outcome = scope.outcome(entry.input);
  const input = scope.inputTrace(entry.input);
  const clause = entry.clause ?? null;
  if (outcome.kind !== 'number') {
    return { input, count: null, nominal: null, effective: null, cut: false, clause };
  }
  const uncapped = pointsFor(entry, outcome.value);
  const nominal =
    entry.cap === undefined ? uncapped : Quotient.max(entry.cap.neg(), Quotient.min(uncapped, entry.cap));
  return { input, count: outcome.value, nominal, effective: nominal, cut: !nominal.eq(uncapped), clause };
}

function pointsFor(entry: TallyEntry, value: Quotient): Quotient {
  if (entry.each !== undefined) return value.mul(entry.each);
  const ordered = fromLowest(entry.bands ?? []);
  const hit = bandOf(ordered, value);
  return (hit === null ? undefined : ordered[hit]?.points) ?? Quotient.ZERO;
}

/** What one entry can take away before nothing is left; null when that has no end worth listing. */
function entryPoints(entry: TallyEntry, full: Quotient): readonly Quotient[] | null {
  if (entry.each === undefined) return [Quotient.ZERO, ...(entry.bands ?? []).map((band) => band.points)];
  const values: Quotient[] = [];
  if (entry.each.isZero()) return [Quotient.ZERO];
  for (let taken = Quotient.ZERO; taken.abs().lt(full); taken = taken.add(entry.each)) {
    values.push(taken);
    if (values.length > MOST_VALUES) return null;
  }
  return [...values, full.neg()];
}

/** The least certain of the entries that counted. */
function certaintyOf(rule: TallyRule, entries: readonly TallyEntryWorking[]): TallyWorking['certainty'] {
  const counted = rule.entries.filter((_, index) => !(entries[index]?.effective ?? Quotient.ZERO).isZero());
  return (
    counted.find((entry) => entry.certainty?.level === 'assumed')?.certainty ??
    counted.find((entry) => entry.certainty !== undefined)?.certainty ??
    null
  );
}

function explainEntry({ input, effective, cut }: TallyEntryWorking): string {
  if (effective === null) return explainInput(input);
  const sign = effective.sign() < 0 ? '扣' : '加';
  const points = effective.isZero() ? '不加减分' : `${sign} ${formatPoints(effective.abs())} 分`;
  return `${explainInput(input)}：${points}${cut ? '（已达上限）' : ''}`;
}
