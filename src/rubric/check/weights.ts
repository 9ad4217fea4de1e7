import { Quotient } from '../formula';
import type { Problem } from '../rubric-error';
import type { RubricSource } from '../types';
import { checklistOf, indicatorPlaces, type Path } from './places';

/** Weights add up through all levels to the highest total, and what a row can give adds up to its weight. */
export function checkWeights(source: RubricSource): readonly Problem[] {
  const problems: Problem[] = [];
  const expect = (path: Path, what: string, sum: Quotient, weight: Quotient): void => {
    if (sum.eq(weight)) return;
    problems.push({
      path,
      message: `${what}之和为 ${sum.toDecimalText()}，应等于 ${weight.toDecimalText()}（相差 ${sum.sub(weight).toDecimalText()}）。`,
    });
  };
  const sumOf = (parts: readonly { readonly weight: Quotient }[]): Quotient =>
    Quotient.sum(Quotient.ZERO, ...parts.map((part) => part.weight));
  expect(['groups'], '一级指标的权重', sumOf(source.groups), source.total.max);
  source.groups.forEach((level1, one) => {
    expect(['groups', one, 'weight'], `“${level1.name}”下二级指标的权重`, sumOf(level1.groups), level1.weight);
    level1.groups.forEach((level2, two) => {
      const path = ['groups', one, 'groups', two, 'weight'];
      expect(path, `“${level2.name}”下三级指标的权重`, sumOf(level2.indicators), level2.weight);
    });
  });
  for (const { path, indicator } of indicatorPlaces(source)) {
    const { name, rule, weight } = indicator;
    const list = checklistOf(rule, [...path, 'rule']);
    const points = (list?.rule.items ?? (rule.kind === 'parts' ? rule.parts : [])).map((part) => part.points);
    if (points.length > 0) {
      const at = list === null ? [...path, 'rule', 'parts'] : [...list.path, 'items'];
      expect(at, `“${name}”各${list === null ? '部分' : '项'}的分值`, Quotient.sum(Quotient.ZERO, ...points), weight);
    }
    problems.push(...best(source, indicator, path));
  }
  return problems;
}

/** The best band or choice of a row is worth its weight: otherwise nobody could have full marks. */
function best(
  _source: RubricSource,
  { name, rule, weight }: { name: string; rule: RubricSource['groups'][number]['groups'][number]['indicators'][number]['rule']; weight: Quotient },
  path: Path,
): readonly Problem[] {
  const points =
    rule.kind === 'bands'
      ? rule.bands.map((band) => band.points)
      : rule.kind === 'choice'
        ? rule.options.map((option) => option.points)
        : [];
  const [first, ...others] = points;
  if (first === undefined) return [];
  const highest = Quotient.max(first, ...others);
  if (highest.eq(weight)) return [];
  return [
    {
      path: [...path, 'rule'],
      message: `“${name}”最高可得 ${highest.toDecimalText()} 分，应等于权重 ${weight.toDecimalText()} 分。`,
    },
  ];
}
