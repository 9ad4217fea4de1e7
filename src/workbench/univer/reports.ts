import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import {
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetActiveOperationParams,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/preset-sheets-core';
import { areaToA1 } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import type { GridCell, GridEvent, GridOrigin } from '../grid/grid';
import { areaOfMatrix, hasContentChange, isSingle } from './matrix';
import { areaOf } from './range';

/** Turns Univer's commands into the events of a grid. */
export class Reports {
  private readonly listeners = new Set<(event: GridEvent) => void>();
  /** Values before a change of a single cell, between the two halves of a command. */
  private readonly before = new WeakMap<object, GridCell>();
  private quiet = false;

  /**
   * @param active the sheet in front at first
   * @param cellAt what a cell holds at the moment
   */
  constructor(
    private active: string,
    private readonly cellAt: (sheet: string, row: number, column: number) => GridCell,
  ) {
    this.selected = { sheet: active, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  selected: { readonly sheet: string; readonly area: Area };

  get activeSheet(): string {
    return this.active;
  }

  /** @returns stops listening */
  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  clear(): void {
    this.listeners.clear();
  }

  /** Does something whose selections are not told: a sheet that comes to the front selects its first cell by itself. */
  quietly(action: () => void): void {
    this.quiet = true;
    try {
      action();
    } finally {
      this.quiet = false;
    }
  }

  /** Before a command is carried out. */
  remember({ id, params }: Readonly<ICommandInfo>): void {
    if (id !== SetRangeValuesMutation.id || params === undefined) return;
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const area = areaOfMatrix(cellValue);
    if (area === null || !isSingle(area)) return;
    this.before.set(params, this.cellAt(subUnitId, area.top, area.left));
  }

  /** After a command has been carried out. */
  report({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
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
    const cell = before === undefined ? null : { before, after: this.cellAt(sheet, area.top, area.left) };
    const origin = (options?.origin as GridOrigin | undefined) ?? 'user';
    this.emit({ kind: 'changed', origin, sheet, area, change: 'edited', cell });
  }

  private reportSelection({ subUnitId: sheet, selections, type }: ISetSelectionsOperationParams): void {
    const range = selections.at(-1)?.range;
    // The mouse button is still down.
    const moving = type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING;
    if (range === undefined || moving || this.quiet) return;
    const area = areaOf(range);
    // Univer says it again when the editor closes.
    if (this.selected.sheet === sheet && areaToA1(this.selected.area) === areaToA1(area)) return;
    this.selected = { sheet, area };
    this.emit({ kind: 'selected', ...this.selected });
  }

  /** Tells what no command of Univer's says. */
  emit(event: GridEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
