/**
 * The arrows of the house: a room imports only rooms that stand before it.
 * Each rule is shown to fire in test/house/arrows.test.ts.
 */
const path = require('node:path');

const CORE = ['rubric', 'scoring', 'review', 'narrative', 'workbook'];

/** Room → the rooms it may import, besides itself. */
const MAY_IMPORT = {
  rubric: [],
  scoring: ['rubric'],
  // review and narrative do not know each other.
  review: ['rubric', 'scoring'],
  narrative: ['rubric', 'scoring'],
  workbook: ['rubric', 'scoring', 'review', 'narrative'],
  host: CORE,
  session: [...CORE, 'host'],
  // The pane talks to the session, never to a host; only its entries put the two together.
  taskpane: [...CORE, 'session'],
  workbench: [...CORE, 'host', 'session'],
  cli: [...CORE, 'host', 'session'],
};

/** Where a bundle of the pane begins: one file for each program that it runs in. */
const ENTRIES = '^src/taskpane/entries/';

/** Scripts that a page names itself, for browsers that cannot read a bundle. */
const OLD_BROWSERS = '^src/taskpane/(old-browser|unsupported)\\.js$';

const rooms = Object.keys(MAY_IMPORT);
const pure = `^src/(${CORE.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([room, others]) => ({
      name: `${room}-arrows`,
      severity: 'error',
      comment: `src/${room} may import only: ${[room, ...others].join(', ')}`,
      from: { path: `^src/${room}/`, ...(room === 'taskpane' && { pathNot: ENTRIES }) },
      to: { path: '^src/', pathNot: `^src/(${[room, ...others].join('|')})/` },
    })),
    {
      name: 'entries-arrows',
      severity: 'error',
      comment: 'An entry of the pane joins a host, the session and the pane, and nothing else.',
      from: { path: ENTRIES },
      to: { path: '^src/', pathNot: `^src/(${[...CORE, 'host', 'session', 'taskpane'].join('|')})/` },
    },
    {
      name: 'entries-are-ends',
      severity: 'error',
      comment: 'Nothing is built on an entry.',
      from: { path: '^src/', pathNot: ENTRIES },
      to: { path: ENTRIES },
    },
    {
      name: 'known-rooms',
      severity: 'error',
      comment: 'A new room needs its place in the table MAY_IMPORT.',
      from: {},
      to: { path: '^src/', pathNot: `^src/(${rooms.join('|')})/` },
    },
    {
      name: 'pure-no-node',
      severity: 'error',
      comment: 'The core runs in a browser too.',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-no-host',
      severity: 'error',
      comment: 'The core knows no host and no React.',
      from: { path: pure },
      to: {
        path: '(^|node_modules/)(react|react-dom|office-[^/]+|@microsoft/office-[^/]+|@fluentui|@univerjs)(/|$)',
      },
    },
    {
      name: 'src-no-test-no-scripts',
      severity: 'error',
      comment: 'What ships does not lean on what tests or builds it.',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|bench)/' },
    },
    {
      name: 'src-no-dev-dependency',
      severity: 'error',
      comment: 'What ships is listed under dependencies, so that docs/licences.md names it.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'An import that leads nowhere escapes every other rule.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Types count as well: a cycle of types is one thing cut in two.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Imports nothing and is imported by nothing: dead.',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['^src/cli/main\\.ts$', ENTRIES, OLD_BROWSERS, '\\.d\\.ts$', '\\.generated\\.'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // import type counts: an arrow is about knowing, not about loading.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
