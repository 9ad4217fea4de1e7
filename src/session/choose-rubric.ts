import { PREFIXES } from '../rubric/names';
import type { Rubric } from '../rubric/rubric';
import { bind, type Binding, hasNamesOf, namesOf } from '../workbook/binding';
import { readStamp, type Stamp } from '../workbook/reading/read-stamp';
import type { WorkbookSource } from '../workbook/source';

/** By which rubric a workbook is read. */
export type Choice =
  | { readonly kind: 'rubric'; readonly rubric: Rubric }
  | { readonly kind: 'unknown'; readonly stamp: Stamp }
  /** `looked`: the rubric whose names were looked for. */
  | { readonly kind: 'foreign'; readonly looked: Rubric; readonly broken: Binding['broken'] };

/**
 * Chooses the rubric that a workbook was made for. Its hash decides: a rubric of the same id and other content would
 * score by other rules. A workbook that names none is read by the first one whose names it has.
 * @param rubrics at hand, those loaded last first, and among the others the product's default first
 */
export function chooseRubric(source: WorkbookSource, rubrics: readonly Rubric[]): Choice | null {
  const stamp = readStamp(source);
  if (stamp.rubric !== null || stamp.hash !== null) {
    const fits = rubrics.find(({ id, hash }) =>
      stamp.hash === null ? id === stamp.rubric : hash === stamp.hash,
    );
    return fits === undefined ? { kind: 'unknown', stamp } : { kind: 'rubric', rubric: fits };
  }
  const bound = rubrics.map((rubric) => ({ rubric, binding: bind(rubric, source) }));
  const fits = bound.find(({ rubric, binding }) => hasNamesOf(rubric, binding));
  if (fits !== undefined) return { kind: 'rubric', rubric: fits.rubric };
  const first = bound[0];
  return first === undefined ? null : { kind: 'foreign', looked: first.rubric, broken: first.binding.broken };
}

/** Some names to show of what was looked for: a few of the data, a few of the scores. */
export function someNames(rubric: Rubric): readonly string[] {
  const scores = namesOf(rubric).filter((name) => name.startsWith(PREFIXES.score));
  return [...[...rubric.inputs.keys()].slice(0, 3), ...scores.slice(0, 3)];
}
