import {
  type Capabilities,
  type CellState,
  type CellWrite,
  type DefineReport,
  type FailedWrite,
  type Host,
  HostError,
  type HostErrorKind,
  type HostEvent,
  type Mark,
  type MarkOptions,
  type MarkReport,
  MOST_SURVEYED,
  type Snapshot,
  type WorkbookIdentity,
  type WriteReport,
  type WrittenCell,
} from '../../src/host/port';
import { isDead } from '../../src/host/common/defined-names';
import { type CellAddress, cellText, singleCell } from '../../src/workbook/address';
import type { DefinedName, Scalar, WorkbookModel } from '../../src/workbook/model';
import { modelSource, type SheetContent } from '../../src/workbook/source';

/** What the next request meets. */
export interface Fault {
  readonly on: 'open' | 'read' | 'write' | 'mark' | 'unmark' | 'survey' | 'define' | 'addSheets';
  readonly kind: HostErrorKind;
  /** How many of the cells are written all the same before it fails. */
  readonly done?: number;
}

const CAPABLE: Capabilities = { marks: 'yes', openWorkbook: 'yes', addSheets: 'yes', remoteEdits: 'yes' };

/**
 * A host over a model in memory, for tests of what stands on the port: it answers at once, knows no formulas, and
 * fails when it is told to. It tells of nobody's writes but a person's, and of calculations when it is asked to.
 */
export class MemoryHost implements Host {
  /** Every request with a cost, in order. */
  readonly requests: string[] = [];
  /** Every cell written by the product, in order. */
  readonly log: { readonly cell: string; readonly value: Scalar; readonly formula: string | undefined }[] =
    [];
  readonly revealed: string[] = [];
  readonly opened: Uint8Array[] = [];
  readonly faults: Fault[] = [];
  readonly protectedSheets = new Set<string>();
  /** The marks that lie on cells now, in the order they were laid; of a merged cell at its anchor. */
  marks: readonly Mark[] = [];
  /** Cells that turn whatever is written there into something else. */
  readonly stubborn = new Map<string, Scalar>();
  /** A cell is being edited: nothing is answered. */
  editing = false;
  /** Requests are not answered at all, as long as this is set. */
  hanging = false;
  readOnly = false;
  capabilities = CAPABLE;
  id = 'workbook-1';
  name = '评分表.xlsx';
  /** Requests under way at one time, at most. */
  busiest = 0;
  private underway = 0;
  private listener: ((event: HostEvent) => void) | null = null;
  private cells: Map<string, CellState>;
  private names: readonly DefinedName[];
  /** What each formula showed when it was last seen: this host calculates nothing. */
  private readonly shown = new Map<string, Scalar>();

  constructor(private model: WorkbookModel) {
    this.names = model.names;
    this.cells = new Map(cellsOf(model));
  }

  // ── as a host ───────────────────────────────────────────────────────────────

  open(listener: (event: HostEvent) => void): Promise<Snapshot> {
    return this.answer('open', () => {
      this.listener = listener;
      return this.snapshot();
    });
  }

  read(wanted: ReadonlySet<string> | null): Promise<Snapshot> {
    if (wanted !== null && wanted.size === 0) throw new Error('nothing is wanted');
    return this.answer('read', () => this.snapshot());
  }

  write(writes: readonly CellWrite[]): Promise<WriteReport> {
    if (writes.length === 0) throw new Error('a request that writes nothing');
    return this.answer(
      'write',
      () => {
        const done: WrittenCell[] = [];
        const failed: FailedWrite[] = [];
        for (const write of writes) {
          const { sheet } = write.address;
          if (this.protectedSheets.has(sheet)) {
            const error = new HostError('protected', `“${sheet}”已受保护，未写入。`, sheet);
            failed.push({ address: write.address, error });
          } else done.push(this.put(write));
        }
        return { done, failed };
      },
      writes,
    );
  }

  mark(marks: readonly Mark[], { replace = false }: MarkOptions = {}): Promise<MarkReport> {
    return this.answer('mark', () => {
      const source = modelSource(this.model);
      const failed: FailedWrite[] = [];
      const wanted = new Map<string, Mark>();
      const there = new Set(this.marks.map(markKey));
      for (const mark of marks) {
        const { sheet } = mark.address;
        const merged = source.mergeAt(mark.address);
        const address = merged === null ? mark.address : { sheet, row: merged.top, column: merged.left };
        const error =
          source.sheetName(sheet) === null
            ? new HostError('gone', `工作表“${sheet}”已被删除或改名。`, sheet)
            : this.protectedSheets.has(sheet) && !there.has(markKey({ ...mark, address }))
              ? new HostError('protected', `“${sheet}”已受保护，未写入。`, sheet)
              : null;
        if (error === null) wanted.set(markKey({ ...mark, address }), { ...mark, address });
        else failed.push({ address: mark.address, error });
      }
      const kept = this.marks.filter(
        (mark) => !replace || this.protectedSheets.has(mark.address.sheet) || wanted.has(markKey(mark)),
      );
      const stuck = replace ? kept.filter((mark) => !wanted.has(markKey(mark))) : [];
      const laid = new Set(kept.map(markKey));
      this.marks = [...kept, ...[...wanted].filter(([key]) => !laid.has(key)).map(([, mark]) => mark)];
      return { done: wanted.size, failed: [...failed, ...stuck.map(notTaken)] };
    });
  }

  unmark(): Promise<MarkReport> {
    return this.answer('unmark', () => {
      const kept = this.marks.filter(({ address }) => this.protectedSheets.has(address.sheet));
      const done = this.marks.length - kept.length;
      this.marks = kept;
      return { done, failed: kept.map(notTaken) };
    });
  }

  survey(sheets: readonly string[] | null): Promise<readonly SheetContent[]> {
    return this.answer('survey', () => {
      const wanted = sheets?.map((sheet) => sheet.toLowerCase()) ?? null;
      return this.model.sheets
        .filter(({ name, visibility }) => wanted?.includes(name.toLowerCase()) ?? visibility === 'visible')
        .map(({ name, visibility, merges }) => {
          const cells = this.cellsOn(name);
          if (cells.length > MOST_SURVEYED) throw new HostError('too-large', `“${name}”过大。`, name);
          return {
            name,
            visible: visibility === 'visible',
            protected: this.protectedSheets.has(name),
            cells,
            merges,
          };
        });
    });
  }

  define(names: readonly DefinedName[]): Promise<DefineReport> {
    return this.answer('define', () => {
      const done: string[] = [];
      const failed: { name: string; error: HostError }[] = [];
      for (const { name, refersTo, hidden } of names) {
        const there = this.names.find(
          (one) => one.sheet === null && one.name.toLowerCase() === name.toLowerCase(),
        );
        const free = there === undefined || isDead(there.refersTo);
        if (free)
          this.names = [
            ...this.names.filter((one) => one !== there),
            { name, refersTo, sheet: null, hidden },
          ];
        if (free || there.refersTo === refersTo) done.push(name);
        else
          failed.push({
            name,
            error: new HostError('failed', `名称“${name}”已有，指向 ${there.refersTo}。`),
          });
      }
      return { done, failed };
    });
  }

  addSheets(model: WorkbookModel): Promise<void> {
    return this.answer('addSheets', () => {
      const source = modelSource(this.model);
      const added = model.sheets.filter(({ name }) => source.sheetName(name) === null);
      const behind = this.model.styles.length;
      const sheets = added.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => ({ ...cell, style: cell.style + behind })),
      }));
      this.model = {
        ...this.model,
        sheets: [...this.model.sheets, ...sheets],
        styles: [...this.model.styles, ...model.styles],
      };
      for (const [cell, state] of cellsOf({ ...this.model, sheets })) this.cells.set(cell, state);
      this.names = this.names.filter(({ refersTo }) => !isDead(refersTo));
      const known = new Set(this.names.map(({ name }) => name.toLowerCase()));
      const fresh = model.names.filter(({ name, sheet }) => sheet === null && !known.has(name.toLowerCase()));
      this.names = [...this.names, ...fresh];
    });
  }

  reveal(address: CellAddress): Promise<void> {
    return this.answer('reveal', () => {
      this.revealed.push(cellText(address));
    });
  }

  openWorkbook(bytes: Uint8Array): Promise<void> {
    return this.answer('openWorkbook', () => {
      this.opened.push(bytes);
    });
  }

  close(): Promise<void> {
    this.listener = null;
    return Promise.resolve();
  }

  // ── as a person at the sheet ────────────────────────────────────────────────

  /** Types into cells of names, and tells of it. */
  type(cells: Readonly<Record<string, Scalar>>, remote = false): void {
    for (const [name, value] of Object.entries(cells)) this.set(name, { value, formula: null });
    this.emit({ kind: 'changed', remote });
  }

  /** Changes a cell without a word. */
  set(name: string, state: Partial<CellState>): void {
    const cell = cellText(this.address(name));
    this.cells.set(cell, { ...this.state(name), ...state });
  }

  /** Changes a cell that has no name, without a word. */
  setAt(address: CellAddress, value: Scalar): void {
    const cell = cellText(address);
    const numberFormat = this.cells.get(cell)?.numberFormat ?? 'General';
    this.cells.set(cell, { value, formula: null, numberFormat });
  }

  /** Lets a name point elsewhere. */
  rename(change: (names: readonly DefinedName[]) => readonly DefinedName[]): void {
    this.names = change(this.names);
  }

  emit(event: HostEvent): void {
    this.listener?.(event);
  }

  // ── for looking ─────────────────────────────────────────────────────────────

  state(name: string): CellState {
    return (
      this.cells.get(cellText(this.address(name))) ?? { value: null, formula: null, numberFormat: 'General' }
    );
  }

  value(name: string): Scalar {
    return this.state(name).value;
  }

  address(name: string): CellAddress {
    const address = singleCell(this.names.find((one) => one.name === name)?.refersTo ?? '');
    if (address === null) throw new Error(`no cell ${name}`);
    return address;
  }

  /** All cells that hold something, as text, to compare two moments. */
  content(): ReadonlyMap<string, CellState> {
    return new Map([...this.cells].filter(([, { value, formula }]) => value !== null || formula !== null));
  }

  /** How many requests of a kind there were. */
  count(kind: string): number {
    return this.requests.filter((one) => one === kind).length;
  }

  forget(): void {
    this.requests.length = 0;
    this.log.length = 0;
  }

  private cellsOn(sheet: string): SheetContent['cells'] {
    return [...this.cells]
      .flatMap(([text, state]) => {
        const address = singleCell(text);
        const held = state.value !== null || state.formula !== null;
        if (address?.sheet !== sheet || !held) return [];
        return [{ row: address.row, column: address.column, ...state }];
      })
      .sort((one, other) => one.row - other.row || one.column - other.column);
  }

  private put({ address, value, formula, numberFormat }: CellWrite): WrittenCell {
    const cell = cellText(address);
    const before = this.cells.get(cell) ?? { value: null, formula: null, numberFormat: 'General' };
    if (before.formula !== null) this.shown.set(before.formula, before.value);
    const after: CellState = {
      value: this.stubborn.has(cell)
        ? this.stubborn.get(cell)!
        : formula === undefined
          ? value
          : (this.shown.get(formula) ?? null),
      formula: formula ?? null,
      numberFormat: numberFormat ?? before.numberFormat,
    };
    this.cells.set(cell, after);
    this.log.push({ cell, value, formula });
    return { address, before, after };
  }

  private snapshot(): Snapshot {
    const cells = new Map(this.cells);
    const source = modelSource(this.model);
    const workbook: WorkbookIdentity = { id: this.id, name: this.name, readOnly: this.readOnly };
    return {
      workbook,
      sheets: this.model.sheets.map(({ name, visibility }) => ({
        name,
        visible: visibility === 'visible',
        protected: this.protectedSheets.has(name),
      })),
      names: this.names,
      date1904: source.date1904,
      sheetName: (sheet) => source.sheetName(sheet),
      mergeAt: (address) => source.mergeAt(address),
      cell: (address) => cells.get(cellText(address)) ?? null,
    };
  }

  private async answer<T>(kind: string, work: () => T, writes: readonly CellWrite[] = []): Promise<T> {
    this.requests.push(kind);
    this.underway += 1;
    this.busiest = Math.max(this.busiest, this.underway);
    await Promise.resolve();
    if (this.hanging) await new Promise(() => undefined);
    this.underway -= 1;
    if (this.editing) throw new HostError('editing', '正在编辑单元格。');
    if (this.readOnly && kind === 'write') throw new HostError('read-only', '工作簿是只读的。');
    const index = this.faults.findIndex((one) => one.on === kind);
    const [fault] = index < 0 ? [] : this.faults.splice(index, 1);
    if (fault === undefined) return work();
    for (const write of writes.slice(0, fault.done ?? 0)) this.put(write);
    throw new HostError(fault.kind, `没有做到（${fault.kind}）。`);
  }
}

function* cellsOf(model: WorkbookModel): Generator<[string, CellState]> {
  for (const sheet of model.sheets) {
    for (const { row, column, value, formula, style } of sheet.cells) {
      const numberFormat = model.styles[style]?.numberFormat ?? 'General';
      yield [cellText({ sheet: sheet.name, row, column }), { value, formula, numberFormat }];
    }
  }
}

function markKey({ address, code }: Mark): string {
  return `${cellText(address)} ${code}`;
}

function notTaken({ address }: Mark): FailedWrite {
  const error = new HostError('protected', `“${address.sheet}”已受保护，标记未清除。`, address.sheet);
  return { address, error };
}
