import { Quotient } from '../../rubric/formula';
import { pairs } from '../../rubric/pairs';
import type { Rubric } from '../../rubric/rubric';
import { type Columns, columnsOf } from './columns';
import type { Grid } from './grid';
import type { Header } from './header';
import { type Identity, identify } from './identify';
import { makeshiftRubric, titleOf } from './makeshift';
import { levelsOf, number, type PrintedLevel, proofsOf } from './proofs';
import type { Proof } from './recognition';
import { tableOf } from './rows';
import type { Table } from './table';

/** A sheet that may be the score sheet, as far as it was made out. */
export interface Candidate {
  readonly grid: Grid;
  readonly header: Header;
  readonly columns: Columns;
  readonly table: Table;
  readonly rubric: Rubric;
  readonly known: boolean;
  /** One for each row of the table. */
  readonly identities: readonly Identity[];
  readonly levels: readonly PrintedLevel[];
  readonly proofs: readonly Proof[];
  /** Rows that the rubric has. */
  readonly matched: number;
  /** Rows with a score. */
  readonly scored: number;
}

/** A rubric is the sheet's when it has at least so many of its rows, and so great a share of them. */
const LEAST_ROWS = 3;
const LEAST_SHARE = 0.6;

/** Reads the table under a head and finds the rubric that fits it; null where there are no rows. */
export function candidateOf(grid: Grid, header: Header, library: readonly Rubric[]): Candidate | null {
  const columns = columnsOf(grid, header);
  const table = tableOf(grid, header, columns, library);
  const rows = table.rows.filter((row) => row.kind === 'indicator');
  if (rows.length === 0) return null;
  const levels = levelsOf(table.rows);
  const common = {
    grid,
    header,
    columns,
    table,
    levels,
    scored: table.rows.filter((row) => row.scoreText !== null).length,
  };
  const [best] = library
    .map((rubric) => {
      const identities = identify(table.rows, rubric);
      const names = new Set(
        pairs(table.rows, identities).flatMap(([{ kind }, { indicator }]) =>
          kind === 'indicator' && indicator !== null ? [indicator] : [],
        ),
      );
      return { rubric, identities, matched: names.size };
    })
    .sort((one, other) => other.matched - one.matched);
  if (best !== undefined && best.matched >= LEAST_ROWS && best.matched >= rows.length * LEAST_SHARE) {
    const whole = best.rubric.source.total.max;
    return { ...common, ...best, known: true, proofs: proofsOf(table, levels, whole) };
  }
  const whole = number(table.total?.weight ?? null) ?? Quotient.HUNDRED;
  const above = grid.rows.filter((row) => row < header.top).flatMap((row) => grid.inRow(row));
  const made = makeshiftRubric(table, titleOf(above.map((spot) => spot.text)), whole);
  const seen = new Set<string>();
  const identities = made.names.map((indicator): Identity => {
    // 加分项 and 减分项 in two rows: only one cell can have the name.
    const again = seen.has(indicator);
    seen.add(indicator);
    return {
      indicator,
      by: 'name',
      confidence: again ? 0.5 : 1,
      doubts: again ? [`“${indicator}”有几行，只能取一行`] : [],
    };
  });
  return {
    ...common,
    rubric: made.rubric,
    known: false,
    identities,
    matched: 0,
    proofs: proofsOf(table, levels, whole),
  };
}
