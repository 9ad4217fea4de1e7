import type {
  CellState,
  CellWrite,
  Host,
  HostError,
  HostEvent,
  Snapshot,
  WriteReport,
} from '../../../src/host/port';
import { type CellAddress, singleCell } from '../../../src/workbook/address';
import type { Scalar, WorkbookModel } from '../../../src/workbook/model';
import { CONTRACT_MODEL } from './model';
import { type Lacks, needing, type Register, type Trait } from './traits';

/** A host over a workbook that a test can move: what a user, another person and the program itself do to it. */
export interface Bench {
  readonly host: Host;
  /** Types into a cell; `who` is another person in co-authoring for `remote`. */
  type(address: CellAddress, typed: Scalar, who?: 'user' | 'remote'): void;
  insertRows(sheet: string, row: number, count: number): void;
  deleteRows(sheet: string, row: number, count: number): void;
  renameSheet(sheet: string, name: string): void;
  deleteSheet(sheet: string): void;
  protect(sheet: string, isProtected: boolean): void;
  /** A user selects a cell. */
  select(address: CellAddress): void;
  /** A user is typing into a cell, or has done so. */
  editing(isEditing: boolean): void;
  /** The program does not answer: it does nothing (`before`) or has done what it was asked (`after`). */
  hang(when: 'no' | 'before' | 'after'): void;
  /** The user comes back from another workbook. */
  comeToFront(): void;
  /** What a cell holds, asked of the workbook itself. */
  content(address: CellAddress): CellState;
  /** The conditional formats of a sheet: formula without `=`, area as `B5:D5`. */
  formats(sheet: string): readonly { readonly formula: string; readonly area: string }[];
  selected(): CellAddress;
  /** Workbooks opened beside this one. */
  opened(): readonly Uint8Array[];
  /** Requests since the last call, clean-up left out. */
  requests(): { readonly reads: number; readonly writes: number };
  /** Everything is calculated and told. */
  settle(): Promise<void>;
  dispose(): Promise<void>;
}

export interface BenchOptions {
  /** How long an answer may take, in milliseconds. */
  readonly timeLimit?: number;
  readonly readOnly?: boolean;
}

/** `评分表!B5` */
export function at(text: string): CellAddress {
  return singleCell(text)!;
}

/** The error of something that has to fail. */
export function failure(answer: Promise<unknown>): Promise<HostError> {
  return answer.then(
    () => Promise.reject(new Error('it should have failed')),
    (error: unknown) => error as HostError,
  );
}

export type OpenBench = (model: WorkbookModel, options?: BenchOptions) => Promise<Bench>;

/** The host of the test that runs. */
export class PortUnderTest {
  bench!: Bench;
  /** As it was opened. */
  snapshot!: Snapshot;
  /** What it has told. */
  readonly events: HostEvent[] = [];

  constructor(
    private readonly openBench: OpenBench,
    private readonly lacks: Lacks = {},
  ) {}

  /** `test` for what needs something that not every host has. */
  needing(...needs: readonly Trait[]): Register {
    return needing(this.lacks, needs);
  }

  /** The title of a test of which a part is that requests are counted: it says where they are not. */
  counted(title: string): string {
    const { requests } = this.lacks;
    return requests === undefined ? title : `${title} (requests are not counted: ${requests})`;
  }

  /** Requests since the last call are as they have to be; see {@link counted}. */
  expectRequests(expected: Partial<ReturnType<Bench['requests']>>): void {
    const requests = this.bench.requests();
    if (this.lacks.requests === undefined) expect(requests).toMatchObject(expected);
  }

  async start(model: WorkbookModel = CONTRACT_MODEL, options: BenchOptions = {}): Promise<void> {
    this.events.length = 0;
    this.bench = await this.openBench(model, options);
    this.snapshot = await this.bench.host.open((event) => this.events.push(event));
  }

  write(...writes: readonly CellWrite[]): Promise<WriteReport> {
    return this.bench.host.write(writes);
  }
}
