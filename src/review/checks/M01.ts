import { judgedItemsOf } from '../../rubric/rubric';
import { itemName, rowName } from '../../rubric/names';
import type { Assessment, RowResult } from '../../scoring/assessment';
import type { Missing } from '../../scoring/working';
import type { Check, Found } from '../check';

/** A row that has no score yet because something is blank: what is missing, by name. */
export const M01: Check = {
  code: 'M01',
  severity: 'info',
  scope: ['D'],
  title: '缺数据或未判定',
  find: (assessment) =>
    [...assessment.rows, assessment.adjustment].flatMap((row): readonly Found[] => {
      const blank = row.missing.filter((one) => one.reason === 'blank' || one.reason === 'not-judged');
      if (blank.length === 0) return [];
      const what = blank.map((one) => `“${one.name}”`).join('、');
      const effect = row.weight === null ? '合计暂未计加减分' : '本行暂不计分';
      return [
        {
          indicator: row.name,
          names: blank.map((one) => cellOf(assessment, row, one)),
          message: `“${row.name}”缺${what}，${effect}。`,
          fix: null,
        },
      ];
    }),
};

/** The cell to fill in: an input's own, or the verdict of an item. */
export function cellOf(assessment: Assessment, row: RowResult, missing: Missing): string {
  if (assessment.rubric.inputs.has(missing.name)) return missing.name;
  const indicator = assessment.rubric.indicator(row.name);
  const items = indicator === undefined ? [] : judgedItemsOf(indicator);
  const item = items.find((one) => `${row.name}.${one.key ?? '1'}` === missing.name);
  return item === undefined ? rowName('score', row.name) : itemName('verdict', row.name, item);
}
