import { type Formula, references } from './formula';
import type { DerivedValue, Group, Indicator, Input, JudgedItem, RubricSource, Rule } from './types';

/** The verdicts of a judged item (判定). */
export const VERDICTS = {
  met: '符合',
  notMet: '不符合',
  discretion: '酌情',
  notApplicable: '不适用',
} as const;

/** A checked rubric with the look-ups that scoring, review and the workbook need. Immutable. */
export interface Rubric {
  readonly source: RubricSource;
  readonly id: string;
  readonly revision: string;
  /** `sha256:…` over the content, whatever the file's spacing and comments. */
  readonly hash: string;
  /** In the order of the sheet, without 加减分项. */
  readonly indicators: readonly Indicator[];
  readonly groups: readonly Group[];
  readonly inputs: ReadonlyMap<string, Input>;
  /** Derived values in an order in which each comes after those it refers to. */
  readonly values: ReadonlyMap<string, DerivedValue>;
  /** The names of the derived values that are ratios, in the order of the file. */
  readonly ratios: readonly string[];
  indicator(name: string): Indicator | undefined;
  /** All inputs a derived value or formula rests on, whatever it goes through. */
  inputsOf(names: Iterable<string>): ReadonlySet<string>;
}

/**
 * Builds the look-ups of a rubric whose checks have passed.
 * @param source the parsed content
 * @param hash its `sha256:…`
 */
export function makeRubric(source: RubricSource, hash: string): Rubric {
  const indicators: Indicator[] = [];
  const groups: Group[] = [];
  for (const level1 of source.groups) {
    const below: string[] = [];
    groups.push({ level: 1, name: level1.name, weight: level1.weight, indicators: below });
    for (const level2 of level1.groups) {
      const names = level2.indicators.map((indicator) => indicator.name);
      below.push(...names);
      groups.push({ level: 2, name: level2.name, weight: level2.weight, indicators: names });
      for (const indicator of level2.indicators) {
        indicators.push({ ...indicator, level1: level1.name, level2: level2.name });
      }
    }
  }
  const byName = new Map(indicators.map((indicator) => [indicator.name, indicator]));
  const inputs = new Map(Object.entries(source.inputs));
  const values = inOrderOfNeed(source.values);
  const resting = new Map<string, ReadonlySet<string>>();
  const inputsOf = (names: Iterable<string>): ReadonlySet<string> => {
    const found = new Set<string>();
    for (const name of names) {
      const value = values.get(name);
      if (value === undefined) {
        found.add(name);
        continue;
      }
      let below = resting.get(name);
      if (below === undefined) {
        below = inputsOf(references(value.formula));
        resting.set(name, below);
      }
      for (const input of below) found.add(input);
    }
    return found;
  };
  return {
    source,
    id: source.rubric,
    revision: source.revision,
    hash,
    indicators,
    groups,
    inputs,
    values,
    ratios: Object.entries(source.values).flatMap(([name, value]) => (value.kind === 'ratio' ? [name] : [])),
    indicator: (name) => byName.get(name),
    inputsOf,
  };
}

function inOrderOfNeed(values: RubricSource['values']): Map<string, DerivedValue> {
  const ordered = new Map<string, DerivedValue>();
  const visit = (name: string, path: readonly string[]): void => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    // A circle is reported by the loader's checks; here it only must not hang.
    if (value === undefined || ordered.has(name) || path.includes(name)) return;
    for (const below of references(value.formula)) visit(below, [...path, name]);
    ordered.set(name, value);
  };
  for (const name of Object.keys(values)) visit(name, []);
  return ordered;
}

/** The formulas and inputs that a rule reads, at any depth. */
export function formulasOf(rule: Rule): { formulas: readonly Formula[]; inputs: readonly string[] } {
  switch (rule.kind) {
    case 'bands':
    case 'steps':
    case 'proportion':
      return { formulas: [rule.value, ...rule.special.map((special) => special.when)], inputs: [] };
    case 'tally':
      return { formulas: [], inputs: rule.entries.map((entry) => entry.input) };
    case 'deadlines':
      return { formulas: [], inputs: rule.items.map((item) => item.input) };
    case 'checklist':
      return joined(rule.items.flatMap((item) => (item.rule ? [item.rule] : [])));
    case 'parts':
      return joined(rule.parts.map((part) => part.rule));
    case 'transfer':
    case 'evidence':
      return formulasOf(rule.rule);
    case 'choice':
      return { formulas: [], inputs: [] };
  }
}

function joined(rules: readonly Rule[]): ReturnType<typeof formulasOf> {
  const found = rules.map(formulasOf);
  return { formulas: found.flatMap((one) => one.formulas), inputs: found.flatMap((one) => one.inputs) };
}

/** Rules never change, and scoring asks for the names of the same ones again and again. */
const known = new WeakMap<Rule, readonly string[]>();

/** The names (inputs and derived values) that a rule reads directly, without repeats. */
export function namesReadBy(rule: Rule): readonly string[] {
  const before = known.get(rule);
  if (before !== undefined) return before;
  const { formulas, inputs } = formulasOf(rule);
  const names = [...new Set([...formulas.flatMap((formula) => references(formula)), ...inputs])];
  known.set(rule, names);
  return names;
}

/** What a person judges in a row, in the order of the working paper (评分底稿). */
export function judgedItemsOf(indicator: {
  readonly name: string;
  readonly rule: Rule;
}): readonly JudgedItem[] {
  const { rule } = indicator;
  switch (rule.kind) {
    case 'checklist':
      return rule.items.map((item) => ({ key: item.key, name: item.name, allowed: verdictsOf(item) }));
    case 'evidence':
      return judgedItemsOf({ name: indicator.name, rule: rule.rule });
    case 'choice':
      return [{ key: null, name: indicator.name, allowed: rule.options.map((option) => option.choice) }];
    case 'parts':
      return rule.parts.flatMap((part) =>
        part.rule.kind === 'transfer' ? [{ key: part.key, name: part.key, allowed: TRANSFER_VERDICTS }] : [],
      );
    case 'transfer':
      return [{ key: '1', name: indicator.name, allowed: TRANSFER_VERDICTS }];
    default:
      return [];
  }
}

/** A part that may not apply: `不适用` moves its points, `不符合` means nothing was done; otherwise data decide. */
export const TRANSFER_VERDICTS: readonly string[] = [VERDICTS.notMet, VERDICTS.notApplicable];

/** The verdicts that count for an item; a computed item only knows 不适用, its data decide the rest. */
export function verdictsOf(item: { readonly moveTo?: unknown; readonly rule?: unknown }): readonly string[] {
  const movable = item.moveTo === undefined ? [] : [VERDICTS.notApplicable];
  return item.rule === undefined ? [VERDICTS.met, VERDICTS.notMet, VERDICTS.discretion, ...movable] : movable;
}
