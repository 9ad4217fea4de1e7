import { MARK_LOOKS, markFormula } from '../../workbook/marking/mark';
import type { LineStyle } from '../../workbook/model';
import type { Mark } from '../port';
import { assign, call, type Com, made, orNull, part, XL } from './jsapi';

const LINES: Readonly<Partial<Record<LineStyle, number>>> = {
  thin: XL.continuous,
  dashed: XL.dash,
  dotted: XL.dot,
};

/**
 * Lays a mark over a range.
 * @returns the conditional format
 * @throws whatever WPS throws; then nothing of the mark stays
 */
export function layMark(range: Com, { code, severity }: Pick<Mark, 'code' | 'severity'>): Com {
  const look = MARK_LOOKS[severity];
  const formula = `=${markFormula(code)}`;
  const condition = made(part(range, 'FormatConditions'), 'Add', XL.expression, undefined, formula);
  try {
    assign(part(condition, 'Interior'), 'Color', bgr(look.fill));
    if (look.underline) assign(part(condition, 'Font'), 'Underline', XL.underlineSingle);
    for (const edge of [XL.left, XL.right, XL.top, XL.bottom]) {
      const border = made(part(condition, 'Borders'), 'Item', edge);
      assign(border, 'LineStyle', LINES[look.line] ?? XL.continuous);
      assign(border, 'Color', bgr(look.colour));
    }
  } catch (fault) {
    orNull(() => call(condition, 'Delete'));
    throw fault;
  }
  // As in VBA it is true unless it is told otherwise, and would hide what the workbook's own conditions show.
  orNull(() => {
    assign(condition, 'StopIfTrue', false);
  });
  return condition;
}

/** RRGGBB as the JSAPI takes colours: red in the lowest byte. */
export function bgr(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return red + green * 0x100 + blue * 0x1_0000;
}
