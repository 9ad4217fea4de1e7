/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // jest leaves a core free for whoever watches; here nobody does.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/scripts/longest-first.cjs',
  // Longer than jest's own: on a machine that is busy with other things nothing else fails.
  testTimeout: 30_000,
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.test.{ts,tsx}'],
  transform: {
    '\\.(?:[cm]?[jt]sx?)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // noble/hashes ships ES modules only, so it is transpiled for jest.
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  collectCoverageFrom: ['src/{rubric,scoring,review,narrative,workbook}/**/*.ts', '!**/*.generated.*'],
};
