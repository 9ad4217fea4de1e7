const { TestEnvironment } = require('jest-environment-node');
const tsx = require('tsx/cjs/api');

/** Modules and rubrics made outside: they outlive the runs, of which there is one for every mutant. */
const modules = new Map();
const rubrics = new Map();

function requireOutside(file) {
  if (!modules.has(file)) modules.set(file, tsx.require(file, module.filename));
  return modules.get(file);
}

/**
 * Node as jest gives it, with two differences that make runs short. Once a test has failed, the others are
 * skipped: the mutant is killed. And `requireOutside` loads modules of which there are no mutants beside jest's
 * registry, once for all runs.
 */
module.exports = class extends TestEnvironment {
  #failed = false;

  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, { requireOutside, rubrics });
  }

  handleTestEvent(event) {
    if (event.name === 'test_done' && event.test.errors.length > 0) this.#failed = true;
    if (event.name === 'test_start' && this.#failed) event.test.mode = 'skip';
  }
};
