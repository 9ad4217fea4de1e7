import type { Formula } from './tree';
import { childrenOf } from './tree';

function collect(tree: Formula, insideCount: boolean, found: Set<string>): void {
  if (tree.kind === 'reference') found.add(tree.name);
  if (tree.kind === 'call' && tree.fn === 'COUNT' && !insideCount) return;
  for (const child of childrenOf(tree)) collect(child, insideCount, found);
}

/** Trees never change, and scoring asks for the names of the same ones again and again. */
const known = new WeakMap<Formula, readonly string[]>();

/** All names in the formula, without repetition, in order of first appearance. */
export function references(tree: Formula): readonly string[] {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const found = new Set<string>();
  collect(tree, true, found);
  const names = [...found];
  known.set(tree, names);
  return names;
}

/** The names that must be given: those that stand outside COUNT at least once, in order of first appearance. */
export function required(tree: Formula): readonly string[] {
  const found = new Set<string>();
  collect(tree, false, found);
  return [...found];
}
