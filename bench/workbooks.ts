import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import fc from 'fast-check';

import { buildWorkbook } from '../src/host/xlsx/build/build-workbook';
import { NODE_CODEC } from '../src/host/xlsx/container/node-codec';
import { fileSource } from '../src/host/xlsx/source';
import { openWorkbook } from '../src/host/xlsx/workbook-file';
import { narrate } from '../src/narrative/narrate';
import type { Rubric } from '../src/rubric/rubric';
import { assess } from '../src/scoring/assess';
import { readFacts } from '../src/workbook/reading/read-facts';
import { filledTemplate } from '../src/workbook/template';
import { planAssessment } from '../src/workbook/writing/plan-assessment';
import { plausibleFacts } from '../test/support/arbitrary-facts';
import { richWorkbook } from '../test/support/rich-workbook';
import { populateEdited, populateFilled } from './populate';
import { measure } from './rate';
import { factsOf, factsText } from './scoring';

const MB = 1_048_576;

/** A standard workbook as a unit hands it in: filled in, without scores. */
export function filled2019(rubric: Rubric): Uint8Array {
  return buildWorkbook(filledTemplate(rubric, { ...factsOf(factsText()), reported: {}, narratives: {} }));
}

/** Reads and scores a workbook, and fills in scores and texts as `jixiao fill` does. */
export function fill(rubric: Rubric, bytes: Uint8Array): Uint8Array {
  const file = openWorkbook(bytes, NODE_CODEC);
  const source = fileSource(file.values());
  const { facts, binding } = readFacts(rubric, source);
  const assessment = assess(rubric, facts);
  const { writes } = planAssessment(source, binding, assessment, narrate(assessment));
  file.write(
    writes.map(({ address, after, kind }) => ({
      sheet: address.sheet,
      row: address.row,
      column: address.column,
      value: after,
      kind,
    })),
  );
  return file.toBytes();
}

function readAndScore(rubric: Rubric, bytes: Uint8Array): void {
  assess(rubric, readFacts(rubric, fileSource(openWorkbook(bytes, NODE_CODEC).values())).facts);
}

/** A workbook of 31 parts: every value read, a few cells written. */
export function editRich(bytes: Uint8Array): Uint8Array {
  const file = openWorkbook(bytes, NODE_CODEC);
  const values = file.values();
  values.sheets.forEach((_, sheet) => values.cells(sheet));
  file.write([4, 9, 12].map((row) => ({ sheet: '评分表', row, column: 6, value: row + 0.5, kind: 'value' })));
  return file.toBytes();
}

/** Files per second on one core, beside a library that takes a workbook apart and writes it anew. */
export async function benchWorkbooks(rubric: Rubric): Promise<void> {
  const blank = filled2019(rubric);
  const rich = richWorkbook();
  await measure('2019 workbook: read and score', () => {
    readAndScore(rubric, blank);
  });
  await measure('2019 workbook: read, score and fill', () => {
    fill(rubric, blank);
  });
  await measure(
    'xlsx-populate 1.21, the same cells read and written, no scoring',
    populateFilled(rubric, blank),
  );
  await measure('workbook of 31 parts: read whole, 3 cells written', () => {
    editRich(rich);
  });
  await measure('xlsx-populate 1.21, the same', () => populateEdited(rich));
}

/**
 * Memory over many different files in one run: what the process takes, and what of its heap is still held when all
 * garbage has been collected. The former alone also shows how long V8 puts a collection off.
 */
export function benchMemory(rubric: Rubric): void {
  const facts = fc.sample(plausibleFacts(), { numRuns: 50, seed: 1 });
  const files = facts.map((one) => buildWorkbook(filledTemplate(rubric, one)));
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used: string[] = [];
  const held: string[] = [];
  for (let n = 1; n <= 1000; n += 1) {
    const bytes = files[n % files.length];
    if (bytes !== undefined) fill(rubric, bytes);
    if (n % 100 > 0) continue;
    used.push((process.memoryUsage.rss() / MB).toFixed(0));
    collect();
    held.push((process.memoryUsage().heapUsed / MB).toFixed(1));
  }
  console.log(`RSS in MB after each 100 of 1,000 files read, scored and filled: ${used.join(' ')}`);
  console.log(`heap in MB that was held then: ${held.join(' ')}`);
}
