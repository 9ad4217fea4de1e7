import { observable, type Observable } from './observable';

/** How this person likes the pane; the only thing kept beside the workbook for good. */
export interface Settings {
  /** Whether the sheet's selection and the pane follow each other. */
  readonly follow: boolean;
  /** Whether the first-run sentences were read. */
  readonly introduced: boolean;
  /** Whether 问题 goes by the rows of the sheet, and not by severity. */
  readonly findingsByRow: boolean;
}

export interface SettingsStore extends Observable<Settings> {
  change(changes: Partial<Settings>): void;
}

/** Where texts are kept; `localStorage`, or a map in tests. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const KEY = 'jixiao.settings';
const DEFAULTS: Settings = { follow: true, introduced: false, findingsByRow: false };

/** Settings kept as JSON; what cannot be read or kept is as if never set. */
export function createSettings(storage: TextStorage): SettingsStore {
  const settings = observable(read(storage));
  return {
    get: () => settings.get(),
    subscribe: (listener) => settings.subscribe(listener),
    change(changes) {
      settings.set({ ...settings.get(), ...changes });
      keep(storage, KEY, JSON.stringify(settings.get()));
    },
  };
}

function read(storage: TextStorage): Settings {
  const kept = parsed(storage, KEY);
  const flag = (key: keyof Settings): boolean => {
    const value = kept[key];
    return typeof value === 'boolean' ? value : DEFAULTS[key];
  };
  return {
    follow: flag('follow'),
    introduced: flag('introduced'),
    findingsByRow: flag('findingsByRow'),
  };
}

/** A JSON object from a storage; empty for anything else. */
export function parsed(storage: TextStorage, key: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** A full or forbidden storage must not stop the work. */
export function keep(storage: TextStorage, key: string, text: string | null): void {
  try {
    if (text === null) storage.removeItem(key);
    else storage.setItem(key, text);
  } catch {
    // The setting lasts until the pane is closed.
  }
}
