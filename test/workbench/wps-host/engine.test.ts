import { createContext, runInContext } from 'node:vm';
import { engineScript, lackIn, LACKS } from '../../../src/workbench/wps-host/engine';
import { openWps, type Wrapper } from './open-wps';

/** A realm of its own with a window of sorts. */
function realm(): Wrapper {
  return runInContext(
    `var window = globalThis;
     Object.assign(window, { localStorage: {}, fetch: () => Promise.resolve(), structuredClone() {} });`,
    createContext({}),
  );
}

const PROBES = [
  ...['[].at', '[].findLast', '[].toSorted', '"".at', '"".replaceAll', '"".isWellFormed'],
  ...['new Uint8Array(1).at', 'new Float64Array(1).toSorted', 'Object.hasOwn', 'Object.groupBy'],
  ...[
    'Promise.any',
    'Promise.withResolvers',
    'typeof WeakRef === "function"',
    'typeof AggregateError === "function"',
  ],
  ...['typeof structuredClone === "function"', 'new Set().union', '[].values().map'],
  ...[
    'Promise.allSettled',
    '[].flat',
    'Object.fromEntries',
    '"".matchAll',
    'typeof queueMicrotask === "undefined"',
  ],
];

function has(window: Wrapper): readonly string[] {
  return PROBES.filter((probe) => Boolean(window.eval(probe)));
}

const OF_80 = [
  'Promise.allSettled',
  '[].flat',
  'Object.fromEntries',
  '"".matchAll',
  'typeof queueMicrotask === "undefined"',
];
const OF_104 = [
  ...[
    '[].at',
    '[].findLast',
    '"".at',
    '"".replaceAll',
    'new Uint8Array(1).at',
    'Object.hasOwn',
    'Promise.any',
  ],
  ...['typeof WeakRef === "function"', 'typeof AggregateError === "function"'],
  'typeof structuredClone === "function"',
];

test.each([
  ['chrome-104', [...OF_104, ...OF_80]],
  ['chrome-80', OF_80],
  ['chrome-80-hostile', OF_80],
] as const)('%s has what it had, and no more', (engine, expected) => {
  const direct = realm();
  lackIn(direct, LACKS[engine]);
  expect(has(direct)).toEqual(expected);
  // The text of the script does the same.
  const written = realm();
  written.eval(engineScript(engine));
  expect(has(written)).toEqual(expected);
});

test('a hostile engine has no Intl, throws on local formats, and fetches forever', async () => {
  const plain = realm();
  lackIn(plain, LACKS['chrome-80']);
  expect(plain.eval('typeof Intl + typeof new Date(0).toLocaleDateString()')).toBe('objectstring');
  expect(plain.localStorage).toEqual({});

  const hostile = realm();
  lackIn(hostile, LACKS['chrome-80-hostile']);
  expect(hostile.eval('typeof Intl')).toBe('undefined');
  for (const call of [
    'new Date(0).toLocaleDateString()',
    'new Date(0).toLocaleTimeString()',
    'new Date(0).toLocaleString()',
    '(1.5).toLocaleString()',
    '[1].toLocaleString()',
    'localStorage',
  ])
    expect(() => hostile.eval(call)).toThrow();
  const settled = await Promise.race([
    hostile.eval('fetch("x").then(() => "settled", () => "settled")'),
    new Promise((resolve) => {
      setTimeout(resolve, 5, 'waiting');
    }),
  ]);
  expect(settled).toBe('waiting');
});

test('a page of another realm gets the engine of the profile, one of the same realm keeps its own', () => {
  const { host } = openWps({ engine: 'chrome-80' });
  const other = realm();
  host.install(other);
  expect([other.eval('[].at'), typeof other.Application]).toEqual([undefined, 'object']);
  host.install({ Object });
  expect(typeof [].at).toBe('function');
});

test('errors and arrays are of the page’s own realm', () => {
  const { host } = openWps();
  const page = realm();
  host.install(page);
  const told = page.eval(`(() => {
    const sheet = Application.ActiveSheet;
    const kinds = [];
    for (const fault of [
      () => { sheet.Range('A1').Value = 1; },
      () => { sheet.Range('A1').Value2 = {}; },
      () => Application.ActiveWorkbook.Names.Item('没有'),
    ])
      try { fault(); } catch (error) { kinds.push([error instanceof Error, error instanceof TypeError].join()); }
    const block = sheet.Range('A1:B2').Value2;
    sheet.Range('A7:B8').Value2 = [[1, 2], [3, 4]];
    return [...kinds, block instanceof Array, block[1] instanceof Array, sheet.Range('B8').Value2].join(' ');
  })()`);
  expect(told).toBe('true,true true,false true,false true true 4');
});
