import type { Host } from '../host/port';
import type { LoadResult } from '../rubric/load';
import type { Rubric } from '../rubric/rubric';
import type { Reviewer } from './reviewer';

/** What a session is made of; everything that waits, stores or loads is given to it. */
export interface SessionParts {
  readonly host: Host;
  readonly store: TextStore;
  readonly rubrics: RubricShelf;
  /** A new standard workbook as the bytes of an .xlsx file. */
  readonly templates: (content: 'blank' | 'example') => Promise<Uint8Array>;
  /** The checks and what rests on them; asked for once the first scores were shown, so that they do not delay these. */
  readonly reviewer: () => Promise<Reviewer>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly schedule: Schedule;
}

/**
 * Calls once, after some milliseconds.
 * @returns calls it off
 */
export type Schedule = (run: () => void, ms: number) => () => void;

/** Text by key that outlives the pane: the origin's local storage. May throw; what it says may be anybody's. */
export interface TextStore {
  keys(): readonly string[];
  get(key: string): string | null;
  set(key: string, text: string): void;
  remove(key: string): void;
}

/** The rubrics at hand. */
export interface RubricShelf {
  /** Those that come with the product; the first is taken for a workbook that names none. */
  readonly library: readonly Rubric[];
  /** Reads and checks a rubric file; asynchronous, so that a pane loads the YAML reader only when it needs it. */
  readonly load: (text: string, file: string) => Promise<LoadResult>;
}
