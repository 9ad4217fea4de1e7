import { cellKey } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import type { CellState, WrittenCell } from '../port';
import { isSameValue } from './decode';
import type { Com } from './jsapi';
import { cellsOf } from './ranges';
import type { Schedule } from './schedule';

/** So long after a write WPS may still tell of it. */
const ECHO = 2_000;

/** What the host writes itself is not told as a change, whether WPS tells it at once, later or not at all. */
export class OwnWrites {
  /** The host is at work: whatever is told now is its own doing. */
  busy = false;
  private readonly recent = new Map<string, CellState>();
  private stop: (() => void) | null = null;

  constructor(private readonly schedule: Schedule) {}

  during<T>(work: () => T): T {
    const before = this.busy;
    this.busy = true;
    try {
      return work();
    } finally {
      this.busy = before;
    }
  }

  wrote(cells: readonly WrittenCell[]): void {
    for (const { address, after } of cells)
      this.recent.set(keyOf(address.sheet, address.row, address.column), after);
    this.stop?.();
    this.stop = this.schedule(() => {
      this.recent.clear();
    }, ECHO);
  }

  /**
   * Whether a change that is told is one of the host's own: cells that were just written, holding what was written.
   * Each counts once.
   */
  isEcho(sheet: string, areas: readonly Area[] | null, target: Com): boolean {
    const [area, ...more] = areas ?? [];
    if (this.recent.size === 0 || area === undefined || more.length > 0) return false;
    const keys = keysOf(sheet, area);
    const states = keys.map((key) => this.recent.get(key));
    for (const key of keys) this.recent.delete(key);
    if (states.includes(undefined)) return false;
    const values = cellsOf(target, 'Value2', area).flat();
    return states.every((state, index) => state !== undefined && isSameValue(values[index], state));
  }

  forget(): void {
    this.stop?.();
    this.stop = null;
    this.recent.clear();
  }
}

const MOST = 1_000;

function keysOf(sheet: string, { top, left, bottom, right }: Area): readonly string[] {
  const keys: string[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right && keys.length < MOST; column += 1)
      keys.push(keyOf(sheet, row, column));
  return keys;
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${sheet.toLowerCase()}!${cellKey(row, column)}`;
}
