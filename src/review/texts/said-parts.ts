import { Quotient } from '../../rubric/formula';
import type { Subject } from '../check';
import { plainText } from '../layout';
import { type Divided, dividedAs, isChange } from './divided';
import { isElsewhere } from './elsewhere';
import { type RowRatio, rowRatios } from './ratios';
import type { Equation, Figure, TextReading } from './reading';
import { saysNoMore } from './no-more';
import { isCalled, namesOf } from './said-ratios';
import { verdictsOf } from './verdicts';

/**
 * The one ratio that a row is scored by, as the row's own text alone gives it: what of what; a percentage without a
 * calculation is of 1.
 */
export interface SaidParts extends Divided {
  readonly ratio: RowRatio;
  /** Whether the ratio is the change from one to the other. */
  readonly change: boolean;
  /** Whether the text calculates it, and rightly. */
  readonly calculated: boolean;
  /** The printed result. */
  readonly result: Quotient;
  /** As the text has it. */
  readonly written: string;
}

interface Said {
  readonly parts: SaidParts;
  readonly place: Equation | Figure;
}

/** Words of figures that were set right, left out or moved: then the ratio may not be what it looks like. */
const OTHERWISE = /剔除|扣除|不含|除外|调整|调减|追加|口径|上年|去年|同期|原为|更正|应为/gu;
/** The row's own points, as they come from the ratio. */
const OWN_POINTS = /得分$/u;
/** Right before a percentage that the ratio is said to be. What it has reached (达到95%) it may have passed. */
const IS = /[率为是=:：]\s*$/u;
/** The end of words that say what is compared with what, and how many are no chance. */
const IS_RATIO = /(?:比率|比例|比值)$/u;
const LONG = 10;

/**
 * A row's ratio from its text; null where data are given, and wherever the text could be read otherwise: other
 * figures beside it, approximate ones, another shape than the rubric's formula, words that may explain another score.
 */
export function saidParts(subject: Subject, row: string): SaidParts | null {
  const { assessment } = subject;
  const [ratio, another] = rowRatios(assessment, row);
  if (ratio === undefined || another !== undefined) return null;
  const inputs = [...assessment.rubric.inputsOf([ratio.name])];
  if (inputs.some((name) => assessment.readings.get(name)?.status !== 'blank')) return null;
  const reading = subject.text(row);
  const names = `${ratio.name} ${namesOf(ratio)}`;
  if ([...reading.plain.matchAll(OTHERWISE)].some(([word]) => !names.includes(word))) return null;
  if (verdictsOf(subject, row).some(({ fault }) => fault !== null)) return null;
  const points = reading.equations.filter(({ label }) => OWN_POINTS.test(label));
  const [equation, more] = reading.equations.filter((one) => !points.includes(one));
  if (more !== undefined) return null;
  const said =
    equation === undefined ? statedIn(subject, row, ratio) : calculatedIn(subject, row, equation, ratio);
  if (said === null || isElsewhere(assessment, reading.plain, said.place, names)) return null;
  if (!saysNoMore(subject, row, ratio, said.place.label)) return null;
  return standsAlone(reading, said.parts.result, equation, points) ? said.parts : null;
}

/** Whether every other figure of a text is points, or one of the ratio's own again. */
function standsAlone(
  { figures }: TextReading,
  result: Quotient,
  equation: Equation | undefined,
  points: readonly Equation[],
): boolean {
  return figures.every((figure) => {
    if (figure.kind === 'points' || (equation !== undefined && isWithin(figure, equation))) return true;
    if (figure.kind === 'percent') return figure.value.eq(result);
    return points.some((one) => isWithin(figure, one)) || isInput(figure, equation);
  });
}

function isWithin(figure: Figure, { start, end }: Equation): boolean {
  return figure.start >= start && figure.end <= end;
}

function isInput({ kind, value }: Figure, equation: Equation | undefined): boolean {
  return kind === 'amount' && equation?.inputs.some((input) => input.value.eq(value)) === true;
}

/** A percentage that the text states the ratio to be. */
function statedIn(subject: Subject, row: string, ratio: RowRatio): Said | null {
  const { plain, figures } = subject.text(row);
  const figure = figures.find(({ kind, label }) => kind === 'percent' && isRatio(subject, row, ratio, label));
  if (figure === undefined || figure.approximate) return null;
  if (!IS.test(plain.slice(0, figure.start))) return null;
  const change = isChange(ratio.formula);
  const parts: SaidParts = {
    ratio,
    over: { value: change ? figure.value.add(Quotient.ONE) : figure.value, tolerance: figure.tolerance },
    under: { value: Quotient.ONE, tolerance: Quotient.ZERO },
    change,
    calculated: false,
    result: figure.value,
    written: `${figure.printed}%`,
  };
  return parts.over.value.sign() < 0 ? null : { parts, place: figure };
}

/** A calculation of the ratio that gives what it is said to. */
function calculatedIn(subject: Subject, row: string, equation: Equation, ratio: RowRatio): Said | null {
  const { inputs, results, start, end } = equation;
  const [result, chained] = results;
  if (chained !== undefined || result.kind !== 'percent') return null;
  if (!isRatio(subject, row, ratio, equation.label)) return null;
  const confirmed = verdictsOf(subject, row).some((one) => one.equation === equation && one.confirmed);
  if (!confirmed || [...inputs, result].some((figure) => figure.approximate)) return null;
  // Pieces and people are counted where the rubric weighs money.
  if (inputs.some(({ kind }) => kind === 'count' || kind === 'points')) return null;
  const own = subject.assessment.rubric.source.unit;
  if (inputs.some(({ kind, unit }) => kind === 'amount' && unit !== own)) return null;
  const found = dividedAs(ratio.formula, equation.formula, inputs);
  if (found === null || found.over.value.sign() < 0 || found.under.value.sign() <= 0) return null;
  const parts: SaidParts = {
    ratio,
    ...found,
    change: isChange(ratio.formula),
    calculated: true,
    result: result.value,
    written: subject.text(row).text.slice(start, end),
  };
  return { parts, place: equation };
}

/** Whether words are what the ratio is called, or those in which the rubric says what the row is about. */
function isRatio({ assessment }: Subject, row: string, { called }: RowRatio, label: string): boolean {
  if (called.some((name) => isCalled(label, name))) return true;
  const { description = '' } = assessment.rubric.indicator(row) ?? {};
  const words = plainText(label);
  return IS_RATIO.test(words) && words.length >= LONG && plainText(description).includes(words);
}
