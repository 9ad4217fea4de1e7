import type { FontModel } from '../../../workbook/model';
import { encodeXstring } from '../read/xstring';
import { element } from '../xml/element';
import { colourXml } from './colour-xml';

/** GB2312_CHARSET: which font stands in where one named in Chinese is missing (ECMA-376 Part 1, 18.8.9). */
const CHINESE = 134;

/** A font; the children stand in the order in which Excel writes them (18.8.22). */
export function fontXml({ name, size, bold, italic, underline, strike, colour }: FontModel): string {
  const children = [
    bold ? element('b') : '',
    italic ? element('i') : '',
    strike ? element('strike') : '',
    underline ? element('u') : '',
    element('sz', { val: size }),
    colour === null ? '' : colourXml('color', colour),
    element('name', { val: encodeXstring(name) }),
    /\p{Script=Han}/u.test(name) ? element('charset', { val: CHINESE }) : '',
  ];
  return element('font', {}, children.join(''));
}
