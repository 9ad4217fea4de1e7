import type { ConditionalFormat } from '../model';
import { MARK_LOOKS, type MarkSeverity } from './mark';

const GRAVEST_FIRST: readonly MarkSeverity[] = ['error', 'warning', 'info'];

/** Whether one severity is graver than another. */
export function graver(one: MarkSeverity, other: MarkSeverity): boolean {
  return GRAVEST_FIRST.indexOf(one) < GRAVEST_FIRST.indexOf(other);
}

/**
 * Which severity the look of a mark in a file tells: its fill or, where another program has changed that, its frame.
 * Null where neither is known any more.
 */
export function severityOfLook({
  fill,
  border,
}: Pick<ConditionalFormat, 'fill' | 'border'>): MarkSeverity | null {
  const line = border?.top?.style;
  return (
    GRAVEST_FIRST.find((one) => MARK_LOOKS[one].fill === fill?.toUpperCase()) ??
    GRAVEST_FIRST.find((one) => MARK_LOOKS[one].line === line) ??
    null
  );
}
