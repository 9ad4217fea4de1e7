import type { Assessment, RowResult } from '../scoring/assessment';
import type { LeafWorking, RowWorking, TransferWorking } from '../scoring/working';
import type { Found } from './check';

/** What a finding rests on where it is a clause of the printed standard; nothing where there is none. */
export type Clause = Pick<Found, 'clause'>;

const LEVELS = { printed: '原文', inferred: '推定', assumed: '暂定' } as const;

/**
 * The clauses of the standard that gave a row its score: those that took points away where some did. Where the
 * standard is not printed, how it is read instead, in the rubric's words.
 */
export function clauseOf(row: RowResult): Clause {
  const nodes = nodesOf(row.working);
  const lost = nodes.filter(({ points, full }) => points?.lt(full) === true);
  const clauses = quoted((lost.length > 0 ? lost : nodes).map(({ clause }) => clause));
  if ('clause' in clauses) return clauses;
  const [caveat] = row.caveats;
  return caveat === undefined ? {} : { clause: `评分标准（${LEVELS[caveat.level]}）：${caveat.note}` };
}

/** The whole printed standard of a row, on one line; nothing where the rubric has none. */
export function standardClause({ rubric }: Assessment, row: string): Clause {
  const { adjustment } = rubric.source;
  const standard = (row === adjustment.name ? adjustment : rubric.indicator(row))?.standard;
  return quoted([standard]);
}

/** Clauses as they are quoted: `评分标准：“…”`, each once; nothing where no place has one. */
export function quoted(clauses: readonly (string | null | undefined)[]): Clause {
  const known = clauses.filter((clause) => typeof clause === 'string');
  const once = [...new Set(known.map((clause) => clause.replace(/\s*\n\s*/gu, ' ')))];
  return once.length === 0 ? {} : { clause: `评分标准：${once.map((one) => `“${one}”`).join('')}` };
}

type Node = Pick<RowWorking, 'clause' | 'points' | 'full'>;

/** The places of a row that say by which clause they were scored. */
function nodesOf(working: RowWorking | LeafWorking | TransferWorking): readonly Node[] {
  switch (working.kind) {
    case 'checklist':
      return [working, ...working.items];
    case 'evidence':
      return working.outcome === 'withoutEvidence' ? [working] : [...nodesOf(working.checklist), working];
    case 'parts':
      return [working, ...working.parts.flatMap(nodesOf)];
    case 'transfer':
      return [...(working.computed === null ? [working] : nodesOf(working.computed))];
    case 'tally':
      return [
        ...working.entries
          .filter(({ effective }) => effective?.isZero() === false)
          .map(({ clause }) => ({ clause, points: null, full: working.full })),
        working,
      ];
    default:
      return [working];
  }
}
