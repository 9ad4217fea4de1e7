import type { Area, SheetModel, WorkbookModel } from '../../workbook/model';
import { formulaRuns, valuesOnly } from '../common/added-sheets';
import { HostError } from '../port';
import { defineNames, found } from './defining';
import { hostError } from './host-error';
import { assign, call, type Com, made, orNull, part } from './jsapi';
import { countOf, nameOfSheet, sheetsNow, type WpsSheet } from './listing';
import { cellsOf, rangeOf } from './ranges';
import { type Reading, readAll } from './reading';
import type { Roots } from './roots';
import { filesOf, removeTemporary, writeTemporary } from './temporary-file';
import { isSameFormula } from './write-judging';

/**
 * Adds those sheets of a model that are not there: a temporary workbook is opened, its sheets are copied behind ours,
 * and it is closed again. Formulas and names do not travel in it, since they would come out as links to a file that
 * nobody has; they are written afterwards. Where anything fails, what was added is taken away again.
 * @param build makes a file of a model
 * @throws HostError of kind `failed` where a name of the model is there and means something else
 */
export function addSheetsOf(
  roots: Roots,
  workbook: Com,
  last: Reading,
  model: WorkbookModel,
  build: (model: WorkbookModel) => Uint8Array,
): void {
  const reading = readAll(workbook, last, new Set());
  const taken = new Set(reading.listing.sheets.map(({ name }) => name.toLowerCase()));
  const added = model.sheets.filter(({ name }) => !taken.has(name.toLowerCase()));
  const names = model.names.filter(({ sheet }) => sheet === null);
  const before = new Set(reading.listing.names.filter(({ sheet }) => sheet === null).map(({ name }) => name));
  try {
    if (added.length > 0)
      copySheets(roots, workbook, reading, build(valuesOnly({ ...model, sheets: added, names: [] })));
    requireSheets(reading, added);
    const [failed] = defineNames(reading, names).failed;
    if (failed !== undefined) throw failed.error;
    const now = sheetsNow(reading.listing);
    for (const sheet of added)
      writeFormulas(
        now.find(({ name }) => name === sheet.name),
        sheet,
      );
  } catch (fault) {
    takeBack(
      roots,
      reading,
      names.filter(({ name }) => !before.has(name)).map(({ name }) => name),
    );
    throw hostError(fault);
  }
}

function copySheets(roots: Roots, workbook: Com, { listing }: Reading, bytes: Uint8Array): void {
  const files = filesOf(roots);
  if (files === null) throw new HostError('unsupported', '此版本的 WPS 不能添加工作表。请升级 WPS 后再试。');
  const path = writeTemporary(files, 'jixiao', bytes);
  try {
    const source = made(part(roots.application, 'Workbooks'), 'Open', path);
    try {
      const from = part(source, 'Worksheets');
      const count = countOf(from) ?? 0;
      for (let index = 1; index <= count; index += 1) {
        const ours = listing.collections.sheets;
        const last = made(ours, 'Item', countOf(ours) ?? 1);
        call(made(from, 'Item', index), 'Copy', undefined, last);
      }
    } finally {
      without(roots, () => call(source, 'Close', false));
    }
  } finally {
    removeTemporary(files, path);
    orNull(() => call(workbook, 'Activate'));
  }
}

/** A sheet that got another name on the way is none of ours. */
function requireSheets({ listing }: Reading, added: readonly SheetModel[]): void {
  const names = new Set(sheetsNow(listing).map(({ name }) => name));
  const missing = added.find(({ name }) => !names.has(name));
  if (missing === undefined) return;
  throw new HostError('failed', `工作表“${missing.name}”没有添加成。请点“重试”。`, missing.name);
}

/** Deletes the sheets and names that were not there before. */
function takeBack(roots: Roots, { listing }: Reading, names: readonly string[]): void {
  const before = new Set(listing.sheets.map(({ id }) => id));
  for (const name of names) {
    const item = found(listing.collections.names, name);
    if (item !== null) orNull(() => call(item, 'Delete'));
  }
  without(roots, () => {
    for (const { id, com } of [...sheetsNow(listing)].reverse())
      if (!before.has(id) && nameOfSheet(com) !== null) orNull(() => call(com, 'Delete'));
  });
}

/** Does something that WPS would otherwise ask about. */
function without(roots: Roots, work: () => unknown): void {
  const alerts = (value: boolean): unknown =>
    orNull(() => {
      assign(roots.application, 'DisplayAlerts', value);
    });
  const shown = orNull(() => roots.application.DisplayAlerts) !== false;
  alerts(false);
  try {
    orNull(work);
  } finally {
    alerts(shown);
  }
}

/** Writes the formulas of an added sheet, those below one another at once where each comes to stand in its own cell. */
function writeFormulas(sheet: WpsSheet | undefined, model: SheetModel): void {
  if (sheet === undefined) return;
  for (const run of formulaRuns(model)) {
    const { row, column } = run[0] ?? { row: 0, column: 0 };
    const formulas = run.map(({ formula }) => `=${formula ?? ''}`);
    const area = { top: row, left: column, bottom: row + run.length - 1, right: column };
    if (formulas.length > 1 && landed(rangeOf(sheet.com, area), area, formulas)) continue;
    for (const [index, formula] of formulas.entries()) {
      const place = { ...area, top: row + index, bottom: row + index };
      assign(rangeOf(sheet.com, place), 'Formula', formula);
    }
  }
}

function landed(range: Com, area: Area, formulas: readonly string[]): boolean {
  const now = orNull(() => {
    assign(
      range,
      'Formula',
      formulas.map((formula) => [formula]),
    );
    return cellsOf(range, 'Formula', area);
  });
  return now !== null && formulas.every((formula, index) => isSameFormula(String(now[index]?.[0]), formula));
}
