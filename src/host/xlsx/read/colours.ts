import type { Package } from '../container/package';
import { childrenOf, find, flag, numberOr, readTree, type XmlElement } from './tree';

/** The palette of indexed colours, 8 to 63; 0 to 7 repeat 8 to 15. ECMA-376 Part 1, 18.8.27. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Order in which `theme="n"` counts: light and dark are exchanged against the order of the scheme (18.8.3). */
const THEME = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Office's own theme, for workbooks that bring none. */
const OFFICE = [
  'FFFFFF',
  '000000',
  'EEECE1',
  '1F497D',
  '4F81BD',
  'C0504D',
  '9BBB59',
  '8064A2',
  '4BACC6',
  'F79646',
  '0000FF',
  '800080',
];

/** Turns a colour element into RRGGBB; null when it is absent or automatic. */
export type Colours = (element: XmlElement | undefined) => string | null;

/** The colours of a workbook: its theme's, and the palette of its styles if it has one of its own. */
export function readColours(pkg: Package, styles: XmlElement | null): Colours {
  const themePart = pkg.related(pkg.main, 'theme')[0]?.part ?? null;
  const theme = themePart === null ? OFFICE : themeColours(readTree(pkg.text(themePart), themePart));
  const own = childrenOf(find(styles ?? undefined, 'colors', 'indexedColors'), 'rgbColor').map(
    ({ attributes }) => rgb(attributes.rgb) ?? '000000',
  );
  const palette = own.length > 0 ? own : [...INDEXED.slice(0, 8), ...INDEXED];
  return (element) => {
    if (element === undefined) return null;
    const { auto, rgb: direct, theme: number, indexed, tint } = element.attributes;
    if (flag(auto)) return null;
    const base =
      direct !== undefined
        ? rgb(direct)
        : number !== undefined
          ? (theme[Number(number)] ?? null)
          : indexed !== undefined
            ? // 64 and 65 are the system's own text and background: automatic.
              (palette[Number(indexed)] ?? null)
            : null;
    return base === null ? null : tinted(base, numberOr(tint, 0));
  };
}

function themeColours(root: XmlElement): string[] {
  const scheme = find(root, 'a:themeElements', 'a:clrScheme');
  return THEME.map((name, index) => {
    const colour = childrenOf(find(scheme, `a:${name}`))[0];
    return (
      rgb(colour?.name === 'a:sysClr' ? colour.attributes.lastClr : colour?.attributes.val) ??
      OFFICE[index] ??
      '000000'
    );
  });
}

/** `AARRGGBB` or `RRGGBB`; the alpha of a cell means nothing. */
function rgb(text: string | undefined): string | null {
  return text !== undefined && /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/u.test(text)
    ? text.slice(-6).toUpperCase()
    : null;
}

/** Lighter or darker by HSL's L, as 18.8.19 says; rounded as Excel shows it. */
export function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const light = (most + least) / 2;
  const span = most - least;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (span > 0) {
    if (most === red) hue = ((green - blue) / span + 6) % 6;
    else if (most === green) hue = (blue - red) / span + 2;
    else hue = (red - green) / span + 4;
  }
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const side = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = target - chroma / 2;
  const parts = [
    [chroma, side, 0],
    [side, chroma, 0],
    [0, chroma, side],
    [0, side, chroma],
    [side, 0, chroma],
    [chroma, 0, side],
  ][Math.floor(hue) % 6] ?? [0, 0, 0];
  return parts
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part + base)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
