import { references } from '../rubric/formula';
import { ratioName } from '../rubric/names';
import { namesReadBy } from '../rubric/rubric';
import { fillSentence } from '../rubric/sentence';
import type { Assessment } from '../scoring/assessment';
import type { LeafWorking, RowWorking } from '../scoring/working';
import type { Found } from './check';

/** The findings of the rubric's own conditions that carry a code. Missing inputs keep a condition silent. */
export function conditionFindings(assessment: Assessment, code: string): readonly Found[] {
  return assessment.rubric.source.conditions.flatMap((condition): readonly Found[] => {
    if (condition.code !== code || !assessment.holds(condition.when)) return [];
    return [
      {
        indicator: condition.indicator ?? null,
        names: cellsOf(assessment, references(condition.when)),
        message: fill(assessment, condition.says),
        fix: null,
      },
    ];
  });
}

/** A finding on one row. */
export type FoundInRow = Found & { readonly indicator: string };

/** The findings of special clauses that were applied and carry a code. */
export function specialFindings(assessment: Assessment, code: string): readonly FoundInRow[] {
  return assessment.rows.flatMap((row) =>
    leavesOf(row.working).flatMap((leaf): readonly FoundInRow[] => {
      if (!('special' in leaf) || leaf.special?.finding?.code !== code) return [];
      return [
        {
          indicator: row.name,
          names: leaf.value.inputs.map((input) => cellName(assessment, input.name)),
          message: fill(assessment, leaf.special.finding.says),
          fix: null,
        },
      ];
    }),
  );
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
