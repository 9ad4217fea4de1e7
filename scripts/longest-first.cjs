const path = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/**
 * The test files that take longest, longest first. Begun first they leave no worker waiting for another one's last
 * file; jest knows their durations only where it ran before. Measured in seconds of the processor (2 cores, Node 20).
 */
const LONGEST = [
  'test/taskpane/states.e2e.test.ts', // 129
  'test/e2e/workbench.test.ts',
  'test/e2e/review.test.ts',
  'test/e2e/wps/uos.test.ts',
  'test/e2e/wps/windows.test.ts',
  'test/e2e/wps/worst.test.ts',
  'test/e2e/recalculation.test.ts',
  'test/e2e/office/soak.test.ts',
  'test/workbench/univer/workbench.e2e.test.ts',
  'test/workbook/damage/damage.test.ts',
  'test/review/properties.test.ts',
  'test/review/precision.test.ts',
  'test/rubric/formula/exact.test.ts',
  'test/cli/workbook.e2e.test.ts',
  'test/session/soak.test.ts',
  'test/workbook/round-trip.test.ts',
  'test/e2e/office/undo.test.ts',
  'test/workbench/univer/desk.e2e.test.ts',
  'test/rubric/broken.test.ts',
  'test/cli/pages.e2e.test.ts',
  'test/e2e/hostile.test.ts',
  'test/narrative/properties.test.ts',
  'test/cli/jixiao.e2e.test.ts',
  'test/cli/fill.e2e.test.ts',
  'test/host/xlsx/container/hostile.test.ts',
  'test/workbook/file.test.ts',
  'test/scoring/properties.test.ts',
];

/** Orders the test files: the longest first, the others as jest would have them. */
class LongestFirst extends Sequencer {
  async sort(tests) {
    const place = (test) => {
      const file = path.relative(test.context.config.rootDir, test.path).split(path.sep).join('/');
      const index = LONGEST.indexOf(file);
      return index < 0 ? LONGEST.length : index;
    };
    // Stable: equal places keep jest's own order.
    return [...(await super.sort(tests))].sort((one, other) => place(one) - place(other));
  }
}

module.exports = LongestFirst;
module.exports.LONGEST = LONGEST;
