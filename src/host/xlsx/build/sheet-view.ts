import type { ColumnModel, SheetModel } from '../../../workbook/model';
import { element, listElement } from '../xml/element';
import { WIDEST_COLUMN } from './limits';
import { areaRef, cellRef } from './references';

/** The one view of a sheet (ECMA-376 Part 1, 18.3.1.87). */
export function sheetViews({ frozen, merges, showGridLines }: SheetModel, active: boolean): string {
  const attributes = {
    showGridLines: showGridLines ? null : false,
    tabSelected: active ? true : null,
    workbookViewId: 0,
  };
  return element('sheetViews', {}, element('sheetView', attributes, panes(frozen, merges)));
}

/** 18.3.1.66. The selection is the first cell that scrolls: there work begins. */
function panes(frozen: SheetModel['frozen'], merges: SheetModel['merges']): string {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return '';
  const activePane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const topLeftCell = cellRef(rows, columns);
  const pane = element('pane', {
    xSplit: columns === 0 ? null : columns,
    ySplit: rows === 0 ? null : rows,
    topLeftCell,
    activePane,
    state: 'frozen',
  });
  const around = merges.find(
    ({ top, left, bottom, right }) => top <= rows && rows <= bottom && left <= columns && columns <= right,
  );
  const selection = (inPane: string, activeCell: string, sqref: string): string =>
    element('selection', { pane: inPane, activeCell, sqref });
  const single = (inPane: string, cell: string): string => selection(inPane, cell, cell);
  const others =
    activePane === 'bottomRight'
      ? single('topRight', cellRef(0, columns)) + single('bottomLeft', cellRef(rows, 0))
      : '';
  const cell = around === undefined ? topLeftCell : cellRef(around.top, around.left);
  const sqref = around === undefined ? topLeftCell : areaRef(around);
  return pane + others + selection(activePane, cell, sqref);
}

/** 18.3.1.81: customHeight says that the default is not what the default font would give. */
export function sheetFormat({ defaultRowHeight }: SheetModel): string {
  return element('sheetFormatPr', { defaultRowHeight, customHeight: true });
}

/** 18.3.1.17; the schema wants them in order, Excel without overlap. */
export function columnList(columns: readonly ColumnModel[]): string {
  const sorted = [...columns].sort((a, b) => a.first - b.first);
  const items = sorted.map(({ first, last, width, hidden }, n) => {
    cellRef(0, first);
    cellRef(0, last);
    if (last < first || first <= (sorted[n - 1]?.last ?? -1))
      throw new Error(`columns overlap at ${cellRef(0, first)}`);
    if (!(width >= 0 && width <= WIDEST_COLUMN)) throw new Error(`not a column's width: ${width}`);
    return element('col', {
      min: first + 1,
      max: last + 1,
      width,
      hidden: hidden ? true : null,
      customWidth: true,
    });
  });
  return listElement('cols', {}, items);
}

/** 18.3.1.55. A single cell is no merge, and Excel repairs files in which two overlap. */
export function mergeList(sheet: string, merges: SheetModel['merges']): string {
  const areas = merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  const sorted = [...areas].sort((a, b) => a.top - b.top);
  sorted.forEach((area, n) => {
    for (let at = n + 1; at < sorted.length; at += 1) {
      const other = sorted[at];
      if (other === undefined || other.top > area.bottom) break;
      if (other.left <= area.right && area.left <= other.right)
        throw new Error(`merged areas overlap: ${sheet}!${areaRef(area)} and ${areaRef(other)}`);
    }
  });
  const items = areas.map((area) => element('mergeCell', { ref: areaRef(area) }));
  return listElement('mergeCells', { count: items.length }, items);
}
