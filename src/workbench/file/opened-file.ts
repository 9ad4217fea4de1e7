import { addModelSheets } from '../../host/xlsx/patch/add-model-sheets';
import { addConditionalFormats, removeConditionalFormats } from '../../host/xlsx/patch/conditional-formats';
import { setDefinedNames } from '../../host/xlsx/patch/defined-names';
import { trimDxfs } from '../../host/xlsx/patch/trim-dxfs';
import { openWorkbook } from '../../host/xlsx/workbook-file';
import { cellText } from '../../workbook/address';
import { codeOfMark } from '../../workbook/marking/mark';
import type { Area, ConditionalFormat, WorkbookModel } from '../../workbook/model';
import type { Grid } from '../grid/grid';
import { type Differences, differences, formatKey, isEdit } from './differences';

/** A file that cannot take what the grid holds; the message is Chinese. */
export class SaveError extends Error {
  override readonly name = 'SaveError';
}

/** An .xlsx file that was opened: its bytes stay, and a save patches a copy of them. */
export class OpenedFile {
  readonly model: WorkbookModel;
  /** What had been edited when the file was last saved. */
  private saved = NOTHING_EDITED;
  /** With the sheets that were added last. */
  private extended: Base | null = null;

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

  /** What a save would change, sheets that were added aside. */
  differences(grid: Grid): Differences {
    return differences(this.base(grid).model, grid);
  }

  /** Whether closing would lose something. */
  unsaved(grid: Grid): boolean {
    return edits(this.differences(grid), grid) !== this.saved;
  }

  /** The grid as it is now has been saved. */
  markSaved(grid: Grid): void {
    this.saved = edits(this.differences(grid), grid);
  }

  /**
   * The file with what differs from what was opened; the very same bytes when nothing a user or the product did
   * differs.
   * @throws SaveError rather than leave anything out
   */
  save(grid: Grid): Uint8Array {
    const { model, bytes: base } = this.base(grid);
    const { writes, formats, names, edited } = differences(model, grid);
    if (!edited) return base;
    const file = openWorkbook(base);
    file.write(writes);
    if (names.length > 0) setDefinedNames(file.package, names);
    for (const { sheet, added, removed } of formats) {
      const opened = model.sheets.find(({ name }) => name === sheet)?.conditionalFormats ?? [];
      if (removed.length > 0) removeConditionalFormats(file.package, sheet, picked(opened, removed));
      if (added.length > 0) addConditionalFormats(file.package, sheet, added);
    }
    // Looks of marks that were taken away: what nobody uses is not left behind.
    const looks = formats.flatMap(({ removed }) => removed);
    if (looks.length > 0)
      trimDxfs(
        file.package,
        looks.filter(({ formula }) => codeOfMark(formula) !== null),
      );
    const bytes = file.toBytes();
    this.check(bytes, grid);
    return bytes;
  }

  /** The file as it was opened, with the sheets that were added to the grid since. */
  private base(grid: Grid): Base {
    const added = grid.added();
    if (added.length === 0) return { added: 0, model: this.model, bytes: this.bytes };
    if (this.extended?.added !== added.length) {
      const file = openWorkbook(this.bytes);
      for (const model of added) addModelSheets(file.package, model);
      this.extended = { added: added.length, model: file.model(), bytes: file.toBytes() };
    }
    return this.extended;
  }

  /** Reads a saved file again. @throws SaveError when it does not hold what the grid holds */
  private check(bytes: Uint8Array, grid: Grid): void {
    const { writes, formats, names } = differences(openWorkbook(bytes).model(), grid);
    const cells = [...writes.filter(isEdit).map(cellText), ...names.map(({ name }) => `名称“${name}”`)];
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

/** A file to be patched. */
interface Base {
  /** How many times sheets were added. */
  readonly added: number;
  readonly model: WorkbookModel;
  readonly bytes: Uint8Array;
}

/** What a person or the product changed, to be compared. */
function edits({ writes, formats, names }: Differences, grid: Grid): string {
  return JSON.stringify([writes.filter(isEdit), formats, names, grid.added().length]);
}

const NOTHING_EDITED = JSON.stringify([[], [], [], 0]);

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
