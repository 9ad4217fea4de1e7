import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { SheetView } from '../../session/view';
import { Footer } from '../header/Footer';
import { Header } from '../header/Header';
import { Notices } from '../header/Notices';
import { Tabs } from '../header/Tabs';
import { Overview } from '../overview/Overview';
import type { Place } from '../state/navigation';
import { SheetContext, usePane, usePlace } from '../state/pane';
import { useFollow } from '../state/use-follow';
import { Boundary } from './Boundary';
import { Waiting } from './Waiting';

// Only 总览 is on the first screen.
const Indicators = lazy(() => import('../indicators/Indicators'));
const Judgements = lazy(() => import('../judgements/Judgements'));
const Narratives = lazy(() => import('../narratives/Narratives'));
const Findings = lazy(() => import('../findings/Findings'));
const DataPage = lazy(() => import('../data/DataPage'));
const RubricPage = lazy(() => import('../rubric/RubricPage'));
const HistoryPage = lazy(() => import('../history/HistoryPage'));
const AutoPage = lazy(() => import('../mode/AutoPage'));
const AuditPage = lazy(() => import('../audit/AuditPage'));

const useOwn = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%' },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  view: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    // A fallen-out scroll bar must not push the lines about.
    scrollbarGutter: 'stable',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    // What is focused or brought into sight does not stick to the edge.
    scrollPadding: tokens.spacingVerticalM,
    ':focus-visible': { outline: 'none' },
  },
});

/** The pane of a bound workbook. */
export function Ready({ view }: { readonly view: SheetView }) {
  const own = useOwn();
  const { navigation } = usePane();
  const place = usePlace();
  useFollow(view);
  const on = place.page ?? place.row;
  const key = `${place.tab} ${place.row ?? ''} ${place.page?.kind ?? ''}`;
  return (
    <SheetContext value={view}>
      {/* Esc goes back from wherever one is; fields that take it for themselves stop it. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={own.pane}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          if (on !== null) navigation.back();
          else document.getElementById(`tab-${place.tab}`)?.focus();
        }}
      >
        <Header view={view} />
        <main className={own.main}>
          <Tabs />
          <Notices view={view} />
          <div id="view" role="tabpanel" aria-labelledby={`tab-${place.tab}`} className={own.view} key={key}>
            <Boundary place={key}>
              <Suspense fallback={<Waiting />}>
                <View place={place} />
              </Suspense>
            </Boundary>
          </div>
        </main>
        <Footer view={view} />
      </div>
    </SheetContext>
  );
}

function View({ place }: { readonly place: Place }) {
  switch (place.page?.kind) {
    case 'data':
      return <DataPage only={place.page.only} />;
    case 'rubric':
      return <RubricPage />;
    case 'history':
      return <HistoryPage />;
    case 'auto':
      return <AutoPage />;
    case 'audit':
      return <AuditPage place={place.page} />;
    case undefined:
      break;
  }
  switch (place.tab) {
    case 'overview':
      return <Overview />;
    case 'indicators':
      return <Indicators />;
    case 'judgements':
      return <Judgements />;
    case 'narratives':
      return <Narratives />;
    case 'findings':
      return <Findings />;
  }
}
