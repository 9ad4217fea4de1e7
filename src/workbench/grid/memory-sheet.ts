import type { ConditionalFormat, SheetModel, Style } from '../../workbook/model';
import { CellTable } from './cell-table';
import type { GridCell, GridFormat } from './grid';
import type { Shift } from './shift';
import { shiftFormula } from './shift-formula';
import { shiftAreas, shiftLook, type SheetLook } from './shift-sheet';

/** A sheet of a grid in memory. */
export class MemorySheet {
  name: string;
  protected: boolean;
  readonly cells: CellTable;
  formats: readonly GridFormat[];
  private look: SheetLook;

  constructor(
    readonly id: string,
    { name, cells, conditionalFormats, protected: isProtected, ...look }: SheetModel,
    private readonly nextFormatId: () => string,
  ) {
    this.name = name;
    this.protected = isProtected;
    this.cells = new CellTable(cells);
    this.formats = conditionalFormats.map((format) => ({ id: nextFormatId(), format }));
    this.look = look;
  }

  get visibility(): SheetModel['visibility'] {
    return this.look.visibility;
  }
  set visibility(visibility: SheetModel['visibility']) {
    this.look = { ...this.look, visibility };
  }

  get merges(): SheetModel['merges'] {
    return this.look.merges;
  }
  set merges(merges: SheetModel['merges']) {
    this.look = { ...this.look, merges };
  }

  cell(row: number, column: number, styles: readonly Style[]): GridCell {
    const content = this.cells.get(row, column);
    const style = styles[content?.style ?? 0];
    return {
      value: content?.value ?? null,
      formula: content?.formula ?? null,
      numberFormat: style?.numberFormat ?? 'General',
      locked: style?.locked ?? true,
    };
  }

  addFormat(format: ConditionalFormat): string {
    const id = this.nextFormatId();
    this.formats = [...this.formats, { id, format }];
    return id;
  }

  /** Everything that stands on the sheet moves; formulas are changed apart. */
  shift(shift: Shift): void {
    this.cells.shift(shift);
    this.look = shiftLook(this.look, this.name, shift);
    this.formats = this.formats.flatMap(({ id, format }) => {
      const areas = shiftAreas(format.areas, shift);
      const formula = shiftFormula(format.formula, this.name, this.name, shift);
      return areas.length === 0 ? [] : [{ id, format: { ...format, areas, formula } }];
    });
  }

  model(): SheetModel {
    return {
      ...this.look,
      name: this.name,
      protected: this.protected,
      cells: this.cells.list(),
      conditionalFormats: this.formats.map(({ format }) => format),
    };
  }
}
