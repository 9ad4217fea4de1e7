import type { IResources } from '@univerjs/core';
import type { IDefinedNamesServiceParam } from '@univerjs/preset-sheets-core';
import type { ISheetNote } from '@univerjs/preset-sheets-note';
import type { DefinedName, NoteModel, WorkbookModel } from '../../workbook/model';
import { conditionalRule } from './conditional-rule';
import { sheetId } from './range';

/** Univer's name for a name that the whole workbook knows. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

/** What Univer's plugins keep beside the cells: defined names, notes, conditional formats. */
export function resourcesOf(model: WorkbookModel): IResources {
  const names: Record<string, IDefinedNamesServiceParam> = {};
  for (const [index, defined] of model.names.entries()) {
    // Excel's own names (print areas and titles) mean nothing to a grid.
    if (defined.name.startsWith('_xlnm.')) continue;
    const named = univerName(defined, index);
    names[named.id] = named;
  }
  return [
    { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(names) },
    { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(bySheet(model, ({ notes }) => notesOf(notes))) },
    {
      name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
      data: JSON.stringify(
        bySheet(model, ({ conditionalFormats }, sheet) =>
          conditionalFormats.map((format, index) => conditionalRule(formatId(sheet, index), format)),
        ),
      ),
    },
  ];
}

/** A defined name as Univer keeps it. @param index its place among the workbook's names */
export function univerName(
  { name, refersTo, sheet, hidden }: DefinedName,
  index: number,
): IDefinedNamesServiceParam {
  return {
    id: `name-${index}`,
    name,
    formulaOrRefString: refersTo,
    localSheetId: sheet === null ? WHOLE_WORKBOOK : sheetId(sheet),
    hidden,
  };
}

/** The id of a conditional format that came with the file. */
export function formatId(sheet: number, index: number): string {
  return `format-${sheet}-${index}`;
}

function bySheet<T>(
  model: WorkbookModel,
  of: (sheet: WorkbookModel['sheets'][number], index: number) => T,
): Record<string, T> {
  return Object.fromEntries(model.sheets.map((sheet, index) => [sheetId(index), of(sheet, index)]));
}

function notesOf(notes: readonly NoteModel[]): Record<number, Record<number, ISheetNote>> {
  const matrix: Record<number, Record<number, ISheetNote>> = {};
  for (const { row, column, text } of notes) {
    const lines = text.split('\n').length;
    (matrix[row] ??= {})[column] = {
      id: `note-${row}-${column}`,
      row,
      col: column,
      width: 240,
      height: Math.min(320, 40 + lines * 20 + Math.ceil(text.length / 16) * 18),
      note: text,
    };
  }
  return matrix;
}
