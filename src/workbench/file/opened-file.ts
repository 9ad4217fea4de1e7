import { addConditionalFormats, removeConditionalFormats } from '../../host/xlsx/patch/conditional-formats';
import { openWorkbook } from '../../host/xlsx/workbook-file';
import { cellText } from '../../workbook/address';
import type { WorkbookModel } from '../../workbook/model';
import type { Grid } from '../grid/grid';
import { type Differences, differences } from './differences';

/** A file that cannot take what the grid holds; the message is Chinese. */
export class SaveError extends Error {
  override readonly name = 'SaveError';
}

/** An .xlsx file that was opened: its bytes stay, and a save patches a copy of them. */
export class OpenedFile {
  readonly model: WorkbookModel;

  /**
   * @param name with `.xlsx`
   * @throws FileError for whatever is not an .xlsx workbook that can be read and written
   */
  constructor(
    readonly name: string,
    private readonly bytes: Uint8Array,
  ) {
    this.model = openWorkbook(bytes).model();
  }

  /** What a save would change. */
  differences(grid: Grid): Differences {
    return differences(this.model, grid);
  }

  /**
   * The file with what differs from what was opened; the very same bytes when nothing a user or the product did
   * differs.
   * @throws SaveError rather than leave anything out
   */
  save(grid: Grid): Uint8Array {
    const { writes, formats, unsavable, edited } = this.differences(grid);
    if (unsavable.length > 0)
      throw new SaveError(
        `${listed(unsavable.map(cellText))} 的公式或数字格式已改变，无法写入文件。请改回原样或填写数值后再保存。`,
      );
    if (!edited) return this.bytes;
    const file = openWorkbook(this.bytes);
    file.write(writes);
    for (const { sheet, added, removed } of formats) {
      const gone = new Set(removed.map(({ formula }) => formula));
      if (gone.size > 0) removeConditionalFormats(file.package, sheet, (formula) => gone.has(formula));
      if (added.length > 0) addConditionalFormats(file.package, sheet, added);
    }
    return file.toBytes();
  }
}

function listed(cells: readonly string[]): string {
  const shown = cells.slice(0, 5).join('、');
  return cells.length > 5 ? `${shown} 等 ${cells.length} 个单元格` : shown;
}
