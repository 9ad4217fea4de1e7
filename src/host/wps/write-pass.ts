import { cellKey, cellText } from '../../workbook/address';
import { valueToWrite } from '../common/cell-text';
import type { PreparedWrite } from '../common/prepare-writes';
import { holds, isLost } from '../common/write-outcome';
import { type CellState, type FailedWrite, HostError, type WriteReport, type WrittenCell } from '../port';
import { BLANK, lookAt, stateNow, type Values, valueReader } from './cell-states';
import { isSameValue } from './decode';
import { isEditing } from './editing';
import { hostError, known } from './host-error';
import { assign, type Com, orNull } from './jsapi';
import { isProtected, nameOfSheet, type WpsSheet } from './listing';
import { rangeOf } from './ranges';
import type { Reading } from './reading';
import type { Roots } from './roots';
import type { Told } from './told';
import { areaOfRun, type Run, singly } from './write-runs';

/** One set of writes: what the cells hold, the assignments, and what they hold then. */
export class WritePass {
  private readonly done: WrittenCell[] = [];
  private readonly failed: FailedWrite[] = [];
  private readonly before = new Map<PreparedWrite, CellState>();
  private wrote = false;

  constructor(
    private readonly roots: Roots,
    private readonly reading: Reading,
    private readonly told: Told,
  ) {}

  write(runs: readonly Run[]): { readonly report: WriteReport } {
    const bySheet = new Map<WpsSheet, Run[]>();
    for (const run of runs) bySheet.set(run.sheet, [...(bySheet.get(run.sheet) ?? []), run]);
    const readers = new Map(
      [...bySheet].map(([sheet, own]) => [sheet, valueReader(sheet, own.map(areaOfRun))]),
    );
    for (const [sheet, read] of readers) this.lookBefore(sheet, bySheet.get(sheet) ?? [], read());
    const written = runs.flatMap((run) => this.put(run));
    for (const [sheet, read] of readers) {
      const own = written.filter((write) => write.sheet.id === sheet.id);
      if (own.length > 0) this.lookAfter(sheet, own, read());
    }
    return { report: { done: this.done, failed: this.failed } };
  }

  private lookBefore(sheet: WpsSheet, runs: readonly Run[], values: Values): void {
    const sure = !this.told.isUnclear && this.told.areas.length === 0;
    for (const { writes } of runs)
      for (const write of writes) {
        const { row, column } = write.address;
        const last = this.reading.snapshot.cell(write.address) ?? BLANK;
        this.before.set(write, stateNow(sheet.com, row, column, valueAt(values, write), last, sure));
      }
  }

  /** @returns what was assigned */
  private put(run: Run): readonly PreparedWrite[] {
    const { sheet, writes } = run;
    const area = areaOfRun(run);
    let formatted = false;
    try {
      const range = rangeOf(sheet.com, area);
      const [{ numberFormat, isFormula }] = writes;
      if (numberFormat !== null) {
        assign(range, 'NumberFormat', numberFormat);
        formatted = true;
      }
      assign(range, isFormula ? 'Formula' : 'Value2', contentOf(writes));
      this.wrote = true;
      return writes;
    } catch (fault) {
      if (formatted) this.putFormatsBack(run);
      if (writes.length > 1) return singly(run).flatMap((one) => this.put(one));
      const error = this.reasonOf(fault, sheet);
      if (error.kind === 'editing' && !this.wrote && this.failed.length === 0) throw error;
      this.failed.push({ address: writes[0].address, error });
      return [];
    }
  }

  private putFormatsBack({ sheet, writes }: Run): void {
    for (const write of writes) {
      const { row, column } = write.address;
      const { numberFormat } = this.before.get(write) ?? BLANK;
      orNull(() => {
        assign(cellAt(sheet.com, row, column), 'NumberFormat', numberFormat);
      });
    }
  }

  private reasonOf(fault: unknown, sheet: WpsSheet): HostError {
    if (isEditing(this.roots)) return known('editing', sheet.name, fault);
    if (nameOfSheet(sheet.com) === null) return known('gone', sheet.name, fault);
    if (isProtected(sheet.com)) return known('protected', sheet.name, fault);
    if (this.reading.snapshot.workbook.readOnly) return known('read-only', sheet.name, fault);
    return hostError(fault, sheet.name);
  }

  private lookAfter(sheet: WpsSheet, writes: readonly PreparedWrite[], values: Values): void {
    for (const write of writes) {
      const { address, asked } = write;
      const before = this.before.get(write) ?? BLANK;
      const after = this.stateAfter(sheet, write, before, valueAt(values, write));
      if (isLost(asked, before, after)) this.failed.push({ address, error: lost(write) });
      else if (isSpoilt(write, after)) {
        this.restore(sheet, write, before);
        this.failed.push({ address, error: spoilt(write) });
      } else this.done.push({ address, before, after });
    }
  }

  /** What was written plainly and came back the same is as it was asked to be; anything else is looked at. */
  private stateAfter(sheet: WpsSheet, write: PreparedWrite, before: CellState, value: unknown): CellState {
    const { asked, address, isFormula } = write;
    const plain: CellState = {
      value: asked.value === '' ? null : asked.value,
      formula: null,
      numberFormat: before.numberFormat,
    };
    // A text that came back letter for letter is no formula's result: none of those that text is mistaken for yields it.
    const risky = isFormula || before.formula !== null || write.numberFormat !== null;
    return !risky && isSameValue(value, plain) ? plain : lookAt(sheet.com, address.row, address.column);
  }

  private restore(sheet: WpsSheet, { address }: PreparedWrite, before: CellState): void {
    orNull(() => {
      const cell = cellAt(sheet.com, address.row, address.column);
      assign(cell, 'NumberFormat', before.numberFormat);
      if (before.formula === null) assign(cell, 'Value2', valueToWrite(before.value));
      else assign(cell, 'Formula', `=${before.formula}`);
    });
  }
}

function contentOf(writes: Run['writes']): unknown {
  return writes.length === 1 ? writes[0].content : writes.map(({ content }) => [content]);
}

function valueAt(values: Values, { address }: PreparedWrite): unknown {
  return values.get(cellKey(address.row, address.column));
}

function cellAt(sheet: Com, row: number, column: number): Com {
  return rangeOf(sheet, { top: row, left: column, bottom: row, right: column });
}

/** Whether a text became something else: a number, a date, a formula, or another text. */
function isSpoilt({ asked }: PreparedWrite, after: CellState): boolean {
  const { formula, value } = asked;
  return (
    formula === undefined && typeof value === 'string' && !holds({ address: asked.address, value }, after)
  );
}

function spoilt({ address }: PreparedWrite): HostError {
  const message = `WPS 把写入 ${cellText(address)} 的文字改成了别的内容，已恢复原样。请检查该单元格后点“重试”。`;
  return new HostError('failed', message, address.sheet);
}

function lost({ address }: PreparedWrite): HostError {
  const message = `${cellText(address)} 写入后没有变化。请检查该单元格后点“重试”。`;
  return new HostError('failed', message, address.sheet);
}
