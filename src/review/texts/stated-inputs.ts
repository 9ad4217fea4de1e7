import type { Assessment } from '../../scoring/assessment';
import type { Subject } from '../check';
import { inputsOfRow } from '../row-inputs';
import { isElsewhere } from './elsewhere';
import { fits, isWithin, type NamedInput, namedInputs, reduced, sharedStart } from './named-inputs';
import { ownFigures } from './own-sentences';
import type { Figure } from './reading';
import { type Standing, standsFor } from './standing';

/** A figure of a text whose words name an input. */
export interface StatedInput {
  readonly figure: Figure;
  readonly input: string;
  /** Whether it stands in the rubric's own sentence, which leaves no doubt about what it is. */
  readonly own: boolean;
}

/** Shorter words are too common to name anything by themselves. */
const SHORTEST = 4;
/** What stands before a name without changing what it names. */
const NEUTRAL = /^(?:本|全|年|度|部门|单位|实际|财政|拨款|资金|总)*$/;

/** By assessment, which the texts are part of. */
const known = new WeakMap<Assessment, Map<string, readonly StatedInput[]>>();

/**
 * The figures of a row's text whose words name an input of the rubric: by its name, by what the rubric's formulas in
 * words call it, or by as much of either as no other input that the row reads shares. Figures of another year and
 * of parts (其中…) are left out.
 */
export function statedInputs(subject: Subject, row: string): readonly StatedInput[] {
  let ofAssessment = known.get(subject.assessment);
  if (ofAssessment === undefined) {
    ofAssessment = new Map();
    known.set(subject.assessment, ofAssessment);
  }
  let stated = ofAssessment.get(row);
  if (stated === undefined) {
    stated = found(subject, row);
    ofAssessment.set(row, stated);
  }
  return stated;
}

function found(subject: Subject, row: string): readonly StatedInput[] {
  const { rubric } = subject.assessment;
  const reading = subject.text(row);
  const { plain, figures } = reading;
  if (figures.length === 0) return [];
  const own = new Map(ownFigures(rubric, row, reading).map((one) => [one.figure, one]));
  const all = namedInputs(rubric);
  const read = inputsOfRow(rubric, row);
  const near = all.filter(({ name }) => read.has(name));
  const stated: StatedInput[] = [];
  for (const figure of figures) {
    const said = own.get(figure);
    if (said !== undefined) {
      const isInput = rubric.inputs.has(said.name);
      const elsewhere = isElsewhere(subject.assessment, plain, figure, `${said.before}${said.name}`);
      if (isInput && !elsewhere) stated.push({ figure, input: said.name, own: true });
      continue;
    }
    const words = reduced(figure.label);
    if (words === '') continue;
    const before = inSameSentence(plain, stated.at(-1), figure);
    const input = inputNamed(words, figure, near, before) ?? exactly(words, figure, all);
    if (input === null || isElsewhere(subject.assessment, plain, figure, input)) continue;
    stated.push({ figure, input, own: false });
  }
  return stated;
}

/** The figures of a row's text that the rubric's own sentences say to be derived values: 追加0.01万元. */
export function statedValues(subject: Subject, row: string): readonly Standing[] {
  const { assessment } = subject;
  const { rubric } = assessment;
  const reading = subject.text(row);
  return ownFigures(rubric, row, reading)
    .filter(
      ({ figure, name, before }) =>
        rubric.values.has(name) && !isElsewhere(assessment, reading.plain, figure, `${before}${name}`),
    )
    .map(({ figure, name }) => standsFor(assessment, figure, [name]));
}

/** The input named before a figure in its sentence; null for none. */
function inSameSentence(plain: string, before: StatedInput | undefined, figure: Figure): string | null {
  if (before === undefined || /[。；;\n]/.test(plain.slice(before.figure.end, figure.start))) return null;
  return before.input;
}

/** The name of the one input there is; null for none or several. */
function onlyOf(inputs: readonly NamedInput[]): string | null {
  const [only, another] = inputs;
  return only === undefined || another !== undefined ? null : only.name;
}

function exactly(words: string, figure: Figure, inputs: readonly NamedInput[]): string | null {
  const same = inputs.filter((input) => input.words.includes(words) && fits(input, figure));
  return words.length >= SHORTEST ? onlyOf(same) : null;
}

function inputNamed(
  words: string,
  figure: Figure,
  inputs: readonly NamedInput[],
  before: string | null,
): string | null {
  const fitting = inputs.filter((input) => fits(input, figure));
  const steps: readonly ((name: string) => boolean)[] = [
    (name) => name === words,
    (name) => words.endsWith(name) && NEUTRAL.test(words.slice(0, -name.length)),
    (name) => words.length >= SHORTEST - 1 && (name.endsWith(words) || name.startsWith(words)),
    (name) => words.length >= SHORTEST && isWithin(words, name),
  ];
  for (const step of steps) {
    const some = fitting.filter((input) => input.words.some(step));
    if (some.length > 0) return onlyOf(some);
  }
  return before === null ? null : besides(words, fitting, before);
}

/** 预算 behind 三公经费实际支出: the one input of the row that goes with the last one and is called so. */
function besides(words: string, inputs: readonly NamedInput[], before: string): string | null {
  const some = inputs.filter(
    ({ name, words: called }) => name !== before && called.some((one) => one.endsWith(words)),
  );
  const shared = some.map(({ name }) => sharedStart(name, before));
  const most = Math.max(0, ...shared);
  const best = some.filter((_, at) => shared[at] === most);
  return most >= 2 ? onlyOf(best) : null;
}
