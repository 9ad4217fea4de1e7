import { type Formula, references, typeOf } from '../formula';
import { suggestion } from '../nearest';
import { namesReadBy } from '../rubric';
import type { Problem } from '../rubric-error';
import type { RubricSource } from '../types';
import { placeholdersIn } from '../sentence';
import { indicatorPlaces, leafPlaces, type Path } from './places';
import { sentencePlaces } from './sentence-places';

/** Formulas name what exists and mean what they say; every input is used; derived values form no circle. */
export function checkReferences(source: RubricSource): readonly Problem[] {
  return [...checkFormulas(source), ...checkInputs(source), ...checkCircles(source), ...checkUse(source)];
}

/** The kind of a name in a formula. */
export function typeOfName(source: RubricSource, name: string): 'number' | 'text' | undefined {
  if (Object.hasOwn(source.values, name)) return 'number';
  const kind = Object.hasOwn(source.inputs, name) ? source.inputs[name]?.kind : undefined;
  return kind === undefined ? undefined : kind === 'text' || kind === 'date' ? 'text' : 'number';
}

interface FormulaPlace {
  readonly path: Path;
  readonly formula: Formula;
  readonly type: 'number' | 'boolean';
}

function formulaPlaces(source: RubricSource): readonly FormulaPlace[] {
  const places: FormulaPlace[] = Object.entries(source.values).map(([name, value]) => ({
    path: ['values', name, 'formula'],
    formula: value.formula,
    type: 'number',
  }));
  for (const { path, rule } of leafPlaces(source)) {
    if (!('value' in rule)) continue;
    places.push({ path: [...path, 'value'], formula: rule.value, type: 'number' });
    rule.special.forEach((special, index) => {
      places.push({ path: [...path, 'special', index, 'when'], formula: special.when, type: 'boolean' });
    });
  }
  source.conditions.forEach((condition, index) => {
    places.push({ path: ['conditions', index, 'when'], formula: condition.when, type: 'boolean' });
  });
  for (const { path, sentences } of sentencePlaces(source)) {
    if (typeof sentences === 'string') continue;
    sentences.forEach((variant, index) => {
      if (variant.when) places.push({ path: [...path, index, 'when'], formula: variant.when, type: 'boolean' });
    });
  }
  return places;
}

function checkFormulas(source: RubricSource): readonly Problem[] {
  return formulaPlaces(source).flatMap(({ path, formula, type }): readonly Problem[] => {
    const result = typeOf(formula, (name) => typeOfName(source, name));
    if (!result.ok) {
      return result.errors.map((error) => {
        const unknown = references(formula).find((name) => typeOfName(source, name) === undefined && error.message.includes(name));
        const hint = unknown === undefined ? '' : suggestion(unknown, knownNames(source));
        return { path, message: `公式有误：${error.message}${hint || '。'}` };
      });
    }
    if (result.type === type) return [];
    return [{ path, message: type === 'number' ? '公式的结果应是数。' : '这里应是条件，例如 收入决算数>收入预算数。' }];
  });
}

function knownNames(source: RubricSource): readonly string[] {
  return [...Object.keys(source.inputs), ...Object.keys(source.values)];
}

/** Inputs named outside formulas: counted, dated, movable. */
function checkInputs(source: RubricSource): readonly Problem[] {
  const problems: Problem[] = [];
  const numeric = (path: Path, name: string): void => {
    const kind = Object.hasOwn(source.inputs, name) ? source.inputs[name]?.kind : undefined;
    if (kind === undefined) {
      problems.push({ path, message: `没有名为“${name}”的输入${suggestion(name, Object.keys(source.inputs)) || '；请先在 inputs 中写明。'}` });
    } else if (kind === 'text' || kind === 'date') {
      problems.push({ path, message: `“${name}”是${kind === 'text' ? '文字' : '日期'}，这里应是数。` });
    }
  };
  for (const { path, rule } of leafPlaces(source)) {
    if (rule.kind === 'tally') rule.entries.forEach((entry, index) => { numeric([...path, 'entries', index, 'input'], entry.input); });
    if (rule.kind === 'deadlines') rule.items.forEach((item, index) => { numeric([...path, 'items', index, 'input'], item.input); });
  }
  for (const { path, indicator } of indicatorPlaces(source)) {
    indicator.improve.forEach((way, index) => { numeric([...path, 'improve', index, 'input'], way.input); });
  }
  source.conditions.forEach((condition, index) => {
    const { indicator } = condition;
    const names = [...indicatorPlaces(source).map((place) => place.indicator.name), source.adjustment.name];
    if (indicator !== undefined && !names.includes(indicator)) {
      problems.push({ path: ['conditions', index, 'indicator'], message: `没有名为“${indicator}”的指标${suggestion(indicator, names) || '。'}` });
    }
  });
  return problems;
}

function checkCircles(source: RubricSource): readonly Problem[] {
  const below = (name: string): readonly string[] => {
    const value = Object.hasOwn(source.values, name) ? source.values[name] : undefined;
    return value === undefined ? [] : references(value.formula).filter((one) => Object.hasOwn(source.values, one));
  };
  return Object.keys(source.values).flatMap((name) => {
    const circle = findCircle(name, below);
    return circle === null
      ? []
      : [{ path: ['values', name, 'formula'], message: `公式循环引用：${circle.join(' → ')}；请去掉其中一处。` }];
  });
}

/** The way from a node back to itself, or null. */
export function findCircle(start: string, below: (name: string) => readonly string[]): readonly string[] | null {
  const seen = new Set<string>();
  const visit = (name: string, path: readonly string[]): readonly string[] | null => {
    for (const next of below(name)) {
      if (next === start) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = visit(next, [...path, next]);
      if (found !== null) return found;
    }
    return null;
  };
  return visit(start, [start]);
}

/** An input that nothing reads would be asked for in vain. Dates may serve the checks of dates alone. */
function checkUse(source: RubricSource): readonly Problem[] {
  const used = new Set<string>();
  const use = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    const value = Object.hasOwn(source.values, name) ? source.values[name] : undefined;
    if (value !== undefined) references(value.formula).forEach(use);
  };
  for (const { indicator } of indicatorPlaces(source)) namesReadBy(indicator.rule).forEach(use);
  namesReadBy(source.adjustment.rule).forEach(use);
  source.conditions.forEach((condition) => { references(condition.when).forEach(use); });
  for (const { sentences } of sentencePlaces(source)) {
    const variants = typeof sentences === 'string' ? [{ text: sentences }] : sentences;
    for (const variant of variants) placeholdersIn(variant.text).forEach(({ name }) => { use(name); });
  }
  return [
    ...Object.entries(source.inputs).flatMap(([name, input]) =>
      used.has(name) || input.kind === 'date'
        ? []
        : [{ path: ['inputs', name], message: `没有规则、公式或句式用到“${name}”；请删去，或在相应指标中使用。` }],
    ),
    ...Object.entries(source.values).flatMap(([name, value]) =>
      used.has(name) || value.kind === 'ratio'
        ? []
        : [{ path: ['values', name], message: `没有规则、公式或句式用到“${name}”；请删去，或在相应指标中使用。` }],
    ),
  ];
}
