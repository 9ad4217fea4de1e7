import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// These rooms are pure and synchronous (docs: architecture): the same facts give the same assessment,
// anywhere, at any time. So: no clock, no chance, no host, no waiting.
const PURE = ['rubric', 'scoring', 'review', 'narrative', 'workbook'].map((room) => `src/${room}/**/*.ts`);
const why = 'This room is pure and synchronous';

const pureSyntax = [
  [':function[async=true]', 'no async functions.'],
  ['AwaitExpression', 'nothing is awaited.'],
  ['ForOfStatement[await=true]', 'nothing is awaited.'],
  ['ImportExpression', 'no dynamic import.'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'take the date as an argument.'],
  ['CallExpression[callee.name="Date"]', 'take the date as an argument.'],
].map(([selector, message]) => ({ selector, message: `${why}: ${message}` }));

const pureGlobals = [
  ...['process', 'console', 'global', 'globalThis', 'Buffer', 'require', '__dirname', '__filename'],
  ...['window', 'document', 'navigator', 'localStorage', 'fetch', 'Office', 'Excel', 'wps'],
  ...['Promise', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'crypto'],
].map((name) => ({ name, message: `${why}.` }));

export default tseslint.config(
  // node_modules and .git are ignored by ESLint itself.
  { ignores: ['dist/', 'coverage/', 'reports/', '.stryker-tmp/', '**/*.generated.*'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A number or a boolean in a template is what it looks like.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx,js,cjs,mjs}'],
    plugins: { 'import-x': importX },
    rules: {
      // Whether a path exists is the compiler's business; which room it may come from is the arrows'.
      'import-x/order': [
        'error',
        { groups: ['builtin', 'external', ['internal', 'parent', 'sibling', 'index']] },
      ],
      'import-x/first': 'error',
      'import-x/newline-after-import': 'error',
      'import-x/no-duplicates': 'error',
    },
  },
  {
    files: ['src/host/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    // Only the plugin's own rules: its recommended set brings those of other plugins along.
    rules: Object.fromEntries(
      [officeAddins.configs.recommended]
        .flat()
        .flatMap(({ rules = {} }) => Object.entries(rules))
        .filter(([name]) => name.startsWith('office-addins/')),
    ),
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    rules: { ...jsxA11y.flatConfigs.strict.rules, ...reactHooks.configs.recommended.rules },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', ...pureGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: `${why}: take the date as an argument.` },
        { object: 'Math', property: 'random', message: `${why}.` },
      ],
      'no-restricted-syntax': ['error', ...pureSyntax],
      // The arrows (dependency-cruiser) say this too; here the editor says it while one types.
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '^(node:|(fs|path|os|util|url|crypto|process|child_process|worker_threads|http|https)(/|$))',
              message: `${why}: no Node.`,
            },
            {
              regex: '^(react|react-dom|office-.*|@microsoft/office-.*|@fluentui/.*|@univerjs/.*)(/|$)',
              message: `${why}: no host, no React.`,
            },
          ],
        },
      ],
    },
  },
  {
    // Tests and scripts know what they hold in hand; src has to prove it.
    files: ['test/**/*.{ts,tsx}', 'scripts/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'require', 'module', '__dirname', 'URL'].map((name) => [name, 'readonly']),
      ),
    },
  },
  // Last: what Prettier decides, ESLint leaves alone.
  prettier,
);
