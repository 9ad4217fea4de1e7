import { excelHost } from '../../host/excel';
import { observable } from '../state/observable';
import { type ThemeName, themeFor } from '../theme';
import { associateCommands } from './excel-commands';
import { mount } from './mount';

/** The pane in Excel: joins the host, the session and the pane, and starts them. */

/** Excel LTSC 2021; what is older gets a page that says what is needed. */
const FLOOR = '1.14';

void Office.onReady(() => {
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) {
    location.replace('unsupported.html');
    return;
  }
  const theme = observable<ThemeName>(themeOfOffice());
  // The program may change its colours while the pane is open.
  window.addEventListener('focus', () => {
    theme.set(themeOfOffice());
  });
  mount({ host: excelHost(), storage: localStorage, commands: associateCommands, theme });
});

/** Excel on the web tells no theme, or an incomplete one: then the pane is light. */
function themeOfOffice(): ThemeName {
  const { officeTheme } = Office.context as { readonly officeTheme?: Partial<Office.OfficeTheme> };
  return themeFor(officeTheme?.bodyBackgroundColor);
}
