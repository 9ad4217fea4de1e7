import {
  type CommandListener,
  type ICellData,
  type ICommandInfo,
  type IDisposable,
  type IExecutionOptions,
  IUniverInstanceService,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from '@univerjs/preset-sheets-conditional-formatting';
import {
  IActiveDirtyManagerService,
  InsertSheetMutation,
  type ISetSelectionsOperationParams,
  SetCellEditVisibleOperation,
  SetDefinedNameMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/preset-sheets-core';
import type {
  Area,
  ConditionalFormat,
  DefinedName,
  Scalar,
  Style,
  WorkbookModel,
} from '../../workbook/model';
import type { Grid, GridCell, GridChange, GridEvent, GridFormat, GridOrigin, GridSheet } from '../grid/grid';
import { Calculation } from './calculation';
import { gridCell, hasContent, univerChange } from './cell-data';
import { withAddedSheets } from '../grid/added-sheets';
import { conditionalRule } from './conditional-rule';
import { createUnit } from './create-unit';
import type { RunningUniver } from './create-univer';
import { Formats } from './formats';
import { guard } from './guard';
import { around, span } from './matrix';
import { areaOf, sheetId, univerRange } from './range';
import { type Refusals, refusals } from './refusals';
import { Reports } from './reports';
import { univerName } from './resources';
import { revealArea, visibleArea } from './reveal';
import { addedSheetData } from './workbook-data';

/**
 * A workbook in Univer as a {@link Grid}. Sheets, names, merges and looks stay as they were opened, for the grid
 * refuses to change them; values and formulas live in Univer. Numbers that Univer's formulas yield carry 12
 * significant digits where that is exact to 1e-10, else 15.
 */
export class UniverGrid implements Grid {
  readonly date1904: boolean;
  /** The workbook as it was opened, and what was added since: looks, names, merges. Values live in Univer. */
  private model: WorkbookModel;
  private readonly additions: WorkbookModel[] = [];
  private readonly workbook: Workbook;
  private readonly calculation: Calculation;
  private readonly reports: Reports;
  private rules: Refusals;
  private readonly formats: Formats;
  private readonly ends: IDisposable[];
  /** What happens now is the program's doing, the grid's own follow-ups included. */
  private writing = false;

  /** @param say shows the user why something was refused, in Chinese */
  constructor(
    private readonly running: RunningUniver,
    readonly name: string,
    opened: WorkbookModel,
    say: (text: string) => void,
  ) {
    this.model = opened;
    this.date1904 = opened.date1904;
    this.formats = new Formats(opened);
    const { injector, commands } = running;
    this.calculation = new Calculation(commands, injector.get(IActiveDirtyManagerService));
    try {
      this.workbook = createUnit(running, name, opened);
    } catch (error) {
      this.calculation.dispose();
      throw error;
    }
    const first = opened.sheets.findIndex(({ visibility }) => visibility === 'visible');
    this.reports = new Reports(sheetId(Math.max(0, first)), (sheet, row, column) =>
      this.cell(this.worksheet(sheet), row, column),
    );
    this.rules = refusals(opened);
    const before: CommandListener = (command, options) => {
      if (!this.concerns(command)) return;
      if (!this.writing) guard(command, options, this.rules, say);
      this.reports.remember(command);
    };
    running.guards.add(before);
    this.ends = [
      { dispose: () => running.guards.delete(before) },
      commands.onCommandExecuted((command, options) => {
        if (!this.concerns(command)) return;
        this.reports.report(command, options);
        if (command.id === SetSelectionsOperation.id)
          this.showSelected(command.params as ISetSelectionsOperationParams);
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

  look(sheet: string, row: number, column: number): Style | null {
    return this.rules.look(this.worksheet(sheet).getSheetId(), row, column);
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
    return this.formats.of(sheet);
  }

  addConditionalFormat(sheet: string, format: ConditionalFormat): string {
    const id = this.formats.add(sheet, format);
    const rule = conditionalRule(id, format);
    this.execute(AddConditionalRuleMutation.id, { ...this.place(sheet), rule }, { origin: 'addin' });
    return id;
  }

  removeConditionalFormat(sheet: string, id: string): void {
    if (!this.formats.remove(sheet, id)) return;
    this.execute(DeleteConditionalRuleMutation.id, { ...this.place(sheet), cfId: id }, { origin: 'addin' });
  }

  defineName({ name, refersTo, hidden }: Omit<DefinedName, 'sheet'>): void {
    const { names } = this.model;
    const there = names.findIndex((one) => one.sheet === null && one.name === name);
    const defined = { name, refersTo, sheet: null, hidden };
    this.model = {
      ...this.model,
      names:
        there === -1 ? [...names, defined] : names.map((one, index) => (index === there ? defined : one)),
    };
    const index = there === -1 ? names.length : there;
    const param = { unitId: this.workbook.getUnitId(), ...univerName(defined, index) };
    this.execute(SetDefinedNameMutation.id, param, { origin: 'addin' });
  }

  addSheets(model: WorkbookModel): readonly string[] {
    const first = this.model.sheets.length;
    const { added, whole } = withAddedSheets(this.model, model);
    this.model = whole;
    this.additions.push(added);
    this.rules = refusals(whole);
    const ids = added.sheets.map((_, index) => sheetId(first + index));
    for (const [index, sheet] of added.sheets.entries()) {
      const id = sheetId(first + index);
      const params = { unitId: this.workbook.getUnitId(), index: first + index };
      const data = addedSheetData(sheet, added.styles, first + index);
      this.execute(InsertSheetMutation.id, { ...params, sheet: data }, { origin: 'addin' });
      this.formats.open(id);
      for (const format of sheet.conditionalFormats) this.addConditionalFormat(id, format);
    }
    for (const sheet of ids) this.reports.emit({ kind: 'sheetAdded', sheet });
    return ids;
  }

  added(): readonly WorkbookModel[] {
    return this.additions;
  }

  selection(): { readonly sheet: string; readonly area: Area } {
    return this.reports.selected;
  }

  select(sheet: string, area: Area): void {
    const { unitId, subUnitId } = this.place(sheet);
    if (this.reports.activeSheet !== sheet)
      this.reports.quietly(() => {
        this.execute(SetWorksheetActiveOperation.id, { unitId, subUnitId });
      });
    const primary = {
      ...univerRange({ ...area, bottom: area.top, right: area.left }),
      actualRow: area.top,
      actualColumn: area.left,
      isMerged: false,
      isMergedMainCell: false,
    };
    const selections = [{ range: univerRange(area), primary, style: null }];
    this.execute(SetSelectionsOperation.id, { unitId, subUnitId, selections, reveal: true });
  }

  settled(): Promise<void> {
    return this.calculation.settled();
  }

  listen(listener: (event: GridEvent) => void): () => void {
    return this.reports.listen(listener);
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
    const { sheet, area } = this.reports.selected;
    const range = univerRange({ ...area, bottom: area.top, right: area.left });
    const content = univerChange({ row: area.top, column: area.left, value });
    this.execute(SetRangeValuesCommand.id, { ...this.place(sheet), range, value: content });
  }

  /** The cells of the sheet in front that can be seen whole, frozen ones aside; null when there are none. */
  visible(): Area | null {
    const frozen = this.frozen(this.reports.activeSheet);
    return visibleArea(this.running.injector, this.workbook.getUnitId(), frozen);
  }

  /** Takes the workbook out of Univer. */
  dispose(): void {
    for (const end of this.ends) end.dispose();
    this.calculation.dispose();
    this.reports.clear();
    this.running.injector.get(IUniverInstanceService).disposeUnit(this.workbook.getUnitId());
  }

  /** Brings the selected cell into view where Univer would. */
  private showSelected({ subUnitId, selections, reveal }: ISetSelectionsOperationParams): void {
    const last = selections.at(-1);
    if (reveal !== true || last === undefined) return;
    const frozen = this.frozen(subUnitId);
    const area = areaOf(last.primary ?? last.range);
    // A sheet that comes to the front with it is laid out before the next frame.
    requestAnimationFrame(() => {
      if (this.reports.activeSheet !== subUnitId) return;
      revealArea(this.running.injector, this.workbook.getUnitId(), area, frozen);
    });
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

  private frozen(sheet: string): { readonly rows: number; readonly columns: number } {
    return this.sheetModel(sheet).frozen ?? { rows: 0, columns: 0 };
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
}
