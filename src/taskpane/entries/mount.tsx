import { createRoot } from 'react-dom/client';
import type { Host } from '../../host/port';
import { createSession } from '../../session/session';
import type { Session } from '../../session/view';
import { App, type AppProps } from '../App';
import { createNavigation, type Navigation } from '../state/navigation';
import { createSettings } from '../state/settings';
import { sessionParts, type WebStorage } from './parts';
import '../taskpane.css';

/** What an entry gives, besides what the pane can have without: {@link AppProps}. */
interface Mounted extends Omit<AppProps, 'session' | 'navigation' | 'settings'> {
  readonly host: Host;
  readonly storage: WebStorage;
  /** Ties the program's commands to the pane, before anything is read. */
  readonly commands: (session: Session, navigation: Navigation) => void;
  /** The session as the pane and the commands are to have it. */
  readonly through?: (session: Session) => Session;
}

/** Puts the pane into its page and begins to read the workbook. */
export function mount({ host, storage, commands, through, ...rest }: Mounted): void {
  const made = createSession(sessionParts(host, storage));
  const session = through?.(made) ?? made;
  const navigation = createNavigation();
  commands(session, navigation);
  const element = document.getElementById('root');
  if (element === null) throw new Error('the page has no #root');
  createRoot(element).render(
    <App session={session} navigation={navigation} settings={createSettings(storage)} {...rest} />,
  );
  void session.start();
}
