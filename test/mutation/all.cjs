/* global describe, jest, testFolder, rubricOutside, requireOutside, rubrics */
/**
 * All tests of one folder as one file: Stryker repeats them for every mutant, and so the product's modules are
 * loaded once a mutant instead of once a file. Left out are random tests and worked examples, which are slow:
 * what only they notice wants a small example.
 */
const { readdirSync } = require('node:fs');
const path = require('node:path');

const LEFT_OUT = ['properties.test.ts', 'examples.test.ts'];
const LAST = 'exact.test.ts';

const root = path.join(__dirname, '../..');

// Where the mutants are in scoring, the rubric room need not be loaded, nor a small rubric read, for each.
if (rubricOutside) {
  for (const name of ['formula', 'load', 'library', 'rubric']) {
    const file = path.join(root, 'src/rubric', name);
    jest.doMock(file, () => requireOutside(file));
  }
  const support = path.join(root, 'test/support/small-rubric');
  jest.doMock(support, () => ({
    ...jest.requireActual(support),
    smallRubric(text) {
      if (!rubrics.has(text)) rubrics.set(text, requireOutside(support).smallRubric(text));
      return rubrics.get(text);
    },
  }));
}

const folder = path.join(root, testFolder);
const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.includes(file));
files.sort((one, other) => Number(one === LAST) - Number(other === LAST));
for (const file of files) describe(file, () => void require(path.join(folder, file)));
