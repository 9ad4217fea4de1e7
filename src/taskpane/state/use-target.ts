import { useEffect, useRef } from 'react';
import { usePlace } from './pane';

/** Brings the row that the pane was asked for into sight, once for each time it was asked. */
export function useTarget(): void {
  const { target } = usePlace();
  const done = useRef(0);
  useEffect(() => {
    if (target === null || target.count === done.current) return;
    done.current = target.count;
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
    rows.find(({ dataset }) => dataset['row'] === target.row)?.scrollIntoView({ block: 'nearest' });
  }, [target]);
}
