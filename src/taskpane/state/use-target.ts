import { useEffect, useRef } from 'react';
import { usePlace } from './pane';

/** Brings the row that the pane was asked for into sight, once for each time it was asked. */
export function useTarget(): void {
  const { target } = usePlace();
  const done = useRef(0);
  useEffect(() => {
    if (target === null || target.count === done.current) return;
    done.current = target.count;
    const found = document.querySelector(`[data-row="${CSS.escape(target.row)}"]`);
    found?.scrollIntoView({ block: 'nearest' });
  }, [target]);
}
