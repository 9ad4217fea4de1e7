import {
  type CommandListener,
  type ICellData,
  type ICommandInfo,
  type IDisposable,
  type IExecutionOptions,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from '@univerjs/preset-sheets-conditional-formatting';
import {
  IActiveDirtyManagerService,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetActiveOperationParams,
  ScrollToCellOperation,
  SetCellEditVisibleOperation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/preset-sheets-core';
import { areaToA1 } from '../../workbook/address';
import type { Area, ConditionalFormat, DefinedName, Scalar, WorkbookModel } from '../../workbook/model';
import type { Grid, GridCell, GridChange, GridEvent, GridFormat, GridOrigin, GridSheet } from '../grid/grid';
import { Calculation } from './calculation';
import { gridCell, hasContent, univerChange } from './cell-data';
import { conditionalRule } from './conditional-rule';
import type { RunningUniver } from './create-univer';
import { guard } from './guard';
import { areaOf, sheetId, univerRange } from './range';
import { type Refusals, refusals } from './refusals';
import { formatId } from './resources';
import { workbookData } from './workbook-data';

let units = 0;

/**
 * A workbook in Univer as a {@link Grid}. Sheets, names, merges and looks stay as they were opened, for the grid
 * refuses to change them; values and formulas live in Univer. Numbers that Univer's formulas yield carry 12
 * significant digits where that is exact to 1e-10, else 15.
 */
export class UniverGrid implements Grid {
  readonly date1904: boolean;
  private readonly workbook: Workbook;
  private readonly calculation: Calculation;
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly rules: Refusals;
  private readonly formats: GridFormat[][];
  private readonly ends: IDisposable[];
  /** Values before a change of a single cell, between the two halves of a command. */
  private readonly before = new WeakMap<object, GridCell>();
  private nextFormat = 0;
  /** What happens now is the program's doing, the grid's own follow-ups included. */
  private writing = false;
  private selected: { sheet: string; area: Area };
  private active: string;
  private quiet = false;

  /** @param say shows the user why something was refused, in Chinese */
  constructor(
    private readonly running: RunningUniver,
    readonly name: string,
    readonly model: WorkbookModel,
    say: (text: string) => void,
  ) {
    this.date1904 = model.date1904;
    this.formats = model.sheets.map(({ conditionalFormats }, sheet) =>
      conditionalFormats.map((format, index) => ({ id: formatId(sheet, index), format })),
    );
    const { univer, injector, commands } = running;
    this.calculation = new Calculation(commands, injector.get(IActiveDirtyManagerService));
    const unit = `workbook-${(units += 1)}`;
    this.workbook = univer.createUnit<object, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      workbookData(unit, name, model),
    );
    const first = model.sheets.findIndex(({ visibility }) => visibility === 'visible');
    this.selected = { sheet: sheetId(Math.max(0, first)), area: { top: 0, left: 0, bottom: 0, right: 0 } };
    this.active = this.selected.sheet;
    this.rules = refusals(model);
    const before: CommandListener = (command, options) => {
      if (!this.concerns(command)) return;
      if (!this.writing) guard(command, options, this.rules, say);
      this.remember(command);
    };
    running.guards.add(before);
    this.ends = [
      { dispose: () => running.guards.delete(before) },
      commands.onCommandExecuted((command, options) => {
        if (this.concerns(command)) this.report(command, options);
      }),
    ];
  }

  sheets(): readonly GridSheet[] {
    return this.model.sheets.map(({ name, visibility, protected: locked }, index) => ({
      id: sheetId(index),
      name,
      visibility,
      protected: locked,
    }));
  }

  names(): readonly DefinedName[] {
    return this.model.names;
  }

  usedArea(sheet: string): Area | null {
    let area: Area | null = null;
    this.worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (hasContent(cell)) area = around(area, row, column);
      });
    return area;
  }

  cells(sheet: string, { top, left, bottom, right }: Area): readonly (readonly GridCell[])[] {
    const worksheet = this.worksheet(sheet);
    return span(top, bottom).map((row) =>
      span(left, right).map((column) => this.cell(worksheet, row, column)),
    );
  }

  merges(sheet: string, area: Area): readonly Area[] {
    return this.sheetModel(sheet).merges.filter(
      ({ top, left, bottom, right }) =>
        top <= area.bottom && bottom >= area.top && left <= area.right && right >= area.left,
    );
  }

  write(sheet: string, changes: readonly GridChange[], origin: GridOrigin): void {
    if (changes.length === 0) return;
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const change of changes) (cellValue[change.row] ??= {})[change.column] = univerChange(change);
    // The mutation alone, not its command: only commands put something on the undo stack.
    this.execute(SetRangeValuesMutation.id, { ...this.place(sheet), cellValue }, { origin });
  }

  conditionalFormats(sheet: string): readonly GridFormat[] {
    return this.formatsOf(sheet);
  }

  addConditionalFormat(sheet: string, format: ConditionalFormat): string {
    const id = `added-${(this.nextFormat += 1)}`;
    const rule = conditionalRule(id, format);
    this.execute(AddConditionalRuleMutation.id, { ...this.place(sheet), rule }, { origin: 'addin' });
    this.formatsOf(sheet).push({ id, format });
    return id;
  }

  removeConditionalFormat(sheet: string, id: string): void {
    const formats = this.formatsOf(sheet);
    const index = formats.findIndex((one) => one.id === id);
    if (index === -1) return;
    this.execute(DeleteConditionalRuleMutation.id, { ...this.place(sheet), cfId: id }, { origin: 'addin' });
    formats.splice(index, 1);
  }

  selection(): { readonly sheet: string; readonly area: Area } {
    return this.selected;
  }

  select(sheet: string, area: Area): void {
    const { unitId, subUnitId } = this.place(sheet);
    if (this.active !== sheet) {
      // A sheet that comes to the front selects its first cell by itself.
      this.quiet = true;
      this.execute(SetWorksheetActiveOperation.id, { unitId, subUnitId });
      this.quiet = false;
    }
    const primary = {
      ...univerRange({ ...area, bottom: area.top, right: area.left }),
      actualRow: area.top,
      actualColumn: area.left,
      isMerged: false,
      isMergedMainCell: false,
    };
    const selections = [{ range: univerRange(area), primary, style: null }];
    this.execute(SetSelectionsOperation.id, { unitId, subUnitId, selections, reveal: true });
    this.execute(ScrollToCellOperation.id, { unitId, range: univerRange(area) });
  }

  settled(): Promise<void> {
    return this.calculation.settled();
  }

  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells when the user begins and ends to type into a cell. */
  onEditing(listener: (editing: boolean) => void): void {
    this.ends.push(
      this.running.commands.onCommandExecuted(({ id, params }) => {
        if (id === SetCellEditVisibleOperation.id)
          listener((params as { readonly visible: boolean }).visible);
      }),
    );
  }

  /** Writes into the selected cell as the user does by typing: with a step of undo, within what the guard allows. */
  typeInSelection(value: Scalar): void {
    const { sheet, area } = this.selected;
    const range = univerRange({ ...area, bottom: area.top, right: area.left });
    const { s: _look, ...content } = univerChange({ row: area.top, column: area.left, value });
    this.execute(SetRangeValuesCommand.id, { ...this.place(sheet), range, value: content });
  }

  /** Takes the workbook out of Univer. */
  dispose(): void {
    for (const end of this.ends) end.dispose();
    this.calculation.dispose();
    this.listeners.clear();
    this.running.injector.get(IUniverInstanceService).disposeUnit(this.workbook.getUnitId());
  }

  private execute(id: string, params: object, options?: IExecutionOptions): void {
    const was = this.writing;
    this.writing = options?.origin !== undefined;
    try {
      this.running.commands.syncExecuteCommand(id, params, options);
    } finally {
      this.writing = was;
    }
  }

  private place(sheet: string): { unitId: string; subUnitId: string } {
    return { unitId: this.workbook.getUnitId(), subUnitId: this.worksheet(sheet).getSheetId() };
  }

  private worksheet(sheet: string): Worksheet {
    const found = this.workbook.getSheetBySheetId(sheet);
    if (!found) throw new RangeError(`no sheet ${sheet}`);
    return found;
  }

  private sheetModel(sheet: string): WorkbookModel['sheets'][number] {
    const found = this.model.sheets.find((_, index) => sheetId(index) === sheet);
    if (found === undefined) throw new RangeError(`no sheet ${sheet}`);
    return found;
  }

  private formatsOf(sheet: string): GridFormat[] {
    const found = this.formats.find((_, index) => sheetId(index) === sheet);
    if (found === undefined) throw new RangeError(`no sheet ${sheet}`);
    return found;
  }

  private cell(worksheet: Worksheet, row: number, column: number): GridCell {
    const cell = worksheet.getCellMatrix().getValue(row, column);
    const locked = this.rules.locked(worksheet.getSheetId(), row, column);
    return { ...gridCell(cell, this.workbook.getStyles().getStyleByCell(cell)), locked };
  }

  /** Univer has units of its own, such as the editor of a cell. */
  private concerns({ params }: Readonly<ICommandInfo>): boolean {
    const unit = (params as { readonly unitId?: string } | undefined)?.unitId;
    return unit === undefined || unit === this.workbook.getUnitId();
  }

  private remember({ id, params }: Readonly<ICommandInfo>): void {
    if (id !== SetRangeValuesMutation.id || params === undefined) return;
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const area = areaOfMatrix(cellValue);
    if (area === null || !isSingle(area)) return;
    this.before.set(params, this.cell(this.worksheet(subUnitId), area.top, area.left));
  }

  private report({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (id === SetRangeValuesMutation.id) this.reportCells(params as ISetRangeValuesMutationParams, options);
    else if (id === SetSelectionsOperation.id) this.reportSelection(params as ISetSelectionsOperationParams);
    else if (id === SetWorksheetActiveOperation.id)
      this.reportActive((params as ISetWorksheetActiveOperationParams).subUnitId);
  }

  private reportActive(sheet: string): void {
    if (sheet === this.active) return;
    this.active = sheet;
    this.emit({ kind: 'activated', sheet });
  }

  private reportCells(params: ISetRangeValuesMutationParams, options?: IExecutionOptions): void {
    const { subUnitId: sheet, cellValue } = params;
    const area = areaOfMatrix(cellValue);
    if (area === null) return;
    if (options?.fromFormula === true) {
      if (options.applyFormulaCalculationResult === true) this.emit({ kind: 'calculated', sheet, area });
      return;
    }
    if (!hasContentChange(cellValue)) return;
    const before = this.before.get(params);
    const cell =
      before === undefined ? null : { before, after: this.cell(this.worksheet(sheet), area.top, area.left) };
    const origin = (options?.origin as GridOrigin | undefined) ?? 'user';
    this.emit({ kind: 'changed', origin, sheet, area, change: 'edited', cell });
  }

  private reportSelection({ subUnitId: sheet, selections, type }: ISetSelectionsOperationParams): void {
    const range = selections.at(-1)?.range;
    // 0 and 1: the mouse button is still down.
    if (range === undefined || type === 0 || type === 1 || this.quiet) return;
    const area = areaOf(range);
    // Univer says it again when the editor closes.
    if (this.selected.sheet === sheet && areaToA1(this.selected.area) === areaToA1(area)) return;
    this.selected = { sheet, area };
    this.emit({ kind: 'selected', ...this.selected });
  }

  private emit(event: GridEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function isSingle({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

function around(area: Area | null, row: number, column: number): Area {
  if (area === null) return { top: row, left: column, bottom: row, right: column };
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}

/** Whether more than looks changed. */
function hasContentChange(cellValue: ISetRangeValuesMutationParams['cellValue']): boolean {
  return Object.values(cellValue ?? {}).some((cells) =>
    Object.values(cells as Record<string, ICellData | null>).some(
      (cell) => cell === null || ['v', 'f', 'p', 'si'].some((key) => key in cell),
    ),
  );
}

function areaOfMatrix(cellValue: ISetRangeValuesMutationParams['cellValue']): Area | null {
  let area: Area | null = null;
  for (const [row, cells] of Object.entries(cellValue ?? {}))
    for (const column of Object.keys(cells ?? {})) area = around(area, Number(row), Number(column));
  return area;
}
