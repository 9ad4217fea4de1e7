/**
 * npm test [-- jest options]: makes the checkout ready, runs jest, and ends with `N passed, N failed`.
 * Runs with nothing installed. With --coverage the thresholds hold too, so that CI runs jest once.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { debianPackages } from './debian.mjs';
import { ready, root } from './ready.mjs';

/** The share of branches that tests have to take in a room of the core. */
const BRANCHES = 95;
/**
 * Room for short-lived objects: exact numbers make very many of them, and collecting them in steps of 16 MB costs 6 %
 * of the processor's time. jest hands it on to its workers; programs that tests start do not have it.
 */
const YOUNG = '--max-semi-space-size=64';
/** Reasons of skipped tests that are printed. */
const MOST_SHOWN = 200;

const args = process.argv.slice(2);
if (args.includes('--coverage')) {
  // jest sees only what its roots hold: without src a file that no test loads would not count at all.
  args.push('--roots=src', '--roots=test', `--coverageThreshold=${JSON.stringify(threshold())}`);
}

/** Per room, not overall: a well-tested room must not lend its percentage to another. */
function threshold() {
  const rooms = ['rubric', 'scoring', 'review', 'narrative', 'workbook'].filter((room) => {
    const folder = path.join(root, 'src', room);
    // jest calls a threshold without a file a failure.
    return (
      existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.ts'))
    );
  });
  return Object.fromEntries(rooms.map((room) => [`./src/${room}/`, { branches: BRANCHES }]));
}

function jest() {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-test-'));
  try {
    const outputFile = path.join(folder, 'jest.json');
    const { status } = spawnSync(
      process.execPath,
      [YOUNG, 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${outputFile}`, ...args],
      // jest's progress goes to stderr; stdout would carry only a note about the temporary file.
      { cwd: root, stdio: ['inherit', 'ignore', 'inherit'] },
    );
    return { status, ...JSON.parse(readFileSync(outputFile, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function finish(passed, failed, skipped, ok) {
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = ok ? 0 : 1;
}

try {
  ready();
  debianPackages();
  const result = jest();
  const tests = result.testResults.flatMap((suite) => suite.assertionResults);
  const skipped = tests.filter(({ status }) => ['pending', 'skipped', 'todo', 'disabled'].includes(status));
  // A suite that does not even load has no tests to count: it counts as one failure itself.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const passed = result.numPassedTests;

  console.log();
  // By convention a skipped test's title says why. With -t nearly all are skipped: not all are shown.
  for (const { fullName } of skipped.slice(0, MOST_SHOWN)) console.log(`skipped: ${fullName}`);
  if (skipped.length > MOST_SHOWN) console.log(`skipped: … and ${skipped.length - MOST_SHOWN} more`);
  if (passed + failed === 0) console.log('No test ran.');
  else if (failed === 0 && result.status !== 0)
    console.log('Every test passed, but jest failed: see above (coverage below its threshold?).');
  finish(passed, failed, skipped.length, result.status === 0 && failed === 0 && passed > 0);
} catch (error) {
  console.error(`The tests could not be run (counted as one failure): ${error.message}`);
  finish(0, 1, 0, false);
}
