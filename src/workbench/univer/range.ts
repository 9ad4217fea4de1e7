import type { IRange } from '@univerjs/core';
import type { Area } from '../../workbook/model';

/** A sheet's id in Univer: its place among the tabs, for sheets stay as they are. */
export function sheetId(index: number): string {
  return `sheet-${index}`;
}

/** An area in Univer's words. */
export function univerRange({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

/** A range of Univer as an area. */
export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}
