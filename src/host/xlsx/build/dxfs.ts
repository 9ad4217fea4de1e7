import type { ConditionalFormat } from '../../../workbook/model';
import { element } from '../xml/element';
import { sidesXml } from './border-xml';
import { colourXml } from './colour-xml';

/** How a conditional format looks. */
type Look = Pick<ConditionalFormat, 'fill' | 'fontColour' | 'bold' | 'underline' | 'border'>;

/** A look laid over a cell's own; what it leaves out stays (dxf, ECMA-376 Part 1, 18.8.14). */
export function dxfXml({ fill, fontColour, bold, underline, border }: Look): string {
  const font =
    (bold ? element('b') : '') +
    (underline ? element('u') : '') +
    (fontColour === null ? '' : colourXml('color', fontColour));
  const children = [
    font === '' ? '' : element('font', {}, font),
    // Other than in a cell's fill, the colour of a solid one is bgColor here.
    fill === null ? '' : element('fill', {}, element('patternFill', {}, colourXml('bgColor', fill))),
    border === null ? '' : element('border', {}, sidesXml(border, false)),
  ];
  return element('dxf', {}, children.join(''));
}
