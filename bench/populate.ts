/**
 * The comparison: xlsx-populate, of the libraries tried the one that keeps most of a workbook and installs under our
 * licence rule (exceljs 4.4.0 needs the package `buffers`, which names no licence; excelts is not on the registry).
 */
import { fromDataAsync } from 'xlsx-populate';

import { fileSource } from '../src/host/xlsx/source';
import { openWorkbook } from '../src/host/xlsx/workbook-file';
import type { Rubric } from '../src/rubric/rubric';
import { assess } from '../src/scoring/assess';
import { narrate } from '../src/narrative/narrate';
import { readFacts } from '../src/workbook/reading/read-facts';
import { planAssessment } from '../src/workbook/writing/plan-assessment';

/** Reads all named cells of a workbook, and writes what filling it would write; what that is, is known beforehand. */
export function populateFilled(rubric: Rubric, bytes: Uint8Array): () => Promise<Uint8Array> {
  const source = fileSource(openWorkbook(bytes).values());
  const { facts, binding } = readFacts(rubric, source);
  const assessment = assess(rubric, facts);
  const { writes } = planAssessment(source, binding, assessment, narrate(assessment));
  return async () => {
    const workbook = await fromDataAsync(bytes);
    for (const { sheet, row, column } of binding.cells.values())
      workbook
        .sheet(sheet)
        .cell(row + 1, column + 1)
        .value();
    for (const { address, after } of writes)
      workbook
        .sheet(address.sheet)
        .cell(address.row + 1, address.column + 1)
        .value(after);
    return workbook.outputAsync();
  };
}

/** Writes three cells of the workbook of 31 parts. */
export async function populateEdited(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await fromDataAsync(bytes);
  for (const row of [4, 9, 12])
    workbook
      .sheet('评分表')
      .cell(row + 1, 7)
      .value(row + 0.5);
  return workbook.outputAsync();
}
