import { areaFromA1 } from '../../../src/workbook/address';
import type { Area, Scalar, WorkbookModel } from '../../../src/workbook/model';
import { isRecognised, recognise, type Recognition } from '../../../src/workbook/recognise';
import type { SheetContent } from '../../../src/workbook/source';
import { cell, sheet } from '../../host/xlsx/build/models';
import { rubric2019 } from '../../support/facts';
import { contentOfModel } from '../../support/sheet-content';
import { smallWorkbook } from '../../support/small-workbook';

const rubric = rubric2019();

type Rows = readonly (readonly Scalar[])[];

/** A workbook with one sheet of rows; null leaves a cell blank. */
export function modelOf(rows: Rows, merges: readonly string[] = [], name = '表'): WorkbookModel {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((value, column) => (value === null ? [] : [cell(at, column, value)])),
  );
  return smallWorkbook([sheet(name, { cells, merges: merges.map((text): Area => areaFromA1(text)!) })]);
}

/** The same, as a host or a file gives it. */
export function table(rows: Rows, merges: readonly string[] = [], name = '表'): readonly SheetContent[] {
  return contentOfModel(modelOf(rows, merges, name));
}

/** What is made out of a sheet of rows, and of other sheets beside it. */
export function recognised(
  rows: Rows,
  merges: readonly string[] = [],
  others: readonly SheetContent[] = [],
): Recognition {
  const found = recognise([...table(rows, merges), ...others], [rubric]);
  if (!isRecognised(found)) throw new Error(found.message);
  return found;
}

export const HEAD = ['三级指标', '分值', '评分标准', '评分说明', '得分'];

/** Every row of the rubric of 2019: name, weight, standard, text, score. */
export const ROWS: Rows = rubric.indicators.map(({ name, weight, standard }) => [
  name,
  Number(weight.toDecimalText()),
  standard ?? null,
  '说明。',
  1,
]);

/** The rows, one of them changed. */
export function changed(at: number, change: (row: readonly Scalar[]) => readonly Scalar[]): Rows {
  return ROWS.map((row, index) => (index === at ? change(row) : row));
}
