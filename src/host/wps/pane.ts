import { HostError } from '../port';
import { ask, assign, call, type Com, isCom, made, type Member, orNull } from './jsapi';
import { type Roots, rootsOf } from './roots';

/** What the entry page and the pane page need of WPS beside the workbook. */
export interface WpsPane {
  /** PluginStorage: shared by all pages of the add-in, forgotten when WPS ends. */
  readonly storage: {
    /** Null for a key that was never set, whatever the build gives for it, and for one set to nothing. */
    get(key: string): string | null;
    set(key: string, text: string): void;
  };
  /** Shows the task pane, and creates it where there is none yet. */
  openPane(url: string, title: string): void;
  /** Hides the task pane; nothing happens where there is none. */
  hidePane(): void;
}

/** PluginStorage's key of the task pane's id. The host stands in it: ids begin at 1 in each program of WPS. */
export const PANE_KEY = 'jixiao.et.pane';

/** What is kept of the roots is looked for anew after so many calls: nobody knows whether it would say when it is stale. */
const RENEWED = 100;

/** At the right side: the typings' msoCTPDockPositionRight, and the official template. */
const RIGHT = 2;

/**
 * The task pane and the storage of an add-in's page.
 * @param window the page; its roots have to be there: see waitForJsapi
 * @throws HostError of kind `unsupported`, from each method, where a build lacks what it needs
 */
export function wpsPane(window: object): WpsPane {
  // Looking for them takes a dozen calls, and the pane looks for commands three times a second.
  let roots: Roots | null = null;
  let shared: Com | null = null;
  let asked = 0;
  const forget = (): void => {
    roots = null;
    shared = null;
    asked = 0;
  };
  const having = (...members: readonly Member[]): ReturnType<Roots['having']> => {
    roots ??= rootsOf(window);
    return roots?.having(...members) ?? null;
  };

  const plugin = (): Com => {
    asked += 1;
    if (asked > RENEWED) forget();
    if (shared !== null) return shared;
    const found = having('PluginStorage');
    const storage = found === null ? null : ask(found.on, found.member);
    if (!isCom(storage)) throw lacking('PluginStorage');
    shared = storage;
    return storage;
  };
  /** What is kept may be of no more use: what fails is tried once more from the beginning. */
  const fresh = <T>(work: () => T): T => {
    const kept = shared !== null;
    try {
      return work();
    } catch (fault) {
      forget();
      if (!kept) throw fault;
      return work();
    }
  };
  const storage: WpsPane['storage'] = {
    get(key) {
      const value = orNull(() => fresh(() => call(plugin(), 'getItem', key)));
      return value === null || value === '' ? null : textOf(value);
    },
    set(key, text) {
      fresh(() => call(plugin(), 'setItem', key, text));
    },
  };
  const present = (): Com | null => {
    // The pane is looked for seldom, and a second one beside it would be worse than a dozen calls.
    forget();
    const id = Number(storage.get(PANE_KEY) ?? Number.NaN);
    const found = having('GetTaskPane', 'GetTaskpane');
    if (Number.isNaN(id) || found === null) return null;
    return orNull(() => {
      const pane = call(found.on, found.member, id);
      // One that says nothing of itself is no more.
      return isCom(pane) && typeof ask(pane, 'Visible') === 'boolean' ? pane : null;
    });
  };
  const create = (url: string, title: string): Com => {
    const found = having('CreateTaskPane', 'CreateTaskpane');
    if (found === null) throw lacking('CreateTaskPane');
    const pane = made(found.on, found.member, url, title);
    storage.set(PANE_KEY, textOf(ask(pane, 'ID')));
    try {
      assign(pane, 'DockPosition', RIGHT);
    } catch {
      // Where it stands is the user's to change anyway.
    }
    return pane;
  };
  return {
    storage,
    openPane(url, title) {
      // One that is there and cannot be shown now, while a cell is being edited, gets no second one beside it.
      const pane = present() ?? create(url, title);
      // One that is shown already is not shown again: while a cell is being edited that would be refused.
      if (orNull(() => ask(pane, 'Visible')) !== true) assign(pane, 'Visible', true);
    },
    hidePane() {
      const pane = present();
      if (pane !== null) assign(pane, 'Visible', false);
    },
  };
}

/** Storage holds numbers, booleans and texts. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function lacking(member: string): HostError {
  return new HostError('unsupported', `此版本的 WPS 缺少所需的接口（${member}）。请升级 WPS 后再试。`);
}
