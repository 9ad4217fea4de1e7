import type { CellAddress } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { contains, type SourceCell } from '../../workbook/source';
import { BlockSnapshot, type Listing, type ReadBlock } from '../common/snapshot';
import { UNASKED } from './block-reading';
import type { Looks } from './looks';

/**
 * The workbook as it was read. Number formats and merged areas were asked for where names stand; those of other cells
 * cost calls that hardly anybody needs, and are asked for when somebody does.
 */
export class WpsSnapshot extends BlockSnapshot {
  /** @param looks by the sheet's id */
  constructor(
    listing: Listing,
    date1904: boolean,
    blocks: ReadonlyMap<string, readonly ReadBlock[]>,
    readonly looks: ReadonlyMap<string, Looks>,
  ) {
    super(listing, date1904, blocks);
  }

  override cell(address: CellAddress): SourceCell | null {
    const cell = super.cell(address);
    if (cell?.numberFormat !== UNASKED) return cell;
    const { row, column } = address;
    const numberFormat = this.looksOf(address)?.formatAt(row, column) ?? 'General';
    const nothing = cell.value === null && cell.formula === null && numberFormat === 'General';
    return nothing ? null : { ...cell, numberFormat };
  }

  /** The number format of a cell as the blocks have it, {@link UNASKED} where they do not. */
  knownFormat(sheet: string, row: number, column: number): string {
    const block = this.blocks.get(sheet)?.find(({ area }) => contains(area, row, column));
    return block?.cells[row - block.area.top]?.[column - block.area.left]?.numberFormat ?? UNASKED;
  }

  override mergeAt(address: CellAddress): Area | null {
    if (!this.knows(address)) return null;
    return this.looksOf(address)?.mergeAt(address.row, address.column) ?? null;
  }

  private looksOf({ sheet }: CellAddress): Looks | undefined {
    return this.looks.get(this.sheet(sheet)?.id ?? '');
  }
}
