import { groupOf } from '../matches';

/** A document's number in a text. */
export interface DocumentNumber {
  readonly written: string;
  /** The same document has the same key, however its number is written. */
  readonly key: string;
  /** What is wrong with how it is written, as the rest of a sentence; null for nothing. */
  readonly fault: string | null;
  /** The title in 《》 that it stands behind; null for none. */
  readonly title: string | null;
}

/** 湛财绩〔2020〕6号, with whatever brackets; the year may have lost digits and 号 may be missing. */
const NUMBER =
  /([\u4e00-\u9fff]{2,12})\s?([〔[［(（【﹝<〈])\s?(\d{2,4})年?\s?([〕\]］)）】﹞>〉])\s?(第)?\s?(\d{1,5})\s?(号)?/gu;
/** What ends the title of a document and begins its number, or leads up to it, is not part of the code. */
const LEADS =
  /^.*(?:根据|依据|按照|按|依照|参照|见|文件|通知|及|和|与|即|由|以|为|据|的|是|了)(?=[\u4e00-\u9fff]{2})/u;

/** The numbers of documents in a text. Only a year of this form in brackets counts: 项目(2020)3个 is none. */
export function documentsIn(text: string): readonly DocumentNumber[] {
  const plain = text.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'));
  return [...plain.matchAll(NUMBER)].flatMap((match): readonly DocumentNumber[] => {
    const [written] = match;
    const group = (at: number): string => groupOf(match, at);
    const [before, open, year, close] = [group(1), group(2), group(3), group(4)];
    const [ordinal, number, end] = [group(5), group(6), group(7)];
    const known = open === '〔' && close === '〕';
    // Round brackets and a missing 号 together are an ordinary parenthesis.
    if (!/^(?:19|20)\d\d$/u.test(year) || (end === '' && '(（<〈'.includes(open))) return [];
    const code = before.replace(LEADS, '');
    const lead = before.length - code.length;
    const faults = [
      ...(known ? [] : [`的年份应当用六角括号，写作“〔${year}〕”`]),
      ...(ordinal === '' ? [] : ['的顺序号前不加“第”']),
      ...(/^0\d/u.test(number) ? ['的顺序号不编虚位'] : []),
      ...(end === '' ? ['缺“号”'] : []),
    ];
    return [
      {
        written: written.slice(lead),
        key: `${code}〔${year}〕${String(Number(number))}`,
        fault: faults.length === 0 ? null : faults.join('，').replaceAll('，的', '，'),
        title: titleBefore(text, match.index + lead),
      },
    ];
  });
}

const LONGEST = 160;

/** `《关于…的通知》（` just before a position. */
function titleBefore(text: string, at: number): string | null {
  return /《([^《》]{2,150})》\s?[（(]?$/u.exec(text.slice(Math.max(0, at - LONGEST), at))?.[1] ?? null;
}
