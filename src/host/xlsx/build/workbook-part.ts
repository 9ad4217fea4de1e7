import type { WorkbookModel } from '../../../workbook/model';
import { encodeXstring } from '../read/xstring';
import { element, XML_HEAD } from '../xml/element';
import { isSheetName } from '../xml/excel-names';
import { MAIN, OFFICE } from '../xml/namespaces';
import { BuildError } from './build-error';
import { definedNames } from './defined-names';

/**
 * The workbook part (ECMA-376 Part 1, 18.2.27).
 * @param active index of the sheet that is shown first
 * @param relationships the sheets' ids, in their order
 */
export function workbookPart(
  workbook: WorkbookModel,
  active: number,
  relationships: readonly string[],
): string {
  const sheets = workbook.sheets.map(({ name, visibility }, n) =>
    element('sheet', {
      name: encodeXstring(name),
      sheetId: n + 1,
      state: visibility === 'visible' ? null : visibility,
      'r:id': relationships[n],
    }),
  );
  // firstSheet: the leftmost tab in view, which cannot be a hidden one's.
  const view = element('workbookView', {
    xWindow: 0,
    yWindow: 0,
    windowWidth: 28800,
    windowHeight: 15600,
    firstSheet: active === 0 ? null : active,
    activeTab: active,
  });
  const children = [
    element('workbookPr', { date1904: workbook.date1904 ? true : null }),
    element('bookViews', {}, view),
    element('sheets', {}, sheets.join('')),
    definedNames(workbook),
    // 18.2.2: what stands in the cells are the results of another program than the one that opens the file.
    element('calcPr', { fullCalcOnLoad: true }),
  ];
  return XML_HEAD + element('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, children.join(''));
}

/**
 * The sheet that is shown first: the first one that can be.
 * @throws BuildError when Excel would not take a sheet's name
 */
export function activeSheet({ sheets }: WorkbookModel): number {
  const names = new Set<string>();
  for (const { name } of sheets) {
    if (!isSheetName(name)) throw new BuildError('bad-sheet-name', name);
    if (names.has(name.toLowerCase())) throw new BuildError('same-sheet-name', name);
    names.add(name.toLowerCase());
  }
  const active = sheets.findIndex(({ visibility }) => visibility === 'visible');
  if (active === -1) throw new Error('a workbook needs a visible sheet');
  return active;
}
