import { Quotient } from '../../rubric/formula';
import { namesReadBy, type Rubric } from '../../rubric/rubric';
import type { Rule } from '../../rubric/types';
import type { Assessment } from '../../scoring/assessment';
import { own } from '../../scoring/facts';

/** An input as its field shows it: as it stands in the cell, a share as percent. */
export function inputText({ facts, rubric }: Assessment, name: string): string {
  const text = own(facts.inputs, name) ?? '';
  if (rubric.inputs.get(name)?.kind !== 'ratio') return text;
  const value = Quotient.parse(text);
  return value === null ? text : `${value.mul(Quotient.HUNDRED).toDecimalText()}%`;
}

/** The inputs that a rule rests on, in the order of the data sheet. */
export function inputsBehind(rubric: Rubric, rule: Rule): readonly string[] {
  const needed = rubric.inputsOf(namesReadBy(rule));
  return [...rubric.inputs.keys()].filter((name) => needed.has(name));
}

/** The inputs by the groups of the data sheet, in its order. */
export function inputGroups(rubric: Rubric): readonly (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const [name, { group }] of rubric.inputs) {
    const names = groups.get(group);
    if (names === undefined) groups.set(group, [name]);
    else names.push(name);
  }
  return [...groups];
}
