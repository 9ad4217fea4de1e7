/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.(?:[cm]?[jt]s)$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  // noble/hashes ships ES modules only, so it is transpiled for jest.
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  collectCoverageFrom: ['src/{rubric,scoring,review,narrative,workbook}/**/*.ts', '!**/*.generated.*'],
};
