import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type {
  AlignmentModel,
  BorderLine,
  BorderModel,
  FontModel,
  LineStyle,
  Style,
} from '../../workbook/model';
import { indentDots } from './units';

const LINES: Readonly<Record<LineStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  hair: BorderStyleTypes.HAIR,
  double: BorderStyleTypes.DOUBLE,
  other: BorderStyleTypes.THIN,
};

const HORIZONTAL: Readonly<Record<AlignmentModel['horizontal'], HorizontalAlign | null>> = {
  general: null,
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  fill: HorizontalAlign.LEFT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<AlignmentModel['vertical'], VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
};

/** A look as Univer writes it down. */
export function univerStyle({ font, fill, border, alignment, numberFormat }: Style): IStyleData {
  return {
    ...fontStyle(font),
    ...(fill !== null && { bg: { rgb: hex(fill) } }),
    bd: borderStyle(border),
    ...alignmentStyle(alignment),
    ...(numberFormat !== 'General' && { n: { pattern: numberFormat } }),
  };
}

/** RRGGBB as CSS writes it. */
export function hex(colour: string): string {
  return `#${colour}`;
}

function fontStyle({ name, size, bold, italic, underline, strike, colour }: FontModel): IStyleData {
  return {
    ff: name,
    fs: size,
    ...(bold && { bl: BooleanNumber.TRUE }),
    ...(italic && { it: BooleanNumber.TRUE }),
    ...(underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(strike && { st: { s: BooleanNumber.TRUE } }),
    ...(colour !== null && { cl: { rgb: hex(colour) } }),
  };
}

function alignmentStyle({ horizontal, vertical, wrap, indent, upright }: AlignmentModel): IStyleData {
  const ht = HORIZONTAL[horizontal];
  return {
    ...(ht !== null && { ht }),
    vt: VERTICAL[vertical],
    tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(indent > 0 && { pd: { [horizontal === 'right' ? 'r' : 'l']: indentDots(indent) } }),
    ...(upright && { tr: { a: 0, v: BooleanNumber.TRUE } }),
  };
}

function borderStyle({ left, right, top, bottom }: BorderModel): IBorderData {
  return {
    ...(left !== null && { l: line(left) }),
    ...(right !== null && { r: line(right) }),
    ...(top !== null && { t: line(top) }),
    ...(bottom !== null && { b: line(bottom) }),
  };
}

function line({ style, colour }: BorderLine): IBorderStyleData {
  return { s: LINES[style], cl: { rgb: colour === null ? '#000000' : hex(colour) } };
}
