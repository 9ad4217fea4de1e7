import { areaToA1, type CellAddress, COLUMNS, ROWS } from '../../../workbook/address';
import type { Area } from '../../../workbook/model';
import { shiftFormula } from '../read/shift-formula';
import { decodeXstring, encodeXstring, escapeAttribute, escapeXml } from '../read/xstring';
import type { CellPlace } from './cell-places';
import type { Splice } from './splice';

/** A shared formula's group after some of its cells have lost theirs. */
export interface MovedFormula {
  readonly splice: Splice;
  /** The cell that carries the group's text now: the one cell that changes without having been planned. */
  readonly to: Omit<CellAddress, 'sheet'>;
}

/**
 * When a shared formula's first cell loses its formula, the next one that keeps it takes over the text; otherwise
 * all the others would have none (ECMA-376 Part 1, 18.3.1.40: only the first one holds it).
 * @param group the cells of one shared formula in the order of the file
 * @param overwritten whether a cell loses its formula
 */
export function moveSharedFormula(
  group: readonly CellPlace[],
  overwritten: (cell: CellPlace) => boolean,
): MovedFormula | null {
  const first = group.find(({ formula }) => formula?.attributes.ref !== undefined && formula.text !== '');
  if (first?.formula == null || !overwritten(first)) return null;
  const left = group.filter((cell) => !overwritten(cell));
  const heir = left.find(({ formula }) => formula?.text === '');
  if (heir?.formula == null) return null;
  const { start, end, attributes } = heir.formula;
  const text = shiftFormula(
    decodeXstring(first.formula.text),
    heir.row - first.row,
    heir.column - first.column,
  );
  const raw = `${heir.raw.slice(0, heir.raw.indexOf(':') + 1)}f`;
  const area = areaToA1(around(left));
  const kept = Object.keys(attributes)
    .filter((name) => name !== 'ref')
    .map((name) => ` ${name}="${escapeAttribute(attributes[name] ?? '')}"`)
    .join('');
  return {
    splice: { start, end, text: `<${raw}${kept} ref="${area}">${escapeXml(encodeXstring(text))}</${raw}>` },
    to: { row: heir.row, column: heir.column },
  };
}

/** The smallest area that holds cells. */
function around(cells: readonly CellPlace[]): Area {
  const area = { top: ROWS, left: COLUMNS, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}
