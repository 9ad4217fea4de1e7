import type { ColumnModel, DefinedName, SheetModel } from '../../../workbook/model';
import type { Package } from '../container/package';
import type { Colours } from './colours';
import { readConditionalFormats } from './conditional-formats';
import { readLinks } from './links';
import { mergesOf } from './merges';
import { readNotes } from './notes';
import { readPrint } from './print';
import { childrenOf, find, flag, numberOr, type XmlElement } from './tree';
import { readValidations } from './validations';
import type { SheetEntry } from './workbook-part';
import type { Worksheet } from './worksheet';

/** What sheets need from the workbook. */
export interface LookContext {
  readonly pkg: Package;
  readonly names: readonly DefinedName[];
  readonly styles: XmlElement | null;
  readonly colours: Colours;
}

/** A sheet with its look. */
export function readSheet(
  { pkg, names, styles, colours }: LookContext,
  { name, visibility }: SheetEntry,
  index: number,
  worksheet: Worksheet | null,
): SheetModel {
  const root = worksheet?.root ?? NOTHING;
  const part = worksheet?.part ?? '';
  const view = find(root, 'sheetViews', 'sheetView');
  const format = find(root, 'sheetFormatPr')?.attributes ?? {};
  return {
    name,
    visibility,
    cells: worksheet?.cells ?? [],
    merges: mergesOf(root, part),
    columns: readColumns(root, numberOr(format.defaultColWidth, 8.43)),
    rows: worksheet?.rows ?? [],
    defaultRowHeight: numberOr(format.defaultRowHeight, 15),
    frozen: frozenOf(find(view, 'pane')),
    showGridLines: flag(view?.attributes.showGridLines, true),
    validations: readValidations(root, part),
    notes: worksheet === null ? [] : readNotes(pkg, part),
    links: readLinks(pkg, root, part),
    conditionalFormats: readConditionalFormats(root, part, styles, colours),
    protected: flag(find(root, 'sheetProtection')?.attributes.sheet),
    print: readPrint(root, names, index),
  };
}

/** The content of a sheet that has none. */
const NOTHING: XmlElement = {
  name: 'worksheet',
  raw: 'worksheet',
  attributes: {},
  children: [],
  text: '',
  start: 0,
  inner: 0,
  innerEnd: 0,
  end: 0,
};

/** 18.3.1.13; a column that only has a style is as wide as the others. */
export function readColumns(root: XmlElement, width: number): ColumnModel[] {
  return childrenOf(find(root, 'cols'), 'col').map(({ attributes }) => ({
    first: numberOr(attributes.min, 1) - 1,
    last: numberOr(attributes.max, 1) - 1,
    width: numberOr(attributes.width, width),
    hidden: flag(attributes.hidden),
  }));
}

/** 18.3.1.66: of a frozen pane the splits count rows and columns; otherwise they are distances. */
function frozenOf(pane: XmlElement | undefined): SheetModel['frozen'] {
  const { state, xSplit, ySplit } = pane?.attributes ?? {};
  if (state !== 'frozen' && state !== 'frozenSplit') return null;
  return { rows: numberOr(ySplit, 0), columns: numberOr(xSplit, 0) };
}
