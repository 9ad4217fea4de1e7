import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

export interface KeptFocus<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Keeps the keyboard in a list of cards when what had the focus goes away, as a card does once its fix is written:
 * the card that stands there now has it, or the first button where there is none left. Otherwise it would fall to the
 * page, where neither arrows nor Esc are heard.
 */
export function useKeptFocus<E extends HTMLElement>(): KeptFocus<E> {
  const ref = useRef<E>(null);
  const last = useRef<number | null>(null);
  useLayoutEffect(() => {
    // A focus that a person has put elsewhere was told; one that fell with its element was not.
    if (last.current === null || document.activeElement !== document.body || !document.hasFocus()) return;
    const heads = headsIn(ref.current);
    const head = heads[Math.min(last.current, heads.length - 1)] ?? ref.current?.querySelector('button');
    head?.focus();
  });
  return {
    ref,
    onFocus({ target }) {
      const head = target.closest('[data-card]')?.querySelector<HTMLElement>('[data-finding]');
      last.current = head == null ? 0 : Math.max(0, headsIn(ref.current).indexOf(head));
    },
    onBlur() {
      last.current = null;
    },
  };
}

function headsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
}
