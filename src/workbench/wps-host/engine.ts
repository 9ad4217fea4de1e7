import type { WpsProfile } from './profile';

/** What an engine lacks or gets wrong. */
export interface Lacks {
  /** Paths below the window that are not there. */
  readonly missing: readonly string[];
  /** Methods that throw. */
  readonly throwing: readonly string[];
  /** Functions whose promise never settles. */
  readonly hanging: readonly string[];
}

const AFTER_104: readonly string[] = [
  ...['toSorted', 'toReversed', 'toSpliced', 'with'].map((name) => `Array.prototype.${name}`),
];

const AFTER_80: readonly string[] = [
  ...['Array.prototype.at', 'String.prototype.at', 'String.prototype.replaceAll', 'structuredClone'],
];

export const LACKS: Readonly<Record<WpsProfile['engine'], Lacks>> = {
  'chrome-104': { missing: AFTER_104, throwing: [], hanging: [] },
  'chrome-80': { missing: [...AFTER_80, ...AFTER_104], throwing: [], hanging: [] },
  'chrome-80-hostile': { missing: ['Intl', ...AFTER_80, ...AFTER_104], throwing: [], hanging: ['fetch'] },
};

/** Takes from a page what its engine lacks. */
export function lackIn(window: object, { missing }: Lacks): void {
  for (const path of missing) {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    let holder: unknown = window;
    for (const part of parts) holder = (holder as Record<string, unknown> | undefined)?.[part];
    if (typeof holder === 'object' || typeof holder === 'function')
      Reflect.deleteProperty(holder as object, last);
  }
}
