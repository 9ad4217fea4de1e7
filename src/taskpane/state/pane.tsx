import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { Session, SheetView } from '../../session/view';
import { createDrafts, type Drafts } from './drafts';
import type { Navigation, Place } from './navigation';
import { observable, type Observable, type Settable } from './observable';
import type { Settings, SettingsStore } from './settings';

/** What the program around the pane leaves to the pane; given by the entry, absent where the program sees to it itself. */
export interface Surroundings {
  /** What stands in the corner at the top right, where other programs have their menu: 24 px are free there. */
  readonly corner?: ReactNode;
  /** What else there is to say of the pane in this program; below the pages that tell of troubles and versions. */
  readonly about?: ReactNode;
  /** Nothing can be kept on this machine: what is not written is gone with the pane. */
  readonly forgetful?: boolean;
}

/** What every part of the pane may use; none of it changes while the pane lives. */
export interface Pane extends Surroundings {
  readonly session: Session;
  readonly navigation: Navigation;
  readonly settings: SettingsStore;
  readonly drafts: Drafts;
  /** The step that the last fix wrote; null before there was one. */
  readonly done: Settable<number | null>;
  /** Selects the cell of a name, or at an address, because a person asked for it. */
  readonly reveal: (name: string) => void;
  /** Selects it when 跟随 is on. */
  readonly follow: (name: string) => void;
  /** Whether the sheet's selection of a name is the pane's own doing. */
  readonly revealed: (name: string) => boolean;
}

export type PaneParts = Pick<Pane, 'session' | 'navigation' | 'settings' | keyof Surroundings>;

export function createPane(parts: PaneParts): Pane {
  let last: string | null = null;
  const reveal = (name: string): void => {
    last = name;
    void parts.session.reveal(name);
  };
  return {
    ...parts,
    drafts: createDrafts(parts.session),
    done: observable<number | null>(null),
    reveal,
    follow(name) {
      if (parts.settings.get().follow) reveal(name);
    },
    // A cell without a name shows as what it stands beside: the next selection is taken for that.
    revealed: (name) => (last?.includes('!') === true ? (last = name) : last) === name,
  };
}

export const PaneContext = createContext<Pane | null>(null);
export const SheetContext = createContext<SheetView | null>(null);

export function usePane(): Pane {
  const pane = use(PaneContext);
  if (pane === null) throw new Error('outside of the pane');
  return pane;
}

/** The bound workbook as the session sees it; only below the ready pane. */
export function useSheet(): SheetView {
  const sheet = use(SheetContext);
  if (sheet === null) throw new Error('outside of a bound workbook');
  return sheet;
}

export function useObservable<T>(source: Observable<T>): T {
  return useSyncExternalStore(
    (listener) => source.subscribe(listener),
    () => source.get(),
  );
}

export function usePlace(): Place {
  return useObservable(usePane().navigation);
}

export function useSettings(): Settings {
  return useObservable(usePane().settings);
}
