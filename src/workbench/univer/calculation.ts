import type { ICommandInfo, ICommandService, IExecutionOptions } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  type IActiveDirtyManagerService,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
} from '@univerjs/preset-sheets-core';

/** A stopped calculation is started again at once; where it is not, nothing is left to wait for. */
const STOPPED_FOR_GOOD = 300;

/**
 * Knows whether Univer still has something to calculate. Univer collects changes for 100 ms, then calculates, and
 * tells by three commands: start, result, notification. All of it passes through its command service.
 */
export class Calculation {
  private changed = false;
  private running = false;
  private stopped: ReturnType<typeof setTimeout> | null = null;
  private waiting: (() => void)[] = [];
  private readonly ends: (() => void)[];

  constructor(
    commands: ICommandService,
    private readonly dirty: IActiveDirtyManagerService,
  ) {
    const listener = commands.onCommandExecuted((command, options) => {
      this.follow(command, options);
    });
    this.ends = [
      () => {
        listener.dispose();
      },
    ];
  }

  /** Resolves when every change so far has been calculated. */
  settled(): Promise<void> {
    if (!this.changed && !this.running) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  dispose(): void {
    for (const end of this.ends) end();
    this.changed = this.running = false;
    this.finish();
  }

  private follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.cancelStop();
      this.changed = false;
      this.running = true;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState: state } = command.params as ISetFormulaCalculationNotificationMutation;
      if (state === FormulaExecutedStateType.STOP_EXECUTION)
        this.stopped ??= setTimeout(() => {
          this.end();
        }, STOPPED_FOR_GOOD);
      else if (state !== undefined) this.end();
    } else if (this.startsCalculation(command, options)) {
      this.changed = true;
    }
  }

  /** As Univer's TriggerCalculationController decides it: results of formulas are local and start nothing. */
  private startsCalculation({ id }: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
    if (!this.dirty.get(id)) return false;
    return !(id === SetRangeValuesMutation.id && options?.onlyLocal === true);
  }

  private end(): void {
    this.cancelStop();
    this.running = false;
    if (!this.changed) this.finish();
  }

  private cancelStop(): void {
    if (this.stopped !== null) clearTimeout(this.stopped);
    this.stopped = null;
  }

  private finish(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
