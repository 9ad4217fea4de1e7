import type { CellAddress } from '../workbook/address';
import type { WantedMark } from '../workbook/marking/marks-of';
import type { DefinedName, Scalar, WorkbookModel } from '../workbook/model';
import type { SheetContent, WorkbookSource } from '../workbook/source';

/**
 * The port: all that the session asks of a program with an open workbook. Excel, WPS and a file answer it.
 * Every method rejects with a {@link HostError} and nothing else.
 */
export interface Host {
  /** What this host can do; asked for instead of its name. */
  readonly capabilities: Capabilities;
  /**
   * Begins to listen and reads the workbook for the first time: at most two requests, a third one only for cells
   * that have no name but a single sheet's own.
   */
  open(listener: (event: HostEvent) => void): Promise<Snapshot>;
  /**
   * Reads names, sheets and the cells that names stand for: one request, a second one only when a name has moved
   * out of what was read before.
   * @param wanted names whose cells are needed; null for every name that means a single cell
   */
  read(wanted: ReadonlySet<string> | null): Promise<Snapshot>;
  /**
   * Writes cells and reads them back, all in one request. A merged cell is written at its anchor. Cells that
   * cannot be written are reported; the others are written. Where rows or columns have come or gone since the last
   * reading nothing is written at all: it fails with `moved`.
   */
  write(writes: readonly CellWrite[]): Promise<WriteReport>;
  /**
   * Lays marks over cells without touching their own look; what is marked already is left. One request, and as many
   * as it takes to see what is marked already. With {@link MarkOptions.replace} the same request takes away the
   * product's marks that are not in the list, so that a sheet shows the present findings and no others.
   */
  mark(marks: readonly Mark[], options?: MarkOptions): Promise<MarkReport>;
  /** Takes away every mark of the product, whichever session laid it. */
  unmark(): Promise<MarkReport>;
  /**
   * Reads sheets whole, in at most two requests, three where sheets have come since the last reading: for recognising
   * a sheet without names, and for lists whose rows have none. A sheet that is not there is left out; one whose used range is beyond {@link MOST_SURVEYED} cells fails
   * with `too-large`.
   * @param sheets null for every visible sheet
   */
  survey(sheets: readonly string[] | null): Promise<readonly SheetContent[]>;
  /**
   * Defines names, all in one request, each for the whole workbook. A name that is there already and refers elsewhere
   * is left alone and reported; one that refers to nothing any more (#REF!) is pointed anew.
   */
  define(names: readonly DefinedName[]): Promise<DefineReport>;
  /**
   * Adds the sheets of a model behind the others, looks, names and all, each under its own name. One that is there
   * already is left alone. Asked for only where {@link Capabilities.addSheets} is `yes`.
   */
  addSheets(model: WorkbookModel): Promise<void>;
  /** Brings a cell into view and selects it. */
  reveal(address: CellAddress): Promise<void>;
  /** What the user has to know of a workbook that {@link openWorkbook} has opened, in Chinese: where it lies. */
  readonly opensAt?: string;
  /** Opens a new workbook beside the present one. */
  openWorkbook(bytes: Uint8Array): Promise<void>;
  /** Stops listening. */
  close(): Promise<void>;
}

/** What a host can do. What it cannot is said in the pane: each text is Chinese and says what is missing. */
export interface Capabilities {
  readonly marks: Capability;
  readonly openWorkbook: Capability;
  readonly addSheets: Capability;
  /** Whether it tells of other people's edits as such. */
  readonly remoteEdits: Capability;
}

/** `yes`, or why not, in Chinese. */
export type Capability = 'yes' | { readonly no: string };

/** The open workbook at one moment. */
export interface Snapshot extends WorkbookSource {
  readonly workbook: WorkbookIdentity;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetState[];
}

export interface WorkbookIdentity {
  /** The same as long as the workbook is open, and for no other open workbook. */
  readonly id: string;
  /** As the title bar shows it. */
  readonly name: string;
  readonly readOnly: boolean;
}

export interface SheetState {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

/** Something happened in the workbook. What exactly is never relied on: the session reads again. */
export type HostEvent =
  /**
   * Cells, names or sheets changed. `remote`: another person did it, in co-authoring. What this host wrote itself is
   * not told where it can be known from others' changes; told all the same, it costs a read.
   */
  | { readonly kind: 'changed'; readonly remote: boolean }
  /** Formulas were calculated. */
  | { readonly kind: 'calculated' }
  | { readonly kind: 'selected'; readonly address: CellAddress }
  /** The workbook, one of its sheets or the pane came to the front; events may have been missed. */
  | { readonly kind: 'activated' }
  /** The pane's workbook was closed or another one took its place. */
  | { readonly kind: 'closed' };

/** One cell to be written. */
export interface CellWrite {
  readonly address: CellAddress;
  /** Text is written as text, whatever it begins with; null clears the cell and leaves its look. */
  readonly value: Scalar;
  /** Without the leading `=`; given, it is written and `value` does not count. */
  readonly formula?: string;
  /** Absent: stays as it is. */
  readonly numberFormat?: string;
}

export interface CellState {
  readonly value: Scalar;
  /** Without the leading `=`; null for a plain value. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

export interface WriteReport {
  readonly done: readonly WrittenCell[];
  readonly failed: readonly FailedWrite[];
}

export interface WrittenCell {
  /** Where it was written: the anchor of a merged cell. */
  readonly address: CellAddress;
  readonly before: CellState;
  /** As read back. */
  readonly after: CellState;
}

export interface FailedWrite {
  readonly address: CellAddress;
  readonly error: HostError;
}

/** A finding shown on its cell. */
export type Mark = WantedMark;

export interface MarkOptions {
  /** The list is all that is to be marked: every other mark of the product is taken away, on whatever sheet. */
  readonly replace?: boolean;
}

export interface MarkReport {
  /** How many of the marks lie on their cells now; of {@link Host.unmark}, how many were taken away. */
  readonly done: number;
  /** Marks that could not be laid, and marks that could not be taken away: each with why, in Chinese. */
  readonly failed: readonly FailedWrite[];
}

export interface DefineReport {
  /** Names that now mean what was asked for. */
  readonly done: readonly string[];
  readonly failed: readonly { readonly name: string; readonly error: HostError }[];
}

/** More cells than any score sheet has: beyond them a sheet is not read whole. */
export const MOST_SURVEYED = 200_000;

/** Why a host did not do what it was asked. */
export const HOST_ERROR_KINDS = [
  /** A cell is being edited: try again when that is over. */
  'editing',
  /** The sheet is protected. */
  'protected',
  /** The workbook cannot be written at all. */
  'read-only',
  /** The sheet or cell is gone. */
  'gone',
  /** Cells are no longer where they were read; nothing was written. A `changed` is told, and a read finds them. */
  'moved',
  /** The text or the request is longer than the host takes. */
  'too-large',
  /** No answer within the time allowed; what was asked may still happen. */
  'hung',
  /** The host lacks what is needed. */
  'unsupported',
  /** Anything else. */
  'failed',
] as const;
export type HostErrorKind = (typeof HOST_ERROR_KINDS)[number];

/** The one error that hosts throw. The message is Chinese and says what happened and what to do. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly kind: HostErrorKind,
    message: string,
    /** The sheet it is about. */
    readonly sheet: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
