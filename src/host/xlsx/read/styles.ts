import type {
  AlignmentModel,
  BorderLine,
  BorderModel,
  FontModel,
  LineStyle,
  Style,
} from '../../../workbook/model';
import type { Colours } from './colours';
import { numberFormats } from './number-formats';
import { childrenOf, find, flag, numberOr, type XmlElement } from './tree';

const NO_BORDER: BorderModel = { left: null, right: null, top: null, bottom: null };
const DEFAULT_FONT: FontModel = {
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  colour: null,
};

/** What a workbook without styles part looks like. */
export const DEFAULT_STYLE: Style = {
  font: DEFAULT_FONT,
  fill: null,
  border: NO_BORDER,
  alignment: { horizontal: 'general', vertical: 'bottom', wrap: false, indent: 0, upright: false },
  numberFormat: 'General',
  locked: true,
};

/** The looks that cells refer to (cellXfs, ECMA-376 Part 1, 18.8.10), in the file's order. */
export function readStyles(styles: XmlElement | null, colours: Colours): readonly Style[] {
  if (styles === null) return [DEFAULT_STYLE];
  const fonts = childrenOf(find(styles, 'fonts'), 'font').map((font) => readFont(font, colours));
  const fills = childrenOf(find(styles, 'fills'), 'fill').map((fill) => readFill(fill, colours));
  const borders = childrenOf(find(styles, 'borders'), 'border').map((border) => readBorder(border, colours));
  const formats = numberFormats(styles);
  const looks = childrenOf(find(styles, 'cellXfs'), 'xf').map((xf, index): Style => {
    const { fontId, fillId, borderId } = xf.attributes;
    return {
      font: fonts[numberOr(fontId, 0)] ?? DEFAULT_FONT,
      fill: fills[numberOr(fillId, 0)] ?? null,
      border: borders[numberOr(borderId, 0)] ?? NO_BORDER,
      alignment: readAlignment(find(xf, 'alignment')),
      numberFormat: formats[index] ?? 'General',
      locked: flag(find(xf, 'protection')?.attributes.locked, true),
    };
  });
  return looks.length > 0 ? looks : [DEFAULT_STYLE];
}

/** An on/off element: `<b/>` is on, `<b val="0"/>` off (18.8.2). */
function on(parent: XmlElement | undefined, name: string): boolean {
  const element = find(parent, name);
  return element !== undefined && flag(element.attributes.val, true);
}

function readFont(font: XmlElement, colours: Colours): FontModel {
  const underline = find(font, 'u');
  return {
    name: find(font, 'name')?.attributes.val ?? DEFAULT_FONT.name,
    size: numberOr(find(font, 'sz')?.attributes.val, DEFAULT_FONT.size),
    bold: on(font, 'b'),
    italic: on(font, 'i'),
    underline: underline !== undefined && underline.attributes.val !== 'none',
    strike: on(font, 'strike'),
    colour: colours(find(font, 'color')),
  };
}

/** A pattern is shown by the colour that it mostly has; of a gradient the first stop. */
function readFill(fill: XmlElement, colours: Colours): string | null {
  const pattern = find(fill, 'patternFill');
  if (pattern === undefined) return colours(find(fill, 'gradientFill', 'stop', 'color'));
  const kind = pattern.attributes.patternType ?? 'none';
  if (kind === 'none') return null;
  if (kind === 'solid') return colours(find(pattern, 'fgColor'));
  return colours(find(pattern, 'bgColor'));
}

/** Of a dxf: there a solid fill's colour is bgColor, and the pattern may be left out (18.8.32 as Excel writes it). */
export function readDxfFill(dxf: XmlElement, colours: Colours): string | null {
  const pattern = find(dxf, 'fill', 'patternFill');
  if (pattern === undefined || pattern.attributes.patternType === 'none') return null;
  return colours(find(pattern, 'bgColor')) ?? colours(find(pattern, 'fgColor'));
}

/** What a dxf says of a font. */
export function readDxfFont(
  dxf: XmlElement,
  colours: Colours,
): Pick<FontModel, 'bold' | 'underline' | 'colour'> {
  const font = find(dxf, 'font');
  const underline = find(font, 'u');
  return {
    bold: on(font, 'b'),
    underline: underline !== undefined && underline.attributes.val !== 'none',
    colour: colours(find(font, 'color')),
  };
}

export function readBorder(border: XmlElement, colours: Colours): BorderModel {
  const side = (...names: readonly string[]): BorderLine | null => {
    const line = names.map((name) => find(border, name)).find((found) => found !== undefined);
    const style = line?.attributes.style ?? 'none';
    return line === undefined || style === 'none'
      ? null
      : { style: lineStyle(style), colour: colours(find(line, 'color')) };
  };
  return {
    left: side('left', 'start'),
    right: side('right', 'end'),
    top: side('top'),
    bottom: side('bottom'),
  };
}

function lineStyle(style: string): LineStyle {
  switch (style) {
    case 'thin':
    case 'medium':
    case 'thick':
    case 'dashed':
    case 'dotted':
    case 'hair':
    case 'double':
      return style;
    default:
      return 'other';
  }
}

function readAlignment(alignment: XmlElement | undefined): AlignmentModel {
  const { horizontal, vertical, wrapText, indent, textRotation } = alignment?.attributes ?? {};
  return {
    horizontal: horizontalOf(horizontal),
    vertical:
      vertical === 'top' || vertical === 'center' || vertical === 'justify' || vertical === 'distributed'
        ? vertical
        : 'bottom',
    wrap: flag(wrapText),
    indent: numberOr(indent, 0),
    // 255: stacked (18.8.1).
    upright: textRotation === '255',
  };
}

function horizontalOf(text: string | undefined): AlignmentModel['horizontal'] {
  switch (text) {
    case 'left':
    case 'center':
    case 'right':
    case 'fill':
    case 'justify':
    case 'distributed':
      return text;
    // Across a selection: looks centred.
    case 'centerContinuous':
      return 'center';
    default:
      return 'general';
  }
}
