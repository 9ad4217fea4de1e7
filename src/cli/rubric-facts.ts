import { Quotient } from '../rubric/formula';
import type { RubricSource } from '../rubric/types';

/** The notes of everything in a rubric that is marked assumed, wherever it stands. */
export function assumptionsOf(source: RubricSource): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one);
    } else if (typeof value === 'object' && value !== null && !(value instanceof Quotient)) {
      if ('level' in value && value.level === 'assumed' && 'note' in value) found.push(String(value.note));
      else for (const one of Object.values(value)) visit(one);
    }
  };
  visit(source);
  return found;
}
