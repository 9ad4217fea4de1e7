import { createRoot } from 'react-dom/client';
import { excelHost } from '../../host/excel';
import { libraryRubric, RUBRIC_IDS } from '../../rubric/library';
import type { SessionParts } from '../../session/parts';
import { createSession } from '../../session/session';
import { App } from '../App';
import { createNavigation } from '../state/navigation';
import { observable } from '../state/observable';
import { createSettings } from '../state/settings';
import { type ThemeName, themeFor } from '../theme';
import '../taskpane.css';
import { associateCommands } from './commands';

/** The pane in Excel: joins the host, the session and the pane, and starts them. */

/** Excel LTSC 2021; what is older gets a page that says what is needed. */
const FLOOR = '1.14';

void Office.onReady(() => {
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) {
    location.replace('unsupported.html');
    return;
  }
  const session = createSession(parts());
  const navigation = createNavigation();
  const theme = observable<ThemeName>(themeOfOffice());
  // The program may change its colours while the pane is open.
  window.addEventListener('focus', () => {
    theme.set(themeOfOffice());
  });
  associateCommands(session, navigation);
  const element = document.getElementById('root');
  if (element === null) throw new Error('the page has no #root');
  createRoot(element).render(
    <App session={session} navigation={navigation} settings={createSettings(localStorage)} theme={theme} />,
  );
  void session.start();
});

function parts(): SessionParts {
  return {
    host: excelHost(),
    store: {
      keys: () => Object.keys(localStorage),
      get: (key) => localStorage.getItem(key),
      set: (key, text) => {
        localStorage.setItem(key, text);
      },
      remove: (key) => {
        localStorage.removeItem(key);
      },
    },
    rubrics: {
      library: RUBRIC_IDS.flatMap((id) => libraryRubric(id) ?? []),
      // The YAML reader and the checks are half as large as the pane, and few people ever need them.
      load: async (text, file) => (await import('../../rubric/load')).loadRubric(text, file),
    },
    templates: async (content) => (await import('./templates')).templateBytes(content),
    // The checks come after the first scores: they are not on the first screen.
    reviewer: async () => (await import('../../session/reviewer')).reviewer,
    now: () => Date.now(),
    schedule(run, ms) {
      const timer = setTimeout(run, ms);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

/** Excel on the web tells no theme, or an incomplete one: then the pane is light. */
function themeOfOffice(): ThemeName {
  const { officeTheme } = Office.context as { readonly officeTheme?: Partial<Office.OfficeTheme> };
  return themeFor(officeTheme?.bodyBackgroundColor);
}
