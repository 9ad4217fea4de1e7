import { Quotient } from '../rubric/formula';
import { type Judgement, trimmed } from './facts';
import type { JudgementTrace, MissingReason } from './working';

/** A judgement with its texts trimmed, blank ones null, and its deduction read. */
export interface ReadJudgement {
  readonly trace: JudgementTrace;
  /** The deduction as it stands there; null when blank. */
  readonly deductText: string | null;
}

/**
 * Reads the judgement on one item.
 * @param key the item's key
 * @param given as in the facts
 * @param ignored inputs that are given although the verdict puts them aside
 */
export function readJudgement(key: string, given: Judgement, ignored: readonly string[] = []): ReadJudgement {
  const deductText = orNull(given.deduct);
  const deduct = deductText === null ? null : Quotient.parse(deductText);
  return {
    trace: {
      key,
      verdict: orNull(given.verdict),
      deduct,
      reason: orNull(given.reason),
      evidence: orNull(given.evidence),
      ignored,
    },
    deductText,
  };
}

/**
 * The deduction of a discretionary verdict (酌情), which must be given and must not be negative.
 * @returns the deduction in points of the item as it counts here, or why it cannot be used
 */
export function discretionOf({ trace, deductText }: ReadJudgement): Quotient | MissingReason {
  if (deductText === null) return 'no-deduction';
  return trace.deduct === null || trace.deduct.sign() < 0 ? 'bad-deduction' : trace.deduct;
}

function orNull(text: string | undefined): string | null {
  const value = trimmed(text);
  return value === '' ? null : value;
}
