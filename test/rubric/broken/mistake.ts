import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The rubric that every mistake is made in. */
export const REAL = readFileSync(
  path.join(__dirname, '../../../src/rubric/library/zhanjiang-2019.yaml'),
  'utf8',
);

/** A mistake that someone who edits the YAML could make. */
export interface Mistake {
  readonly title: string;
  /** The whole file with the mistake in it. */
  readonly text: string;
  /**
   * A piece of each line that a message has to point at, in the order of the messages. Without it: one message,
   * at a line that the mistake changed.
   */
  readonly at?: readonly string[];
}

/** What to replace: a piece that stands in the file exactly once, or the first one after such a piece. */
export type Edit =
  | readonly [search: string, replacement: string]
  | readonly [after: string, search: string, replacement: string];

export function edited(edit: Edit, text = REAL): string {
  const [after, search, replacement] = edit.length === 2 ? ['', ...edit] : edit;
  const anchor = after === '' ? search : after;
  const found = text.split(anchor).length - 1;
  if (found !== 1) throw new Error(`stands in the rubric ${found} times, not once: ${anchor}`);
  const from = text.indexOf(anchor) + after.length;
  const start = text.indexOf(search, from);
  if (start < 0) throw new Error(`not found after ${after}: ${search}`);
  return text.slice(0, start) + replacement + text.slice(start + search.length);
}

/** One edit that makes one mistake. */
export function mistake(title: string, edit: Edit, at?: readonly string[]): Mistake {
  return { title, text: edited(edit), ...(at && { at }) };
}

/** A file that is something else altogether. */
export function file(title: string, text: string, at?: readonly string[]): Mistake {
  return { title, text, ...(at && { at }) };
}
