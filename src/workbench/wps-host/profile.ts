/**
 * What nobody has measured on a real WPS, each a switch: the emulator takes every setting, and the product has to
 * work under all of them. What is certain about the JSAPI is not here but in the emulator itself.
 */
export interface WpsProfile {
  readonly name: string;
  /** Where Application, ApiEvent, CreateTaskPane, GetTaskPane, PluginStorage and Enum hang. */
  readonly roots: 'application' | 'wps' | 'both';
  /** `EtApplication` of the `wps` root: a function on builds that were measured, a property in the typings. */
  readonly etApplication: 'function' | 'property' | 'absent';
  readonly taskPaneSpelling: 'CreateTaskPane' | 'CreateTaskpane';
  /** How long after the page began the roots are put into its window, in milliseconds. */
  readonly injectedAfter: number;
  /** What asking a collection for an item, or an object for something, that is not there gives. */
  readonly missing: 'throws' | 'null' | 'undefined';
  /** `Name.RefersToRange` of a name that means no cells. */
  readonly noRange: 'throws' | 'null';
  /** Value2 of a single row or column: two-dimensional as over COM, or one-dimensional. */
  readonly singleRow: '2-D' | '1-D';
  /** Members whose form differs between builds (Address, Count, Name …): as the measured builds have them, or turned round. */
  readonly members: 'as-measured' | 'functions';
  /** Where names of a single sheet are listed. */
  readonly sheetNames: 'workbook' | 'sheet' | 'both';
  /** SheetChange for what the add-in itself writes. */
  readonly ownChanges: 'at-once' | 'later' | 'never';
  /** Whether EnableEvents=false keeps SheetChange back. */
  readonly enableEvents: 'works' | 'ignored' | 'throws';
  /** Whether calculations are told by SheetCalculate and AfterCalculate. */
  readonly calculations: 'told' | 'untold';
  /** Whether the Target of an event can still be asked once the callback has returned. */
  readonly targets: 'lasting' | 'stale';
  /** DebugTools.UndoTransBegin and UndoTransEnd. */
  readonly undoTransactions: boolean;
  /**
   * FileSystem and Env, by which a workbook can be put into a temporary file. Without them sheets cannot be added:
   * the host says so, and what needs it is not offered.
   */
  readonly files: boolean;
  /** Value2 of a cell with a date: its serial number, or an object of the page's own kind. */
  readonly dates: 'serial' | 'objects';
  /** Value2 of an error: the number of CVErr, the same bits without a sign, or its text. */
  readonly errors: 'signed' | 'unsigned' | 'text';
  /** What an array that is assigned to several cells does: each gets its own, all get the first, or it is refused. */
  readonly blockWrites: 'each' | 'first' | 'throws';
  /** What UndoTransEnd takes: three arguments as in the typings, two, or none that anybody knows. */
  readonly undoEnd: 'three' | 'two' | 'throws';
  /** Which conditional formats a range tells of: those that touch it, none where it is the whole sheet, those that cover it. */
  readonly conditions: 'touching' | 'not-whole-sheet' | 'covering';
  /** What PluginStorage.getItem gives for a key that was never set. */
  readonly storageMissing: 'null' | 'undefined' | 'empty';
  /** Hwnd of a window. */
  readonly hwnd: boolean;
  /** What the engine of the page lacks or gets wrong, put into the page before its scripts. */
  readonly engine: 'chrome-104' | 'chrome-80' | 'chrome-80-hostile';
}

/** Windows, 12.1: as it was measured over COM and in the typings. */
const windows: WpsProfile = {
  name: 'Windows',
  roots: 'both',
  etApplication: 'function',
  taskPaneSpelling: 'CreateTaskPane',
  injectedAfter: 0,
  missing: 'throws',
  noRange: 'throws',
  singleRow: '2-D',
  members: 'as-measured',
  sheetNames: 'both',
  ownChanges: 'at-once',
  enableEvents: 'works',
  calculations: 'told',
  targets: 'lasting',
  undoTransactions: true,
  files: true,
  dates: 'serial',
  errors: 'signed',
  blockWrites: 'each',
  undoEnd: 'three',
  conditions: 'touching',
  storageMissing: 'null',
  hwnd: true,
  engine: 'chrome-104',
};

/** UOS Desktop 20, 12.8.2: null where Excel throws. */
const uos: WpsProfile = {
  ...windows,
  name: '统信 UOS',
  roots: 'application',
  injectedAfter: 200,
  missing: 'null',
  noRange: 'null',
  singleRow: '1-D',
  sheetNames: 'workbook',
  ownChanges: 'later',
  undoTransactions: false,
  storageMissing: 'undefined',
  engine: 'chrome-80',
};

/** Every switch at its worst, but for `files`: a WPS without them lacks two capabilities, and has tests of its own. */
const worst: WpsProfile = {
  name: '最不利',
  roots: 'wps',
  etApplication: 'property',
  taskPaneSpelling: 'CreateTaskpane',
  injectedAfter: 1_500,
  missing: 'undefined',
  noRange: 'throws',
  singleRow: '1-D',
  members: 'functions',
  sheetNames: 'sheet',
  ownChanges: 'later',
  enableEvents: 'ignored',
  calculations: 'untold',
  targets: 'stale',
  undoTransactions: false,
  files: true,
  dates: 'objects',
  errors: 'unsigned',
  // Refused and not spread: with events that EnableEvents does not keep back, what is written twice is told once too often.
  blockWrites: 'throws',
  undoEnd: 'throws',
  conditions: 'not-whole-sheet',
  storageMissing: 'empty',
  hwnd: false,
  engine: 'chrome-80-hostile',
};

/** The profiles that the workbench offers and the tests run under. */
export const PROFILES = { windows, uos, worst } as const satisfies Record<string, WpsProfile>;
export type ProfileId = keyof typeof PROFILES;
