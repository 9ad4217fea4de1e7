import type { CellModel, RowModel } from '../../../workbook/model';
import type { Package } from '../container/package';
import { badXml } from './bad-part';
import { CellReader, type CellContext } from './cells';
import type { SheetPlaces } from './places';
import { readTree, type XmlElement } from './tree';

/** A worksheet part, scanned once: its cells, and a tree of all the rest. */
export interface Worksheet {
  readonly part: string;
  /** As it stands in the file. */
  readonly text: string;
  readonly root: XmlElement;
  readonly cells: readonly CellModel[];
  readonly rows: readonly RowModel[];
  readonly places: SheetPlaces;
}

/** Scans a worksheet part (ECMA-376 Part 1, 18.3.1.99). */
export function readWorksheet(pkg: Package, context: CellContext): Worksheet {
  const { part } = context;
  const reader = new CellReader(context);
  const text = pkg.text(part);
  const root = readTree(text, part, { name: 'sheetData', events: reader });
  if (root.name !== 'worksheet') throw badXml(part, `根元素是 ${root.name}，不是 worksheet`);
  const { cells, rows, places } = reader;
  return { part, text, root, cells, rows, places };
}
