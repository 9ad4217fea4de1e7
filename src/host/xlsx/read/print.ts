import { areaFromA1, ROWS } from '../../../workbook/address';
import type { Area, DefinedName, PrintModel } from '../../../workbook/model';
import { childrenOf, find, flag, numberOr, type XmlElement } from './tree';
import { decodeXstring } from './xstring';

/** How a sheet is printed (ECMA-376 Part 1, 18.3.1.62 and following); titles and area are defined names (18.2.5). */
export function readPrint(root: XmlElement, names: readonly DefinedName[], sheet: number): PrintModel {
  const setup = find(root, 'pageSetup')?.attributes ?? {};
  const margins = find(root, 'pageMargins')?.attributes ?? {};
  const text = find(root, 'headerFooter');
  const fit = flag(find(root, 'sheetPr', 'pageSetUpPr')?.attributes.fitToPage);
  const own = (name: string): string | undefined =>
    names.find((entry) => entry.sheet === sheet && entry.name.toLowerCase() === name)?.refersTo;
  return {
    orientation: setup.orientation === 'landscape' ? 'landscape' : 'portrait',
    paper: numberOr(setup.paperSize, 1),
    fit: fit ? { width: numberOr(setup.fitToWidth, 1), height: numberOr(setup.fitToHeight, 1) } : null,
    titleRows: titleRows(own('_xlnm.print_titles')),
    area: printArea(own('_xlnm.print_area')),
    margins: {
      left: numberOr(margins.left, 0.7),
      right: numberOr(margins.right, 0.7),
      top: numberOr(margins.top, 0.75),
      bottom: numberOr(margins.bottom, 0.75),
      header: numberOr(margins.header, 0.3),
      footer: numberOr(margins.footer, 0.3),
    },
    header: decodeXstring(find(text, 'oddHeader')?.text ?? ''),
    footer: decodeXstring(find(text, 'oddFooter')?.text ?? ''),
    centred: flag(find(root, 'printOptions')?.attributes.horizontalCentered),
    // The id of a break is the row above it, counted from 1: the row below it, counted from 0.
    breaks: childrenOf(find(root, 'rowBreaks'), 'brk').map(({ attributes }) => numberOr(attributes.id, 0)),
  };
}

/** `评分表!$1:$3`, or with columns `评分表!$A:$B,评分表!$1:$3`. */
function titleRows(refersTo: string | undefined): PrintModel['titleRows'] {
  const rows = /(?:^|!|,)\$?(\d{1,7}):\$?(\d{1,7})(?:,|$)/u.exec(refersTo ?? '');
  const first = Number(rows?.[1]);
  const last = Number(rows?.[2]);
  return rows === null || first < 1 || last > ROWS ? null : { first: first - 1, last: last - 1 };
}

/** One area; several are not shown. */
function printArea(refersTo: string | undefined): Area | null {
  if (refersTo === undefined) return null;
  return areaFromA1(refersTo.slice(refersTo.lastIndexOf('!') + 1));
}
