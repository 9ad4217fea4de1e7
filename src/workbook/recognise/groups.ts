import { pointsAt } from './grid';
import type { RowCells } from './row-cells';
import type { Level } from './table';
import { printedName } from './words';

/** The groups that the current row stands in: they are merged, repeated, or stand in their first row only. */
export class Groups {
  level1: Level | null = null;
  level2: Level | null = null;

  constructor(private readonly cells: RowCells) {}

  /** Goes on to a row; whether a group begins in it. */
  enter(row: number): boolean {
    const { level1, level2 } = this;
    this.level1 = this.at(row, 'level1', level1);
    if (this.level1 !== level1) this.level2 = null;
    this.level2 = this.at(row, 'level2', this.level2);
    return this.level1 !== level1 || this.level2 !== level2;
  }

  private at(row: number, role: 'level1' | 'level2', current: Level | null): Level | null {
    const spot = this.cells.at(row, role);
    const beside = this.cells.at(row, role === 'level1' ? 'weight1' : 'weight2');
    const weightCell = beside === spot ? null : beside;
    const weight = pointsAt(weightCell);
    const printed = spot === null ? null : printedName(spot.text);
    if (spot === null || printed === null || current?.cell === spot || current?.plain === printed.plain) {
      if (current !== null && current.weight === null && weight !== null) {
        current.weight = weight;
        current.weightCell = weightCell;
      }
      return current;
    }
    return {
      printed: spot.text,
      plain: printed.plain,
      weight: weight ?? printed.weight,
      cell: spot,
      weightCell: weight === null ? null : weightCell,
    };
  }
}
