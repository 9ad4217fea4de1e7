import type { Formula } from '../../rubric/formula';
import { Quotient } from '../../rubric/formula';
import { namesReadBy } from '../../rubric/rubric';
import type { LeafRule, Special } from '../../rubric/types';
import type { InputTrace, Missing, ValueTrace } from '../working';
import type { LeafContext, Line, Place } from './rule';

/** A rule that looks at one value, after its special clauses. */
type ValueRule = Extract<LeafRule, { value: Formula }>;

export type Settled =
  | { readonly kind: 'missing'; readonly value: ValueTrace; readonly missing: readonly Missing[] }
  | {
      readonly kind: 'special';
      readonly value: ValueTrace;
      readonly special: Special;
      readonly points: Quotient;
    }
  | { readonly kind: 'value'; readonly value: ValueTrace; readonly number: Quotient };

/**
 * What all value rules have in common: inputs that cannot be used come first, then the special clauses in their
 * order, then the value.
 */
export function settle(rule: ValueRule, place: Place, { scope }: LeafContext): Settled {
  const value = scope.trace(rule.value);
  const refused = scope.refused(namesReadBy(rule));
  if (refused.length > 0) return { kind: 'missing', value, missing: refused };
  for (const special of rule.special) {
    if (scope.holds(special.when)) {
      return {
        kind: 'special',
        value,
        special,
        points: pointsOf(special, place),
      };
    }
  }
  if (value.outcome.kind === 'number') return { kind: 'value', value, number: value.outcome.value };
  return { kind: 'missing', value, missing: scope.missing(value.outcome) };
}

/** Points that the special clauses can give, to be joined with those of the general rule. */
export function specialPoints(rule: ValueRule, place: Place): readonly Quotient[] {
  return rule.special.map((special) => pointsOf(special, place));
}

function pointsOf({ points }: Special, place: Place): Quotient {
  return points === 'full' ? place.full : points;
}

/** Joins points to a set of legal scores, each within 0 and the full points. */
export function within(place: Place, points: readonly Quotient[]): readonly Quotient[] {
  return points.map((value) => bounded(value, place));
}

/** A value between 0 and the full points. */
export function bounded(value: Quotient, { full }: Pick<Place, 'full'>): Quotient {
  return Quotient.max(Quotient.ZERO, Quotient.min(value, full));
}

/** The lines that say where a value comes from. */
export function explainValue(value: ValueTrace): readonly Line[] {
  const [only] = value.inputs;
  if (value.formula === null && value.display === null && only !== undefined)
    return [{ text: explainInput(only) }];
  const shown = shownValue(value);
  const name = value.name ?? '计算值';
  const below: Line[] = [
    ...value.uses.flatMap(explainValue),
    ...(value.formula === null ? [] : value.inputs.map((input) => ({ text: explainInput(input) }))),
  ];
  const exact = exactText(value);
  const working = value.formula === null ? '' : ` = ${value.formula}`;
  const numbers = value.numbers === null || value.numbers === shown ? '' : ` = ${value.numbers}`;
  return [{ text: `${name}${working}${numbers} = ${shown}${exact}`, below }];
}

/** The exact value, where the shown one is rounded. */
function exactText({ outcome, unit }: ValueTrace): string {
  if (outcome.kind !== 'number' || unit !== 'percent') return '';
  const { value } = outcome;
  return value.eq(value.round(4, 'half-up')) ? '' : `（精确值 ${value.toDecimalText(20)}）`;
}

export function explainInput(input: InputTrace): string {
  if (input.text !== null) return `${input.name} = ${input.text}${unitOf(input)}`;
  return `${input.name} = ${input.refused === null ? '（未填）' : `${input.refused}（不能采用）`}`;
}

function unitOf(input: InputTrace): string {
  return input.unit === null || input.unit === '%' ? '' : ` ${input.unit === '百分制' ? '分' : input.unit}`;
}

/** A value as it is shown, or why there is none. */
export function shownValue({ display, outcome }: ValueTrace): string {
  return display ?? (outcome.kind === 'division-by-zero' ? '（除数为 0，无法计算）' : '（缺数据，无法计算）');
}

/** A width or standard of the rule in the unit of the value that it is held against: 5%, 12.5%, 30. */
export function measure(width: Quotient, { unit }: ValueTrace): string {
  return unit === 'percent' ? `${width.mul(Quotient.HUNDRED).toDecimalText()}%` : width.toDecimalText();
}

export function explainSpecial(special: Special | null): readonly Line[] {
  if (special === null) return [];
  const points = special.points === 'full' ? '满分' : `${special.points.toDecimalText()} 分`;
  return [{ text: `特殊情形“${special.outcome}”：${points}` }];
}
