import { references } from '../formula';
import { nearMatches } from '../nearest';
import { namesReadBy } from '../rubric';
import type { Problem } from '../rubric-error';
import { placeholdersIn } from '../sentence';
import type { RubricSource } from '../types';
import { indicatorPlaces } from './places';
import { sentencePlaces } from './sentence-places';

/** An input that nothing reads would be asked for in vain. Dates may serve the checks of dates alone. */
export function checkUse(source: RubricSource): readonly Problem[] {
  const used = new Set<string>();
  const known = [...Object.keys(source.inputs), ...Object.keys(source.values)];
  const use = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    const value = Object.hasOwn(source.values, name) ? source.values[name] : undefined;
    if (value !== undefined) references(value.formula).forEach(use);
    // What a misspelt name means is used all the same: one mistake, one message.
    if (!known.includes(name)) nearMatches(name, known).forEach(use);
  };
  for (const { indicator } of indicatorPlaces(source)) namesReadBy(indicator.rule).forEach(use);
  namesReadBy(source.adjustment.rule).forEach(use);
  for (const { when } of source.conditions) references(when).forEach(use);
  for (const { sentences, words } of sentencePlaces(source)) {
    for (const { when, text } of typeof sentences === 'string' ? [{ text: sentences }] : sentences) {
      if (when !== undefined) references(when).forEach(use);
      for (const { name } of placeholdersIn(text)) if (!words.includes(name)) use(name);
    }
  }
  const rests = ['groups', 'values', 'conditions', 'adjustment', 'phrases'].map((part) => [part]);
  const unused = (part: 'inputs' | 'values', name: string): readonly Problem[] =>
    used.has(name)
      ? []
      : [
          {
            path: [part, name],
            message: `没有规则、公式或句式用到“${name}”；请删去，或在相应指标中使用。`,
            rests,
          },
        ];
  return [
    ...Object.entries(source.inputs).flatMap(([name, { kind }]) =>
      kind === 'date' ? [] : unused('inputs', name),
    ),
    ...Object.entries(source.values).flatMap(([name, { kind }]) =>
      kind === 'ratio' ? [] : unused('values', name),
    ),
  ];
}
