import type { Rubric } from '../../rubric/rubric';
import { Between } from './between';
import type { Columns } from './columns';
import { type Grid, pointsAt, type Spot } from './grid';
import { Groups } from './groups';
import type { Header } from './header';
import { RowCells } from './row-cells';
import { MOST_ROWS, type Table, type TableRow, type TotalRow } from './table';
import { isAdjustment, isSubtotal, isTotal, plain, printedName } from './words';

interface Open {
  row: TableRow;
  /** Set where a page ended behind it. */
  broken: boolean;
}

/** Reads the rows below a head, down to the note or signatures; repeated heads and titles are passed over. */
export function tableOf(grid: Grid, header: Header, columns: Columns, rubrics: readonly Rubric[]): Table {
  return new TableReader(grid, header, columns, rubrics).read();
}

class TableReader {
  private readonly rows: TableRow[] = [];
  private readonly taken = new Set<number>();
  private readonly totals: TotalRow[] = [];
  private readonly adjustments: ReadonlySet<string>;
  private readonly cells: RowCells;
  private readonly between: Between;
  private readonly groups: Groups;
  private open: Open | null = null;
  private ended = false;

  constructor(
    private readonly grid: Grid,
    private readonly head: Header,
    columns: Columns,
    rubrics: readonly Rubric[],
  ) {
    this.cells = new RowCells(grid, columns);
    this.between = new Between(grid, head, this.cells, rubrics);
    this.groups = new Groups(this.cells);
    this.adjustments = new Set(
      rubrics.flatMap(({ source: { adjustment } }) => [adjustment.name, ...adjustment.aliases].map(plain)),
    );
  }

  read(): Table {
    let cut = false;
    for (const row of this.grid.rows) {
      if (row <= this.head.bottom) continue;
      cut = this.rows.length >= MOST_ROWS;
      if (cut) break;
      this.take(row);
    }
    this.close();
    const scored = this.totals.filter((one) => one.scoreText !== null);
    return { rows: this.rows, total: scored[0] ?? this.totals[0] ?? null, taken: this.taken, cut };
  }

  private take(row: number): void {
    const spots = this.grid.inRow(row).filter((spot) => spot.row === row);
    if (this.between.isHead(row, spots)) {
      this.taken.add(row);
      this.ended = false;
      if (this.open !== null) this.open.broken = true;
      return;
    }
    if (spots.length === 0) {
      if (!this.ended) this.continue(row);
      return;
    }
    if (this.between.isTitle(row, spots)) {
      if (this.open !== null) this.open.broken = true;
      return;
    }
    if (this.ended || this.between.isFooter(row, spots)) {
      // Whatever follows the note or the signatures is no row, unless the head is printed again.
      this.ended = true;
      return;
    }
    if (this.between.isColumnMarks(spots)) {
      this.taken.add(row);
      return;
    }
    if (this.takeTotal(row)) return;
    this.takeRow(row);
  }

  private takeTotal(row: number): boolean {
    const labels = this.cells.labels(row);
    const names = [...labels, ...this.grid.inRow(row).slice(0, 1)].map((spot) => printedName(spot.text));
    if (names.some((name) => isSubtotal(name.plain))) {
      this.taken.add(row);
      return true;
    }
    const label = names.find((name) => isTotal(name.plain));
    if (label === undefined) return false;
    this.close();
    this.taken.add(row);
    const score = this.cells.place(row, 'score');
    const apart = score !== null && !labels.some((spot) => spot.column === score.column) ? score : null;
    const weights = (['weight', 'weight2', 'weight1'] as const).flatMap((role) => {
      const spot = this.cells.fresh(row, role);
      return spot === null ? [] : (pointsAt(spot) ?? []);
    });
    this.totals.push({
      row,
      weight: weights[0] ?? label.weight,
      score: apart,
      scoreText: apart === null ? null : pointsAt(this.grid.at(apart.row, apart.column)),
    });
    return true;
  }

  private takeRow(row: number): void {
    const begun = this.groups.enter(row);
    const name = this.cells.fresh(row, 'indicator');
    const labels = this.cells.labels(row);
    const adjusting = labels.find((spot) => this.isAdjustmentName(spot));
    if (adjusting !== undefined) {
      if (this.isAgain(adjusting)) this.continue(row);
      else this.begin(row, adjusting, 'adjustment');
      return;
    }
    if (name === null) {
      const weight = this.cells.fresh(row, 'weight');
      const standard = this.cells.fresh(row, 'standard');
      const own = this.cells.at(row, 'indicator') === null && pointsAt(weight) !== null && standard !== null;
      if (own && weight !== null) this.begin(row, weight, 'indicator');
      // A group on a line of its own, perhaps with the sum of its scores.
      else if (begun && this.cells.at(row, 'indicator') === null) this.taken.add(row);
      else this.continue(row);
      return;
    }
    if (this.isAgain(name)) {
      this.continue(row);
      return;
    }
    const printed = printedName(name.text);
    const something = (['weight', 'standard', 'narrative', 'score', 'description'] as const).some(
      (role) => this.cells.fresh(row, role) !== null && this.cells.fresh(row, role) !== name,
    );
    const named = name.column === this.cells.column('indicator');
    if (something || (named && printed.weight !== null)) this.begin(row, name, 'indicator');
  }

  private isAdjustmentName(spot: Spot): boolean {
    const { plain: text } = printedName(spot.text);
    return this.adjustments.has(text) || isAdjustment(text);
  }

  /** Whether a name repeats that of the row before: a page ended between, or what belongs to it is split up. */
  private isAgain(name: Spot): boolean {
    if (this.open === null) return false;
    const { row, broken } = this.open;
    if (printedName(name.text).plain !== row.plain) return false;
    const score = pointsAt(this.cells.fresh(name.row, 'score'));
    return score === null || row.scoreText === null || (broken && score === row.scoreText);
  }

  private begin(row: number, name: Spot, kind: TableRow['kind']): void {
    this.close();
    this.taken.add(row);
    const own = this.cells.fresh(row, 'weight');
    const weightCell = own === name && pointsAt(own) === null ? null : own;
    const printed = name === weightCell ? { plain: '', weight: null } : printedName(name.text);
    const score = this.cells.place(row, 'score');
    const standardCell = this.cells.fresh(row, 'standard');
    const narrative = this.cells.place(row, 'narrative');
    const narrated = this.cells.fresh(row, 'narrative')?.text ?? '';
    const doubts: string[] = [];
    if (weightCell !== null && pointsAt(weightCell) === null)
      doubts.push(`权重“${weightCell.text.trim().slice(0, 24)}”不是数字`);
    if (this.cells.has('score') && score === null) doubts.push('得分与别的单元格合并在一起');
    this.open = {
      broken: false,
      row: {
        row,
        kind,
        printed: name === weightCell ? '' : name.text,
        plain: printed.plain,
        weight: kind === 'adjustment' ? null : (pointsAt(weightCell) ?? printed.weight),
        weightCell: kind === 'adjustment' ? null : weightCell,
        nameCell: name,
        description: this.cells.fresh(row, 'description')?.text ?? '',
        standard: standardCell?.text ?? '',
        standardCell,
        score,
        scoreText: score === null ? null : pointsAt(this.grid.at(score.row, score.column)),
        narrative,
        narratives: narrated === '' ? [] : [narrated],
        level1: this.groups.level1,
        level2: this.groups.level2,
        doubts,
      },
    };
  }

  /** A row that says more of the one before. */
  private continue(row: number): void {
    if (this.open === null) return;
    const before = this.open.row;
    const text = (role: 'description' | 'standard' | 'narrative'): string =>
      this.cells.fresh(row, role)?.text ?? '';
    const standard = text('standard');
    const narrative = text('narrative');
    const score = pointsAt(this.cells.fresh(row, 'score'));
    if (standard === '' && narrative === '' && score === null && text('description') === '') return;
    this.taken.add(row);
    const repeated = standard === before.standard;
    const doubts = [...before.doubts];
    if (score !== null && before.scoreText === null)
      doubts.push(`得分在第 ${String(row + 1)} 行，像是分页后的续行`);
    if (score !== null && before.scoreText !== null && score !== before.scoreText)
      doubts.push(`第 ${String(row + 1)} 行另有得分 ${score}`);
    this.open.row = {
      ...before,
      description: before.description + text('description'),
      standard: repeated ? before.standard : before.standard + standard,
      score: before.scoreText === null && score !== null ? this.cells.place(row, 'score') : before.score,
      scoreText: before.scoreText ?? score,
      narrative:
        before.narratives.length === 0 && narrative !== ''
          ? this.cells.place(row, 'narrative')
          : before.narrative,
      narratives:
        narrative === '' || before.narratives.includes(narrative)
          ? before.narratives
          : [...before.narratives, narrative],
      doubts,
    };
  }

  private close(): void {
    if (this.open !== null) this.rows.push(this.open.row);
    this.open = null;
  }
}
