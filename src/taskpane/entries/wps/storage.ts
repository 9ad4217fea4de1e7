import type { WebStorage } from '../parts';

/** A key under which nothing is kept: tried, and taken away again. */
const TRIED = 'jixiao.tried';

/**
 * The page's local storage; where there is none, or where it refuses (pages from `file://`, some engines), one in
 * memory: what is kept in it lasts as long as the pane.
 */
export function storageOf(page: { readonly localStorage: WebStorage }): {
  readonly storage: WebStorage;
  readonly lasting: boolean;
} {
  try {
    const storage = page.localStorage;
    storage.setItem(TRIED, TRIED);
    const kept = storage.getItem(TRIED);
    storage.removeItem(TRIED);
    if (kept === TRIED) return { storage, lasting: true };
  } catch {
    // As if there were none.
  }
  return { storage: memoryStorage(), lasting: false };
}

function memoryStorage(): WebStorage {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (at) => [...texts.keys()][at] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem(key, text) {
      texts.set(key, text);
    },
    removeItem(key) {
      texts.delete(key);
    },
  };
}
