import type { BorderModel, LineStyle } from '../../../workbook/model';
import { element } from '../xml/element';
import { colourXml } from './colour-xml';

/** A border's four sides (ECMA-376 Part 1, 18.8.4). */
export function sidesXml(border: BorderModel, empty: boolean): string {
  return (['left', 'right', 'top', 'bottom'] as const)
    .map((side) => {
      const line = border[side];
      if (line === null) return empty ? element(side) : '';
      return element(side, { style: lineName(line.style) }, colourXml('color', line.colour));
    })
    .join('');
}

/** Of the lines that the model does not tell apart the commonest is written, so that it is none of those it does. */
function lineName(style: LineStyle): string {
  return style === 'other' ? 'dashDot' : style;
}
