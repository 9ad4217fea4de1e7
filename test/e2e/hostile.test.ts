import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { HOSTILE, type Wanted } from './hostile-kinds';
import type { Outcome } from './read-chain';

interface Told {
  readonly results: Readonly<Record<string, { readonly ms: number; readonly outcome: Outcome | string }>>;
  readonly megabytes: number;
}

/** A message fits a screen, whatever the file put into it. */
const LONGEST_MESSAGE = 400;
const SLOWEST = 2_000;
/** Without a bound Node lets garbage lie as long as the machine has memory to spare: this shows what is needed. */
const SPARING = ['--max-old-space-size=160', '--max-semi-space-size=4'];
let told: Told;

// One process for all of them: its memory at its highest is what the whole run took.
beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
  try {
    HOSTILE.forEach(([, , make], n) => {
      writeFileSync(path.join(folder, `${n}.xlsx`), make());
    });
    const child = path.join(__dirname, 'read-chain.child.ts');
    const said = execFileSync('node', [...SPARING, '--import', 'tsx', child, folder], { maxBuffer: 1 << 28 });
    told = JSON.parse(said.toString()) as Told;
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 240_000);

function messages(outcome: Outcome): readonly string[] {
  return outcome.code === null ? outcome.told : [outcome.message];
}

/** What of the outcome matters for what is wanted, in its form. */
function answer(outcome: Outcome, wanted: Wanted): unknown {
  if (outcome.code !== null) return { error: outcome.code };
  if (wanted === 'right')
    return outcome.total === '93.94' && outcome.complete && outcome.told.length === 0 ? 'right' : outcome;
  if ('told' in wanted) return outcome.told.join('').includes(wanted.told) ? wanted : outcome;
  return outcome;
}

test.each(HOSTILE.map(([what, wanted], n) => ({ what, wanted, n })))('$what', ({ wanted, n }) => {
  const { ms, outcome } = told.results[`${n}.xlsx`]!;
  if (typeof outcome === 'string') throw new Error(outcome);
  expect(answer(outcome, wanted)).toEqual(wanted);
  for (const message of messages(outcome)) {
    expect(message).toMatch(/[\u4e00-\u9fff].*。$/su);
    expect(message.length).toBeLessThan(LONGEST_MESSAGE);
  }
  expect(ms).toBeLessThan(SLOWEST);
});

test('all of them together take less than 300 MB', () => {
  expect(HOSTILE.length).toBeGreaterThan(30);
  expect(told.megabytes).toBeLessThan(300);
});
