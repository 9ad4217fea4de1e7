import type { Area } from '../../workbook/model';
import type { Book } from './book';
import type { CallCounter } from './calls';
import type { FileStore } from './file-system';
import type { WpsProfile } from './profile';

/** Something that happened, as data: each page makes wrappers of its own of it. */
export interface Happening {
  /** `SheetChange`. */
  readonly event: string;
  readonly book: Book;
  readonly args: readonly HappeningArgument[];
}

export type HappeningArgument =
  | { readonly kind: 'workbook' | 'window' | 'cancel' }
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'range'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'value'; readonly value: boolean };

/** How long wrappers that came with an event can be asked. */
export interface Lease {
  over: boolean;
}

export interface Listener {
  readonly event: string;
  /** What was registered: a function, or a dotted path on the page. */
  readonly callback: unknown;
  /** The page's window. */
  readonly page: object;
  /** Calls it; throws what it throws. */
  readonly tell: (happening: Happening, lease: Lease) => void;
}

export interface TaskPaneState {
  readonly id: number;
  readonly title: string;
  url: string;
  visible: boolean;
  /** Set by the add-in and of no further meaning here: DockPosition, Width, Height … */
  readonly settings: Map<string, unknown>;
}

/** The running program: what all pages share. */
export interface Program {
  readonly profile: WpsProfile;
  readonly calls: CallCounter;
  editing: boolean;
  /** It answers nobody, as while it asks the user something: whatever a page asks throws. */
  busy: boolean;
  /** In the order in which they were opened. */
  readonly books: Book[];
  /** The one in front; null when none is open. */
  active: Book | null;
  /** ScreenUpdating, EnableEvents, DisplayAlerts … */
  readonly settings: Map<string, unknown>;
  readonly listeners: Listener[];
  readonly storage: Map<string, string | number | boolean>;
  readonly panes: Map<number, TaskPaneState>;
  readonly files: FileStore;
  readonly undo: { open: number; readonly ended: { description: string; cancelled: boolean }[] };
  /** Shows or hides a task pane. */
  showPane(pane: TaskPaneState, visible: boolean): void;
  newPane(url: string, title: string): TaskPaneState;
  removePane(pane: TaskPaneState): void;
  /** Opens a file of {@link files}, or an empty workbook; it comes to the front. */
  openFile(path: string): Book;
  newBook(): Book;
  closeBook(book: Book): void;
  activateBook(book: Book): void;
  /** Gives the grids what was changed piece by piece. */
  flush(): void;
  flushSoon(): void;
}
