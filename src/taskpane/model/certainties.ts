import { Quotient } from '../../rubric/formula';
import type { Rubric } from '../../rubric/rubric';
import type { Certainty } from '../../rubric/types';

/** What a rubric does not read off the page, with the rows or parts it concerns. */
export interface Uncertain {
  readonly where: readonly string[];
  readonly note: string;
}

/** Everything in a rubric of a level of certainty: `assumed` 暂定, `inferred` 推定. Each note once. */
export function uncertainParts(rubric: Rubric, level: Certainty['level']): readonly Uncertain[] {
  const found = new Map<string, string[]>();
  const { source } = rubric;
  const visit = (value: unknown, where: string): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one, where);
      return;
    }
    if (typeof value !== 'object' || value === null || value instanceof Quotient) return;
    if ('level' in value && 'note' in value) {
      if (value.level !== level) return;
      const places = found.get(String(value.note));
      if (places === undefined) found.set(String(value.note), [where]);
      else if (!places.includes(where)) places.push(where);
      return;
    }
    for (const one of Object.values(value)) visit(one, where);
  };
  visit(source.total.certainty, '合计');
  visit(source.grades.certainty, '等级');
  for (const [name, value] of Object.entries(source.values)) visit(value.certainty, name);
  for (const indicator of rubric.indicators) visit(indicator, indicator.name);
  for (const level1 of source.groups)
    for (const level2 of level1.groups) visit(level2.certainty, level2.name);
  visit(source.adjustment, source.adjustment.name);
  return [...found].map(([note, where]) => ({ note, where }));
}
