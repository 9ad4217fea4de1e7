const path = require('node:path');

// Stryker repeats the tests for every mutant; the slowest of them knows how to be short.
process.env.FORMULA_TREES ??= '300';

/** @type {import('jest').Config} For `npm run mutation`; the Stryker configs name the folder of tests. */
module.exports = {
  ...require('./jest.config.cjs'),
  roots: ['<rootDir>/test/mutation'],
  testMatch: ['<rootDir>/test/mutation/all.cjs'],
  testEnvironment: path.join(__dirname, 'test/mutation/environment.cjs'),
  watchman: false,
};
