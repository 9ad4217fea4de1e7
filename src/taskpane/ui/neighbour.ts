import type { KeyboardEvent } from 'react';

/** To the head of the card in which something is; nothing where it is in none. */
export function focusHead(inside: Element | null): void {
  inside?.closest('[data-card]')?.querySelector<HTMLElement>('[data-finding]')?.focus();
}

/** Up and down, as steps. */
export const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The head of the card that an arrow key leads to, in a list of cards that begin with a `RowButton` with `data`.
 * @returns null for another key, at the ends, and inside of fields
 */
export function neighbour(event: KeyboardEvent<HTMLElement>): HTMLElement | null {
  const step = STEPS[event.key];
  const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
  if (step === undefined || event.defaultPrevented || inField) return null;
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-finding]')];
  const inside = document.activeElement?.closest('[data-card]')?.querySelector<HTMLElement>('[data-finding]');
  const now = inside == null ? -1 : heads.indexOf(inside);
  return heads[now + step] ?? null;
}
