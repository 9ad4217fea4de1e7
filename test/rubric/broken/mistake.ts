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

/** The real file with one piece of it replaced; the piece stands in it exactly once. */
export function edited(search: string, replacement: string, text = REAL): string {
  const found = text.split(search).length - 1;
  if (found !== 1) throw new Error(`found ${found} times, not once: ${search}`);
  return text.replace(search, () => replacement);
}

/** One replacement that makes one mistake. */
export function replace(
  title: string,
  search: string,
  replacement: string,
  at?: readonly string[],
): Mistake {
  return { title, text: edited(search, replacement), ...(at && { at }) };
}

/** A file that is something else altogether. */
export function file(title: string, text: string, at?: readonly string[]): Mistake {
  return { title, text, ...(at && { at }) };
}
