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

/** What looks most like a font of the workbook where it is not installed, as a list of CSS. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/仿宋|FangSong/iu, 'FangSong, 仿宋, STFangsong, Noto Serif CJK SC, Source Han Serif SC, serif'],
  [/宋|SimSun|Song/iu, 'SimSun, 宋体, Songti SC, Noto Serif CJK SC, Source Han Serif SC, serif'],
  [/楷|Kai/iu, 'KaiTi, 楷体, Kaiti SC, Noto Serif CJK SC, Source Han Serif SC, serif'],
  [/黑|SimHei|Hei/iu, 'SimHei, 黑体, Heiti SC, Noto Sans CJK SC, Source Han Sans SC, sans-serif'],
];
const STAND_IN = 'Microsoft YaHei, PingFang SC, Noto Sans CJK SC, Source Han Sans SC, sans-serif';

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
    ff: fonts(name),
    // Univer rounds up what is not whole: 10.5 would be 11, and more lines than the row has room for.
    fs: Math.max(1, Math.floor(size)),
    ...(bold && { bl: BooleanNumber.TRUE }),
    ...(italic && { it: BooleanNumber.TRUE }),
    ...(underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(strike && { st: { s: BooleanNumber.TRUE } }),
    ...(colour !== null && { cl: { rgb: hex(colour) } }),
  };
}

function fonts(name: string): string {
  const [, alike] = STAND_INS.find(([pattern]) => pattern.test(name)) ?? [null, STAND_IN];
  return `${name}, ${alike}`;
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
