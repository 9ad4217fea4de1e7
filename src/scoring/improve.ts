import { Quotient, references, solveFor } from '../rubric/formula';
import type { Indicator, InputKind, LeafRule, RowRule } from '../rubric/types';
import type { Improvement } from './assessment';
import { evaluateLeaf } from './rules/leaf';
import type { RowContext } from './rules/rule';
import type { BandsWorking, LeafWorking, ProportionWorking, RowWorking, StepsWorking } from './working';

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
  if (working.points === null || working.points.gte(context.weight)) return [];
  const points = working.points;
  return indicator.improve.flatMap(({ input, towards }): readonly Improvement[] => {
    const from = context.scope.outcome(input);
    if (from.kind !== 'number') return [];
    return leavesOf(indicator.rule, working).flatMap(({ rule, leaf }): readonly Improvement[] => {
      const target = nextTarget(leaf);
      if (target === null || leaf.points === null || !('value' in rule)) return [];
      if (!context.scope.rubric.inputsOf(references(rule.value)).has(input)) return [];
      const edge = solveFor(
        rule.value,
        input,
        target.edge,
        context.scope.outcome,
        (name) => context.scope.rubric.values.get(name)?.formula,
      );
      if (
        edge === null ||
        edge.sign() < 0 ||
        (towards === 'more' ? edge.lt(from.value) : edge.gt(from.value))
      )
        return [];
      const to = writable(edge, target.inclusive, towards, context.scope.kindOf(input));
      if (to.sign() < 0) return [];
      // Rounded to what can be written, the value may already lie a band further: so the rule itself says.
      const moved = context.scope.withInput(input, to);
      const there = evaluateLeaf(
        rule,
        { name: leaf.name, full: leaf.full },
        { ...context, scope: moved },
      ).points;
      if (there === null) return [];
      const reached = Quotient.min(points.add(there.sub(leaf.points)), context.weight).round(2, 'half-up');
      if (reached.lte(score)) return [];
      return [
        {
          indicator: indicator.name,
          input,
          from: from.value,
          edge,
          inclusive: target.inclusive,
          to,
          change: to.sub(from.value),
          score: reached,
        },
      ];
    });
  });
}

interface NextTarget {
  readonly edge: Quotient;
  readonly inclusive: boolean;
}

/** The nearest value of a leaf that is worth more. */
function nextTarget(leaf: LeafWorking): NextTarget | null {
  switch (leaf.kind) {
    case 'bands':
      return nextBand(leaf);
    case 'steps':
      return nextStep(leaf);
    case 'proportion':
      return nextShare(leaf);
    default:
      return null;
  }
}

function nextBand({ bands, hit, points }: BandsWorking): NextTarget | null {
  if (hit === null || points === null) return null;
  const lower = bands[hit - 1];
  const upper = bands[hit + 1];
  if (upper !== undefined && upper.points.gt(points)) {
    const edge = upper.atLeast ?? upper.above;
    return edge === undefined ? null : { edge, inclusive: upper.atLeast !== undefined };
  }
  if (lower !== undefined && lower.points.gt(points)) {
    const edge = lower.atMost ?? lower.below;
    return edge === undefined ? null : { edge, inclusive: lower.atMost !== undefined };
  }
  return null;
}

function nextStep({ value, steps, per, deduct, count, full, points }: StepsWorking): NextTarget | null {
  if (steps === null || steps.isZero() || points === null || value.outcome.kind !== 'number') return null;
  // The number of steps above which nothing is left decides how far down the next better step is.
  const costly = full.div(deduct);
  const worst = costly === null ? steps : Quotient.min(steps, costly.ceil());
  const fewer = worst.sub(Quotient.ONE);
  // A started step ends on its edge; a completed one is undone only below its edge.
  const started = count === 'started';
  return { edge: (started ? fewer : worst).mul(per), inclusive: started };
}

function nextShare({ of, special }: ProportionWorking): NextTarget | null {
  return special === null ? { edge: of, inclusive: true } : null;
}

function leavesOf(rule: RowRule, working: RowWorking): readonly { rule: LeafRule; leaf: LeafWorking }[] {
  if (rule.kind === 'parts' && working.kind === 'parts') {
    return working.parts.flatMap((part, index) => {
      const inner = rule.parts[index]?.rule;
      if (inner === undefined) return [];
      if (part.kind !== 'transfer') return inner.kind === 'transfer' ? [] : [{ rule: inner, leaf: part }];
      return inner.kind === 'transfer' && part.computed !== null
        ? [{ rule: inner.rule, leaf: part.computed }]
        : [];
    });
  }
  if (rule.kind === 'checklist' && working.kind === 'checklist') {
    return working.items.flatMap((item, index) => {
      const inner = rule.items[index]?.rule;
      return inner === undefined || item.computed === null ? [] : [{ rule: inner, leaf: item.computed }];
    });
  }
  if (rule.kind === 'transfer' && working.kind === 'transfer') {
    return working.computed === null ? [] : [{ rule: rule.rule, leaf: working.computed }];
  }
  return isLeaf(rule) && isLeafWorking(working) ? [{ rule, leaf: working }] : [];
}

function isLeaf(rule: RowRule): rule is LeafRule {
  return ['bands', 'steps', 'proportion', 'tally', 'deadlines'].includes(rule.kind);
}

function isLeafWorking(working: RowWorking): working is LeafWorking {
  return ['bands', 'steps', 'proportion', 'tally', 'deadlines'].includes(working.kind);
}

/** Decimals in which an input of a kind is written. */
const DECIMALS: Partial<Record<InputKind, number>> = { count: 0, days: 0, ratio: 4 };
const UNITS = ['1', '0.1', '0.01', '0.001', '0.0001'] as const;

/** The nearest value that can be written into the cell and lies on the good side of the edge. */
function writable(
  edge: Quotient,
  inclusive: boolean,
  towards: 'more' | 'less',
  kind: InputKind | undefined,
): Quotient {
  const decimals = (kind === undefined ? undefined : DECIMALS[kind]) ?? 2;
  const unit = Quotient.of(UNITS[decimals] ?? '0.01');
  const rounded = edge.round(decimals, towards === 'more' ? 'up' : 'down');
  if (inclusive || !rounded.eq(edge)) return rounded;
  return towards === 'more' ? rounded.add(unit) : rounded.sub(unit);
}
