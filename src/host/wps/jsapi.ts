/**
 * The facade over WPS's JSAPI: the members that are used, and nothing of what they give is believed until it is
 * decoded. The published typings (et-jsapi-declare 2.5.0) refuse correct calls and promise what is not so, hence
 * this one. What is certain, from the official documentation (从 Visual Basic 转到 JavaScript): every call is
 * synchronous, methods need their brackets, collections only answer `Item`, counted from 1, an argument left out is
 * `undefined`, and reading a member that does not exist gives undefined instead of failing.
 */

/** An object of the JSAPI. Each access may give another wrapper of the same thing: never compared. */
export type Com = Readonly<Record<Member, unknown>>;

/** The members that are used. Whether one is a property or a method differs between builds where {@link ask} is used. */
export type Member =
  // The roots
  | 'EtApplication'
  | 'Application'
  | 'ApiEvent'
  | 'PluginStorage'
  | 'FileSystem'
  | 'Env'
  | 'DebugTools'
  | 'CreateTaskPane'
  | 'CreateTaskpane'
  | 'GetTaskPane'
  | 'GetTaskpane'
  // Application
  | 'ActiveWorkbook'
  | 'Workbooks'
  | 'EnableEvents'
  | 'ScreenUpdating'
  | 'DisplayAlerts'
  | 'AddApiEventListener'
  | 'RemoveApiEventListener'
  | 'UndoTransBegin'
  | 'UndoTransEnd'
  // PluginStorage, FileSystem, Env, task panes
  | 'getItem'
  | 'setItem'
  | 'writeAsBinaryString'
  | 'Exists'
  | 'Remove'
  | 'GetTempPath'
  | 'ID'
  | 'DockPosition'
  // Collections
  | 'Count'
  | 'Item'
  | 'Add'
  | 'Open'
  // Workbook
  | 'FullName'
  | 'Name'
  | 'ReadOnly'
  | 'Date1904'
  | 'Names'
  | 'Worksheets'
  | 'Windows'
  | 'Hwnd'
  | 'Activate'
  | 'Close'
  // Worksheet
  | 'Parent'
  | 'Visible'
  | 'ProtectContents'
  | 'UsedRange'
  | 'Cells'
  | 'Copy'
  | 'Delete'
  | 'Range'
  // Name
  | 'RefersTo'
  // Range
  | 'Address'
  | 'Value2'
  | 'Formula'
  | 'NumberFormat'
  | 'Locked'
  | 'MergeCells'
  | 'MergeArea'
  | 'ClearContents'
  | 'Select'
  | 'FormatConditions'
  // Format conditions and their look
  | 'Type'
  | 'Formula1'
  | 'AppliesTo'
  | 'Interior'
  | 'Font'
  | 'Borders'
  | 'Color'
  | 'LineStyle'
  | 'StopIfTrue'
  | 'Underline';

/** Numbers of the enumerations, as in VBA: `Application.Enum` is missing in older builds. */
export const XL = {
  sheetHidden: 0,
  sheetVeryHidden: 2,
  /** FormatConditions.Add: by a formula. */
  expression: 2,
  continuous: 1,
  dash: -4115,
  dot: -4118,
  underlineSingle: 2,
  left: -4131,
  right: -4152,
  top: -4160,
  bottom: -4107,
} as const;

/** Something that the JSAPI was asked for and that is not there. */
export class Lacking extends Error {
  override readonly name = 'Lacking';

  constructor(readonly member: Member) {
    super(member);
  }
}

/** Whether something is an object of the JSAPI, which may be callable. */
export function isCom(value: unknown): value is Com {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** A member as it is read; undefined for one that does not exist. @throws whatever the JSAPI throws */
export function read(from: Com, member: Member): unknown {
  return from[member];
}

/** A property, or the method of that name without arguments: `Address`, `Count` and `Name` are either. */
export function ask(from: Com, member: Member): unknown {
  const found = from[member];
  return typeof found === 'function' ? (found.call(from) as unknown) : found;
}

/** Calls a method. @throws Lacking where there is none */
export function call(on: Com, member: Member, ...given: readonly unknown[]): unknown {
  const method = on[member];
  if (typeof method !== 'function') throw new Lacking(member);
  return method.apply(on, given) as unknown;
}

/** Assigns a property. Throws while a cell is being edited. */
export function assign(on: Com, member: Member, value: unknown): void {
  (on as Record<Member, unknown>)[member] = value;
}

/** An object that a property or a method without arguments gives. @throws Lacking where it gives none */
export function part(from: Com, member: Member): Com {
  const found = from[member];
  // Callable objects are not known of any of these members; a function is the method form.
  const given = typeof found === 'function' ? (found.call(from) as unknown) : found;
  if (!isCom(given)) throw new Lacking(member);
  return given;
}

/** An object that a method gives. @throws Lacking where it gives none */
export function made(on: Com, member: Member, ...given: readonly unknown[]): Com {
  const found = call(on, member, ...given);
  if (!isCom(found)) throw new Lacking(member);
  return found;
}

/** What something gives, and null where it throws or there is nothing: builds differ in which of these they do. */
export function orNull<T>(work: () => T | undefined): T | null {
  try {
    return work() ?? null;
  } catch {
    return null;
  }
}
