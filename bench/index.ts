/**
 * npm run bench: figures for docs/performance.md. Nothing here is a test; times depend on the machine.
 */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { Bench } from 'tinybench';

import { readFactsText } from '../src/cli/facts-file';
import { narrate } from '../src/narrative/narrate';
import { review } from '../src/review';
import { libraryRubric } from '../src/rubric/library';
import { assess } from '../src/scoring/assess';
import type { Facts } from '../src/scoring/facts';
import { explainRow } from '../src/scoring/explain';

const file = path.join(__dirname, '../test/fixtures/zhanjiang-2019.facts.json');

function factsOf(text: string): Facts {
  const read = readFactsText(text);
  if (!read.ok) throw new Error(read.error.message);
  return read.facts;
}

async function main(): Promise<void> {
  const rubric = libraryRubric('zhanjiang-2019');
  if (rubric === undefined) throw new Error('no rubric: run npm run generate');
  const text = readFileSync(file, 'utf8');
  const facts = factsOf(text);
  const bench = new Bench({ time: 3000, warmupTime: 1000 });
  bench
    .add('assess', () => {
      assess(rubric, facts);
    })
    .add('assess + derivation trees + narratives', () => {
      const assessment = assess(rubric, facts);
      for (const row of assessment.rows) explainRow(assessment, row);
      narrate(assessment);
    })
    .add('assess + narratives + findings', () => {
      const assessment = assess(rubric, facts);
      narrate(assessment);
      review(assessment);
    })
    .add('facts file → assessment, narratives, findings', () => {
      const read = factsOf(text);
      const assessment = assess(rubric, read);
      narrate(assessment);
      review(assessment);
    });
  await bench.run();
  console.log(`Node ${process.version}, ${String(os.cpus().length)} × ${os.cpus()[0]?.model ?? 'unknown'}`);
  for (const task of bench.tasks) {
    const { result } = task;
    if (!('latency' in result)) continue;
    const median = result.latency.p50 * 1000;
    const p95 = result.latency.p99 * 1000;
    console.log(
      `${task.name}: median ${median.toFixed(0)} µs, p99 ${p95.toFixed(0)} µs, ${(1e6 / median).toFixed(0)} per second`,
    );
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
