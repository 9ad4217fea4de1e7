import { Quotient, references, solveFor } from '../rubric/formula';
import type { Band, Indicator, InputKind } from '../rubric/types';
import type { Improvement } from './assessment';
import { evaluateWithin } from './rules/leaf';
import type { RowContext } from './rules/rule';
import type { BandsWorking, ProportionWorking, RowWorking, StepsWorking, ValueWorking } from './working';

/**
 * What it would take to earn more in a row by moving one of the inputs that the rubric names, exactly: the input
 * at which the next better band or step begins. Nothing is said of a row at full points, or where the value does
 * not depend on the input in a way that can be solved.
 */
export function improvementsOf(
  indicator: Indicator,
  working: RowWorking,
  context: RowContext,
  score: Quotient,
): readonly Improvement[] {
  const { points } = working;
  if (points === null || points.gte(context.weight)) return [];
  return indicator.improve.flatMap((way) =>
    leavesOf(working).flatMap((leaf) =>
      nextTargets(leaf).flatMap((target) => {
        const there = reach(leaf, target, way, context);
        if (there === null) return [];
        const reached = Quotient.min(points.add(there.gain), context.weight).round(2, 'half-up');
        if (reached.lte(score)) return [];
        const { from, edge, to } = there;
        const { input } = way;
        const { inclusive } = target;
        return [
          {
            indicator: indicator.name,
            input,
            from,
            edge,
            inclusive,
            to,
            change: to.sub(from),
            score: reached,
          },
        ];
      }),
    ),
  );
}

interface Target {
  readonly edge: Quotient;
  /** Whether the edge itself already counts. */
  readonly inclusive: boolean;
}

interface Way {
  readonly input: string;
  readonly towards: 'more' | 'less';
}

/** Where one input must go for a leaf's value to reach its target, and what the leaf gains there. */
function reach(
  leaf: ValueWorking,
  target: Target,
  { input, towards }: Way,
  { scope }: RowContext,
): (Pick<Improvement, 'from' | 'edge' | 'to'> & { readonly gain: Quotient }) | null {
  const { rule, name, full, points } = leaf;
  const { rubric } = scope;
  const present = scope.outcome(input);
  if (points === null || present.kind !== 'number') return null;
  if (!rubric.inputsOf(references(rule.value)).has(input)) return null;
  const from = present.value;
  const edge = solveFor(
    rule.value,
    input,
    target.edge,
    scope.outcome,
    (one) => rubric.values.get(one)?.formula,
  );
  if (edge === null || (towards === 'more' ? edge.lt(from) : edge.gt(from))) return null;
  const to = writable(edge, target.inclusive, towards, rubric.inputs.get(input)?.kind);
  if (to.sign() < 0) return null;
  // Rounded to what can be written, the value may already lie a band further: so the rule itself says.
  const there = evaluateWithin(rule, { name, full }, { scope: scope.withInput(input, to) }).points;
  return there === null ? null : { from, edge, to, gain: there.sub(points) };
}

/** The nearest values of a leaf that are worth more, at most one on either side. */
function nextTargets(leaf: ValueWorking): readonly Target[] {
  switch (leaf.kind) {
    case 'bands':
      return nextBands(leaf);
    case 'steps':
      return nextStep(leaf);
    case 'proportion':
      return nextShare(leaf);
  }
}

function nextBands({ bands, hit, points }: BandsWorking): readonly Target[] {
  if (hit === null || points === null) return [];
  const better = (band: Band): boolean => band.points.gt(points);
  const upper = bands.slice(hit + 1).find(better);
  const lower = bands.slice(0, hit).reverse().find(better);
  return [...boundOf(upper?.atLeast, upper?.above), ...boundOf(lower?.atMost, lower?.below)];
}

/** The bound from which a band counts, if there is such a band. */
function boundOf(inside: Quotient | undefined, outside: Quotient | undefined): readonly Target[] {
  if (inside !== undefined) return [{ edge: inside, inclusive: true }];
  return outside === undefined ? [] : [{ edge: outside, inclusive: false }];
}

function nextStep({ steps, per, deduct, count, full }: StepsWorking): readonly Target[] {
  if (steps === null || steps.isZero()) return [];
  // Beyond the step that takes the last of the points all are alike: the way leads to the one before it.
  const costly = full.div(deduct);
  const worst = costly === null ? steps : Quotient.min(steps, costly.ceil());
  // A started step ends on its edge; a completed one is undone only below its edge.
  if (count === 'completed') return [{ edge: worst.mul(per), inclusive: false }];
  return [{ edge: worst.sub(Quotient.ONE).mul(per), inclusive: true }];
}

function nextShare({ of, special }: ProportionWorking): readonly Target[] {
  return special === null ? [{ edge: of, inclusive: true }] : [];
}

/** The leaves that look at a value and count: not those of a row that is worth nothing for lack of evidence. */
function leavesOf(working: RowWorking): readonly ValueWorking[] {
  switch (working.kind) {
    case 'bands':
    case 'steps':
    case 'proportion':
      return [working];
    case 'parts':
      return working.parts.flatMap(leavesOf);
    case 'checklist':
      return working.items.flatMap((item) => (item.computed === null ? [] : leavesOf(item.computed)));
    case 'evidence':
      return working.outcome === 'withoutEvidence' ? [] : leavesOf(working.checklist);
    case 'transfer':
      return working.computed === null ? [] : leavesOf(working.computed);
    default:
      return [];
  }
}

/** The nearest value that can be written into the cell and lies on the good side of the edge. */
function writable(
  edge: Quotient,
  inclusive: boolean,
  towards: 'more' | 'less',
  kind: InputKind | undefined,
): Quotient {
  const [decimals, unit] = finenessOf(kind);
  const rounded = edge.round(decimals, towards === 'more' ? 'up' : 'down');
  if (inclusive || !rounded.eq(edge)) return rounded;
  return towards === 'more' ? rounded.add(unit) : rounded.sub(unit);
}

const WHOLE = [0, Quotient.ONE] as const;
const CENTS = [2, Quotient.HUNDREDTH] as const;
const SHARES = [4, Quotient.of('0.0001')] as const;

/** Decimals in which an input of a kind is written, and the least that it can move. */
function finenessOf(kind: InputKind | undefined): readonly [number, Quotient] {
  switch (kind) {
    case 'count':
    case 'days':
      return WHOLE;
    case 'ratio':
      return SHARES;
    default:
      return CENTS;
  }
}
