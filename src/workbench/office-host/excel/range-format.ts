import { OfficeFault } from '../protocol';
import { WireObject } from '../wire-object';
import type { Book } from './book';
import type { Place } from './references';

/** Excel.RangeFormat. The grid tells no looks of cells, so colours and fonts are not emulated. */
export class RangeFormat extends WireObject {
  override readonly wireType: string = 'RangeFormat';

  constructor(
    private readonly book: Book,
    private readonly places: readonly Place[],
  ) {
    super();
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.book, this.places);
  }
}

/** Excel.FormatProtection */
export class FormatProtection extends WireObject {
  override readonly wireType: string = 'FormatProtection';

  constructor(
    private readonly book: Book,
    private readonly places: readonly Place[],
  ) {
    super();
  }

  /** Null where some cells are locked and others are not. */
  get Locked(): boolean | null {
    const found = new Set<boolean>();
    for (const { sheet, area } of this.places)
      for (const row of this.book.grid.cells(sheet, area))
        for (const cell of row) found.add(cell.locked !== false);
    if (found.size === 0) throw new OfficeFault('InvalidReference', '区域已不存在。');
    return found.size === 1 ? found.has(true) : null;
  }
}
