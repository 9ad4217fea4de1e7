import type { AlignmentModel, BorderLine, BorderModel, FontModel, Style } from '../model';

/**
 * The looks of the standard workbook: what a finance bureau would hand out. Input cells pale yellow, judged cells
 * pale blue, computed cells plain; never by colour alone, since the legend and the borders say it too.
 */

const LINE: BorderLine = { style: 'thin', colour: '7F7F7F' };
const BOXED: BorderModel = { left: LINE, right: LINE, top: LINE, bottom: LINE };
const OPEN: BorderModel = { left: null, right: null, top: null, bottom: null };

const SONG: FontModel = {
  name: '宋体',
  size: 10.5,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  colour: null,
};

const LEFT: AlignmentModel = {
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  indent: 0,
  upright: false,
};
const CENTRE: AlignmentModel = { ...LEFT, horizontal: 'center' };
const RIGHT: AlignmentModel = { ...LEFT, horizontal: 'right' };

/** Pale yellow: to be filled in. */
export const INPUT_FILL = 'FFF9DB';
/** Pale blue: to be judged. */
export const JUDGED_FILL = 'E3EEF9';
const HEADER_FILL = 'EDEDED';

const BODY: Style = {
  font: SONG,
  fill: null,
  border: BOXED,
  alignment: LEFT,
  numberFormat: 'General',
  locked: false,
};

/** Every look by name; their order is the order of the workbook's styles. */
export const STYLES = {
  /** Style 0 of a workbook is the look of cells that have none. */
  plain: { ...BODY, border: OPEN, alignment: { ...LEFT, horizontal: 'general', wrap: false } },
  title: { ...BODY, border: OPEN, font: { ...SONG, name: '黑体', size: 16 }, alignment: CENTRE },
  line: { ...BODY, border: OPEN, alignment: { ...LEFT, wrap: false } },
  lineRight: { ...BODY, border: OPEN, alignment: { ...RIGHT, wrap: false } },
  lineInput: { ...BODY, border: { ...OPEN, bottom: LINE }, fill: INPUT_FILL },
  header: { ...BODY, fill: HEADER_FILL, font: { ...SONG, bold: true }, alignment: CENTRE },
  group: { ...BODY, alignment: CENTRE },
  text: BODY,
  centred: { ...BODY, alignment: CENTRE },
  total: { ...BODY, font: { ...SONG, bold: true }, alignment: CENTRE },
  /** 得分四舍五入保留两位小数, as the printed standard says under its table. */
  points: { ...BODY, alignment: CENTRE, numberFormat: '0.00' },
  totalPoints: { ...BODY, font: { ...SONG, bold: true }, alignment: CENTRE, numberFormat: '0.00' },
  section: { ...BODY, fill: HEADER_FILL, font: { ...SONG, bold: true } },
  inputAmount: { ...BODY, fill: INPUT_FILL, alignment: RIGHT, numberFormat: '0.00##' },
  inputCount: { ...BODY, fill: INPUT_FILL, alignment: RIGHT, numberFormat: '0' },
  inputRatio: { ...BODY, fill: INPUT_FILL, alignment: RIGHT, numberFormat: '0.00%' },
  inputScore: { ...BODY, fill: INPUT_FILL, alignment: RIGHT, numberFormat: '0.00##' },
  inputDate: { ...BODY, fill: INPUT_FILL, alignment: RIGHT, numberFormat: 'yyyy-mm-dd' },
  inputText: { ...BODY, fill: INPUT_FILL, numberFormat: '@' },
  derivedAmount: { ...BODY, alignment: RIGHT, numberFormat: '0.00##' },
  derivedRatio: { ...BODY, alignment: RIGHT, numberFormat: '0.00%' },
  judged: { ...BODY, fill: JUDGED_FILL, alignment: CENTRE },
  judgedPoints: { ...BODY, fill: JUDGED_FILL, alignment: CENTRE, numberFormat: 'General' },
  judgedText: { ...BODY, fill: JUDGED_FILL, numberFormat: '@' },
  check: { ...BODY, font: { ...SONG, size: 9, colour: '7F7F7F' }, alignment: CENTRE, numberFormat: '@' },
  note: { ...BODY, border: OPEN, font: { ...SONG, size: 9 } },
  legendInput: { ...BODY, fill: INPUT_FILL, font: { ...SONG, size: 9 }, alignment: CENTRE },
  legendJudged: { ...BODY, fill: JUDGED_FILL, font: { ...SONG, size: 9 }, alignment: CENTRE },
  legendComputed: { ...BODY, font: { ...SONG, size: 9 }, alignment: CENTRE },
  judgedScore: { ...BODY, fill: JUDGED_FILL, alignment: CENTRE, numberFormat: '0.00' },
  /** A plus says that the review gave more. */
  difference: { ...BODY, alignment: CENTRE, numberFormat: '+0.00;-0.00;0.00' },
  totalDifference: {
    ...BODY,
    font: { ...SONG, bold: true },
    alignment: CENTRE,
    numberFormat: '+0.00;-0.00;0.00',
  },
  /** A place for a name that stands elsewhere: a line to sign on. */
  signature: { ...BODY, border: { ...OPEN, bottom: LINE }, alignment: CENTRE },
  signatureDate: {
    ...BODY,
    border: { ...OPEN, bottom: LINE },
    alignment: CENTRE,
    numberFormat: 'yyyy"年"m"月"d"日"',
  },
  faint: {
    ...BODY,
    border: OPEN,
    font: { ...SONG, size: 8, colour: '7F7F7F' },
    alignment: { ...LEFT, wrap: false },
    numberFormat: '@',
  },
} satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

const NAMES = Object.keys(STYLES) as StyleName[];

/** The index of a look among the workbook's styles. */
export function styleIndex(name: StyleName): number {
  return NAMES.indexOf(name);
}

/** The workbook's styles, in the order that the indexes mean. */
export function styleList(): readonly Style[] {
  return NAMES.map((name) => STYLES[name]);
}
