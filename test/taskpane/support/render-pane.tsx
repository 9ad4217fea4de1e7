import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { SessionView } from '../../../src/session/view';
import { App } from '../../../src/taskpane/App';
import { createNavigation, type Navigation } from '../../../src/taskpane/state/navigation';
import { observable } from '../../../src/taskpane/state/observable';
import { createSettings, type SettingsStore } from '../../../src/taskpane/state/settings';
import type { ThemeName } from '../../../src/taskpane/theme';
import { type FakeSession, fakeSession, type Script } from './fake-session';
import { memoryStorage } from './memory-storage';

export interface Shown {
  readonly session: FakeSession;
  readonly navigation: Navigation;
  readonly settings: SettingsStore;
  readonly user: UserEvent;
  /** The commands of a name, with their arguments. */
  readonly calls: (name: string) => readonly (readonly unknown[])[];
}

/** The whole pane over a scripted session. */
export function renderPane(view: SessionView, script?: Script): Shown {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
  // The person is in the pane, as far as it can tell.
  document.hasFocus = () => true;
  const session = fakeSession(view, script);
  const navigation = createNavigation();
  const settings = createSettings(memoryStorage());
  render(
    <App
      session={session}
      navigation={navigation}
      settings={settings}
      theme={observable<ThemeName>('light')}
    />,
  );
  return {
    session,
    navigation,
    settings,
    user: userEvent.setup(),
    calls: (name) => session.commands.filter(([one]) => one === name).map(([, ...args]) => args),
  };
}

/** Something changes from outside of the pane, as the sheet's selection does. */
export function outside(change: () => void): void {
  act(change);
}
