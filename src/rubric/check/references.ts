import { childrenOf, type Formula, printFormula, references, typeOf, type TypeProblem } from '../formula';
import { suggestion } from '../nearest';
import type { Path, Problem } from '../rubric-error';
import type { RubricSource } from '../types';
import { circles } from './circles';
import { indicatorPlaces, leafPlaces } from './places';
import { sentencePlaces } from './sentence-places';
import { checkUse } from './use';

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
      if (variant.when)
        places.push({ path: [...path, index, 'when'], formula: variant.when, type: 'boolean' });
    });
  }
  return places;
}

function checkFormulas(source: RubricSource): readonly Problem[] {
  return formulaPlaces(source).flatMap(({ path, formula, type }): readonly Problem[] => {
    const result = typeOf(formula, (name) => typeOfName(source, name));
    if (!result.ok) return result.errors.map((error) => formulaProblem(source, path, formula, error));
    if (result.type === type) return [];
    const message =
      type === 'number'
        ? '公式的结果应是数，不是条件或文字；请写算式，例如 支出决算数/收入决算数。'
        : '这里应写条件，例如 收入决算数>收入预算数。';
    return [{ path, message }];
  });
}

function formulaProblem(source: RubricSource, path: Path, formula: Formula, error: TypeProblem): Problem {
  const node = nodeAt(formula, error);
  if (node?.kind === 'reference' && typeOfName(source, node.name) === undefined) {
    const known = [...Object.keys(source.inputs), ...Object.keys(source.values)];
    const hint = suggestion(node.name, known) || '；请用 inputs 或 values 中的名称，或先在那里写明。';
    return {
      path,
      message: `公式有误：没有名为“${node.name}”的输入或派生值${hint}`,
      rests: [['inputs'], ['values']],
    };
  }
  const part = node === undefined ? '' : `（${printFormula(node)}）`;
  // Two sides, or two branches, of which neither is wrong by itself.
  const remedy = error.message.includes('类型不同') ? '，应当一致' : '';
  return { path, message: `公式有误：${error.message}${part}${remedy}。` };
}

/** The node that a message about a formula means. */
function nodeAt(formula: Formula, { offset, end }: TypeProblem): Formula | undefined {
  if (formula.start === offset && formula.end === end) return formula;
  return childrenOf(formula)
    .map((child) => nodeAt(child, { offset, end, message: '' }))
    .find((found) => found !== undefined);
}

/** Inputs named outside formulas: counted, dated, movable. */
function checkInputs(source: RubricSource): readonly Problem[] {
  const problems: Problem[] = [];
  const numeric = (path: Path, name: string): void => {
    const kind = Object.hasOwn(source.inputs, name) ? source.inputs[name]?.kind : undefined;
    if (kind === undefined) {
      const hint = suggestion(name, Object.keys(source.inputs)) || '；请用 inputs 中的名称，或先在那里写明。';
      problems.push({ path, message: `没有名为“${name}”的输入${hint}`, rests: [['inputs']] });
    } else if (kind === 'text' || kind === 'date') {
      problems.push({
        path,
        message: `“${name}”是${kind === 'text' ? '文字' : '日期'}，这里应是数；请换成金额、个数等输入。`,
      });
    }
  };
  for (const { path, rule } of leafPlaces(source)) {
    const [list, named] =
      rule.kind === 'tally'
        ? ['entries', rule.entries]
        : rule.kind === 'deadlines'
          ? ['items', rule.items]
          : ['', []];
    named.forEach((one, index) => {
      numeric([...path, list, index, 'input'], one.input);
    });
  }
  for (const { path, indicator } of indicatorPlaces(source)) {
    indicator.improve.forEach((way, index) => {
      numeric([...path, 'improve', index, 'input'], way.input);
    });
  }
  const names = [...indicatorPlaces(source).map((place) => place.indicator.name), source.adjustment.name];
  source.conditions.forEach(({ indicator }, index) => {
    if (indicator === undefined || names.includes(indicator)) return;
    problems.push({
      path: ['conditions', index, 'indicator'],
      message: `没有名为“${indicator}”的指标${suggestion(indicator, names) || '；请写一个三级指标的名称。'}`,
      rests: [['groups'], ['adjustment']],
    });
  });
  return [...problems, ...checkDates(source, names)];
}

/** The order and the limits of dates name dates. */
function checkDates({ inputs, dates }: RubricSource, rows: readonly string[]): readonly Problem[] {
  const known = Object.keys(inputs).filter((name) => inputs[name]?.kind === 'date');
  const date = (path: Path, name: string): readonly Problem[] => {
    if (known.includes(name)) return [];
    const message = Object.hasOwn(inputs, name)
      ? `“${name}”不是日期，这里应是日期。`
      : `没有名为“${name}”的日期${suggestion(name, known) || '；请用 inputs 中的日期，或先在那里写明。'}`;
    return [{ path, message, rests: [['inputs']] }];
  };
  return [
    ...dates.order.flatMap((names, index) =>
      names.flatMap((name, place) => date(['dates', 'order', index, place], name)),
    ),
    ...dates.limits.flatMap(({ from, to, indicator }, index) => [
      ...date(['dates', 'limits', index, 'from'], from),
      ...date(['dates', 'limits', index, 'to'], to),
      ...(indicator === undefined || rows.includes(indicator)
        ? []
        : [
            {
              path: ['dates', 'limits', index, 'indicator'],
              message: `没有名为“${indicator}”的指标${suggestion(indicator, rows) || '；请写一个三级指标的名称。'}`,
              rests: [['groups'], ['adjustment']],
            },
          ]),
    ]),
  ];
}

function checkCircles(source: RubricSource): readonly Problem[] {
  const below = (name: string): readonly string[] => {
    const value = Object.hasOwn(source.values, name) ? source.values[name] : undefined;
    return value === undefined ? [] : references(value.formula);
  };
  return circles(Object.keys(source.values), below).map((circle) => ({
    path: ['values', circle[0] ?? '', 'formula'],
    message: `公式循环引用：${circle.join(' → ')}；请改写其中一个，使它不再引用后一个。`,
  }));
}
