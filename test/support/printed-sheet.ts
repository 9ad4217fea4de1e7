import type { PrintedGroup, PrintedRow, Sheet } from '../../src/review';
import type { Rubric } from '../../src/rubric/rubric';
import type { Facts } from '../../src/scoring/facts';
import { sheetWeights } from '../../src/scoring/weights';

/** The sheet that a rubric would print for facts, as the recogniser reads it: 合计 in row 1, then row by row. */
export function printedSheet(rubric: Rubric, facts: Facts): Sheet {
  const { adjustment } = rubric.source;
  const names = [...rubric.indicators.map(({ name }) => name), adjustment.name];
  const rows = names.map((name, index): PrintedRow => {
    const at = (column: string): string => `评分表!${column}${String(index + 6)}`;
    const standard = (rubric.indicator(name) ?? adjustment).standard ?? null;
    return {
      printed: name,
      indicator: name,
      by: 'name',
      standard,
      cells: {
        name: at('E'),
        weight: name === adjustment.name ? null : at('F'),
        score: at('J'),
        narrative: at('I'),
      },
    };
  });
  const weights = sheetWeights(rubric, facts);
  const groups = rubric.groups.map(({ level, name, weight, indicators }): PrintedGroup => {
    const below = indicators.map((one) => names.indexOf(one));
    // Where a weight is assumed, units print their own, and level 2 with it.
    const sum = indicators.reduce((total, one) => total.add(weights.get(one) ?? weight), weight.sub(weight));
    const column = level === 1 ? 'B' : 'D';
    return {
      level,
      printed: name,
      weight: (level === 1 ? weight : sum).toDecimalText(),
      cell: `评分表!${column}${String((below[0] ?? 0) + 6)}`,
      rows: below,
    };
  });
  return { rows, groups, whole: '100', unit: rubric.source.unit, known: true };
}
