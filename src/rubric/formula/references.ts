import type { Formula } from './tree';
import { childrenOf } from './tree';

function collect(tree: Formula, insideCount: boolean, found: Set<string>): void {
  if (tree.kind === 'reference') found.add(tree.name);
  if (tree.kind === 'call' && tree.fn === 'COUNT' && !insideCount) return;
  for (const child of childrenOf(tree)) collect(child, insideCount, found);
}

/** All names in the formula, without repetition, in order of first appearance. */
export function references(tree: Formula): readonly string[] {
  const found = new Set<string>();
  collect(tree, true, found);
  return [...found];
}

/** The names that must be given: those that stand outside COUNT at least once, in order of first appearance. */
export function required(tree: Formula): readonly string[] {
  const found = new Set<string>();
  collect(tree, false, found);
  return [...found];
}
