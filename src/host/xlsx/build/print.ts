import { COLUMNS } from '../../../workbook/address';
import type { PrintModel } from '../../../workbook/model';
import { element, listElement, textElement } from '../xml/element';
import { BuildError } from './build-error';
import { LONGEST_HEADER, MOST_BREAKS } from './limits';
import { cellRef } from './references';

/** What stands before everything else: whether the sheet is fitted to pages (ECMA-376 Part 1, 18.3.1.65). */
export function sheetProperties({ fit }: PrintModel): string {
  return fit === null ? '' : element('sheetPr', {}, element('pageSetUpPr', { fitToPage: true }));
}

/** How a sheet is printed; titles and area are defined names (18.2.5). */
export function printSetup(sheet: string, print: PrintModel): string {
  const { orientation, paper, fit, margins, centred } = print;
  const { left, right, top, bottom, header, footer } = margins;
  return [
    centred ? element('printOptions', { horizontalCentered: true }) : '',
    element('pageMargins', { left, right, top, bottom, header, footer }),
    // 18.3.1.63; 0 pages: as many as it takes.
    element('pageSetup', {
      paperSize: paper,
      fitToWidth: fit === null ? null : fit.width,
      fitToHeight: fit === null ? null : fit.height,
      orientation,
    }),
    headerFooter(sheet, print),
    rowBreaks(sheet, print.breaks),
  ].join('');
}

/** 18.3.1.46; the codes are Excel's own, and for XML text like any other. */
function headerFooter(sheet: string, { header, footer }: PrintModel): string {
  if (header.length > LONGEST_HEADER || footer.length > LONGEST_HEADER)
    throw new BuildError('long-header', sheet);
  const lists = [
    header === '' ? '' : textElement('oddHeader', header),
    footer === '' ? '' : textElement('oddFooter', footer),
  ].filter((xml) => xml !== '');
  return listElement('headerFooter', {}, lists);
}

/** 18.3.1.74: a break's id is the row above it counted from 1, which is the row below it counted from 0. */
function rowBreaks(sheet: string, breaks: readonly number[]): string {
  const rows = [...new Set(breaks)].sort((a, b) => a - b);
  if (rows.length > MOST_BREAKS) throw new Error(`too many page breaks: ${sheet}`);
  const items = rows.map((id) => {
    cellRef(id, 0);
    if (id === 0) throw new Error(`a page break before the first row: ${sheet}`);
    return element('brk', { id, max: COLUMNS - 1, man: true });
  });
  return listElement('rowBreaks', { count: items.length, manualBreakCount: items.length }, items);
}
