/**
 * npm run bench [-- scoring|review|workbooks|memory|pane|workbench …]: figures for docs/performance.md. Nothing here is a test;
 * times depend on the machine, and on what else it is doing: its load is printed beside them.
 */
import os from 'node:os';

import { libraryRubric } from '../src/rubric/library';
import { benchPane } from './pane';
import { benchReview } from './review';
import { benchScoring } from './scoring';
import { benchWorkbench } from './workbench';
import { benchMemory, benchWorkbooks } from './workbooks';

const BENCHES = {
  memory: benchMemory,
  scoring: benchScoring,
  review: benchReview,
  workbooks: benchWorkbooks,
  pane: benchPane,
  workbench: benchWorkbench,
};

function load(): string {
  return `load ${os
    .loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')} on ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}`;
}

async function main(asked: readonly string[]): Promise<void> {
  const rubric = libraryRubric('zhanjiang-2019');
  if (rubric === undefined) throw new Error('no rubric: run npm run generate');
  console.log(`Node ${process.version}, ${load()}`);
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${name}`);
    await bench(rubric);
  }
  console.log(`\n${load()}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
