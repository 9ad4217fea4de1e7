import { type Outcome, parseFormula, printWithNumbers } from '../../rubric/formula';
import { ratioName } from '../../rubric/names';
import type { Assessment } from '../../scoring/assessment';
import type { ValueTrace } from '../../scoring/working';

/** A piece of a formula with its numbers put in; a number that stands in a cell knows the cell's name. */
export interface FormulaPiece {
  readonly text: string;
  /** The input or derived value; null for signs and literals. */
  readonly label: string | null;
  /** Defined name of its cell. */
  readonly name: string | null;
}

// Characters that no formula holds set the numbers of names apart from the rest while it is printed.
const OPEN = '\uE000';
const BETWEEN = '\uE001';
const CLOSE = '\uE002';

/**
 * The formula of a value with the numbers put in, as one writes it by hand: `3629.56 ÷ (70 + 3611.03)`; the very
 * printing of the derivation, cut at the numbers. Null for an input that is read as it is, or where numbers lack.
 */
export function formulaPieces(assessment: Assessment, value: ValueTrace): readonly FormulaPiece[] | null {
  if (value.formula === null || value.numbers === null) return null;
  const parsed = parseFormula(value.formula);
  if (!parsed.ok) return null;
  const used = new Map(value.uses.map((one) => [one.name, one]));
  const show = (name: string): string | null => {
    const text = assessment.text(name);
    if (text === null) return null;
    // The sign stays in front: brackets go by it.
    const sign = /^[-−]/u.test(text) ? '-' : '';
    return `${sign}${OPEN}${name}${BETWEEN}${text.slice(sign.length)}${CLOSE}`;
  };
  const scope = (name: string): Outcome => used.get(name)?.outcome ?? inputOutcome(assessment, name);
  const printed = printWithNumbers(parsed.tree, show, { scope, times: '×', divide: '÷', minus: '−' });
  return printed.split(OPEN).flatMap((part, index) => {
    if (index === 0) return plain(part);
    const [label = '', rest = ''] = part.split(BETWEEN);
    const [text = '', after = ''] = rest.split(CLOSE);
    const name = used.get(label)?.unit === 'percent' ? ratioName(label) : label;
    return [{ text, label, name }, ...plain(after)];
  });
}

/** Thin air around the signs, so that a long sum can be read and broken into lines. */
function plain(text: string): readonly FormulaPiece[] {
  if (text === '') return [];
  const spaced = text
    .replaceAll(/\s*([×÷+−=<>]+)\s*/gu, ' $1 ')
    .replaceAll(/,\s*/gu, ', ')
    // A sign of its own stays with what follows it.
    .replaceAll(/([(,])\s*−\s/gu, '$1−')
    .replaceAll('-', '−');
  return [{ text: spaced, label: null, name: null }];
}

function inputOutcome({ readings }: Assessment, name: string): Outcome {
  const reading = readings.get(name);
  switch (reading?.status) {
    case 'number':
      return { kind: 'number', value: reading.value };
    case 'text':
    case 'date':
      return { kind: 'text', value: reading.value };
    default:
      return { kind: 'missing', names: [name] };
  }
}
