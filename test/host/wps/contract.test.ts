import { PROFILES, type WpsProfile } from '../../../src/workbench/wps-host/profile';
import { type Lacks, portContract } from '../port-contract';
import { openWpsBench, WPS_LACKS } from './wps-bench';

/** Every other setting of every switch; what the page's engine lacks is tried in the built pane. */
const SWITCHES: readonly Partial<WpsProfile>[] = [
  { roots: 'application' },
  { roots: 'wps' },
  { etApplication: 'property' },
  { etApplication: 'absent' },
  { missing: 'null' },
  { missing: 'undefined' },
  { noRange: 'null' },
  { singleRow: '1-D' },
  { members: 'functions' },
  { sheetNames: 'workbook' },
  { sheetNames: 'sheet' },
  { ownChanges: 'later' },
  { ownChanges: 'never' },
  { enableEvents: 'ignored' },
  { enableEvents: 'throws' },
  { calculations: 'untold' },
  { targets: 'stale' },
  { undoTransactions: false },
  { files: false },
  { hwnd: false },
  { dates: 'objects' },
  { errors: 'unsigned' },
  { errors: 'text' },
  { blockWrites: 'first' },
  { blockWrites: 'throws' },
  { undoEnd: 'two' },
  { undoEnd: 'throws' },
  { conditions: 'not-whole-sheet' },
  { conditions: 'covering' },
];

/** Switches that no method of the port meets: pane.test.ts and roots.test.ts are about these. */
const ELSEWHERE = ['name', 'taskPaneSpelling', 'storageMissing', 'injectedAfter', 'engine'];

const NO_FILES = 'a WPS without FileSystem cannot take a workbook in';

function contract(title: string, profile: WpsProfile, quick: boolean): void {
  const lacks: Lacks = profile.files
    ? WPS_LACKS
    : { ...WPS_LACKS, openWorkbook: NO_FILES, addSheets: NO_FILES };
  portContract(
    `WPS, ${title}${quick ? ', names asked for' : ''}`,
    (model, options) => openWpsBench(profile, model, { ...options, quick }),
    lacks,
  );
}

for (const profile of Object.values(PROFILES))
  for (const quick of [false, true]) contract(profile.name, profile, quick);

for (const turned of SWITCHES) contract(JSON.stringify(turned), { ...PROFILES.windows, ...turned }, true);

test('every switch is turned', () => {
  const turned = new Set([...SWITCHES.flatMap((one) => Object.keys(one)), ...ELSEWHERE]);
  expect(Object.keys(PROFILES.windows).filter((name) => !turned.has(name))).toEqual([]);
});
