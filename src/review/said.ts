import { Quotient } from '../rubric/formula';
import { assess } from '../scoring/assess';
import type { Assessment, RowResult } from '../scoring/assessment';
import type { Subject } from './check';
import { leavesOf } from './conditions';
import { printsOtherBounds } from './standards/bounds';
import type { Rounded } from './texts/divided';
import { type SaidParts, saidParts } from './texts/said-parts';

const known = new WeakMap<Subject, Map<string, SaidParts | null>>();

/** {@link saidParts}, each row's once for all checks. */
export function saidOf(subject: Subject, row: string): SaidParts | null {
  let ofSubject = known.get(subject);
  if (ofSubject === undefined) {
    ofSubject = new Map();
    known.set(subject, ofSubject);
  }
  let said = ofSubject.get(row);
  if (said === undefined) {
    said = saidParts(subject, row);
    ofSubject.set(row, said);
  }
  return said;
}

/** The same sheet with what texts say for data; null where that is not one value for each input. */
export function assessedAs({ rubric, facts }: Assessment, said: readonly SaidParts[]): Assessment | null {
  const inputs = new Map<string, string>();
  for (const { ratio, over, under } of said) {
    const [whole, ...rest] = ratio.denominator.map(({ name }) => name);
    const [of, ...more] = ratio.numerator.map(({ name }) => name);
    if (whole === undefined || of === undefined || more.length > 0) return null;
    // Of a sum only the whole counts, however the text divides it.
    const given = [
      [of, over.value],
      [whole, under.value],
      ...rest.map((name) => [name, Quotient.ZERO] as const),
    ] as const;
    for (const [name, value] of given) {
      const text = value.toDecimalText();
      if (!rubric.inputs.has(name) || (inputs.get(name) ?? text) !== text) return null;
      inputs.set(name, text);
    }
  }
  return assess(rubric, { ...facts, inputs: { ...facts.inputs, ...Object.fromEntries(inputs) } });
}

/** A row scored by what its text says of its ratio. */
export interface SaidScore {
  readonly row: RowResult;
  readonly score: Quotient;
  readonly said: SaidParts;
}

/** A row without data as its own text has it scored; null where that needs more than the text says. */
export function scoredAsSaid(subject: Subject, { name, score, weight }: RowResult): SaidScore | null {
  const { assessment } = subject;
  const said = score === null ? saidOf(subject, name) : null;
  if (said === null || printsOtherBounds(subject, name)) return null;
  const row = assessedAs(assessment, [said])?.row(name);
  if (row?.score == null) return null;
  const [leaf, another] = leavesOf(row.working);
  if (leaf === undefined || another !== undefined || !('special' in leaf)) return null;
  // A clause that reads single terms cannot go by their sum.
  if (leaf.rule.special.length > 0 && said.ratio.denominator.length > 1) return null;
  // Bands are worth what they are worth; a row that was given other points may have other bands.
  const own = assessment.rubric.indicator(name)?.weight;
  if (leaf.kind !== 'proportion' && (weight === null || own?.eq(weight) !== true)) return null;
  return { row, score: row.score, said };
}

/** Whether a printed score cannot be right, however the text is rounded, and by whichever part it divides. */
export function isContradicted(
  subject: Subject,
  { row, score, said }: SaidScore,
  printed: Quotient,
): boolean {
  if (score.eq(printed) || isOfOtherRule(row, printed)) return false;
  // A bare percentage may leave out what else took points.
  if (!said.calculated && printed.lt(score)) return false;
  const scored = (other: SaidParts): readonly RowResult[] => {
    const found = assessedAs(subject.assessment, [other])?.row(row.name);
    return found === undefined ? [] : [found];
  };
  const near = [row, ...roundingsOf(said).flatMap(scored)];
  // Rounding may hide all of what is divided by.
  if (near.some((one) => one.score === null)) return false;
  if (!said.calculated)
    return (
      [...near, ...unsignedOf(said).flatMap(scored)].every((one) => one.score?.eq(printed) === false) &&
      near.every((one) => one.score?.eq(score) === true)
    );
  const turned = turnedOf(said, printed.lt(score)).flatMap(scored);
  return !liesAmong(near, printed) && !turned.some((one) => one.score?.eq(printed) === true);
}

/** Whether bands are assumed, and a printed score is none of theirs but one that was calculated: 3.94 of 98.6%. */
function isOfOtherRule({ assumed, working }: RowResult, printed: Quotient): boolean {
  return assumed && working.kind === 'bands' && !printed.mul(Quotient.of(2)).isInteger();
}

/** Whether a score lies between those of a row, or is one of those that a special clause gives it. */
function liesAmong(rows: readonly RowResult[], printed: Quotient): boolean {
  const points = rows.flatMap((row) => (isSpecial(row) ? [] : (row.score ?? [])));
  const least = points.some((one) => one.lte(printed));
  const most = points.some((one) => one.gte(printed));
  return (least && most) || rows.some((row) => isSpecial(row) && row.score?.eq(printed) === true);
}

function isSpecial({ working }: RowResult): boolean {
  return leavesOf(working).some((leaf) => 'special' in leaf && leaf.special !== null);
}

/** The least and the most that a text could stand for, as its amounts are rounded, and what its result says. */
function roundingsOf(said: SaidParts): readonly SaidParts[] {
  const { over, under, result, change } = said;
  const whole = change ? result.add(Quotient.ONE) : result;
  return [
    { ...said, over: more(over), under: less(under) },
    { ...said, over: less(over), under: more(under) },
    { ...said, over: { ...over, value: whole.mul(under.value) } },
  ];
}

/** A change that is only stated may lack its sign, of which a word elsewhere would tell. */
function unsignedOf(said: SaidParts): readonly SaidParts[] {
  const fallen = Quotient.ONE.sub(said.result);
  const may = said.change && said.result.sign() > 0 && fallen.sign() >= 0;
  return may ? [{ ...said, over: { ...said.over, value: fallen } }] : [];
}

/** Upside down: of a whole that is divided by a part, or where less is printed than it gives, likely enough. */
function turnedOf(said: SaidParts, lower: boolean): readonly SaidParts[] {
  const { over, under } = said;
  const likely = lower || over.value.gt(under.value);
  return likely && !over.value.isZero() ? [{ ...said, over: under, under: over }] : [];
}

function more({ value, tolerance }: Rounded): Rounded {
  return { value: value.add(tolerance), tolerance };
}

function less({ value, tolerance }: Rounded): Rounded {
  return { value: Quotient.max(Quotient.ZERO, value.sub(tolerance)), tolerance };
}
