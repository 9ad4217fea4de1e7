import type { PrintedGroup, PrintedRow, Sheet } from '../../src/review';
import type { Rubric } from '../../src/rubric/rubric';
import type { Facts } from '../../src/scoring/facts';
import { sheetWeights } from '../../src/scoring/weights';

/** What is different on the sheet. */
export interface SheetChange {
  /** Rows that it lacks. */
  readonly without?: readonly string[];
  /** The rows that it has, where it has not all. */
  readonly only?: readonly string[];
  /** Rows that stand there twice. */
  readonly twice?: readonly string[];
  /** Rows that the rubric does not have. */
  readonly unknown?: readonly string[];
  readonly standards?: Readonly<Record<string, string>>;
  /** What stands in the score cells, by the rows' names, where it is not what the facts print. */
  readonly scores?: Readonly<Record<string, string>>;
  /** The money unit that it states, where it is not the rubric's. */
  readonly unit?: string;
  /** Names that it prints for rows, where they are not the rubric's. */
  readonly names?: Readonly<Record<string, string>>;
  /** Weights of groups. */
  readonly weights?: Readonly<Record<string, string>>;
}

/**
 * The sheet that a rubric would print for facts, as the recogniser reads it: 合计 on top, then row by row. Weights of
 * groups are those that the rows have by the rubric; where weights are assumed units print their own, and level 2
 * with them.
 */
export function printedSheet(rubric: Rubric, facts: Facts, change: SheetChange = {}): Sheet {
  const { adjustment } = rubric.source;
  const {
    without = [],
    only,
    twice = [],
    unknown = [],
    standards = {},
    scores = {},
    names: otherwise = {},
    unit = rubric.source.unit,
    weights: printed = {},
  } = change;
  const all = [...rubric.indicators.map(({ name }) => name), adjustment.name];
  const names = [
    ...all.filter((name) => !without.includes(name) && (only ?? all).includes(name)),
    ...twice,
    ...unknown,
  ];
  const rows = names.map((name, index): PrintedRow => {
    const at = (column: string): string => `评分表!${column}${String(index + 6)}`;
    const indicator = unknown.includes(name) ? null : name;
    const own = name === adjustment.name ? adjustment.standard : rubric.indicator(name)?.standard;
    return {
      printed: otherwise[name] ?? name,
      indicator,
      by: indicator === null ? null : name in otherwise ? 'alias' : 'name',
      standard: standards[name] ?? own ?? null,
      scoreText: scores[name] ?? facts.reported[name] ?? null,
      cells: {
        name: at('E'),
        weight: name === adjustment.name ? null : at('F'),
        score: at('J'),
        narrative: at('I'),
      },
    };
  });
  const weights = sheetWeights(rubric, facts);
  const groups = rubric.groups.flatMap(({ level, name, weight, indicators }): readonly PrintedGroup[] => {
    const below = names.flatMap((one, index) => (indicators.includes(one) ? [index] : []));
    const free = indicators.some((one) => rubric.indicator(one)?.weightCertainty?.level === 'assumed');
    const sum = indicators.reduce((total, one) => total.add(weights.get(one) ?? total), weight.sub(weight));
    const own = level === 2 && free ? sum : weight;
    return below.length === 0
      ? []
      : [
          {
            level,
            printed: name,
            weight: printed[name] ?? own.toDecimalText(),
            cell: `评分表!${level === 1 ? 'B' : 'D'}${String((below[0] ?? 0) + 6)}`,
            rows: below,
          },
        ];
  });
  return { rows, groups, whole: '100', grade: null, unit, known: true };
}
