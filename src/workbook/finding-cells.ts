import { ratioName, rowName } from '../rubric/names';
import type { Finding } from '../review';
import { cellText } from './address';
import type { Binding } from './binding';

/**
 * The cells that a finding points at, as `评分表!J15`: those of its names, then those that no name stands for; or the
 * score of its row where it points at none that the workbook has.
 */
export function findingCells(
  { cells }: Binding,
  { names, cells: others, indicator }: Finding,
): readonly string[] {
  const placed = (name: string): readonly string[] => {
    const address = cells.get(name) ?? cells.get(ratioName(name));
    return address === undefined ? [] : [cellText(address)];
  };
  const found = [...new Set([...names.flatMap(placed), ...others])];
  return found.length > 0 || indicator === null ? found : placed(rowName('score', indicator));
}
