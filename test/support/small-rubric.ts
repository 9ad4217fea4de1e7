import { parse } from 'yaml';

import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import type { Assessment, RowResult } from '../../src/scoring/assessment';
import { drawTree, explainRow } from '../../src/scoring/explain';

/** YAML with every scalar as text. */
type Yaml = Readonly<Record<string, unknown>>;
type Rule = Yaml & { readonly kind: string };

/**
 * A fictitious rubric for tests of scoring. The text says what matters, and the rest is filled in: sentences,
 * groups, a total that fits the weights, one entry for 加减分项.
 *
 * ```yaml
 * inputs: { 甲: amount 元, 乙: count }   # kind and unit
 * values: { 率: 甲/乙, 差: amount 甲-乙 }  # a ratio unless it says amount
 * rows: [{ name: 行, weight: 4, rule: { … } }]
 * ```
 * Also `grades`, `total` and `adjustment` (the rule's entries), each as in a rubric file.
 */
export function smallRubric(text: string): Rubric {
  const given = parse(text, { schema: 'failsafe' }) as {
    readonly inputs: Readonly<Record<string, string>>;
    readonly values?: Readonly<Record<string, string>>;
    readonly rows: readonly (Yaml & { readonly weight: string; readonly rule: Rule })[];
    readonly total?: Yaml;
    readonly grades?: readonly Yaml[];
    readonly adjustment?: readonly Yaml[];
    readonly adjustmentCertainty?: Yaml;
  };
  const weight = String(given.rows.reduce((sum, row) => sum + Number(row.weight), 0));
  const entries = given.adjustment ?? [{ input: '奖项', each: '1', cap: '3' }];
  const content = {
    rubric: 'small',
    revision: '1',
    title: '小标准',
    place: '某市',
    year: '2021',
    unit: '元',
    sources: ['虚构'],
    total: given.total ?? { min: '0', max: weight },
    grades: { scale: given.grades ?? [{ name: '合格', from: '0' }] },
    inputs: Object.fromEntries([
      ...(given.adjustment === undefined ? [['奖项', { kind: 'count', group: '组' }]] : []),
      ...Object.entries(given.inputs).map(([name, words]) => {
        const [kind, unit] = words.split(' ');
        return [name, { kind, group: '组', ...(unit === undefined ? {} : { unit }) }];
      }),
    ]),
    values: Object.fromEntries(
      Object.entries(given.values ?? {}).map(([name, formula]) => [
        name,
        formula.startsWith('amount ')
          ? { kind: 'amount', formula: formula.slice('amount '.length) }
          : { kind: 'ratio', formula },
      ]),
    ),
    phrases: Object.fromEntries(
      [
        ...['notMet', 'notMetNoReason', 'discretion', 'discretionNoReason'],
        ...['close', 'closeZero', 'closeCapped'],
      ].map((name) => [name, '句']),
    ),
    groups: [
      {
        name: '一级',
        weight,
        groups: [{ name: '二级', weight, indicators: given.rows.map(spokenRow) }],
      },
    ],
    adjustment: {
      name: '加减分项',
      group: '加减分',
      ...(given.adjustmentCertainty === undefined ? {} : { certainty: given.adjustmentCertainty }),
      rule: spoken({ kind: 'tally', start: 'zero', entries }),
      narrative: { none: '句', counted: '句', ceiling: '句', floor: '句' },
    },
  };
  const result = loadRubric(JSON.stringify(content), 'small.yaml');
  if (!result.ok) throw new Error(result.errors.map((error) => error.message).join('\n'));
  return result.rubric;
}

function spokenRow(row: Yaml & { readonly rule: Rule }): Yaml {
  const outcomes = ['checklist', 'choice', 'parts', 'evidence'].includes(row.rule.kind)
    ? []
    : outcomesOf(row.rule);
  return {
    ...row,
    rule: spoken(row.rule),
    ...(outcomes.length === 0 ? {} : { narrative: silent(outcomes) }),
  };
}

/** A rule with a sentence wherever it has to have one. */
function spoken(rule: Rule): Yaml {
  const list = (name: string): readonly Yaml[] => rule[name] as readonly Yaml[];
  switch (rule.kind) {
    case 'tally':
      return { ...rule, entries: list('entries').map((entry) => ({ ...entry, says: '句' })) };
    case 'deadlines':
      return { ...rule, onTime: '句', late: '句' };
    case 'choice':
      return { ...rule, options: list('options').map((option) => ({ ...option, says: '句' })) };
    case 'evidence':
      return { ...rule, rule: spoken(rule['rule'] as Rule), says: '句' };
    case 'transfer':
      return { ...rule, rule: spoken(rule['rule'] as Rule) };
    case 'checklist':
      return {
        ...rule,
        items: list('items').map((item) => {
          const inner = item['rule'] as Rule | undefined;
          return inner === undefined
            ? { ...item, met: '句' }
            : { ...item, rule: spoken(inner), narrative: silent(outcomesOf(inner)) };
        }),
        notApplicable: list('items')
          .filter((item) => item['moveTo'] !== undefined)
          .map((item) => ({ keys: [item['key']], says: '句' })),
      };
    case 'parts':
      return {
        ...rule,
        parts: list('parts').map((part) => {
          const inner = part['rule'] as Rule;
          return { ...part, rule: spoken(inner), narrative: silent(outcomesOf(inner, true)) };
        }),
      };
    default:
      return rule;
  }
}

/** @param narrow whether a part of bands has only the outcomes that its bands can give */
function outcomesOf(rule: Rule, narrow = false): readonly string[] {
  if (rule.kind === 'transfer')
    return [...outcomesOf(rule['rule'] as Rule, narrow), 'notApplicable', 'notMet'];
  const special = ((rule['special'] ?? []) as readonly { readonly outcome: string }[]).map(
    (one) => one.outcome,
  );
  if (!narrow || rule.kind !== 'bands') return ['full', 'partial', 'zero', ...special];
  const points = (rule['bands'] as readonly { readonly points: string }[]).map((band) => Number(band.points));
  const best = Math.max(...points);
  return [
    'full',
    ...(points.some((one) => one !== 0 && one !== best) ? ['partial'] : []),
    ...(points.includes(0) ? ['zero'] : []),
    ...special,
  ];
}

function silent(outcomes: readonly string[]): Yaml {
  return Object.fromEntries(outcomes.map((outcome) => [outcome, '句']));
}

/** The derivation of a row as text. */
export function treeOf(assessment: Assessment, name: string): string {
  return drawTree(explainRow(assessment, rowOf(assessment, name)));
}

export function rowOf(assessment: Assessment, name: string): RowResult {
  const row = assessment.row(name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
}

/** What a row came to: its points before rounding, or what it lacks (`甲 blank`). */
export function pointsOf(assessment: Assessment, name: string): string | readonly string[] {
  const { working, missing } = rowOf(assessment, name);
  return working.points === null
    ? missing.map((one) => `${one.name} ${one.reason}`)
    : working.points.toDecimalText(12);
}

/** The scores that a row can have, `any` if that cannot be said. */
export function legalOf(assessment: Assessment, name: string): 'any' | readonly string[] {
  const legal = assessment.legal(name);
  return legal.kind === 'any' ? 'any' : legal.values.map((value) => value.toDecimalText());
}
