import type { Formula } from './tree';
import { write } from './writer';

/**
 * The formula as Excel and WPS take it, without the leading "=". In: the tree and the spelling of names (a
 * defined name or an address such as Sheet1!$B$3). Out: ASCII text. Reading it back gives the same tree when
 * names keep their spelling.
 */
export function toExcel(tree: Formula, nameOf: (name: string) => string): string {
  return write(tree, nameOf);
}
