import type { Path } from '../rubric-error';
import type { Narrative, RowRule, RubricSource, Sentences, TallyRule } from '../types';
import { indicatorPlaces, leafPlaces } from './places';

/** A sentence, or its variants, with its place in the file and the words of its own that it may use. */
export interface SentencePlace {
  readonly path: Path;
  readonly sentences: Sentences;
  /** Placeholders that this place fills besides inputs and values. */
  readonly words: readonly string[];
}

const ROW = ['得分', '扣分', '权重', '满分'] as const;
const JUDGED = ['项', '理由', '佐证'] as const;
const DEADLINE = ['项', '天数', '限期'] as const;
const TRANSFERRED = ['转移分值', '目标', '目标得分', '目标权重'] as const;

/** Every sentence of a rubric. */
export function sentencePlaces(source: RubricSource): readonly SentencePlace[] {
  const places: SentencePlace[] = Object.entries(source.phrases).map(([name, sentences]) => ({
    path: ['phrases', name],
    sentences,
    words: [...ROW, ...JUDGED],
  }));
  for (const { path, indicator } of indicatorPlaces(source)) {
    places.push(...ofNarrative(indicator.narrative, [...path, 'narrative'], wordsOf(indicator.rule)));
    places.push(...ofRule(indicator.rule, [...path, 'rule']));
  }
  places.push(...ofTally(source.adjustment.rule, ['adjustment', 'rule'], ['加分', '减分']));
  for (const [name, sentences] of Object.entries(source.adjustment.narrative)) {
    places.push({ path: ['adjustment', 'narrative', name], sentences, words: ['实得', '得分'] });
  }
  source.conditions.forEach((condition, index) => {
    places.push({ path: ['conditions', index, 'says'], sentences: condition.says, words: [] });
  });
  for (const { path, rule } of leafPlaces(source)) {
    ('special' in rule ? rule.special : []).forEach(({ finding }, index) => {
      if (finding === undefined) return;
      places.push({
        path: [...path, 'special', index, 'finding', 'says'],
        sentences: finding.says,
        words: [],
      });
    });
  }
  return places;
}

function ofNarrative(
  narrative: Narrative | undefined,
  path: Path,
  words: readonly string[],
): readonly SentencePlace[] {
  return Object.entries(narrative ?? {}).map(([outcome, sentences]) => ({
    path: [...path, outcome],
    sentences,
    words,
  }));
}

/** The words that a rule's own sentences may use, wherever the rule stands. */
function wordsOf(rule: RowRule): readonly string[] {
  switch (rule.kind) {
    case 'bands':
      return [...ROW, '档'];
    case 'tally':
    case 'deadlines':
      return [...ROW, '各项'];
    case 'transfer':
      return [...wordsOf(rule.rule), ...JUDGED, ...TRANSFERRED];
    default:
      return ROW;
  }
}

function ofRule(rule: RowRule, path: Path): readonly SentencePlace[] {
  switch (rule.kind) {
    case 'tally':
      return ofTally(rule, path, ROW);
    case 'checklist':
      return [
        ...rule.items.flatMap((item, index): readonly SentencePlace[] => {
          const at = [...path, 'items', index];
          const met =
            item.met === undefined
              ? []
              : [{ path: [...at, 'met'], sentences: item.met, words: [...ROW, ...JUDGED] }];
          if (item.rule === undefined) return met;
          const words = [...wordsOf(item.rule), ...JUDGED];
          return [
            ...met,
            ...ofNarrative(item.narrative, [...at, 'narrative'], words),
            ...ofRule(item.rule, [...at, 'rule']),
          ];
        }),
        ...rule.notApplicable.map((one, index) => ({
          path: [...path, 'notApplicable', index, 'says'],
          sentences: one.says,
          words: JUDGED,
        })),
      ];
    case 'evidence':
      return [
        { path: [...path, 'says'], sentences: rule.says, words: ROW },
        ...ofRule(rule.rule, [...path, 'rule']),
      ];
    case 'choice':
      return rule.options.map((option, index) => ({
        path: [...path, 'options', index, 'says'],
        sentences: option.says,
        words: [...ROW, '理由', '佐证'],
      }));
    case 'parts':
      return [
        ...rule.parts.flatMap((part, index): readonly SentencePlace[] => {
          const at = [...path, 'parts', index];
          return [
            ...ofNarrative(part.narrative, [...at, 'narrative'], wordsOf(part.rule)),
            ...ofRule(part.rule, [...at, 'rule']),
          ];
        }),
        ...rule.notApplicable.map((one, index) => ({
          path: [...path, 'notApplicable', index, 'says'],
          sentences: one.says,
          words: [...ROW, ...JUDGED, ...TRANSFERRED],
        })),
      ];
    case 'transfer':
      return ofRule(rule.rule, [...path, 'rule']);
    case 'deadlines':
      return [
        { path: [...path, 'onTime'], sentences: rule.onTime, words: DEADLINE },
        { path: [...path, 'late'], sentences: rule.late, words: DEADLINE },
      ];
    default:
      return [];
  }
}

function ofTally(rule: TallyRule, path: Path, words: readonly string[]): readonly SentencePlace[] {
  return rule.entries.map((entry, index) => ({
    path: [...path, 'entries', index, 'says'],
    sentences: entry.says,
    words,
  }));
}
