import type { LeafRule } from '../../rubric/types';
import type { LeafWorking } from '../working';
import { bands } from './bands';
import { deadlines } from './deadlines';
import { proportion } from './proportion';
import type { LeafContext, Legal, Line, Place } from './rule';
import { steps } from './steps';
import { tally } from './tally';
import { bounded } from './value';

/** Scores a place by a rule that computes from numbers. */
export function evaluateLeaf(rule: LeafRule, place: Place, context: LeafContext): LeafWorking {
  switch (rule.kind) {
    case 'bands':
      return bands.evaluate(rule, place, context);
    case 'steps':
      return steps.evaluate(rule, place, context);
    case 'proportion':
      return proportion.evaluate(rule, place, context);
    case 'tally':
      return tally.evaluate(rule, place, context);
    case 'deadlines':
      return deadlines.evaluate(rule, place, context);
  }
}

/** Scores an item or a part: never below 0 and never above its own points. A row is capped as a whole. */
export function evaluateWithin(rule: LeafRule, place: Place, context: LeafContext): LeafWorking {
  const working = evaluateLeaf(rule, place, context);
  if (working.points === null) return working;
  const points = bounded(working.points, place);
  return points === working.points ? working : { ...working, points };
}

/** The scores such a rule can give. */
export function legalLeaf(rule: LeafRule, place: Place, context: LeafContext): Legal {
  switch (rule.kind) {
    case 'bands':
      return bands.legal(rule, place, context);
    case 'steps':
      return steps.legal(rule, place, context);
    case 'proportion':
      return proportion.legal(rule, place, context);
    case 'tally':
      return tally.legal(rule, place, context);
    case 'deadlines':
      return deadlines.legal(rule, place, context);
  }
}

/** The lines below the heading of a leaf. */
export function explainLeaf(working: LeafWorking): readonly Line[] {
  switch (working.kind) {
    case 'bands':
      return bands.explain(working);
    case 'steps':
      return steps.explain(working);
    case 'proportion':
      return proportion.explain(working);
    case 'tally':
      return tally.explain(working);
    case 'deadlines':
      return deadlines.explain(working);
  }
}
