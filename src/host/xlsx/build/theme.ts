import { element, XML_HEAD } from '../xml/element';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** The scheme's colours in its order (ECMA-376 Part 1, 20.1.6.2): what Office offers in its palette. */
const COLOURS: readonly (readonly [name: string, colour: string])[] = [
  ['dk2', '44546A'],
  ['lt2', 'E7E6E6'],
  ['accent1', '5B9BD5'],
  ['accent2', 'ED7D31'],
  ['accent3', 'A5A5A5'],
  ['accent4', 'FFC000'],
  ['accent5', '4472C4'],
  ['accent6', '70AD47'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
];

/**
 * A theme: without one Excel offers neither theme colours nor heading and body fonts. Our own cells name their fonts
 * and colours themselves; what a person adds later gets these.
 */
export function themePart(): string {
  const schemes = colourScheme() + fontScheme() + formatScheme();
  return (
    XML_HEAD +
    element('a:theme', { 'xmlns:a': DRAWING, name: 'Office' }, element('a:themeElements', {}, schemes))
  );
}

function colourScheme(): string {
  const system = (name: string, val: string, lastClr: string): string =>
    element(`a:${name}`, {}, element('a:sysClr', { val, lastClr }));
  const own = COLOURS.map(([name, val]) => element(`a:${name}`, {}, element('a:srgbClr', { val })));
  const colours = [system('dk1', 'windowText', '000000'), system('lt1', 'window', 'FFFFFF'), ...own];
  return element('a:clrScheme', { name: 'Office' }, colours.join(''));
}

/** 20.1.4.1.18: the font of a script comes before that of East Asian text in general. */
function fontScheme(): string {
  const fonts = (kind: string, chinese: string): string =>
    element(
      `a:${kind}Font`,
      {},
      element('a:latin', { typeface: 'Calibri' }) +
        element('a:ea', { typeface: chinese }) +
        element('a:cs', { typeface: '' }) +
        element('a:font', { script: 'Hans', typeface: chinese }),
    );
  return element('a:fontScheme', { name: 'Office' }, fonts('major', '等线 Light') + fonts('minor', '宋体'));
}

/** 20.1.4.1.14: three of each are required, for subtle, moderate and intense; here all alike and plain. */
function formatScheme(): string {
  const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const line = (w: number): string =>
    element(
      'a:ln',
      { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
      fill + element('a:prstDash', { val: 'solid' }) + element('a:miter', { lim: 800000 }),
    );
  const effect = element('a:effectStyle', {}, element('a:effectLst'));
  const lists =
    element('a:fillStyleLst', {}, fill.repeat(3)) +
    element('a:lnStyleLst', {}, [6350, 12700, 19050].map(line).join('')) +
    element('a:effectStyleLst', {}, effect.repeat(3)) +
    element('a:bgFillStyleLst', {}, fill.repeat(3));
  return element('a:fmtScheme', { name: 'Office' }, lists);
}
