import { references } from '../formula';
import { nearest, suggestion } from '../nearest';
import type { Path, Problem } from '../rubric-error';
import { FORMS, hasStrayBrace, placeholdersIn } from '../sentence';
import type { LeafRule, Narrative, RowRule, RubricSource, Sentences } from '../types';
import { bestBand } from './bands';
import { indicatorPlaces } from './places';
import { typeOfName } from './references';
import { sentencePlaces, type SentencePlace } from './sentence-places';

/** What a judge may leave blank, so that no only or last sentence can count on it. */
const BLANK = ['理由', '佐证'];

/** Words that a place may fill but not always: the last of several variants must do without them. */
const SOMETIMES = [...BLANK, '扣分'];

/** Every outcome has a sentence, every placeholder a meaning, and the last variant always fits. */
export function checkSentences(source: RubricSource): readonly Problem[] {
  return [...checkOutcomes(source), ...sentencePlaces(source).flatMap((place) => checkPlace(source, place))];
}

/** The outcomes of a rule that computes from numbers. */
function outcomesOf(rule: LeafRule): readonly string[] {
  const special = 'special' in rule ? rule.special.map((one) => one.outcome) : [];
  return ['full', 'partial', 'zero', ...special];
}

/** A part of two values, all or nothing, has no outcome in between. */
function outcomesOfPart(rule: LeafRule): readonly string[] {
  if (rule.kind !== 'bands') return outcomesOf(rule);
  const best = bestBand(rule.bands);
  const between = rule.bands.some(({ points }) => !points.isZero() && best !== null && !points.eq(best));
  const zero = rule.bands.some((band) => band.points.isZero());
  const special = rule.special.map((one) => one.outcome);
  return ['full', ...(between ? ['partial'] : []), ...(zero ? ['zero'] : []), ...special];
}

function checkOutcomes(source: RubricSource): readonly Problem[] {
  return indicatorPlaces(source).flatMap(({ path, indicator }) => {
    const { rule, name } = indicator;
    return [
      ...expectNarrative(indicator.narrative, rowOutcomes(rule), path, `“${name}”`),
      ...innerOutcomes(rule, [...path, 'rule']),
    ];
  });
}

/** Outcomes for which the row itself needs whole sentences; rows of items and parts are put together. */
function rowOutcomes(rule: RowRule): readonly string[] {
  switch (rule.kind) {
    case 'checklist':
    case 'choice':
    case 'evidence':
    case 'parts':
      return [];
    case 'transfer':
      return [...outcomesOf(rule.rule), 'notApplicable', 'notMet'];
    default:
      return outcomesOf(rule);
  }
}

function innerOutcomes(rule: RowRule, path: Path): readonly Problem[] {
  switch (rule.kind) {
    case 'evidence':
      return innerOutcomes(rule.rule, [...path, 'rule']);
    case 'checklist':
      return rule.items.flatMap((item, index) => {
        const at = [...path, 'items', index];
        const movable =
          item.moveTo === undefined ||
          rule.notApplicable.some((one) => one.keys.length === 1 && one.keys[0] === item.key)
            ? []
            : [
                {
                  path: at,
                  message: `第 ${item.key} 项可以不适用，却没有相应的分句；请在 notApplicable 中写一条 keys: ["${item.key}"]。`,
                },
              ];
        if (item.rule === undefined) {
          return item.met === undefined
            ? [...movable, { path: at, message: `第 ${item.key} 项缺少符合时的分句；请写 met。` }]
            : movable;
        }
        return [
          ...movable,
          ...expectNarrative(item.narrative, outcomesOf(item.rule), at, `第 ${item.key} 项`),
        ];
      });
    case 'parts':
      return rule.parts.flatMap((part, index) => {
        const at = [...path, 'parts', index];
        const outcomes =
          part.rule.kind === 'transfer'
            ? [...outcomesOfPart(part.rule.rule), 'notApplicable', 'notMet']
            : outcomesOfPart(part.rule);
        return expectNarrative(part.narrative, outcomes, at, `部分“${part.key}”`);
      });
    default:
      return [];
  }
}

function expectNarrative(
  narrative: Narrative | undefined,
  outcomes: readonly string[],
  owner: Path,
  whose: string,
): readonly Problem[] {
  const path = [...owner, 'narrative'];
  const given = Object.keys(narrative ?? {});
  if (outcomes.length === 0) {
    const message = `${whose}由各项或各部分组成，不写 narrative；请把句式写在各项、各部分中。`;
    return given.length === 0 ? [] : [{ path, message }];
  }
  const unknown = given.filter((outcome) => !outcomes.includes(outcome));
  const missing = outcomes.filter((outcome) => !given.includes(outcome));
  const misspelt = unknown.map((outcome) => nearest(outcome, missing));
  return [
    ...missing
      .filter((outcome) => !misspelt.includes(outcome))
      .map((outcome) => ({
        path,
        message: `${whose}的结果“${outcome}”没有评分说明句式；请在 narrative 中补写。`,
      })),
    ...unknown.map((outcome, index) => {
      const meant = misspelt[index] ?? null;
      const hint = meant === null ? `；可写 ${outcomes.join('、')}。` : `，是否应为“${meant}”？`;
      return { path: [...path, outcome], message: `${whose}没有“${outcome}”这种结果${hint}` };
    }),
  ];
}

function checkPlace(source: RubricSource, place: SentencePlace): readonly Problem[] {
  const variants = variantsOf(place.sentences);
  const problems = variants.flatMap(({ text, path }) =>
    checkText(source, text, [...place.path, ...path], place.words),
  );
  const last = variants.at(-1);
  // A shared phrase has another beside it for what is left blank.
  if (last === undefined || place.path[0] === 'phrases') return problems;
  const at = [...place.path, ...last.path];
  if (last.when) {
    const when = [...place.path, variants.length - 1, 'when'];
    problems.push({
      path: when,
      message: '最后一个变体不应有条件，否则可能没有句式可用；请去掉 when，或在后面补一个没有条件的。',
    });
  }
  const several = variants.length > 1;
  const uncertain = placeholdersIn(last.text).find(({ name }) =>
    several ? SOMETIMES.includes(name) || isOptional(source, name) : BLANK.includes(name),
  );
  if (uncertain) {
    const which = several ? '最后一个变体' : '唯一的句式';
    problems.push({
      path: at,
      message: `${which}用了不一定有值的“{${uncertain.name}}”；请在后面补一个不用它的变体。`,
    });
  }
  return problems;
}

function isOptional(source: RubricSource, name: string): boolean {
  const input =
    Object.hasOwn(source.inputs, name) && !Object.hasOwn(source.values, name)
      ? source.inputs[name]
      : undefined;
  // Days and shares are blank where a kind does not apply; the sentences that print them come only where it does.
  return input?.optional === 'yes' && input.kind !== 'days' && input.kind !== 'ratio';
}

function variantsOf(
  sentences: Sentences,
): readonly { readonly text: string; readonly when: boolean; readonly path: Path }[] {
  return typeof sentences === 'string'
    ? [{ text: sentences, when: false, path: [] }]
    : sentences.map((variant, index) => ({
        text: variant.text,
        when: variant.when !== undefined,
        path: [index, 'text'],
      }));
}

function checkText(source: RubricSource, text: string, path: Path, words: readonly string[]): Problem[] {
  if (hasStrayBrace(text)) return [{ path, message: '花括号不成对；占位应写成 {名称} 或 {名称|算式}。' }];
  const known = [...words, ...Object.keys(source.inputs), ...Object.keys(source.values)];
  return placeholdersIn(text).flatMap(({ name, form }): readonly Problem[] => {
    if (!known.includes(name)) {
      const also = [...words, 'inputs 和 values 中的名称'].join('、');
      const hint = suggestion(name, known) || `；可用 ${also}。`;
      return [{ path, message: `“{${name}}”不是这里可用的占位${hint}`, rests: [['inputs'], ['values']] }];
    }
    const fault = form === null ? null : formFault(source, name, form);
    return fault === null ? [] : [{ path, message: fault }];
  });
}

function formFault(source: RubricSource, name: string, form: string): string | null {
  if (!FORMS.some((one) => one === form)) {
    return `占位“{${name}|${form}}”的写法不对${suggestion(form, FORMS) || `；竖线后可写 ${FORMS.join('、')}。`}`;
  }
  if (form === '绝对值') {
    return typeOfName(source, name) === 'number'
      ? null
      : `“${name}”不是输入或派生的数，不能写“|绝对值”；请写 {${name}}。`;
  }
  const value = Object.hasOwn(source.values, name) ? source.values[name] : undefined;
  if (value !== undefined && references(value.formula).length > 0) return null;
  return `“${name}”没有公式，不能写“|算式”；请写 {${name}}，只有 values 中的名称可以。`;
}
