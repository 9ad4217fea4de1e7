import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { type Outcome, readChain } from './read-chain';

/** Reads and scores every file of a folder: what became of each, how long it took, and the memory at its highest. */
const folder = process.argv[2] ?? '.';
const results: Record<string, { ms: number; outcome: Outcome | string }> = {};
for (const name of readdirSync(folder).sort()) {
  const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
  // Processor time: on a busy machine the clock tells of others.
  const before = process.cpuUsage();
  let outcome: Outcome | string;
  try {
    outcome = readChain(bytes);
  } catch (error) {
    outcome = String(error instanceof Error ? error.stack : error);
  }
  results[name] = { ms: process.cpuUsage(before).user / 1e3, outcome };
}
process.stdout.write(JSON.stringify({ results, megabytes: process.resourceUsage().maxRSS / 1024 }));
