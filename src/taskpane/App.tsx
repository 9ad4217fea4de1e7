import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useSyncExternalStore } from 'react';
import type { Session, SessionView } from '../session/view';
import type { Navigation } from './state/navigation';
import { createPane, PaneContext } from './state/pane';
import type { Observable } from './state/observable';
import type { SettingsStore } from './state/settings';
import { Connecting } from './states/Connecting';
import { Failed } from './states/Failed';
import { Ready } from './states/Ready';
import { useTheme } from './state/use-theme';
import type { ThemeName } from './theme';

const Foreign = lazy(() => import('./states/Foreign'));
const UnknownRubric = lazy(() => import('./states/UnknownRubric'));

const useOwn = makeStyles({
  root: {
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

export interface AppProps {
  readonly session: Session;
  readonly navigation: Navigation;
  readonly settings: SettingsStore;
  readonly theme: Observable<ThemeName>;
}

/** The task pane: all that it knows it has from the session, and it knows no host. */
export function App({ session, navigation, settings, theme }: AppProps) {
  const own = useOwn();
  const look = useTheme(theme);
  const view = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.view(),
  );
  const pane = useMemo(() => createPane({ session, navigation, settings }), [session, navigation, settings]);
  // Nothing rather than a white flash in a dark program.
  if (look === null) return null;
  return (
    <FluentProvider theme={look} className={own.root}>
      <PaneContext value={pane}>
        <Phase view={view} />
      </PaneContext>
    </FluentProvider>
  );
}

function Phase({ view }: { readonly view: SessionView }) {
  switch (view.phase) {
    case 'connecting':
      return <Connecting />;
    case 'failed':
      return <Failed problem={view.problem} />;
    case 'foreign':
      return (
        <Suspense fallback={<Connecting />}>
          <Foreign view={view} />
        </Suspense>
      );
    case 'unknown-rubric':
      return (
        <Suspense fallback={<Connecting />}>
          <UnknownRubric view={view} />
        </Suspense>
      );
    case 'ready':
      return <Ready view={view} />;
  }
}
