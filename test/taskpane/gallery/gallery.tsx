import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { libraryRubric } from '../../../src/rubric/library';
import { loadRubric } from '../../../src/rubric/load';
import { CHOICE, type Facts, type Judgement, NO_FACTS } from '../../../src/scoring/facts';
import { App } from '../../../src/taskpane/App';
import { createNavigation } from '../../../src/taskpane/state/navigation';
import { observable } from '../../../src/taskpane/state/observable';
import { createSettings } from '../../../src/taskpane/state/settings';
import { loadTheme, type ThemeName } from '../../../src/taskpane/theme';
import '../../../src/taskpane/taskpane.css';
import { fakeSession } from '../support/fake-session';
import { memoryStorage } from '../support/memory-storage';
import { states } from '../support/states';
import given from '../../fixtures/zhanjiang-2019.facts.json';
import kindsText from '../../fixtures/kinds.yaml';
import { axeFaults } from './axe-faults';
import { layoutFaults } from './layout-faults';
import { beforeTab, unreached } from './tab-order';

/** Shows the pane in every state, for a test that measures or for those who look. */

const rubric = libraryRubric('zhanjiang-2019');
const kinds = loadRubric(kindsText, 'kinds.yaml');
if (rubric === undefined || !kinds.ok) throw new Error('a rubric is missing');

type Written = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const judgements = Object.fromEntries(
  Object.entries(given.facts.judgements as Written).map(([row, items]) => {
    if (!('choice' in items)) return [row, items as Record<string, Judgement>];
    const { choice, ...rest } = items as Record<string, string>;
    return [row, { [CHOICE]: { ...rest, verdict: choice } as Judgement }];
  }),
);
const facts: Facts = {
  ...NO_FACTS,
  header: Object.fromEntries(Object.entries(given.facts.header).map(([key, value]) => [key, String(value)])),
  inputs: given.facts.inputs,
  judgements,
};

const KIND_INPUTS = {
  计划数: '5',
  完成数: '4',
  预算额: '1000',
  支出额: '1250',
  培训率: '0.6',
  月报天数: '5',
  年报天数: '21',
  差错数: '3',
  投诉数: '1',
  获奖数: '1',
};
const all = states(rubric, facts, { rubric: kinds.rubric, facts: { ...NO_FACTS, inputs: KIND_INPUTS } });
const root = createRoot(document.getElementById('root')!);
let shown = 0;
let worn = observable<ThemeName>('light');

function show(name: string, theme: string): void {
  const state = all[name];
  if (state === undefined) throw new Error(`no state ${name}`);
  const navigation = createNavigation();
  if (state.tab !== undefined) navigation.tab(state.tab);
  if (state.row !== undefined) navigation.open(state.row);
  if (state.page !== undefined) navigation.page(state.page);
  const settings = createSettings(memoryStorage());
  settings.change(state.settings ?? {});
  shown += 1;
  worn = observable(theme as ThemeName);
  // At once: otherwise what is pressed or looked for next may still be the last state's.
  flushSync(() => {
    root.render(
      <App
        key={shown}
        session={fakeSession(state.view, state.script)}
        navigation={navigation}
        settings={settings}
        theme={worn}
      />,
    );
  });
}

async function wear(theme: string): Promise<void> {
  const { colorNeutralBackground1 } = await loadTheme(theme as ThemeName);
  worn.set(theme as ThemeName);
  for (let turn = 0; background() !== colorNeutralBackground1; turn += 1) {
    if (turn > 2_000) throw new Error(`the pane does not wear ${theme} but ${String(background())}`);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  for (const animation of document.getAnimations()) if (animation.playState === 'running') animation.finish();
}

/** The background that the pane's theme has; null while nothing is shown. */
function background(): string | null {
  const pane = document.querySelector('.fui-FluentProvider');
  return pane === null ? null : getComputedStyle(pane).getPropertyValue('--colorNeutralBackground1').trim();
}

window.gallery = {
  states: Object.fromEntries(
    Object.entries(all).map(([name, { press = [], file = null, shows }]) => [name, { press, file, shows }]),
  ),
  show,
  wear,
  layoutFaults,
  axeFaults,
  beforeTab,
  unreached,
};

/** For those who look themselves: `#bands,light`. */
function showAddressed(): void {
  const [name = '', theme = 'light'] = decodeURIComponent(location.hash.slice(1)).split(',');
  if (name in all) show(name, theme);
  else document.body.dataset['states'] = Object.keys(all).join(' ');
}

window.addEventListener('hashchange', showAddressed);
showAddressed();
