import type { SessionView } from '../../../src/session/view';
import type { Page, Tab } from '../../../src/taskpane/state/navigation';
import type { Settings } from '../../../src/taskpane/state/settings';
import type { Script } from './fake-session';

/** A state of the pane that the gallery shows and the test visits. */
export interface State {
  readonly view: SessionView;
  readonly tab?: Tab;
  readonly row?: string;
  readonly page?: Page;
  readonly settings?: Partial<Settings>;
  readonly script?: Script;
  /** Texts of buttons that are pressed first, to open what is one step away. */
  readonly press?: readonly string[];
  /** A file that is put into the page's file picker. */
  readonly file?: string;
  /** What has to be on the page before it is looked at. */
  readonly shows: string;
}
