import type { Place } from './reading';

/**
 * What holds digits and is no figure: dates, times, numbers of documents and tables, ordinals, addresses. Every
 * repetition is bounded, so that no text takes more than linear time.
 */

interface Pattern {
  readonly find: RegExp;
  /** Whether a match at this place counts; the text before and behind it decides. */
  readonly fits?: (before: string, behind: string) => boolean;
}

const notInNumber = (before: string): boolean => !/[\d.]$/.test(before);
const inFormula = (before: string, behind: string): boolean =>
  /[-+*/×÷=]\s?$/.test(before) || /^\s?[-+*/×÷=]/.test(behind);
const atClauseStart = (before: string): boolean => /(?:^|[。；;：:，,、！？\s])$/.test(before);

const PATTERNS: readonly Pattern[] = [
  // 2019年2月14日, 2019年度, 2018、2019年
  {
    find: /(?:[12]\d{3}\s{0,2}[、和至~～-]\s{0,2}){0,5}[12]\d{3}\s{0,2}年(?:度|初|末|底)?(?:\s{0,2}\d{1,2}\s{0,2}月(?:份|底|初|末)?(?:\s{0,2}\d{1,2}\s{0,2}[日号])?)?/g,
    fits: notInNumber,
  },
  { find: /\d{1,2}\s{0,2}月(?:份|底|初|末)?(?:\s{0,2}\d{1,2}\s{0,2}[日号])?/g, fits: notInNumber },
  // 2019-02-14, 2019/2/14, 2019.2.14; with an operator or an equals sign beside it, it is a calculation.
  {
    find: /(?:19|20)\d{2}([-./])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])(?!\d)/g,
    fits: (before, behind) => notInNumber(before) && !inFormula(before, behind),
  },
  { find: /\d{1,2}[:：][0-5]\d(?!\d|\.\d)/g, fits: notInNumber },
  // 湛财评[2019]24号, 〔2020〕1号
  { find: /[[〔【(（［]\s?(?:19|20)\d{2}\s?[\]〕】)）］]\s{0,2}第?\s?\d{1,5}\s?号/g },
  { find: /[[〔［](?:19|20)\d{2}[\]〕］]/g },
  // 第1、2项, 第3号
  { find: /第\s{0,2}\d{1,4}(?:\s?[、和及至~-]\s?第?\d{1,4}){0,5}(?!\d|\.\d)/g },
  { find: /\d{1,5}(?:-\d{1,3})?\s?号(?!召)/g, fits: notInNumber },
  {
    find: /(?:附[表件注]|表|图|序号|编号)\s?\d{1,3}(?:-\d{1,3}){0,2}(?!\d|-\d|[.,，]\d{3}|\.\d|\s?[/*×÷%+]|\s?[万亿]?元)/g,
  },
  { find: /\d{1,3}(?:-\d{1,3}){0,2}\s?表(?![彰扬示决])/g, fits: notInNumber },
  // 1、 2. at the head of a clause
  { find: /\d{1,2}(?:、(?!\s?\d)|[.．](?!\s?\d|$)|\.(?=[12]\d{3}年))/g, fits: atClauseStart },
  // （1） (2) at the head of a clause, 3) at the head of a line
  { find: /[(（]\s?\d{1,2}\s?[)）](?!\s?[-+*/×÷=%^])/g, fits: atClauseStart },
  { find: /\d{1,2}\s?[)）](?!\s?[-+*/×÷=%^])/g, fits: (before) => /(?:^|[。；;\n\r])$/.test(before) },
  { find: /(?:https?:\/\/|www\.)[^\s，。；）)]{1,300}/g },
  // A number that two points part: a version, an address.
  { find: /\d{1,9}(?:\.\d{1,9}){2,9}/g },
];

/** How much of the text on either side is looked at. */
const BESIDE = 4;

/** The places of a narrowed text in which numbers are no figures; in order, none within another. */
export function noFigures(plain: string): readonly Place[] {
  const places: Place[] = [];
  for (const { find, fits } of PATTERNS) {
    for (const match of plain.matchAll(find)) {
      const start = match.index;
      const end = start + match[0].length;
      const before = plain.slice(Math.max(0, start - BESIDE), start);
      if (fits === undefined || fits(before, plain.slice(end, end + BESIDE))) places.push({ start, end });
    }
  }
  places.sort((one, other) => one.start - other.start || other.end - one.end);
  let reached = 0;
  return places.filter((place) => {
    if (place.end <= reached) return false;
    reached = place.end;
    return true;
  });
}
