import { references } from '../rubric/formula';
import { ratioName } from '../rubric/names';
import { namesReadBy } from '../rubric/rubric';
import { fillSentence } from '../rubric/sentence';
import type { Condition, Special } from '../rubric/types';
import type { Assessment, RowResult } from '../scoring/assessment';
import type { LeafWorking, RowWorking, ValueWorking } from '../scoring/working';
import type { Found } from './check';
import { quoted } from './clauses';

const GIVEN: readonly string[] = ['number', 'text', 'date'];

/**
 * The rubric's own conditions that carry a code and have something to go by: every input that must be given is, and
 * of those that may be blank at least one.
 */
export function conditionsWith(assessment: Assessment, code: string): readonly Condition[] {
  const { rubric, readings } = assessment;
  return rubric.source.conditions.filter((condition) => {
    if (condition.code !== code) return false;
    const inputs = [...rubric.inputsOf(references(condition.when))];
    const given = inputs.filter((name) => GIVEN.some((status) => readings.get(name)?.status === status));
    const wanted = inputs.filter((name) => rubric.inputs.get(name)?.optional !== 'yes');
    return given.length > 0 && wanted.every((name) => given.includes(name));
  });
}

/** What a condition says where it holds. */
export function judgeCondition(assessment: Assessment, condition: Condition): Found | null {
  if (!assessment.holds(condition.when)) return null;
  return {
    indicator: condition.indicator ?? null,
    names: cellsOf(assessment, references(condition.when)),
    message: fill(assessment, condition.says),
    fix: null,
  };
}

/** A finding on one row. */
export type FoundInRow = Found & { readonly indicator: string };

/** A place where a special clause may apply, with that clause where it does. */
export interface SpecialPlace {
  readonly row: RowResult;
  readonly leaf: ValueWorking;
  readonly applied: Special | null;
}

/** Rules with a special clause that carries a code, where what they read is there. */
export function specialsWith(assessment: Assessment, code: string): readonly SpecialPlace[] {
  return assessment.rows.flatMap((row) =>
    leavesOf(row.working).flatMap((leaf): readonly SpecialPlace[] => {
      if (!('special' in leaf) || !leaf.rule.special.some(({ finding }) => finding?.code === code)) return [];
      if (leaf.special === null && leaf.points === null) return [];
      const applied = leaf.special?.finding?.code === code ? leaf.special : null;
      return [{ row, leaf, applied }];
    }),
  );
}

/** What a special clause says where it was applied. */
export function judgeSpecial(
  assessment: Assessment,
  { row, leaf, applied }: SpecialPlace,
): FoundInRow | null {
  if (applied?.finding === undefined) return null;
  return {
    indicator: row.name,
    names: leaf.value.inputs.map((input) => cellName(assessment, input.name)),
    message: fill(assessment, applied.finding.says),
    fix: null,
    ...quoted([applied.clause]),
  };
}

/** The rules of a row that compute from numbers, at any depth. */
export function leavesOf(working: RowWorking): readonly LeafWorking[] {
  switch (working.kind) {
    case 'checklist':
      return working.items.flatMap((item) => item.computed ?? []);
    case 'evidence':
      return leavesOf(working.checklist);
    case 'parts':
      return working.parts.flatMap((part) => (part.kind === 'transfer' ? (part.computed ?? []) : part));
    case 'transfer':
      return working.computed === null ? [] : [working.computed];
    case 'choice':
      return [];
    default:
      return [working];
  }
}

/**
 * The one row that reads an input or derived value; null where several do, or none.
 * @param name an input or derived value
 */
export function onlyReader({ rubric }: Assessment, name: string): string | null {
  const { adjustment } = rubric.source;
  const readers = [...rubric.indicators, adjustment].filter(({ rule }) => {
    const names = namesReadBy(rule);
    return names.includes(name) || rubric.inputsOf(names).has(name);
  });
  const [reader, ...others] = readers;
  return reader === undefined || others.length > 0 ? null : reader.name;
}

/** The defined name of an input or ratio. */
export function cellName(assessment: Assessment, name: string): string {
  return assessment.rubric.ratios.includes(name) ? ratioName(name) : name;
}

/** The cells behind the names of a formula: a ratio's own; of other derived values the inputs they rest on. */
function cellsOf(assessment: Assessment, names: readonly string[]): readonly string[] {
  const { rubric } = assessment;
  const cells = names.flatMap((name) =>
    rubric.ratios.includes(name) ? [ratioName(name)] : [...rubric.inputsOf([name])],
  );
  return [...new Set(cells)];
}

function fill(assessment: Assessment, text: string): string {
  return fillSentence(text, ({ name }) => assessment.text(name) ?? '（未填）');
}
