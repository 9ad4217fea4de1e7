import type { Quotient } from '../rubric/formula';
import { fillSentence, type Placeholder } from '../rubric/sentence';
import type { Sentences } from '../rubric/types';
import type { Assessment } from '../scoring/assessment';
import { own } from '../scoring/facts';
import { formatDate, formatPoints, formatRatio } from '../scoring/format';

/** The words of its own that a place gives to its sentence; null where there is nothing to say. */
export type Words = Readonly<Record<string, string | null>>;

/** Words of several sources in one; the later ones win. */
export function merged(...sources: readonly Words[]): Words {
  // Not `{...a, ...b}`: V8 takes dozens of times longer to add members to a spread copy.
  return Object.assign({}, ...sources) as Words;
}

/**
 * The first variant whose condition holds and whose placeholders all have a value.
 * @returns null when none fits: the last one does, but for an input that is blank
 */
export function pick(assessment: Assessment, sentences: Sentences | undefined, words: Words): string | null {
  if (sentences === undefined) return null;
  const fill = (placeholder: Placeholder): string | null => fillPlaceholder(assessment, placeholder, words);
  if (typeof sentences === 'string') return fillSentence(sentences, fill);
  for (const variant of sentences) {
    if (variant.when !== undefined && !assessment.holds(variant.when)) continue;
    const text = fillSentence(variant.text, fill);
    if (text !== null) return text;
  }
  return null;
}

function fillPlaceholder(assessment: Assessment, { name, form }: Placeholder, words: Words): string | null {
  const word = form === null ? own(words, name) : undefined;
  if (word !== undefined) return word;
  if (form === '算式') return numbersOf(assessment, name);
  if (form === '绝对值') {
    const outcome = assessment.value(name)?.outcome;
    return outcome?.kind === 'number' ? formatRatio(outcome.value.abs()) : null;
  }
  const reading = assessment.readings.get(name);
  if (reading?.status === 'date') return formatDate(reading.value);
  const text = assessment.text(name);
  return text === null ? null : clean(text);
}

/** The formula of a derived value with its numbers; × for multiplication as narrative.md asks. */
function numbersOf(assessment: Assessment, name: string): string | null {
  return assessment.value(name)?.numbers?.replaceAll('*', '×') ?? null;
}

/** A person's words inside our sentence: on one line, without an ending of their own. */
export function clean(text: string): string | null {
  const line = unended(text);
  return line === '' ? null : line;
}

/** The rubric's own words inside our sentence, in the same way. */
export function unended(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[。；，、;,.\s]+$/u, '');
}

/** Points in a sentence; null where there are none, so that a variant without them is taken. */
export function pointsOrNull(points: Quotient): string | null {
  return points.sign() > 0 ? formatPoints(points) : null;
}

/** `full`, `zero` or `partial` as a reader of the rounded score sees it. */
export function seenOutcome(score: Quotient, full: Quotient): 'full' | 'partial' | 'zero' {
  if (score.gte(full)) return 'full';
  return score.isZero() ? 'zero' : 'partial';
}
