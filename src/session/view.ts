import type { Capabilities, HostErrorKind, WorkbookIdentity } from '../host/port';
import type { Finding } from '../review';
import type { Rubric } from '../rubric/rubric';
import type { RubricError } from '../rubric/rubric-error';
import type { Assessment } from '../scoring/assessment';
import type { Audit } from '../scoring/audit';
import type { Binding } from '../workbook/binding';
import type { ReadFault } from '../workbook/reading/read-facts';
import type { Stamp } from '../workbook/reading/read-stamp';
import type { NotRecognised, Recognition } from '../workbook/recognise/recognition';
import type { KeptCell } from '../workbook/writing/plan';

/** What the session shows of itself: a new object for every change, nothing in it changes. */
export type SessionView =
  /** Nothing has been read yet. */
  | { readonly phase: 'connecting' }
  /** Nothing could be read; {@link Session.retry} tries again. */
  | { readonly phase: 'failed'; readonly problem: Problem }
  /** A workbook without the names of any known rubric. */
  | {
      readonly phase: 'foreign';
      readonly workbook: WorkbookIdentity;
      /** What was looked for: the rubric's printed title and some of its names. */
      readonly looked: { readonly rubric: string; readonly names: readonly string[] };
      readonly broken: Binding['broken'];
      /** What {@link Session.recognise} made out; null while it was not asked for. Nothing has been written. */
      readonly recognition: Recognition | NotRecognised | null;
      readonly capabilities: Capabilities;
      readonly notice: Notice | null;
      readonly busy: Busy | null;
    }
  /** A standard workbook whose rubric is not at hand: asks for the file. */
  | {
      readonly phase: 'unknown-rubric';
      readonly workbook: WorkbookIdentity;
      readonly stamp: Stamp;
      readonly capabilities: Capabilities;
      readonly notice: Notice | null;
      readonly busy: Busy | null;
    }
  | SheetView;

/** A workbook that is bound and assessed. */
export interface SheetView {
  readonly phase: 'ready';
  readonly workbook: WorkbookIdentity;
  readonly capabilities: Capabilities;
  readonly rubric: Rubric;
  readonly assessment: Assessment;
  readonly findings: readonly FindingView[];
  /** The checks have not run yet: {@link findings} is still empty, which says nothing. */
  readonly reviewing: boolean;
  /** The auditor's side; null where the workbook has no 核查评分表. */
  readonly audit: AuditView | null;
  readonly signOff: SignOff;
  /** Cells that could not be read, and why. */
  readonly faults: readonly ReadFault[];
  readonly binding: Binding;
  /** Names of sheets that are protected and hold cells of ours. */
  readonly protectedSheets: readonly string[];
  /** One for each row, 加减分项 included, in the sheet's order. */
  readonly narratives: readonly NarrativeRow[];
  /**
   * Cells of scores, total and grade that a person filled in and that differ from the product's. One whose `own` is
   * null is not replaced even if it is ticked: the product has nothing to write there.
   */
  readonly kept: readonly KeptCell[];
  readonly mode: Mode;
  /**
   * The defined name that the selected cell belongs to, with its row; a cell beside a score in its row of the sheet
   * belongs to that score. null for any other cell.
   */
  readonly selected: { readonly name: string; readonly row: string | null } | null;
  /** What is planned and not yet written, and why. */
  readonly waiting: Waiting | null;
  readonly journal: JournalView;
  /** What the last command did or why it did not; until the next command or {@link Session.dismiss}. */
  readonly notice: Notice | null;
  readonly busy: Busy | null;
}

/** 自动填分: scores are written as they change; 只核对: nothing is written unasked, as always beside 核查评分表. */
export type Mode = 'auto' | 'check';

/** A finding with the cells it points at, as `评分表!J15`. */
export interface FindingView {
  readonly finding: Finding;
  readonly cells: readonly string[];
  /** What 核查意见 says became of it; null for nothing. */
  readonly disposition: Disposition | null;
  /** Put aside with a reason, and the facts have not changed since. */
  readonly ignored: boolean;
}

/** What a person decided about a finding, as she typed it. */
export interface Disposition {
  /** One of the list of 核查意见, such as 忽略 or 已说明. */
  readonly kind: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** 核查评分表 beside the unit's sheet. */
export interface AuditView {
  readonly audit: Audit;
  /** Rows scored against their standard, with the message that says so (L01, L08). */
  readonly lenient: readonly { readonly row: string; readonly message: string }[];
}

/** 核查单位, 核查人, 复核人 and 核查日期, as they stand in the workbook, and whether they still hold. */
export interface SignOff {
  /** `lapsed`: something was changed since. */
  readonly state: 'none' | 'signed' | 'lapsed';
  readonly unit: string;
  readonly auditor: string;
  readonly checker: string;
  /** ISO. */
  readonly date: string;
}

/** The 评分说明 of a row: what stands there and what the product proposes. */
export interface NarrativeRow {
  readonly row: string;
  /** Empty for a blank cell. */
  readonly present: string;
  /** null while the row is missing. */
  readonly proposed: string | null;
  readonly owner: 'blank' | 'product' | 'person';
  /** Whether the two say the same, line ends and trailing blanks aside. */
  readonly same: boolean;
}

/** Writes that are held back. */
export interface Waiting {
  readonly reason: 'editing' | 'remote' | 'protected' | 'read-only' | 'hung' | 'failed' | 'reverted';
  readonly count: number;
  /** The cells, as `评分表!J15`. */
  readonly cells: readonly string[];
  /** In Chinese: what happened, why, what now. */
  readonly message: string;
}

/** What the product has written, as steps that can be taken back. */
export interface JournalView {
  /** Newest first. */
  readonly steps: readonly JournalStepView[];
  /** What 撤销 would take back, in Chinese; null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface JournalStepView {
  readonly id: number;
  /** In Chinese: `填写评分说明 30 格`. */
  readonly label: string;
  readonly cells: number;
  readonly undone: boolean;
}

/** The outcome of a command, in Chinese. */
export interface Notice {
  readonly tone: 'info' | 'warning' | 'error';
  readonly text: string;
  /** Details, one a line: cells that were left, with the reason. */
  readonly details: readonly string[];
}

/** What went wrong: what happened, why, what now, in Chinese. */
export interface Problem {
  readonly kind: HostErrorKind;
  readonly message: string;
}

/** Long work. */
export interface Busy {
  readonly what: string;
  /** 0 to 1; null when unknown. */
  readonly progress: number | null;
  readonly cancellable: boolean;
}

/** Which narratives to fill in. */
export type NarrativeChoice =
  /** Blank cells. */
  | { readonly kind: 'empty' }
  /** What the product wrote itself and now says otherwise. */
  | { readonly kind: 'own' }
  /** These rows, whoever wrote their text. */
  | { readonly kind: 'rows'; readonly rows: readonly string[] };

/** The outcome of loading a rubric file. */
export type RubricLoaded =
  { readonly ok: true } | { readonly ok: false; readonly errors: readonly RubricError[] };

/**
 * The loop behind the pane: watch → read → assess → plan → write. No method rejects: what goes wrong is in the view.
 */
export interface Session {
  view(): SessionView;
  /** @returns stops listening */
  subscribe(listener: () => void): () => void;
  /** Connects to the host and reads the workbook. */
  start(): Promise<void>;
  /** Reads again, and tries again what is waiting. */
  retry(): Promise<void>;
  /** Drops the connection; the journal stays for the next start. */
  stop(): Promise<void>;

  /**
   * Switches the mode.
   * @param replace names of cells (`得分_支出完成率`, `合计`) that a person typed and the product may replace
   */
  setMode(mode: Mode, replace?: readonly string[]): Promise<void>;
  /**
   * A person's entry made in the pane, as she typed it: an input, a judgement, a weight. Written as what the cell
   * should hold (a number where it reads as one); a blank text clears the cell.
   * @param name defined name of the cell
   */
  setCell(name: string, text: string): Promise<void>;
  fillNarratives(choice: NarrativeChoice): Promise<void>;
  /** Writes the fix of a finding of the present view. */
  fix(finding: Finding): Promise<void>;
  /** Writes every safe fix of the present view that is not ignored, as one step. */
  fixAll(): Promise<void>;

  /** Lays marks on the cells of every finding that is not ignored, and takes away those of findings that are gone. */
  mark(): Promise<void>;
  /** Takes away every mark of the product, and says which it could not reach; also of a workbook that is not bound. */
  unmark(): Promise<void>;
  /** Brings the list of 核查意见 up to date; what people wrote there stays. Adds the sheet where it is missing. */
  writeNotes(): Promise<void>;
  /** Puts a finding aside; kept in 核查意见. It comes back when what it says changes. */
  ignore(finding: Finding, as: Omit<Disposition, 'kind'>): Promise<void>;
  /** Takes a finding up again. */
  unignore(finding: Finding): Promise<void>;

  /**
   * Reads the sheets of a workbook without names and makes out its score sheet. Writes nothing.
   * @param options `sheet`: which one to take where several look alike
   */
  recognise(options?: { readonly sheet?: string }): Promise<void>;
  /**
   * Consent: defines the names that were made out, and goes on as with the standard workbook.
   * @param options `addData`: adds 基础数据 and 评分底稿 for what the workbook has no cells for
   */
  acceptRecognition(options?: { readonly addData?: boolean }): Promise<void>;

  /** Adds 核查评分表 where it is missing. */
  startAudit(): Promise<void>;
  /** Takes over the rule's score as 核查得分 in rows that are open and have one; null for all of them. */
  acceptProposed(rows: readonly string[] | null): Promise<void>;
  /** Writes the four fields and locks the workbook in the product: until {@link reopen} nothing is written. */
  signOff(as: Omit<SignOff, 'state'>): Promise<void>;
  /** The sign-off lapses, so that the workbook can be changed again. */
  reopen(): Promise<void>;
  /** Writes what waits: remote edits, protection that was lifted, scores that a host's undo took back. */
  writeWaiting(): Promise<void>;
  /** Takes back the newest step, or everything down to a given one. */
  undo(step?: number): Promise<void>;
  redo(): Promise<void>;
  /** Forgets the journal and the drafts, also what is stored of them. */
  clear(): void;
  /** Selects the cell of a defined name, or one that has none by its address: `评分表!C20`. */
  reveal(name: string): Promise<void>;
  /** Opens a blank standard workbook, or the worked example. */
  newWorkbook(content: 'blank' | 'example'): Promise<void>;
  /** Loads a bureau's own rubric (YAML) for this pane. */
  loadRubric(text: string, file: string): Promise<RubricLoaded>;
  /** What was being typed in the pane under a key when it was last kept; null for nothing. */
  draft(key: string): string | null;
  /** Keeps what is being typed, so that it outlives a reload of the pane; a blank text forgets it. Shows nothing. */
  keepDraft(key: string, text: string): void;
  cancel(): void;
  dismiss(): void;
}
