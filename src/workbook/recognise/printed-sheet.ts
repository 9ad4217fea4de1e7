import { rowName } from '../../rubric/names';
import { pairs } from '../../rubric/pairs';
import type { Rubric } from '../../rubric/rubric';
import { NO_SHEET, type Sheet } from '../../review';
import type { Binding } from '../binding';
import type { SheetContent } from '../source';
import { columnsOf } from './columns';
import { gridOf } from './grid';
import { headFacts } from './head-facts';
import { scoreHeaderOf } from './header';
import { identify, type Identity } from './identify';
import { printedOf } from './printed';
import { levelsOf } from './proofs';
import { tableOf } from './rows';

/**
 * What the score sheet of a standard workbook prints. Its rows are known by their names, whatever they are called.
 * @param content the sheet that holds the scores, read whole
 * @param binding where the workbook's names stand
 */
export function printedSheet(
  content: SheetContent,
  rubric: Rubric,
  { cells }: Pick<Binding, 'cells'>,
): Sheet {
  const grid = gridOf(content);
  const header = scoreHeaderOf(grid);
  if (header === null) return NO_SHEET;
  const table = tableOf(grid, header, columnsOf(grid, header), [rubric]);
  if (table.rows.length === 0) return NO_SHEET;
  const bound = new Map<number, string>();
  for (const name of [...rubric.indicators.map((one) => one.name), rubric.source.adjustment.name]) {
    const cell = cells.get(rowName('score', name)) ?? cells.get(rowName('narrative', name));
    if (cell?.sheet === content.name) bound.set(cell.row, name);
  }
  const identities = pairs(table.rows, identify(table.rows, rubric)).map(([{ row }, identity]): Identity => {
    const name = bound.get(row);
    if (name === undefined || name === identity.indicator) return identity;
    return { indicator: name, by: null, confidence: 1, doubts: [] };
  });
  const { unit } = headFacts(grid, header, table, rubric);
  return printedOf(content.name, table, identities, levelsOf(table.rows), { unit, known: true });
}
