import { areaToA1, COLUMNS } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { contains } from '../../workbook/source';
import { coveringBlocks } from '../common/blocks';
import { areasOf, numberFormatOf } from './decode';
import { ask, type Com, orNull, part } from './jsapi';
import { rangeOf } from './ranges';
import {
  around,
  byColumnGroups,
  byGaps,
  byHalvesOfColumns,
  byHalvesOfRows,
  parted,
  type Strip,
  stripsOf,
  within,
  without,
} from './strips';

/** A cell whose merged area may be asked for at once, where it is likely to have one. */
export interface Guess {
  readonly row: number;
  readonly column: number;
}

/** So many guesses more than hit may miss before guessing is given up. */
const MISSES = 6;

/**
 * The number formats and merged areas of a sheet. They can only be asked for range by range, so they are asked for the
 * cells that are needed, as many of them together as have the same, and each once: they change without a word, but
 * seldom. Cells that nobody asked for beforehand are asked for singly when somebody does.
 */
export class Looks {
  private readonly formats = new Map<number, string>();
  private readonly settled = new Set<number>();
  private readonly areas: Area[] = [];
  /** Ranges that have been asked for their number format and are about to be asked for their merged areas. */
  private readonly ranges = new Map<string, Com>();

  constructor(private readonly sheet: Com) {}

  /** The merged areas that have been met. */
  get merges(): readonly Area[] {
    return this.areas;
  }

  /**
   * Asks for the number formats and the merged areas of cells, as far as they are not known.
   * @param merged cells of which the merged areas are needed, where these are others
   * @param guesses cells that are likely to be merged: none of them is believed unless it says so itself
   */
  settle(cells: readonly Area[], merged: readonly Area[] = cells, guesses: readonly Guess[] = []): void {
    try {
      this.settleFormats(cells);
      this.settleMerges(merged, guesses);
    } finally {
      // A range follows its cells when rows come or go: none is kept.
      this.ranges.clear();
    }
  }

  /** A cell's number format. */
  formatAt(row: number, column: number): string {
    // A sheet that is gone says nothing.
    if (!this.formats.has(keyOf(row, column)))
      orNull(() => {
        this.settle([cellArea(row, column)], []);
      });
    return this.formats.get(keyOf(row, column)) ?? 'General';
  }

  /** The merged area that a cell lies in; null for a cell by itself. */
  mergeAt(row: number, column: number): Area | null {
    const met = this.areas.find((area) => contains(area, row, column));
    if (met !== undefined || this.settled.has(keyOf(row, column))) return met ?? null;
    return this.lookAt(cellArea(row, column));
  }

  private settleFormats(cells: readonly Area[]): void {
    for (const strips of this.apart(cells, this.formats)) this.findFormats(strips);
  }

  private settleMerges(cells: readonly Area[], guesses: readonly Guess[]): void {
    for (const strips of this.apart(cells, this.settled)) {
      const own = guesses.filter(({ row, column }) => within(strips, cellArea(row, column)).length > 0);
      this.findMerges(this.unmet(strips), own, true);
    }
  }

  /** What is not known yet of some cells, in parts that do not lie far from one another. */
  private apart(cells: readonly Area[], known: { has(key: number): boolean }): readonly (readonly Strip[])[] {
    return coveringBlocks(cells).flatMap((block) => {
      const own = cells.filter((area) => contains(block, area.top, area.left));
      const strips = stripsOf(own, (row, column) => known.has(keyOf(row, column)));
      return strips.length === 0 ? [] : [strips];
    });
  }

  /** A range gives one number format where all its cells have the same, and null where they differ. */
  private findFormats(strips: readonly Strip[]): void {
    const range = rangeOf(this.sheet, around(strips));
    this.ranges.set(areaToA1(around(strips)), range);
    const format = numberFormatOf(orNull(() => ask(range, 'NumberFormat')));
    // A heading between them often has the format of one column and not of the other: hence columns before rows.
    const ways = [byColumnGroups, byHalvesOfColumns, byGaps, byHalvesOfRows];
    const parts = format === null ? parted(strips, ways) : null;
    if (parts === null) eachCell(strips, (key) => this.formats.set(key, format ?? 'General'));
    else for (const one of parts) this.findFormats(one);
  }

  /**
   * A range says whether all, none or some of its cells are merged, and a cell which area it is merged into.
   * @param doubt whether they may all be without
   */
  private findMerges(strips: readonly Strip[], guesses: readonly Guess[], doubt: boolean): void {
    const area = strips.length === 0 ? null : around(strips);
    if (area === null) return;
    const single = area.top === area.bottom && area.left === area.right;
    // Beside cells that are merged a single cell is as likely to be.
    if (single && !doubt) this.lookAt(area);
    // Where a merged area that is known lies between them, the answer is known too.
    else if (this.areas.some((one) => touches(one, area))) this.findInParts(strips, guesses, doubt);
    else {
      const answer = orNull(() => ask(this.rangeOf(area), 'MergeCells'));
      if (answer === false) eachCell(strips, (key) => this.settled.add(key));
      else if (answer === true) this.lookAtAll(strips);
      else if (guesses.length > 0) this.findInParts(this.tryGuesses(strips, guesses), [], true);
      else this.findInParts(strips, [], false);
    }
  }

  private findInParts(strips: readonly Strip[], guesses: readonly Guess[], doubt: boolean): void {
    const parts = parted(strips, [byColumnGroups, byGaps, byHalvesOfColumns, byHalvesOfRows]);
    if (parts === null) this.findMerges(this.unmet(strips), [], false);
    else
      for (const one of parts) {
        const own = guesses.filter(({ row, column }) => within(one, cellArea(row, column)).length > 0);
        // An area that was found in one part may reach into the next.
        this.findMerges(this.unmet(one), own, doubt);
      }
  }

  /** Cells that are all merged: each merged area is asked for once. */
  private lookAtAll(strips: readonly Strip[]): void {
    let rest = strips;
    for (let [first] = rest; first !== undefined; [first] = rest) {
      const cell = cellArea(first.top, first.left);
      const found = this.lookAt(cell);
      rest = without(rest, found ?? cell);
      if (found !== null) continue;
      // It has no merged area after all: nothing that was said of the others is certain.
      this.findMerges(rest, [], false);
      return;
    }
  }

  /** What lies in no merged area that has been met. */
  private unmet(strips: readonly Strip[]): readonly Strip[] {
    return this.areas.reduce<readonly Strip[]>(without, strips);
  }

  /** @returns what is left to ask for */
  private tryGuesses(given: readonly Strip[], guesses: readonly Guess[]): readonly Strip[] {
    let strips = given;
    let lead = MISSES;
    for (const { row, column } of guesses) {
      if (within(strips, cellArea(row, column)).length === 0) continue;
      const found = this.lookAt(cellArea(row, column));
      strips = without(strips, found ?? cellArea(row, column));
      lead += found === null ? -1 : 1;
      if (lead === 0) break;
    }
    return strips;
  }

  private rangeOf(area: Area): Com {
    return this.ranges.get(areaToA1(area)) ?? rangeOf(this.sheet, area);
  }

  /** A single cell, and with it all that it is merged with. */
  private lookAt(cell: Area): Area | null {
    const found = orNull(() =>
      areasOf(ask(part(this.rangeOf(cell), 'MergeArea'), 'Address'))?.find((area) =>
        contains(area, cell.top, cell.left),
      ),
    );
    const merged = found !== null && (found.top < found.bottom || found.left < found.right) ? found : null;
    eachCell([cell], (key) => this.settled.add(key));
    if (merged === null) return null;
    if (!this.areas.some(({ top, left }) => top === merged.top && left === merged.left))
      this.areas.push(merged);
    return merged;
  }
}

function touches(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left
  );
}

function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

function eachCell(areas: readonly Area[], visit: (key: number) => void): void {
  for (const { top, left, bottom, right } of areas)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) visit(keyOf(row, column));
}
