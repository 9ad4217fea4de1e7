import type { Rubric } from '../../rubric/rubric';
import type { Columns } from './columns';
import { type Grid, pointsAt, type Spot } from './grid';
import { type Header, isHeading } from './header';
import type { RecognisedColumn } from './recognition';
import { isAdjustment, isColumnMark, isFootnote, isPageMark, isSignature, isSubtotal, isTotal, labelOf, plain, printedName } from './words';

type Role = RecognisedColumn['role'];

/** A row of the table as it is printed, continuations joined. */
export interface TableRow {
  readonly row: number;
  readonly kind: 'indicator' | 'adjustment';
  /** As printed; blank where the name was lost. */
  readonly printed: string;
  readonly plain: string;
  /** As decimal text; null for none. */
  readonly weight: string | null;
  /** The cell of a weight of its own; null where it stands in the name. */
  readonly weightCell: Spot | null;
  readonly nameCell: Spot;
  readonly description: string;
  readonly standard: string;
  readonly standardCell: Spot | null;
  readonly score: Place | null;
  readonly scoreText: string | null;
  readonly narrative: Place | null;
  /** The pieces of 评分说明 where it is continued in other cells. */
  readonly narratives: readonly string[];
  readonly level1: Level | null;
  readonly level2: Level | null;
  readonly doubts: readonly string[];
}

/** Where something stands or is to stand. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A group as it is printed. */
export interface Level {
  readonly printed: string;
  readonly plain: string;
  weight: string | null;
  readonly cell: Spot;
  weightCell: Spot | null;
}

/** The table of a score sheet. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly total: TotalRow | null;
  /** The rows of the table proper: facts of the sheet as a whole stand elsewhere. */
  readonly taken: ReadonlySet<number>;
}

export interface TotalRow {
  readonly row: number;
  readonly weight: string | null;
  readonly score: Place | null;
  readonly scoreText: string | null;
}

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
  private readonly titles: ReadonlySet<string>;
  private readonly adjustments: ReadonlySet<string>;
  private readonly header: readonly string[];
  private level1: Level | null = null;
  private level2: Level | null = null;
  private open: Open | null = null;
  private ended = false;

  constructor(
    private readonly grid: Grid,
    private readonly head: Header,
    private readonly columns: Columns,
    rubrics: readonly Rubric[],
  ) {
    const above = grid.rows.filter((row) => row < head.top).flatMap((row) => grid.inRow(row));
    this.titles = new Set([...above.map((spot) => spot.plain), ...rubrics.map((one) => plain(one.source.title))]);
    this.adjustments = new Set(
      rubrics.flatMap(({ source: { adjustment } }) => [adjustment.name, ...adjustment.aliases].map(plain)),
    );
    this.header = [...new Set(rubrics.flatMap((one) => one.source.header))];
  }

  read(): Table {
    for (const row of this.grid.rows) if (row > this.head.bottom) this.take(row);
    this.close();
    const scored = this.totals.filter((one) => one.scoreText !== null);
    return { rows: this.rows, total: scored[0] ?? this.totals[0] ?? null, taken: this.taken };
  }

  private take(row: number): void {
    const spots = this.grid.inRow(row).filter((spot) => spot.row === row);
    if (isHeading(this.grid, row)) {
      this.taken.add(row);
      this.ended = false;
      if (this.open !== null) this.open.broken = true;
      return;
    }
    if (spots.length === 0) {
      if (!this.ended) this.continue(row);
      return;
    }
    if (this.isTitle(row, spots)) {
      if (this.open !== null) this.open.broken = true;
      return;
    }
    if (this.ended || this.isFooter(row, spots)) {
      // Whatever follows the note or the signatures is no row, unless the head is printed again.
      this.ended = true;
      return;
    }
    if (spots.length >= 4 && spots.every((spot) => isColumnMark(spot.plain))) {
      this.taken.add(row);
      return;
    }
    if (this.takeTotal(row)) return;
    this.takeRow(row);
  }

  /** A title, 单位 or page number that a page break repeats. */
  private isTitle(row: number, spots: readonly Spot[]): boolean {
    if (pointsAt(this.cell(row, 'score')) !== null) return false;
    return spots.every((spot) => this.titles.has(spot.plain) || isPageMark(spot.plain));
  }

  private isFooter(row: number, spots: readonly Spot[]): boolean {
    const [first] = spots;
    if (first === undefined) return false;
    if (isFootnote(first.text)) return true;
    // A text of a row may begin like a label, too.
    if (pointsAt(this.fresh(row, 'score')) !== null || pointsAt(this.fresh(row, 'weight')) !== null) return false;
    return spots.some(({ text }) => {
      const label = /^[^:：]{1,12}/u.exec(text.trim())?.[0] ?? '';
      const colon = /[:：]/u.test(text);
      return colon && (isSignature(label) || labelOf(label, this.header) !== null);
    });
  }

  private cell(row: number, role: Role): Spot | null {
    const column = this.columns.of.get(role);
    return column === undefined ? null : this.grid.at(row, column);
  }

  /** A cell that begins in this row. */
  private fresh(row: number, role: Role): Spot | null {
    const spot = this.cell(row, role);
    return spot?.row === row ? spot : null;
  }

  /** The place of a cell that begins in this row, blank or not; null where it belongs to a merged cell above. */
  private place(row: number, role: Role): Place | null {
    const column = this.columns.of.get(role);
    if (column === undefined) return null;
    const area = this.grid.areaAt(row, column);
    return area.top === row ? { row, column: area.left } : null;
  }

  private takeTotal(row: number): boolean {
    const labels = (['level1', 'level2', 'indicator'] as const).flatMap((role) => this.fresh(row, role) ?? []);
    const first = this.grid.inRow(row)[0];
    const names = [...labels, ...(first === undefined ? [] : [first])].map((spot) => printedName(spot.text));
    if (names.some((name) => isSubtotal(name.plain))) {
      this.taken.add(row);
      return true;
    }
    const label = names.find((name) => isTotal(name.plain));
    if (label === undefined) return false;
    this.close();
    this.taken.add(row);
    const score = this.place(row, 'score');
    const apart = score !== null && !labels.some((spot) => spot.column === score.column) ? score : null;
    const weights = (['weight', 'weight2', 'weight1'] as const).flatMap((role) => {
      const spot = this.fresh(row, role);
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
    const level1 = this.level1;
    const level2 = this.level2;
    this.takeLevels(row);
    const begun = level1 !== this.level1 || level2 !== this.level2;
    const name = this.fresh(row, 'indicator');
    const labels = (['level1', 'level2', 'indicator'] as const).flatMap((role) => this.fresh(row, role) ?? []);
    const adjusting = labels.find((spot) => this.isAdjustmentName(spot));
    if (adjusting !== undefined) {
      if (this.isAgain(adjusting)) this.continue(row);
      else this.begin(row, adjusting, 'adjustment');
      return;
    }
    if (name === null) {
      const weight = this.fresh(row, 'weight');
      const standard = this.fresh(row, 'standard');
      const own = this.cell(row, 'indicator') === null && pointsAt(weight) !== null && standard !== null;
      if (own && weight !== null) this.begin(row, weight, 'indicator');
      // A group on a line of its own, perhaps with the sum of its scores.
      else if (begun && this.cell(row, 'indicator') === null) this.taken.add(row);
      else this.continue(row);
      return;
    }
    if (this.isAgain(name)) {
      this.continue(row);
      return;
    }
    const printed = printedName(name.text);
    const something = (['weight', 'standard', 'narrative', 'score', 'description'] as const).some(
      (role) => this.fresh(row, role) !== null && this.fresh(row, role) !== name,
    );
    const named = name.column === this.columns.of.get('indicator');
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
    const score = pointsAt(this.fresh(name.row, 'score'));
    return score === null || row.scoreText === null || (broken && score === row.scoreText);
  }

  private begin(row: number, name: Spot, kind: TableRow['kind']): void {
    this.close();
    this.taken.add(row);
    const own = this.fresh(row, 'weight');
    const weightCell = own === name && pointsAt(own) === null ? null : own;
    const printed = name === weightCell ? { plain: '', weight: null } : printedName(name.text);
    const score = this.place(row, 'score');
    const standardCell = this.fresh(row, 'standard');
    const narrative = this.place(row, 'narrative');
    const narrated = this.fresh(row, 'narrative')?.text ?? '';
    const doubts: string[] = [];
    if (weightCell !== null && pointsAt(weightCell) === null)
      doubts.push(`权重“${weightCell.text.trim().slice(0, 24)}”不是数字`);
    if (this.columns.of.has('score') && score === null) doubts.push('得分与上一行合并在一个单元格里');
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
        description: this.fresh(row, 'description')?.text ?? '',
        standard: standardCell?.text ?? '',
        standardCell,
        score,
        scoreText: score === null ? null : pointsAt(this.grid.at(score.row, score.column)),
        narrative,
        narratives: narrated === '' ? [] : [narrated],
        level1: this.level1,
        level2: this.level2,
        doubts,
      },
    };
  }

  /** A row that says more of the one before. */
  private continue(row: number): void {
    if (this.open === null) return;
    const before = this.open.row;
    const text = (role: Role): string => this.fresh(row, role)?.text ?? '';
    const standard = text('standard');
    const narrative = text('narrative');
    const score = pointsAt(this.fresh(row, 'score'));
    if (standard === '' && narrative === '' && score === null && text('description') === '') return;
    this.taken.add(row);
    const repeated = standard === before.standard;
    const doubts = [...before.doubts];
    if (score !== null && before.scoreText !== null && score !== before.scoreText)
      doubts.push(`第 ${String(row + 1)} 行另有得分 ${score}`);
    this.open.row = {
      ...before,
      description: before.description + text('description'),
      standard: repeated ? before.standard : before.standard + standard,
      score: before.scoreText === null && score !== null ? this.place(row, 'score') : before.score,
      scoreText: before.scoreText ?? score,
      narrative:
        before.narratives.length === 0 && narrative !== '' ? this.place(row, 'narrative') : before.narrative,
      narratives:
        narrative === '' || before.narratives.includes(narrative)
          ? before.narratives
          : [...before.narratives, narrative],
      doubts,
    };
  }

  /** Groups are merged, repeated, or stand in their first row only. */
  private takeLevels(row: number): void {
    const first = this.levelAt(row, 'level1', 'weight1', this.level1);
    if (first !== this.level1) {
      this.level1 = first;
      this.level2 = null;
    }
    this.level2 = this.levelAt(row, 'level2', 'weight2', this.level2);
  }

  private levelAt(row: number, role: 'level1' | 'level2', weightRole: Role, current: Level | null): Level | null {
    const spot = this.cell(row, role);
    const weightCell = this.cell(row, weightRole);
    const apart = weightCell === spot ? null : weightCell;
    const weight = pointsAt(apart);
    if (spot === null) {
      if (current !== null && current.weight === null && weight !== null) {
        current.weight = weight;
        current.weightCell = apart;
      }
      return current;
    }
    const printed = printedName(spot.text);
    if (current !== null && (current.cell === spot || current.plain === printed.plain)) {
      if (current.weight === null && weight !== null) {
        current.weight = weight;
        current.weightCell = apart;
      }
      return current;
    }
    return {
      printed: spot.text,
      plain: printed.plain,
      weight: weight ?? printed.weight,
      cell: spot,
      weightCell: weight === null ? null : apart,
    };
  }

  private close(): void {
    if (this.open !== null) this.rows.push(this.open.row);
    this.open = null;
  }
}
