import { Quotient } from '../../rubric/formula';
import type { RowRule } from '../../rubric/types';
import type { RowWorking } from '../working';
import { checklist } from './checklist';
import { choice } from './choice';
import { evidence } from './evidence';
import { evaluateLeaf, explainLeaf, legalLeaf } from './leaf';
import { parts } from './parts';
import { type Legal, type Line, legalSet, type Place, type RowContext } from './rule';
import { transfer } from './transfer';

/** Scores a row by its rule, whatever its kind. */
export function evaluateRule(rule: RowRule, place: Place, context: RowContext): RowWorking {
  switch (rule.kind) {
    case 'checklist':
      return checklist.evaluate(rule, place, context);
    case 'choice':
      return choice.evaluate(rule, place, context);
    case 'transfer':
      return transfer.evaluate(rule, place, context);
    case 'parts':
      return parts.evaluate(rule, place, context);
    case 'evidence':
      return evidence.evaluate(rule, place, context);
    default:
      return evaluateLeaf(rule, place, context);
  }
}

/** The scores a row can have by its rule, rounded to two decimals and capped at the weight, ascending. */
export function legalScores(rule: RowRule, place: Place, context: RowContext): Legal {
  const legal = legalBeforeRounding(rule, place, context);
  if (legal.kind === 'any') return legal;
  const counted = legal.values.map((value) => Quotient.min(value, place.full).round(2, 'half-up'));
  return { kind: 'set', values: [...legalSet(counted).values].sort((one, other) => one.cmp(other)) };
}

function legalBeforeRounding(rule: RowRule, place: Place, context: RowContext): Legal {
  switch (rule.kind) {
    case 'checklist':
      return checklist.legal(rule, place, context);
    case 'choice':
      return choice.legal(rule, place, context);
    case 'transfer':
      return transfer.legal(rule, place, context);
    case 'parts':
      return parts.legal(rule, place, context);
    case 'evidence':
      return evidence.legal(rule, place, context);
    default:
      return legalLeaf(rule, place, context);
  }
}

/** The lines of the derivation below a row's heading. */
export function explainRule(working: RowWorking): readonly Line[] {
  switch (working.kind) {
    case 'checklist':
      return checklist.explain(working);
    case 'choice':
      return choice.explain(working);
    case 'transfer':
      return transfer.explain(working);
    case 'parts':
      return parts.explain(working);
    case 'evidence':
      return evidence.explain(working);
    default:
      return explainLeaf(working);
  }
}
