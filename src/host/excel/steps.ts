import type { CellAddress } from '../../workbook/address';
import type { HostError } from '../port';
import { hostError, reachedBy } from './host-error';
import type { Send } from './request';
import type { ListedSheet } from '../common/snapshot';

/** One thing to be done, as part of a batch. */
export interface AnyStep {
  /** The sheet it is done to; null where it is done to the workbook. */
  readonly sheet: ListedSheet | null;
  take(context: Excel.RequestContext): void;
}

/** One thing to be done to a sheet. */
export interface Step extends AnyStep {
  readonly sheet: ListedSheet;
  readonly address: CellAddress;
}

export interface FailedStep<S extends AnyStep> {
  readonly step: S;
  readonly error: HostError;
}

/** So many steps may fail before the rest is given up. */
const MOST_FAILURES = 20;

/**
 * Takes steps in one request. Excel stops at the first that fails: then the others are taken without it, or without
 * its whole sheet where that is protected or gone.
 * @param after what is asked for behind the steps, in the same request; of the last request it counts
 * @returns the steps that failed
 * @throws HostError when Excel does not say how far it came
 */
export async function takeSteps<S extends AnyStep>(
  send: Send,
  steps: readonly S[],
  after: ((context: Excel.RequestContext) => void) | null = null,
  failures = 0,
): Promise<FailedStep<S>[]> {
  if (steps.length === 0 && after === null) return [];
  try {
    await send((context) => {
      context.trace(BEGUN);
      steps.forEach((step, index) => {
        step.take(context);
        context.trace(TAKEN(index));
      });
      after?.(context);
    });
    return [];
  } catch (fault) {
    const reached = reachedBy(fault);
    const at = steps.findIndex((_, index) => !reached.has(TAKEN(index)));
    const culprit = steps[at];
    if (!reached.has(BEGUN) || culprit === undefined) throw hostError(fault);
    const error = hostError(fault, culprit.sheet?.name ?? null);
    const wholeSheet = culprit.sheet !== null && (error.kind === 'protected' || error.kind === 'gone');
    const isHit = (step: S): boolean =>
      failures + 1 > MOST_FAILURES || step === culprit || (wholeSheet && step.sheet?.id === culprit.sheet.id);
    const remaining = steps.slice(at);
    const failed = remaining.filter(isHit).map((step) => ({ step, error }));
    const others = remaining.filter((step) => !isHit(step));
    return [...failed, ...(await takeSteps(send, others, after, failures + 1))];
  }
}

const BEGUN = 'begun';
const TAKEN = (index: number): string => `taken ${String(index)}`;
