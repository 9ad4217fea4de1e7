import { Quotient } from '../../rubric/formula';
import type { Figure, TextReading } from './reading';

/** A total with the parts that a text lists of it. */
export interface PartsList {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** Whether the parts are known to make up the whole: then they may not fall short of it either. */
  readonly whole: boolean;
  /** What rounding may make of it, in 万元. */
  readonly tolerance: Quotient;
}

/** Parts that make up a whole in the accounts of every unit; each by a word of its name. */
const WHOLES: readonly (readonly RegExp[])[] = [
  [/基本支出/, /项目支出/],
  [/一般公共预算/, /政府性基金/],
  [/因公出国/, /公务用车/, /公务接待/],
];

/** Longer lists are tables. */
const MOST_PARTS = 20;

/** Half of the last of two decimals, in 万元. */
const HALF_CENT = Quotient.of('0.005');

/** 其中 between a total and its parts. */
const OF_WHICH = /[，,。；;（(：:\s]其中[：:，,]?/g;

/** 因公出国（境）费 */
const REMARK = /[（(][^（()）\d]{0,8}[）)]/g;

/** The lists of parts in a text: `…120万元，其中基本支出80.5万元、项目支出40万元`. */
export function partsListsIn(reading: TextReading): readonly PartsList[] {
  const { plain, figures } = reading;
  if (figures.length < 3) return [];
  let next = 0;
  return [...plain.matchAll(OF_WHICH)].flatMap((match): readonly PartsList[] => {
    while ((figures[next]?.end ?? Infinity) <= match.index) next += 1;
    // The total is the last number before: another one between would make it doubtful what the parts are of.
    const total = figures[next - 1];
    if (total?.kind !== 'amount' || /[。；;\n]/.test(plain.slice(total.end, match.index + 1))) return [];
    const parts = partsFrom(reading, next, match.index + match[0].length);
    if (parts.length < 2 || [total, ...parts].some(({ approximate }) => approximate)) return [];
    return [{ total, parts, whole: areWhole(parts), tolerance: toleranceOf([total, ...parts]) }];
  });
}

/**
 * The amounts of a list: those joined as its first two are. Behind a comma another matter may begin, so there only
 * parts that are known to make up a whole are taken.
 */
function partsFrom({ plain, figures }: TextReading, first: number, from: number): readonly Figure[] {
  const parts: Figure[] = [];
  let reached = from;
  for (let at = first; at < figures.length && parts.length < MOST_PARTS; at += 1) {
    const figure = figures[at];
    if (figure?.kind !== 'amount') break;
    const between = plain.slice(reached, figure.start).replace(REMARK, '');
    if (/[。；;\n（()）]/.test(between) || /合计|共计|总计|总额/.test(figure.label)) break;
    if (parts.length > 0 && /[，,]/.test(between) && !areWhole([...parts, figure], true)) break;
    parts.push(figure);
    reached = figure.end;
  }
  return parts;
}

/** Whether each of the parts is another of one known whole, and (unless only begun) none of it lacks. */
function areWhole(parts: readonly Figure[], begun = false): boolean {
  return WHOLES.some((whole) => {
    const places = parts.map(({ label }) => whole.findIndex((word) => word.test(label)));
    if (places.includes(-1) || new Set(places).size < places.length) return false;
    return begun || parts.length === whole.length;
  });
}

/** Amounts in 万元 are taken to the cent; those in other units as they are printed. */
function toleranceOf(figures: readonly Figure[]): Quotient {
  const inTenThousands = figures.every(({ unit }) => unit === '万元');
  if (inTenThousands) return Quotient.sum(...figures.map(() => HALF_CENT));
  return Quotient.max(HALF_CENT, Quotient.sum(...figures.map(({ tolerance }) => tolerance)));
}

/** What the parts of a list add up to, in 万元. */
export function sumOfParts({ parts }: PartsList): Quotient {
  return Quotient.sum(...parts.map(({ value }) => value));
}

/** Whether a list adds up once those parts are left out that only divide the part before them further. */
export function addsUpWithoutSubparts({ parts, total, whole, tolerance }: PartsList): boolean {
  if (whole) return false;
  const values = withoutWholeRuns(
    parts.map(({ value }) => value),
    tolerance,
  );
  // One part alone that is the total is rather the total written twice.
  const isTotal = (some: readonly Quotient[]): boolean =>
    some.length > 1 && isNear(Quotient.sum(...some), total.value, tolerance);
  if (isTotal(values)) return true;
  // A part of which not all subparts are listed: they do not exceed it.
  return values.some((value, at) =>
    values.some((_, last) => {
      const run = values.slice(at + 1, last + 1);
      if (run.length === 0 || Quotient.sum(...run).gt(value)) return false;
      return isTotal([...values.slice(0, at + 1), ...values.slice(last + 1)]);
    }),
  );
}

/** Without the runs of two or more that add up to the one before them. */
function withoutWholeRuns(values: readonly Quotient[], tolerance: Quotient): readonly Quotient[] {
  const kept: Quotient[] = [];
  let at = 0;
  while (at < values.length) {
    const [whole, ...others] = values.slice(at);
    if (whole === undefined) break;
    kept.push(whole);
    let sum = Quotient.ZERO;
    const last = others.findIndex((value, index) => {
      sum = sum.add(value);
      return index > 0 && isNear(sum, whole, tolerance);
    });
    at += last + 2;
  }
  return kept;
}

function isNear(one: Quotient, other: Quotient, within: Quotient): boolean {
  return one.sub(other).abs().lte(within);
}
