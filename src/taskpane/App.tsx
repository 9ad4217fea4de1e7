import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import type { SessionView } from '../session/view';
import { createPane, PaneContext, type PaneParts } from './state/pane';
import type { Observable } from './state/observable';
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

export interface AppProps extends PaneParts {
  readonly theme: Observable<ThemeName>;
}

/** The task pane: all that it knows it has from the session, and it knows no host. */
export function App({ theme, ...parts }: AppProps) {
  const own = useOwn();
  const look = useTheme(theme);
  const view = useSyncExternalStore(
    (listener) => parts.session.subscribe(listener),
    () => parts.session.view(),
  );
  const [pane] = useState(() => createPane(parts));
  // Nothing rather than a white flash in a dark program.
  if (look === null) return null;
  return (
    <FluentProvider theme={look} className={own.root}>
      <PaneContext value={pane}>
        <Phase view={view} />
        {pane.corner}
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
