import { observable, type Observable } from './observable';

export const TABS = ['overview', 'indicators', 'judgements', 'narratives', 'findings'] as const;
export type Tab = (typeof TABS)[number];

/** What covers the tabs until one goes back. */
export type Page =
  /** The inputs: those that are missing, or all. */
  | { readonly kind: 'data'; readonly only: 'missing' | 'all' }
  | { readonly kind: 'rubric' }
  | { readonly kind: 'history' }
  /** What turning 自动填分 on would replace. */
  | { readonly kind: 'auto' }
  /** 核查. */
  | AuditPlace;

export const AUDIT_PARTS = ['rows', 'differences', 'texts', 'sign'] as const;

/** Where 核查 stands: one of its parts, and the row that is open there. */
export interface AuditPlace {
  readonly kind: 'audit';
  readonly part: (typeof AUDIT_PARTS)[number];
  readonly row: string | null;
}

/** Where the pane stands. */
export interface Place {
  readonly tab: Tab;
  /** The indicator that is open under 指标; null for the tree. */
  readonly row: string | null;
  readonly page: Page | null;
  /** The row that the view brings into sight; counted, so that the same one can be asked for again. */
  readonly target: { readonly row: string; readonly count: number } | null;
}

/** The pane's way about: no router, no history, as a task pane has neither. */
export interface Navigation extends Observable<Place> {
  readonly tab: (tab: Tab) => void;
  /** Opens an indicator under 指标. */
  readonly open: (row: string) => void;
  /** Shows a tab with a row in sight. */
  readonly show: (tab: Tab, row: string) => void;
  readonly page: (page: Page) => void;
  /** Leaves what is on top: the page, then the indicator. */
  readonly back: () => void;
}

export function createNavigation(): Navigation {
  const place = observable<Place>({ tab: 'overview', row: null, page: null, target: null });
  let cameFrom: Tab = 'indicators';
  return {
    get: () => place.get(),
    subscribe: (listener) => place.subscribe(listener),
    tab(tab) {
      cameFrom = 'indicators';
      place.set({ tab, row: null, page: null, target: null });
    },
    open(row) {
      const { tab, page } = place.get();
      // Back from an indicator leads to where it was opened, the tree unless it was another view.
      if (page === null && tab !== 'indicators') cameFrom = tab;
      place.set({ tab: 'indicators', row, page: null, target: null });
    },
    show(tab, row) {
      const count = (place.get().target?.count ?? 0) + 1;
      place.set({ tab, row: null, page: null, target: { row, count } });
    },
    page(page) {
      place.set({ ...place.get(), page });
    },
    back() {
      const now = place.get();
      if (now.page !== null) place.set({ ...now, page: null });
      else if (now.row !== null) {
        const target = { row: now.row, count: (now.target?.count ?? 0) + 1 };
        place.set({ tab: cameFrom, row: null, page: null, target });
        cameFrom = 'indicators';
      }
    },
  };
}
