import type { Host } from '../../host/port';
import { libraryRubric, RUBRIC_IDS } from '../../rubric/library';
import type { SessionParts, TextStore } from '../../session/parts';
import type { TextStorage } from '../state/settings';

/** A storage as browsers have it: `localStorage`, or one in memory where there is none. */
export type WebStorage = TextStorage & Pick<Storage, 'key' | 'length'>;

/**
 * What the session of a pane in a browser is made of, whatever the program around it.
 * @param storage where drafts and the journal are kept
 */
export function sessionParts(host: Host, storage: WebStorage): SessionParts {
  return {
    host,
    store: textStore(storage),
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

function textStore(storage: WebStorage): TextStore {
  return {
    keys: () => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? ''),
    get: (key) => storage.getItem(key),
    set: (key, text) => {
      storage.setItem(key, text);
    },
    remove: (key) => {
      storage.removeItem(key);
    },
  };
}
