import { addConditionalFormats, removeConditionalFormats } from '../../host/xlsx/patch/conditional-formats';
import { openWorkbook } from '../../host/xlsx/workbook-file';
import { cellText } from '../../workbook/address';
import type { Area, ConditionalFormat, WorkbookModel } from '../../workbook/model';
import type { Grid } from '../grid/grid';
import { type Differences, differences, formatKey } from './differences';

/** A file that cannot take what the grid holds; the message is Chinese. */
export class SaveError extends Error {
  override readonly name = 'SaveError';
}

/** An .xlsx file that was opened: its bytes stay, and a save patches a copy of them. */
export class OpenedFile {
  readonly model: WorkbookModel;
  /** What had been edited when the file was last saved. */
  private saved = NOTHING_EDITED;

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

  /** Whether closing would lose something. */
  unsaved(grid: Grid): boolean {
    return edits(this.differences(grid)) !== this.saved;
  }

  /** The grid as it is now has been saved. */
  markSaved(grid: Grid): void {
    this.saved = edits(this.differences(grid));
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
      const opened = this.model.sheets.find(({ name }) => name === sheet)?.conditionalFormats ?? [];
      if (removed.length > 0) removeConditionalFormats(file.package, sheet, picked(opened, removed));
      if (added.length > 0) addConditionalFormats(file.package, sheet, added);
    }
    const bytes = file.toBytes();
    this.check(bytes, grid);
    return bytes;
  }

  /** Reads a saved file again. @throws SaveError when it does not hold what the grid holds */
  private check(bytes: Uint8Array, grid: Grid): void {
    const { writes, formats } = differences(openWorkbook(bytes).model(), grid);
    const cells = writes.filter(({ kind }) => kind === 'value').map(cellText);
    const sheets = formats
      .filter(({ added, removed }) => {
        const [more, less] = [added, removed].map((list) => list.map(formatKey).sort().join('\n\n'));
        return more !== less;
      })
      .map(({ sheet }) => `“${sheet}”的条件格式`);
    if (cells.length + sheets.length > 0)
      throw new SaveError(
        `${listed([...cells, ...sheets])} 无法原样写入文件，文件没有保存。请改回后再保存。`,
      );
  }
}

/** What a person or the product changed, to be compared. */
function edits({ writes, formats, unsavable }: Omit<Differences, 'edited'>): string {
  return JSON.stringify([writes.filter(({ kind }) => kind === 'value'), formats, unsavable]);
}

const NOTHING_EDITED = edits({ writes: [], formats: [], unsavable: [] });

/**
 * Recognises some of a sheet's formats when they are gone through in the model's order: those with the same formula
 * and areas are told apart by their turn.
 */
function picked(
  opened: readonly ConditionalFormat[],
  some: readonly ConditionalFormat[],
): (formula: string, areas: readonly Area[]) => boolean {
  const waiting = [...opened];
  return (formula, areas) => {
    const key = formatKey({ formula, areas });
    const index = waiting.findIndex((format) => formatKey(format) === key);
    const [format] = index === -1 ? [] : waiting.splice(index, 1);
    return format !== undefined && some.includes(format);
  };
}

function listed(cells: readonly string[]): string {
  const shown = cells.slice(0, 5).join('、');
  return cells.length > 5 ? `${shown} 等 ${cells.length} 处` : shown;
}
