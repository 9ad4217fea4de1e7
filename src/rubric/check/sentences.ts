import { references } from '../formula';
import { suggestion } from '../nearest';
import type { Problem } from '../rubric-error';
import { FORMS, hasStrayBrace, placeholdersIn } from '../sentence';
import type { LeafRule, Narrative, RowRule, RubricSource, Sentences } from '../types';
import { indicatorPlaces, type Path } from './places';
import { sentencePlaces, type SentencePlace } from './sentence-places';

/** Words that a place may fill but not always: the last variant must do without them. */
const SOMETIMES = ['理由', '佐证', '扣分'];

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
function outcomesOfPart(rule: LeafRule, points: { readonly toDecimalText: () => string }): readonly string[] {
  if (rule.kind !== 'bands') return outcomesOf(rule);
  const between = rule.bands.some((band) => !band.points.isZero() && band.points.toDecimalText() !== points.toDecimalText());
  const zero = rule.bands.some((band) => band.points.isZero());
  const special = rule.special.map((one) => one.outcome);
  return ['full', ...(between ? ['partial'] : []), ...(zero ? ['zero'] : []), ...special];
}

function checkOutcomes(source: RubricSource): readonly Problem[] {
  return indicatorPlaces(source).flatMap(({ path, indicator }) => {
    const { rule, name } = indicator;
    return [
      ...expectNarrative(indicator.narrative, rowOutcomes(rule), [...path, 'narrative'], path, `“${name}”`),
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
          item.moveTo === undefined || rule.notApplicable.some((one) => one.keys.length === 1 && one.keys[0] === item.key)
            ? []
            : [{ path: at, message: `第 ${item.key} 项可以不适用，却没有相应的分句；请在 notApplicable 中写一条 keys 只含“${item.key}”的。` }];
        if (item.rule === undefined) {
          return item.met === undefined
            ? [...movable, { path: at, message: `第 ${item.key} 项缺少符合时的分句；请写 met。` }]
            : movable;
        }
        return [
          ...movable,
          ...expectNarrative(item.narrative, outcomesOf(item.rule), [...at, 'narrative'], at, `第 ${item.key} 项`),
        ];
      });
    case 'parts':
      return rule.parts.flatMap((part, index) => {
        const at = [...path, 'parts', index];
        const outcomes =
          part.rule.kind === 'transfer'
            ? [...outcomesOfPart(part.rule.rule, part.points), 'notApplicable', 'notMet']
            : outcomesOfPart(part.rule, part.points);
        return expectNarrative(part.narrative, outcomes, [...at, 'narrative'], at, `部分“${part.key}”`);
      });
    default:
      return [];
  }
}

function expectNarrative(
  narrative: Narrative | undefined,
  outcomes: readonly string[],
  path: Path,
  owner: Path,
  whose: string,
): readonly Problem[] {
  const given = Object.keys(narrative ?? {});
  const missing = outcomes.filter((outcome) => !given.includes(outcome));
  return [
    ...missing.map((outcome) => ({
      path: narrative === undefined ? owner : path,
      message: `${whose}的结果“${outcome}”没有评分说明句式；请在 narrative 中补写。`,
    })),
    ...given
      .filter((outcome) => !outcomes.includes(outcome))
      .map((outcome) => ({
        path: [...path, outcome],
        message: `${whose}没有“${outcome}”这种结果${suggestion(outcome, outcomes) || (outcomes.length === 0 ? '；这类规则不写 narrative。' : `；可写 ${outcomes.join('、')}。`)}`,
      })),
  ];
}

function checkPlace(source: RubricSource, place: SentencePlace): readonly Problem[] {
  const variants = variantsOf(place.sentences);
  const problems = variants.flatMap(({ text, path }) => checkText(source, text, [...place.path, ...path], place.words));
  const last = variants.at(-1);
  if (variants.length > 1 && last !== undefined) {
    const at = [...place.path, ...last.path];
    if (last.when) problems.push({ path: at, message: '最后一个变体不应有条件，否则可能没有句式可用；请去掉 when 或在后面补一个。' });
    const uncertain = placeholdersIn(last.text).find(({ name }) => SOMETIMES.includes(name) || isOptional(source, name));
    if (uncertain) {
      problems.push({ path: at, message: `最后一个变体用了不一定有值的“{${uncertain.name}}”；请在后面补一个不用它的变体。` });
    }
  }
  return problems;
}

function isOptional(source: RubricSource, name: string): boolean {
  return Object.hasOwn(source.inputs, name) && source.inputs[name]?.optional === 'yes' && source.inputs[name].kind !== 'days';
}

function variantsOf(sentences: Sentences): readonly { readonly text: string; readonly when: boolean; readonly path: Path }[] {
  return typeof sentences === 'string'
    ? [{ text: sentences, when: false, path: [] }]
    : sentences.map((variant, index) => ({ text: variant.text, when: variant.when !== undefined, path: [index, 'text'] }));
}

function checkText(source: RubricSource, text: string, path: Path, words: readonly string[]): Problem[] {
  if (hasStrayBrace(text)) return [{ path, message: '花括号不成对；占位应写成 {名称} 或 {名称|算式}。' }];
  const known = [...words, ...Object.keys(source.inputs), ...Object.keys(source.values)];
  return placeholdersIn(text).flatMap(({ name, form }): Problem[] => {
    if (!known.includes(name)) {
      return [{ path, message: `句式中的“{${name}}”没有这个占位${suggestion(name, known) || '。'}` }];
    }
    if (form === null) return [];
    if (!FORMS.some((one) => one === form)) {
      return [{ path, message: `占位“{${name}|${form}}”的写法不对，竖线后可写 ${FORMS.join('、')}。` }];
    }
    const value = Object.hasOwn(source.values, name) ? source.values[name] : undefined;
    if (form === '算式' && (value === undefined || references(value.formula).length === 0)) {
      return [{ path, message: `“${name}”没有公式，不能写“|算式”；只有 values 中的名称可以。` }];
    }
    return [];
  });
}
