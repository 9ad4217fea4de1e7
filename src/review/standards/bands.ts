import { Quotient } from '../../rubric/formula';

/** The bands that a printed standard consists of, as far as they can be read: intervals with what they are worth. */
export interface PrintedBand {
  /** As it is printed: `90%(含)—95%`. */
  readonly written: string;
  /** What the interval is of, in the standard's own words; of bands in a row only the first may say so. */
  readonly subject: string;
  readonly percent: boolean;
  readonly low: Bound | null;
  readonly high: Bound | null;
  /** As printed: `得3分`. */
  readonly points: string;
}

export interface Bound {
  readonly value: Quotient;
  readonly inclusive: boolean;
}

const NUMBER = String.raw`-?\d{1,12}(?:\.\d{1,6})?`;
const UNIT = String.raw`(?:%|项|个|次|天|日|人)`;
const INCLUDING = String.raw`(?:\((?:不)?含\))`;

/** What is read in a standard, the longest readings first. */
const TOKEN = new RegExp(
  [
    String.raw`(?<from>${NUMBER})(?<fromUnit>${UNIT})?\s*(?<fromIn>${INCLUDING})?\s*(?:—{1,2}|–|-|~|至|到)\s*(?<to>${NUMBER})(?<toUnit>${UNIT})\s*(?<toIn>${INCLUDING})?`,
    String.raw`(?<left>${NUMBER})(?<leftUnit>${UNIT})?\s*(?<leftSign><=|≤|<)\s*(?<middle>[^\d<>≤≥=,;。]{1,30})(?<rightSign><=|≤|<)\s*(?<right>${NUMBER})(?<rightUnit>${UNIT})?`,
    String.raw`(?<sign><=|>=|≤|≥|<|>|大于等于|小于等于|不高于|不超过|不大于|不低于|不少于|不小于|高于|低于|大于|小于|超过|少于|不足|不满|达到)\s*(?<edge>${NUMBER})(?<edgeUnit>${UNIT})?\s*(?<edgeIn>${INCLUDING})?`,
    String.raw`(?<than>${NUMBER})(?<thanUnit>${UNIT})\s*(?<thanIn>${INCLUDING})?\s*(?<side>及?以上|及?以下|以内)`,
    String.raw`(?<points>(?:得|扣|扣减|计|加|减)\s*\d{1,3}(?:\.\d{1,3})?\s*分|不得分|得满分)`,
    String.raw`(?<stop>[;。\n])`,
  ].join('|'),
  'gu',
);

/** Longer standards stand in no cell. */
const LONGEST = 4000;

/** What holds an interval together while it is read. */
interface Reading {
  low: Bound | null;
  high: Bound | null;
  percent: boolean;
  written: string[];
  subject: string;
}

/** Reads the bands of a printed standard, in its order. Takes time in proportion to its length. */
export function printedBands(standard: string): readonly PrintedBand[] {
  const text = standard.slice(0, LONGEST).normalize('NFKC');
  const bands: PrintedBand[] = [];
  let subject = '';
  let open: Reading | null = null;
  let behind = 0;
  for (const match of text.matchAll(TOKEN)) {
    const groups: Groups = { ...match.groups };
    const before = text.slice(behind, match.index);
    behind = match.index + match[0].length;
    if (groups.stop !== undefined) {
      open = null;
      continue;
    }
    if (groups.points !== undefined) {
      if (open !== null) bands.push({ ...open, written: open.written.join(''), points: groups.points });
      open = null;
      continue;
    }
    if (open === null) {
      subject = subjectOf(groups.middle ?? before) || subject;
      open = { low: null, high: null, percent: false, written: [], subject };
    } else open.written.push(before);
    open.written.push(match[0]);
    narrow(open, groups);
  }
  return bands;
}

type Groups = Readonly<Record<string, string | undefined>>;

function narrow(open: Reading, groups: Groups): void {
  const { from, to, left, right, sign, edge, than, side } = groups;
  if (from !== undefined && to !== undefined) {
    const unit = groups.fromUnit ?? groups.toUnit;
    atLeast(open, bound(from, unit, !excludes(groups.fromIn)));
    atMost(open, bound(to, groups.toUnit, !excludes(groups.toIn)));
  } else if (left !== undefined && right !== undefined) {
    atLeast(open, bound(left, groups.leftUnit ?? groups.rightUnit, groups.leftSign !== '<'));
    atMost(open, bound(right, groups.rightUnit ?? groups.leftUnit, groups.rightSign !== '<'));
  } else if (sign !== undefined && edge !== undefined) {
    const inclusive = WITH_EDGE.test(sign) || groups.edgeIn === '(含)';
    const limit = bound(edge, groups.edgeUnit, inclusive && !excludes(groups.edgeIn));
    if (UPWARDS.test(sign)) atLeast(open, limit);
    else atMost(open, limit);
  } else if (than !== undefined && side !== undefined) {
    if (side.endsWith('上')) atLeast(open, bound(than, groups.thanUnit, !excludes(groups.thanIn)));
    else atMost(open, bound(than, groups.thanUnit, side !== '以下' || groups.thanIn === '(含)'));
  }
  const units = [
    groups.fromUnit,
    groups.toUnit,
    groups.leftUnit,
    groups.rightUnit,
    groups.edgeUnit,
    groups.thanUnit,
  ];
  if (units.includes('%')) open.percent = true;
}

const UPWARDS = /^(?:>|≥|大于|不低于|不少于|不小于|高于|超过|达到)/u;
const WITH_EDGE = /^(?:<=|>=|≤|≥|大于等于|小于等于|不高于|不超过|不大于|不低于|不少于|不小于|达到)$/u;

function excludes(including: string | undefined): boolean {
  return including === '(不含)';
}

function bound(text: string, unit: string | undefined, inclusive: boolean): Bound {
  const value = Quotient.of(text);
  return { value: unit === '%' ? value.mul(Quotient.HUNDREDTH) : value, inclusive };
}

function atLeast(open: Reading, limit: Bound): void {
  if (open.low === null || limit.value.gt(open.low.value)) open.low = limit;
}

function atMost(open: Reading, limit: Bound): void {
  if (open.high === null || limit.value.lt(open.high.value)) open.high = limit;
}

/** The words right before an interval, without what only joins it to the one before. */
function subjectOf(before: string): string {
  const words = before.trimEnd().replace(/^[\s\S]*\P{Script=Han}/u, '');
  return words.replace(/^(?:的|但是|但|且|并且|并|而|其中|在|为|是|属于)+/u, '');
}
