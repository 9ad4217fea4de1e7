import type { BorderModel, FontModel, Style } from '../../../workbook/model';
import { element, listElement, XML_HEAD } from '../xml/element';
import { MAIN } from '../xml/namespaces';
import { sidesXml } from './border-xml';
import { cellXf, styleXf, type FormatIds } from './cell-formats';
import { colourXml } from './colour-xml';
import { fontXml } from './font-xml';
import { NumberFormatIds } from './number-format-ids';
import { Numbered } from './numbered';

const NO_BORDER: BorderModel = { left: null, right: null, top: null, bottom: null };

/** Fills 0 and 1 are reserved, whatever a file says there (known of Excel; ECMA-376 Part 1, 18.8.21 shows them). */
const RESERVED_FILLS = ['none', 'gray125'].map((patternType) =>
  element('fill', {}, element('patternFill', { patternType })),
);

/**
 * The styles part (ECMA-376 Part 1, 18.8.39). The first look is also that of the style Normal, whose font is the one
 * that column widths count by (18.3.1.13).
 * @param styles cellXfs in this order: their index is the number that cells give
 * @param dxfs the looks of conditional formats, as XML
 */
export function stylesPart(styles: readonly Style[], dxfs: readonly string[]): string {
  const [normal] = styles;
  if (normal === undefined) throw new Error('a workbook needs a first style');
  const formats = new NumberFormatIds();
  const fonts = new Numbered<FontModel>(fontXml);
  const fills = new Numbered<string>((colour) => colour.toUpperCase());
  const borders = new Numbered<BorderModel>(borderXml);
  borders.numberOf(NO_BORDER);
  const idsOf = ({ font, fill, border, numberFormat }: Style): FormatIds => ({
    numFmtId: formats.idOf(numberFormat),
    fontId: fonts.numberOf(font),
    fillId: fill === null ? 0 : RESERVED_FILLS.length + fills.numberOf(fill),
    borderId: borders.numberOf(border),
  });
  const normalIds = idsOf(normal);
  const cellXfs = styles.map((style) => cellXf(style, idsOf(style), normal, normalIds));
  const allFills = [...RESERVED_FILLS, ...fills.items.map(fillXml)];
  const children = [
    formats.xml(),
    listElement('fonts', { count: fonts.items.length }, fonts.items.map(fontXml)),
    listElement('fills', { count: allFills.length }, allFills),
    listElement('borders', { count: borders.items.length }, borders.items.map(borderXml)),
    listElement('cellStyleXfs', { count: 1 }, [styleXf(normal, normalIds)]),
    listElement('cellXfs', { count: cellXfs.length }, cellXfs),
    listElement('cellStyles', { count: 1 }, [
      element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 }),
    ]),
    element('dxfs', { count: dxfs.length }, dxfs.join('')),
    element('tableStyles', {
      count: 0,
      defaultTableStyle: 'TableStyleMedium2',
      defaultPivotStyle: 'PivotStyleLight16',
    }),
  ];
  return XML_HEAD + element('styleSheet', { xmlns: MAIN }, children.join(''));
}

/** 18.8.32: the colour of a solid fill is fgColor; 64 is the system's own, which Excel writes beside it. */
export function fillXml(colour: string): string {
  const colours = colourXml('fgColor', colour) + element('bgColor', { indexed: 64 });
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, colours));
}

/** 18.8.4, with all its sides. */
export function borderXml(border: BorderModel): string {
  return element('border', {}, sidesXml(border, true) + element('diagonal'));
}
