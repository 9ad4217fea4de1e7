import {
  CanceledError,
  CellValueType,
  CommandType,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type Nullable,
} from '@univerjs/core';
import {
  type ISetRangeValuesCommandParams,
  type ISetRangeValuesMutationParams,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
} from '@univerjs/preset-sheets-core';
import { toA1 } from '../../workbook/address';
import { plainText } from './cell-data';
import { FILLING, hint, LAYOUT, LOOKS, NAMES, SHEETS, STRUCTURE } from './reasons';

/** What the guard asks of the open workbook. */
export interface Guarded {
  /** The formula that the opened file holds at a cell, without `=`. */
  openedFormula(sheet: string, row: number, column: number): string | null;
  /** Why a user may not write a value there, in Chinese; null when she may. */
  refusal(sheet: string, row: number, column: number, value: ICellData): string | null;
}

/** Commands that a reason belongs to, so that it is said once and before anything happens. */
const COMMANDS: readonly (readonly [RegExp, string])[] = [
  [/^sheet\.command\.(insert|remove|delete|move|append)-?.*(row|col)/u, STRUCTURE],
  [/^sheet\.command\.(insert|delete)-range-move/u, STRUCTURE],
  [/^sheet\.command\.move-range/u, STRUCTURE],
  [/^sheet\.command\.(auto-fill|refill)/u, FILLING],
  [/^sheet\.command\.reorder-range/u, STRUCTURE],
  [
    /^sheet\.command\.(insert-sheet|remove-sheet|copy-sheet|set-worksheet-(name|order|hidden|show)|set-tab-color)/u,
    SHEETS,
  ],
  [/^sheet\.command\.(delta|set)-(row|column|col|worksheet-row|worksheet-col)/u, LAYOUT],
  [/^sheet\.command\.set-(row|col)/u, LAYOUT],
  [/^sheet\.command\.(set|cancel)-(frozen|first|selection-frozen)/u, LAYOUT],
  [/^sheet\.command\.toggle-gridlines/u, LAYOUT],
  [/^sheet\.command\.(add|remove)-worksheet-merge/u, LOOKS],
  [
    /^sheet\.command\.(set|reset|clear-selection-format|numfmt).*(bold|italic|underline|stroke|font|color|background|align|wrap|rotation|style|border|format|percent|currency|decimal)/u,
    LOOKS,
  ],
  [/^sheet\.command\.(update|delete|toggle)-note/u, LOOKS],
  [/^sheet\.command\.(add|set|delete|move|clear)-.*conditional/u, LOOKS],
  [/^(formula|sheet)\.command\.(insert|set|remove)-defined-name/u, NAMES],
];

/** What a workbook's own bookkeeping needs; none of it is part of a file's content. */
const HARMLESS =
  /^(doc\.|formula\.mutation\.(?!set-defined-name|remove-defined-name)|sheet\.mutation\.(set-worksheet-row-(auto-height|is-auto-height)|set-worksheet-permission-points|empty|set-worksheet-range-theme|data-validation-formula-mark-dirty)|data-validation|ui\.)/u;

/** Mutations that are dropped without a word: a typed `5%` brings a number format along, and only the value stays. */
const DROPPED = new Set(['sheet.mutation.set.numfmt', 'sheet.mutation.remove.numfmt']);

/**
 * Lets through what the file layer can save and refuses the rest with a reason, so that nothing a user does is lost
 * on saving. Program writes and formula results pass.
 */
export function guard(
  command: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
  workbook: Guarded,
  say: (text: string) => void,
): void {
  if (options?.origin !== undefined || options?.fromFormula === true) return;
  const { id } = command;
  if (id === SetRangeValuesCommand.id) {
    const reason = reasonAgainstTyped(command.params as ISetRangeValuesCommandParams, workbook);
    if (reason !== null) refuse(reason, say);
  }
  if (id === SetRangeValuesMutation.id) {
    for (const reason of keepContent(command.params as ISetRangeValuesMutationParams, workbook)) say(reason);
    return;
  }
  const reason = COMMANDS.find(([pattern]) => pattern.test(id))?.[1];
  if (reason !== undefined) refuse(reason, say);
  if (command.type !== CommandType.MUTATION || HARMLESS.test(id)) return;
  if (DROPPED.has(id)) throw new CanceledError();
  refuse(LOOKS, say);
}

function refuse(reason: string, say: (text: string) => void): never {
  say(reason);
  throw new CanceledError();
}

/** Typing is refused as a whole, before it takes a place on the undo stack. */
function reasonAgainstTyped(
  { subUnitId, range, value }: ISetRangeValuesCommandParams,
  workbook: Guarded,
): string | null {
  // Only what is typed into one cell says where it goes; the rest is looked at cell by cell as it is carried out.
  if (subUnitId === undefined || range === undefined || !isCell(value)) return null;
  const content = contentOf(value);
  const { startRow: row, startColumn: column } = range;
  const reason = content === null ? null : reasonAgainst(subUnitId, row, column, content, workbook);
  return reason === null ? null : hint(toA1(row, column), reason);
}

function isCell(value: ISetRangeValuesCommandParams['value']): value is ICellData {
  return !Array.isArray(value) && ('v' in value || 'f' in value || 'p' in value);
}

/** Takes looks and refused cells out of a change of cells, in place: Univer carries out the same object. */
function keepContent(params: ISetRangeValuesMutationParams, workbook: Guarded): ReadonlySet<string> {
  const reasons = new Set<string>();
  for (const [row, cells] of Object.entries(params.cellValue ?? {})) {
    for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, Nullable<ICellData>>)) {
      const at = { row: Number(row), column: Number(column) };
      const content = contentOf(cell);
      const reason =
        content === null ? null : reasonAgainst(params.subUnitId, at.row, at.column, content, workbook);
      if (reason !== null) reasons.add(hint(toA1(at.row, at.column), reason));
      if (content === null || reason !== null) Reflect.deleteProperty(cells as object, column);
      else (cells as Record<string, Nullable<ICellData>>)[column] = content;
    }
  }
  return reasons;
}

/** A change without its look; null when it was nothing but look. */
function contentOf(cell: Nullable<ICellData>): ICellData | null {
  // Univer deletes a cell by null, look and all: empty it instead.
  if (cell == null) return { v: null, t: null, f: null, si: null, p: null };
  const content = { ...cell };
  delete content.s;
  delete content.custom;
  if (Object.keys(content).length === 0) return null;
  const rich = content.p?.body?.dataStream;
  return rich === undefined ? content : { ...content, p: null, v: plainText(rich), t: CellValueType.STRING };
}

function reasonAgainst(
  sheet: string,
  row: number,
  column: number,
  content: ICellData,
  workbook: Guarded,
): string | null {
  if (content.f || content.si) {
    const formula = content.f?.replace(/^=/u, '') ?? null;
    if (formula === null || formula !== workbook.openedFormula(sheet, row, column))
      return '工作台不接受键入的新公式，请填写计算结果。';
  }
  return workbook.refusal(sheet, row, column, content);
}
