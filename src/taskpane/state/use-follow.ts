import { useEffect, useRef } from 'react';
import type { SheetView } from '../../session/view';
import { usePane } from './pane';

/**
 * The pane follows the sheet: a row that a person selects there is opened, or brought into sight in the view that
 * is shown. What the pane selected itself is no reason to move.
 */
export function useFollow({ selected }: SheetView): void {
  const pane = usePane();
  const name = selected?.name ?? null;
  const row = selected?.row ?? null;
  const before = useRef(name);
  useEffect(() => {
    if (name === before.current) return;
    before.current = name;
    if (name === null || row === null || pane.revealed(name) || !pane.settings.get().follow) return;
    const { navigation } = pane;
    const { tab, page } = navigation.get();
    if (page?.kind === 'audit' && page.part === 'rows') navigation.page({ ...page, row });
    if (page !== null || tab === 'findings') return;
    if (tab === 'judgements' || tab === 'narratives') navigation.show(tab, row);
    else navigation.open(row);
  }, [name, row, pane]);
}
