import type { TextStorage } from '../../../src/taskpane/state/settings';

/** A storage that forgets with the test. */
export function memoryStorage(): TextStorage {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem(key, value) {
      texts.set(key, value);
    },
    removeItem(key) {
      texts.delete(key);
    },
  };
}
