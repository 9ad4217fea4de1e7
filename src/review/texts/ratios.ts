import { type BinaryNode, childrenOf, type Formula, Quotient, references } from '../../rubric/formula';
import { pairs } from '../../rubric/pairs';
import { formulasOf, namesReadBy, type Rubric } from '../../rubric/rubric';
import type { Assessment } from '../../scoring/assessment';

/** A ratio that a row is scored by, as the rubric defines it. */
export interface RowRatio {
  readonly name: string;
  /** What texts may call it: its name, and those of the row where it is the row's only ratio. */
  readonly called: readonly string[];
  readonly formula: Formula;
  /** The rubric's own words for the formula; null where it prints none. */
  readonly words: string | null;
  /** From the inputs; null where one is missing. */
  readonly value: Quotient | null;
  /** Whether the rule takes the absolute value. */
  readonly unsigned: boolean;
  readonly numerator: readonly Term[];
  /** Its terms where it is a sum of quantities; one for a single quantity, none where it is anything else. */
  readonly denominator: readonly Term[];
}

/** A quantity of a formula: an input, or a derived value that is no sum. */
export interface Term {
  readonly name: string;
  /** What the rubric's words call it; null where they do not say. */
  readonly alias: string | null;
  readonly value: Quotient | null;
}

const ratiosOf = new WeakMap<Assessment, Map<string, readonly RowRatio[]>>();

/** The ratios that a row's rule reads. */
export function rowRatios(assessment: Assessment, row: string): readonly RowRatio[] {
  let ofAssessment = ratiosOf.get(assessment);
  if (ofAssessment === undefined) {
    ofAssessment = new Map();
    ratiosOf.set(assessment, ofAssessment);
  }
  let ratios = ofAssessment.get(row);
  if (ratios === undefined) {
    ratios = ratiosRead(assessment, row);
    ofAssessment.set(row, ratios);
  }
  return ratios;
}

function ratiosRead(assessment: Assessment, row: string): readonly RowRatio[] {
  const { rubric } = assessment;
  const indicator = rubric.indicator(row);
  if (indicator === undefined) return [];
  const read = namesReadBy(indicator.rule).flatMap((name) => {
    const value = rubric.values.get(name);
    return value?.kind === 'ratio' ? [{ name, value }] : [];
  });
  const only = read.length === 1 ? [indicator.name, ...indicator.aliases] : [];
  return read.map(({ name, value }): RowRatio => {
    const division = divisionOf(value.formula);
    const aliases = aliasesOf(rubric, name);
    const terms = (part: Formula | undefined): readonly Term[] =>
      (part === undefined ? null : sumOf(rubric, part))?.map((term) => ({
        name: term,
        alias: aliases.get(term) ?? null,
        value: numberOf(assessment, term),
      })) ?? [];
    return {
      name,
      called: [name, ...only],
      formula: value.formula,
      words: value.words ?? null,
      value: numberOf(assessment, name),
      unsigned: formulasOf(indicator.rule).formulas.some((formula) => takesSize(formula, name)),
      numerator: terms(differs(division?.left) ? division.left.left : division?.left),
      denominator: terms(division?.right),
    };
  });
}

/** The number that an input or derived value has; null where it has none. */
export function numberOf(assessment: Assessment, name: string): Quotient | null {
  if (assessment.rubric.values.has(name)) {
    const outcome = assessment.value(name)?.outcome;
    return outcome?.kind === 'number' ? outcome.value : null;
  }
  const reading = assessment.readings.get(name);
  return reading?.status === 'number' ? reading.value : null;
}

/**
 * The first division of a formula: what the ratio is made of. A division by 100 is passed over where points out of 100
 * are weighed (96.59/100×3).
 */
export function divisionOf(formula: Formula): BinaryNode | null {
  return firstDivision(formula, false) ?? (weighs(formula) ? null : firstDivision(formula, true));
}

function firstDivision(formula: Formula, byHundred: boolean): BinaryNode | null {
  if (formula.kind === 'binary' && formula.op === '/' && (byHundred || !isHundred(formula.right)))
    return formula;
  for (const part of childrenOf(formula)) {
    const found = firstDivision(part, byHundred);
    if (found !== null) return found;
  }
  return null;
}

/** 100, or a percentage. */
export function isHundred(formula: Formula): boolean {
  return formula.kind === 'number' && (formula.percent || formula.value.eq(Quotient.HUNDRED));
}

/** Whether it multiplies by a number other than 100 and 100%. */
function weighs(formula: Formula): boolean {
  if (formula.kind === 'binary' && formula.op === '*') {
    const factors = [formula.left, formula.right].filter(({ kind }) => kind === 'number');
    if (factors.some((factor) => !isHundred(factor))) return true;
  }
  return childrenOf(formula).some(weighs);
}

/** A name, or those that it adds up where it is a derived sum. */
function addendsOf(rubric: Rubric, name: string): readonly string[] {
  const below = rubric.values.get(name)?.formula;
  const parts = below?.kind === 'binary' || below?.kind === 'reference' ? sumOf(rubric, below) : null;
  return parts ?? [name];
}

/** The names that a formula adds up, derived sums taken apart; null where it does anything else. */
export function sumOf(rubric: Rubric, formula: Formula): readonly string[] | null {
  if (formula.kind === 'reference') return addendsOf(rubric, formula.name);
  if (formula.kind !== 'binary' || formula.op !== '+') return null;
  const left = sumOf(rubric, formula.left);
  const right = sumOf(rubric, formula.right);
  return left === null || right === null ? null : [...left, ...right];
}

const known = new WeakMap<Rubric, Map<string, ReadonlyMap<string, string>>>();

/**
 * What the rubric's words for a derived value call each of its quantities: words and formula name them in the same
 * order. Empty where they do not match one to one.
 */
export function aliasesOf(rubric: Rubric, name: string): ReadonlyMap<string, string> {
  let ofRubric = known.get(rubric);
  if (ofRubric === undefined) {
    ofRubric = new Map();
    known.set(rubric, ofRubric);
  }
  let aliases = ofRubric.get(name);
  if (aliases === undefined) {
    aliases = aligned(rubric, name);
    ofRubric.set(name, aliases);
  }
  return aliases;
}

function aligned(rubric: Rubric, name: string): ReadonlyMap<string, string> {
  const value = rubric.values.get(name);
  const words = (value?.words ?? '')
    .split(/[-+×÷*/（）()=，。]/)
    .map((word) => word.replace(/[“”\s]/g, ''))
    .filter((word) => word !== '' && !/^[\d.%]+$/.test(word));
  const names = value === undefined ? [] : leavesOf(rubric, value.formula);
  return names.length === words.length ? new Map(pairs(names, words)) : new Map();
}

function leavesOf(rubric: Rubric, formula: Formula): readonly string[] {
  if (formula.kind === 'reference') return addendsOf(rubric, formula.name);
  return childrenOf(formula).flatMap((part) => leavesOf(rubric, part));
}

/** Whether it is a difference, as in (a-b)/b; a is then what the ratio is of. */
export function differs(formula: Formula | undefined): formula is BinaryNode {
  return formula?.kind === 'binary' && formula.op === '-';
}

function takesSize(formula: Formula, name: string): boolean {
  if (formula.kind === 'call' && formula.fn === 'ABS') return references(formula).includes(name);
  return childrenOf(formula).some((part) => takesSize(part, name));
}
