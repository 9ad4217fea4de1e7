import { Bridge, unwrap } from './bridge';
import type { HostObject, Page } from './host-object';
import { Name } from './objects/names';
import { Range } from './objects/range';
import { application, wpsRoot } from './objects/roots';
import { BookWindow } from './objects/windows';
import { Workbook } from './objects/workbook';
import { Worksheet } from './objects/worksheet';
import type { Program } from './program';

/** The two objects at which a page begins; each access makes them anew. */
export interface Roots {
  readonly application: () => unknown;
  readonly wps: () => unknown;
}

/** Puts the program's objects before a page. */
export function openPage(program: Program, window: object): Roots {
  const bridge = new Bridge(program, window);
  const out = (value: unknown): unknown => bridge.out(value);
  const page: Page = {
    program,
    window,
    unwrap,
    make: {
      application: (): HostObject => application(page, out),
      workbook: (book) => new Workbook(page, book),
      window: (book) => new BookWindow(page, book),
      worksheet: (book, sheet, lease) => new Worksheet(page, book, sheet, lease),
      range: (book, sheet, areas, lease) => new Range(page, book, sheet, areas, lease),
      name: (book, defined) => new Name(page, book, defined),
    },
  };
  return {
    application: () => out(page.make.application()),
    wps: () => out(wpsRoot(page, out)),
  };
}

/** Puts the roots into a page's window, as the profile has them. */
export function putRoots(program: Program, window: object, roots: Roots): void {
  const put = (name: string, get: () => unknown): void => {
    Object.defineProperty(window, name, { configurable: true, enumerable: true, get });
  };
  if (program.profile.roots !== 'wps') put('Application', roots.application);
  put('wps', roots.wps);
}
