import type { z } from 'zod';

import { checkRubric } from './check';
import type { Path, Problem } from './rubric-error';
import { parseRubric } from './schema-problems';

type Issue = z.core.$ZodIssue;

/** What stands for a part of the file that cannot be read. Nothing is said about it. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  rubric: 'x',
  revision: 'x',
  title: 'x',
  place: 'x',
  year: '2000',
  unit: '元',
  sources: ['x'],
  total: { min: '0', max: '100' },
  grades: { scale: [{ name: 'x', from: '0' }] },
  inputs: {},
  values: {},
  phrases: {
    notMet: 'x',
    notMetNoReason: 'x',
    discretion: 'x',
    discretionNoReason: 'x',
    notApplicable: 'x',
    close: 'x',
    closeZero: 'x',
    closeCapped: 'x',
  },
  adjustment: {
    name: '?',
    group: 'x',
    rule: { kind: 'tally', start: 'zero', entries: [{ input: '?', each: '1', says: 'x' }] },
    narrative: { none: 'x', counted: 'x', ceiling: 'x', floor: 'x' },
  },
};

/** Leaving out an entry may empty its group, which is then left out too: that is as deep as it goes. */
const ROUNDS = 4;

/**
 * All errors at once: where the schema refuses some entries, the rest is checked without them, and those problems
 * are told that do not come of their being left out.
 * @param issues what the schema refuses
 */
export function checkRest(content: object, issues: readonly Issue[]): readonly Problem[] {
  const lost: Path[] = issues.flatMap(entriesOf);
  for (let round = 0; round < ROUNDS; round += 1) {
    const rest = without(content, lost);
    const parsed = parseRubric(rest.content);
    if (parsed.success) {
      return checkRubric(parsed.data)
        .map(({ path, message, rests = [] }) => ({
          path: rest.original(path),
          message,
          rests: rests.map(rest.original),
        }))
        .filter(
          ({ path, rests }) =>
            !lost.some((one) => begins(one, path) || rests.some((other) => touches(one, other))),
        );
    }
    lost.push(...parsed.error.issues.flatMap((issue) => entriesOf(issue).map(rest.original)));
  }
  return [];
}

/** The entry to leave out for an issue: an indicator, an input, a derived value, a condition, else a whole part. */
function entriesOf(issue: Issue): readonly Path[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const [part] = path;
  if (part === undefined) return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [];
  // groups, 0, groups, 1, indicators, 2: an indicator, or the group that is at fault itself.
  if (part === 'groups') return [path.slice(0, Math.min(6, path.length - (path.length % 2)))];
  return [path.slice(0, ['inputs', 'values', 'conditions', 'header'].includes(String(part)) ? 2 : 1)];
}

interface Rest {
  readonly content: unknown;
  /** The path in the file of a path in the rest, in which list elements have moved up. */
  readonly original: (path: Path) => Path;
}

function without(content: object, lost: readonly Path[]): Rest {
  const left = new Set(lost.map((path) => path.join('\n')));
  const positions = new Map<unknown, readonly number[]>();
  const copy = (node: unknown, path: Path): unknown => {
    const kept = (key: string | number): boolean => !left.has([...path, key].join('\n'));
    if (Array.isArray(node)) {
      const indexes = node.map((_, index) => index).filter(kept);
      const list = indexes.map((index) => copy(node[index], [...path, index]));
      positions.set(list, indexes);
      return list;
    }
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node).filter(([key]) => kept(key));
    return Object.fromEntries(entries.map(([key, below]) => [key, copy(below, [...path, key])]));
  };
  const replaced = Object.entries(STAND_INS).filter(([key]) => left.has(key));
  const rest = { ...(copy(content, []) as object), ...Object.fromEntries(replaced) };
  const original = (path: Path): Path => {
    let node: unknown = rest;
    return path.map((key) => {
      const position = typeof key === 'number' ? positions.get(node)?.[key] : undefined;
      node = (node as Readonly<Record<string | number, unknown>> | undefined)?.[key];
      return position ?? key;
    });
  };
  return { content: rest, original };
}

function begins(start: Path, path: Path): boolean {
  return start.every((key, index) => path[index] === key);
}

/** Whether one lies within the other. A part whose name is not known may have been meant for any. */
function touches(lost: Path, rests: Path): boolean {
  const [part] = lost;
  const known =
    ['groups', 'conditions', 'dates', 'header'].includes(String(part)) ||
    Object.hasOwn(STAND_INS, String(part));
  return !known || begins(lost, rests) || begins(rests, lost);
}
