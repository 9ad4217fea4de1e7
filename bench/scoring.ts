import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Bench } from 'tinybench';

import { readFactsText } from '../src/cli/facts-file';
import { narrate } from '../src/narrative/narrate';
import { review } from '../src/review';
import type { Rubric } from '../src/rubric/rubric';
import { assess } from '../src/scoring/assess';
import { explainRow } from '../src/scoring/explain';
import type { Facts } from '../src/scoring/facts';

/** The text of the 2019 case. */
export function factsText(): string {
  return readFileSync(path.join(__dirname, '../test/fixtures/zhanjiang-2019.facts.json'), 'utf8');
}

export function factsOf(text: string): Facts {
  const read = readFactsText(text);
  if (!read.ok) throw new Error(read.error.message);
  return read.facts;
}

/** How long one assessment takes, without any workbook. */
export async function benchScoring(rubric: Rubric): Promise<void> {
  const text = factsText();
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
      const assessment = assess(rubric, factsOf(text));
      narrate(assessment);
      review(assessment);
    });
  await bench.run();
  for (const task of bench.tasks) {
    const { result } = task;
    if (!('latency' in result)) continue;
    const median = result.latency.p50 * 1000;
    const p99 = result.latency.p99 * 1000;
    console.log(
      `${task.name}: median ${median.toFixed(0)} µs, p99 ${p99.toFixed(0)} µs, ${(1e6 / median).toFixed(0)} per second`,
    );
  }
}
