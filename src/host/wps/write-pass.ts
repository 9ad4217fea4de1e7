import { cellKey } from '../../workbook/address';
import { valueToWrite } from '../common/cell-text';
import type { PreparedWrite } from '../common/prepare-writes';
import { holds, isLost } from '../common/write-outcome';
import type { CellState, FailedWrite, HostError, WriteReport, WrittenCell } from '../port';
import { BLANK, lookAt, lookAtRead, stateNow, valueOf, type Values, valueReader } from './cell-states';
import { isSameValue, isStrange } from './decode';
import { isEditing } from './editing';
import { hostError, known } from './host-error';
import { assign, type Com, orNull } from './jsapi';
import { isProtected, nameOfSheet, type WpsSheet } from './listing';
import { rangeOf } from './ranges';
import type { Reading } from './reading';
import type { Roots } from './roots';
import type { Told } from './told';
import { askedState, isAsAsked, isSpoilt, lost, spoilt, unanswered, unknownContent } from './write-judging';
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
    const open = [...readers].flatMap(([sheet, read]) =>
      this.lookBefore(sheet, bySheet.get(sheet) ?? [], read()),
    );
    const written = open.flatMap((run) => this.put(run));
    for (const [sheet, read] of readers) {
      const own = written.filter((run) => run.sheet.id === sheet.id);
      // What does not answer as a whole may answer cell by cell.
      if (own.length > 0) this.lookAfter(own, orNull(read));
    }
    return { report: { done: this.done, failed: this.failed } };
  }

  /** @returns what may be written: a cell that could not be put back may not */
  private lookBefore(sheet: WpsSheet, runs: readonly Run[], values: Values): readonly Run[] {
    const sure = !this.told.isUnclear && this.told.areas.length === 0;
    return runs.flatMap((run) => {
      const shut = run.writes.filter((write) => {
        const { row, column } = write.address;
        const last = this.reading.snapshot.cell(write.address) ?? BLANK;
        const before = stateNow(sheet.com, row, column, valueAt(values, write), last, sure);
        this.before.set(write, before);
        return isStrange(valueAt(values, write)) && before.formula === null;
      });
      for (const { address } of shut) this.failed.push({ address, error: unknownContent(address) });
      return shut.length === 0 ? [run] : singly(run).filter(({ writes: [one] }) => !shut.includes(one));
    });
  }

  /** @returns what was assigned */
  private put(run: Run): readonly Run[] {
    const { sheet, writes } = run;
    const formatted = { is: false };
    try {
      enter(run, formatted);
      this.wrote = true;
      return [run];
    } catch (fault) {
      if (formatted.is) this.putFormatsBack(run);
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

  /**
   * A block is not certain to fall to its cells as it was meant: where one of them holds something else, each is written
   * by itself.
   * @param values null where they could not be read at once
   */
  private lookAfter(runs: readonly Run[], values: Values | null): void {
    for (const run of runs) {
      const seen = run.writes.map((write) => [write, this.seen(run.sheet, write, values)] as const);
      const again =
        seen.length > 1 && seen.some(([{ asked }, after]) => after !== null && !isAsAsked(asked, after));
      if (again)
        for (const one of singly(run)) {
          const [write] = one.writes;
          // One that throws holds what the block left there, which is seen.
          orNull(() => {
            enter(one, { is: false });
          });
          this.judge(run.sheet, write, this.seen(run.sheet, write, null));
        }
      else for (const [write, after] of seen) this.judge(run.sheet, write, after);
    }
  }

  private judge(sheet: WpsSheet, write: PreparedWrite, after: CellState | null): void {
    const { address, asked } = write;
    const before = this.before.get(write) ?? BLANK;
    if (after === null) {
      // It was assigned, so that taking it back has to know of it; whether it landed is for the next reading to find.
      this.done.push({ address, before, after: askedState(write, before) });
      this.failed.push({ address, error: unanswered(address) });
      this.told.restructured();
    } else if (isLost(asked, before, after)) this.failed.push({ address, error: lost(address) });
    else if (isSpoilt(asked, after)) {
      const restored = this.restore(sheet, write, before);
      this.failed.push({ address, error: spoilt(asked, address, restored) });
    } else this.done.push({ address, before, after });
  }

  /** What a written cell holds; null where it does not say. */
  private seen(sheet: WpsSheet, write: PreparedWrite, values: Values | null): CellState | null {
    const { row, column } = write.address;
    return orNull(() => {
      const value = values === null ? valueOf(sheet.com, row, column) : valueAt(values, write);
      return this.stateAfter(sheet, write, value);
    });
  }

  /** What was written plainly and came back the same is as it was asked to be; anything else is looked at. */
  private stateAfter(sheet: WpsSheet, write: PreparedWrite, value: unknown): CellState {
    const { asked, address, isFormula } = write;
    const before = this.before.get(write) ?? BLANK;
    const plain = { ...askedState(write, before), formula: null };
    // A text that came back letter for letter is no formula's result: none of those that text is mistaken for yields it.
    const risky = isFormula || before.formula !== null || write.numberFormat !== null;
    if (!risky && isSameValue(value, plain)) return plain;
    const after = lookAtRead(sheet.com, address.row, address.column, value);
    // A number that comes back as a date: only its text could say which, in no known spelling.
    const unsaid = isStrange(value) && typeof asked.value === 'number' && typeof after.value !== 'number';
    return unsaid && !isFormula ? { ...after, value: asked.value } : after;
  }

  /** @returns whether the cell holds again what it held */
  private restore(sheet: WpsSheet, { address }: PreparedWrite, before: CellState): boolean {
    const { row, column } = address;
    const restored = orNull(() => {
      const cell = cellAt(sheet.com, row, column);
      assign(cell, 'NumberFormat', before.numberFormat);
      if (before.formula === null) assign(cell, 'Value2', valueToWrite(before.value));
      else assign(cell, 'Formula', `=${before.formula}`);
      const now = lookAt(sheet.com, row, column);
      return before.formula === null ? holds({ address, value: before.value }, now) : now.formula !== null;
    });
    return restored === true;
  }
}

/** Assigns a run. @param formatted is told when the number formats were assigned, should the contents fail */
function enter({ sheet, writes, ...run }: Run, formatted: { is: boolean }): void {
  const range = rangeOf(sheet.com, areaOfRun({ sheet, writes, ...run }));
  const [{ numberFormat, isFormula }] = writes;
  if (numberFormat !== null) {
    assign(range, 'NumberFormat', numberFormat);
    formatted.is = true;
  }
  assign(range, isFormula ? 'Formula' : 'Value2', contentOf(writes));
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
