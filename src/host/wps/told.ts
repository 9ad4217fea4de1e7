import type { Area } from '../../workbook/model';

/** More cells than a person edits at a time: looked at one by one they would cost more than reading all again. */
const MOST_CELLS = 60;

/** What WPS has told of changes since the last reading. It tells where a reading has to look, never what it finds. */
export class Told {
  private cells: { readonly sheet: string; readonly area: Area }[] = [];
  /** Something happened of which no single cell is known: rows came or went, a sheet was added. */
  private anything = false;
  /** Names may have changed without a word. */
  private doubt = false;

  /** @param areas null where it is not known which cells: whole rows, for instance */
  edited(sheet: string, areas: readonly Area[] | null): void {
    if (areas === null || areas.some((area) => sizeOf(area) > MOST_CELLS)) this.anything = true;
    else this.cells.push(...areas.map((area) => ({ sheet, area })));
  }

  /** Sheets or names came or went. */
  restructured(): void {
    this.anything = true;
  }

  /** The workbook was out of sight. */
  doubted(): void {
    this.doubt = true;
  }

  get isUnclear(): boolean {
    return this.anything;
  }

  get isDoubtful(): boolean {
    return this.doubt;
  }

  /** Areas that were edited. */
  get areas(): readonly { readonly sheet: string; readonly area: Area }[] {
    return this.cells;
  }

  /** A reading has taken it all in. */
  clear(): void {
    this.cells = [];
    this.anything = false;
    this.doubt = false;
  }
}

export function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
