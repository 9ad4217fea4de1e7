import { useEffect, useRef } from 'react';
import type { FindingView } from '../../session/view';
import { targetsOf } from '../model/finding-targets';
import { focusHead, STEPS } from '../ui/neighbour';
import { usePane, useSheet } from './pane';

/**
 * The selected cell's name where findings of a list belong to it; null otherwise. When a person selects such a cell
 * in the sheet, the first of them is brought into sight.
 */
export function useCurrentFinding(findings: readonly FindingView[]): string | null {
  const pane = usePane();
  const { selected, binding } = useSheet();
  const name = selected?.name ?? null;
  const before = useRef<string | null>(null);
  const current =
    name !== null && findings.some((one) => targetsOf(one, binding).some((target) => target.name === name))
      ? name
      : null;
  useEffect(() => {
    if (current === before.current) return;
    before.current = current;
    if (current === null || pane.revealed(current) || !pane.settings.get().follow) return;
    document.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current, pane]);
  // Coming from the sheet the focus is nowhere in the pane: the arrows begin at what belongs to the selected cell.
  useEffect(() => {
    if (current === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.target !== document.body || event.defaultPrevented || !(event.key in STEPS)) return;
      event.preventDefault();
      focusHead(document.querySelector('[data-current]'));
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [current]);
  return current;
}
