import type { CellAddress } from '../../workbook/address';
import type { FailedWrite } from '../port';
import { hostError, reachedBy } from './host-error';
import type { Send } from './request';
import type { ListedSheet } from './snapshot';

/** One thing to be done to a sheet, as part of a batch. */
export interface Step {
  readonly sheet: ListedSheet;
  readonly address: CellAddress;
  take(context: Excel.RequestContext): void;
}

/** So many steps may fail before the rest is given up. */
const MOST_FAILURES = 20;

/**
 * Takes steps in one request. Excel stops at the first that fails: then the others are taken without it, or without
 * its whole sheet where that is protected or gone.
 * @returns the steps that failed
 * @throws HostError when Excel does not say how far it came
 */
export async function takeSteps(send: Send, steps: readonly Step[], failures = 0): Promise<FailedWrite[]> {
  if (steps.length === 0) return [];
  try {
    await send((context) => {
      context.trace(BEGUN);
      steps.forEach((step, index) => {
        step.take(context);
        context.trace(TAKEN(index));
      });
    });
    return [];
  } catch (fault) {
    const reached = reachedBy(fault);
    const at = steps.findIndex((_, index) => !reached.has(TAKEN(index)));
    const culprit = steps[at];
    if (!reached.has(BEGUN) || culprit === undefined) throw hostError(fault);
    const error = hostError(fault, culprit.sheet.name);
    const wholeSheet = error.kind === 'protected' || error.kind === 'gone';
    const isHit = (step: Step): boolean =>
      failures + 1 > MOST_FAILURES || step === culprit || (wholeSheet && step.sheet.id === culprit.sheet.id);
    const remaining = steps.slice(at);
    const failed = remaining.filter(isHit).map(({ address }): FailedWrite => ({ address, error }));
    const others = remaining.filter((step) => !isHit(step));
    return [...failed, ...(await takeSteps(send, others, failures + 1))];
  }
}

const BEGUN = 'begun';
const TAKEN = (index: number): string => `taken ${String(index)}`;
