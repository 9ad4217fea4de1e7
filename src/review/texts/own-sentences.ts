import { pairs } from '../../rubric/pairs';
import type { Rubric } from '../../rubric/rubric';
import { placeholdersIn } from '../../rubric/sentence';
import type { ChecklistRule, Narrative, RowRule, Sentences } from '../../rubric/types';
import { narrow } from './narrow';
import type { Figure, TextReading } from './reading';

/** A place of a sentence of the rubric where a number of the data is put in. */
interface Slot {
  /** The input or derived value. */
  readonly name: string;
  /** The sentence's own words before it and behind it, as far as the next places. */
  readonly before: string;
  readonly behind: string;
  /** What is put in at the place before; null at the first. */
  readonly previous: string | null;
}

/** A figure that stands in a sentence of the rubric, with what that sentence puts in there. */
export interface OwnFigure {
  readonly figure: Figure;
  readonly name: string;
  /** The sentence's words before it. */
  readonly before: string;
}

/** Fewer characters before a number do not tell which sentence it is. */
const TELLING = /\p{Script=Han}{2}/u;

/** A ratio is a result and judged as one. */
const NUMBERS: readonly string[] = ['amount', 'count', 'days', 'score'];

/** The figures of a row's text that stand in the sentences in which the rubric itself would write them. */
export function ownFigures(rubric: Rubric, row: string, reading: TextReading): readonly OwnFigure[] {
  const slots = slotsOf(rubric, row);
  const found: OwnFigure[] = [];
  if (slots.length === 0) return found;
  const { plain } = reading;
  for (const figure of reading.figures) {
    // The unit is the sentence's own.
    const digits = figure.start + plain.slice(figure.start, figure.end).search(/[^\d.,-]|$/);
    const fitting = slots.filter(
      ({ before, behind }) =>
        plain.startsWith(behind, digits) &&
        plain.startsWith(before, figure.start - before.length) &&
        figure.start >= before.length,
    );
    const last = found.at(-1)?.name ?? null;
    const names = new Set(fitting.map(({ name }) => name));
    const next = names.size < 2 ? fitting : fitting.filter(({ previous }) => previous === last);
    const [first] = next;
    if (first !== undefined && next.every(({ name }) => name === first.name))
      found.push({ figure, name: first.name, before: first.before });
  }
  return found;
}

const known = new WeakMap<Rubric, Map<string, readonly Slot[]>>();

function slotsOf(rubric: Rubric, row: string): readonly Slot[] {
  let ofRubric = known.get(rubric);
  if (ofRubric === undefined) {
    ofRubric = new Map();
    known.set(rubric, ofRubric);
  }
  let slots = ofRubric.get(row);
  if (slots === undefined) {
    const indicator = rubric.indicator(row);
    const sentences =
      indicator === undefined ? [] : [...narrativeTexts(indicator.narrative), ...ruleTexts(indicator.rule)];
    slots = [...new Set(sentences)].flatMap((sentence) => slotsIn(rubric, sentence));
    ofRubric.set(row, slots);
  }
  return slots;
}

function slotsIn(rubric: Rubric, sentence: string): readonly Slot[] {
  const places = placeholdersIn(sentence);
  const literals = sentence.split(/\{[^{}]*\}/u).map(narrow);
  const around = pairs(literals, literals.slice(1));
  return pairs(places, around).flatMap(([{ name, form }, [before, behind]], at): readonly Slot[] => {
    const kind = rubric.inputs.get(name)?.kind ?? rubric.values.get(name)?.kind;
    if (form !== null || kind === undefined || !NUMBERS.includes(kind)) return [];
    if (behind === '' || !TELLING.test(before)) return [];
    return [{ name, before, behind, previous: places[at - 1]?.name ?? null }];
  });
}

function texts(sentences: Sentences | undefined): readonly string[] {
  if (sentences === undefined) return [];
  return typeof sentences === 'string' ? [sentences] : sentences.map(({ text }) => text);
}

function narrativeTexts(narrative: Narrative | undefined): readonly string[] {
  return Object.values(narrative ?? {}).flatMap(texts);
}

/** The sentences of a rule's items, parts and options. */
function ruleTexts(rule: RowRule): readonly string[] {
  switch (rule.kind) {
    case 'checklist':
      return checklistTexts(rule);
    case 'evidence':
      return [rule.says, ...checklistTexts(rule.rule)];
    case 'parts':
      return [
        ...rule.parts.flatMap(({ narrative }) => narrativeTexts(narrative)),
        ...rule.notApplicable.flatMap(({ says }) => texts(says)),
      ];
    case 'choice':
      return rule.options.flatMap(({ says }) => texts(says));
    case 'tally':
      return rule.entries.flatMap(({ says }) => texts(says));
    default:
      return [];
  }
}

function checklistTexts({ items, notApplicable }: ChecklistRule): readonly string[] {
  return [
    ...items.flatMap(({ met, narrative, rule }) => [
      ...texts(met),
      ...narrativeTexts(narrative),
      ...(rule?.kind === 'tally' ? ruleTexts(rule) : []),
    ]),
    ...notApplicable.flatMap(({ says }) => texts(says)),
  ];
}
