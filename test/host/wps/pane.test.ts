import { PANE_KEY, wpsPane } from '../../../src/host/wps/pane';
import { waitForJsapi } from '../../../src/host/wps/roots';
import { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import { PROFILES, type WpsProfile } from '../../../src/workbench/wps-host/profile';
import { createWpsHost } from '../../../src/workbench/wps-host/wps-host';
import { CONTRACT_MODEL } from '../contract/model';

const SWITCHES: readonly Partial<WpsProfile>[] = [
  {},
  { taskPaneSpelling: 'CreateTaskpane' },
  { storageMissing: 'undefined' },
  { storageMissing: 'empty' },
  { roots: 'wps' },
  { roots: 'wps', etApplication: 'absent' },
  { roots: 'application' },
  { members: 'functions' },
  { missing: 'null' },
  { missing: 'undefined' },
];
const CASES = [
  ...Object.values(PROFILES),
  ...SWITCHES.map((turned) => ({ ...PROFILES.windows, ...turned, name: JSON.stringify(turned) })),
];

function open(profile: WpsProfile) {
  const wps = createWpsHost(new MemoryGrid(CONTRACT_MODEL), { ...profile, injectedAfter: 0 });
  const [entry, pane] = [{}, {}];
  wps.install(entry);
  wps.install(pane);
  return { wps, entry, pane };
}

describe.each(CASES)('the task pane under $name', (profile) => {
  test('is created once, hidden and shown again', () => {
    const { wps, entry, pane } = open(profile);
    const [there, here] = [wpsPane(entry), wpsPane(pane)];
    here.hidePane();
    there.openPane('http://localhost/taskpane.html', '绩评');
    const { id } = wps.taskPanes()[0]!;
    expect(wps.taskPanes()).toEqual([{ id, url: 'http://localhost/taskpane.html', visible: true }]);
    expect(here.storage.get(PANE_KEY)).toBe(String(id));
    here.hidePane();
    expect(wps.taskPanes().map(({ visible }) => visible)).toEqual([false]);
    there.openPane('http://localhost/taskpane.html', '绩评');
    expect(wps.taskPanes().map(({ visible }) => visible)).toEqual([true]);
  });

  test('is created anew where the one that is remembered is no more', () => {
    const { wps, entry } = open(profile);
    const pane = wpsPane(entry);
    pane.storage.set(PANE_KEY, '4711');
    pane.openPane('http://localhost/taskpane.html', '绩评');
    expect(wps.taskPanes().map(({ visible }) => visible)).toEqual([true]);
    expect(pane.storage.get(PANE_KEY)).not.toBe('4711');
  });

  test('the pages share what is stored, and nothing is null', () => {
    const { entry, pane } = open(profile);
    expect(wpsPane(pane).storage.get('jixiao.et.command')).toBeNull();
    wpsPane(entry).storage.set('jixiao.et.command', '1:Check');
    expect(wpsPane(pane).storage.get('jixiao.et.command')).toBe('1:Check');
    wpsPane(entry).storage.set('jixiao.et.command', '');
    expect(wpsPane(pane).storage.get('jixiao.et.command')).toBeNull();
  });
});

test.each(CASES)(
  'a look into the storage is one call, or two where the roots are looked for anew: $name',
  (profile) => {
    const { wps, pane } = open(profile);
    const { storage } = wpsPane(pane);
    storage.get('jixiao.et.command');
    wps.calls.reset();
    for (let look = 0; look < 90; look += 1) storage.get('jixiao.et.command');
    expect(wps.calls.count).toBe(90);
    for (let look = 0; look < 1_000; look += 1) storage.get('jixiao.et.command');
    expect(wps.calls.count).toBeLessThanOrEqual(90 + 1_000 + 10 * 15);
  },
);

describe('what is kept of the roots', () => {
  /** A WPS whose storage is another one from some moment on; the one before refuses. */
  function build() {
    let living = {};
    const texts = new Map<string, string>();
    const make = () => {
      const own = {};
      living = own;
      const alive = (): void => {
        if (living !== own) throw new Error('stale');
      };
      return {
        getItem: (key: string) => (alive(), texts.get(key)),
        setItem: (key: string, text: string) => (alive(), void texts.set(key, text)),
      };
    };
    const Application = { Workbooks: {}, PluginStorage: make() };
    return { window: { Application }, renew: () => (Application.PluginStorage = make()) };
  }

  test('is looked for anew when it fails', () => {
    const { window, renew } = build();
    const { storage } = wpsPane(window);
    storage.set('a', '1');
    renew();
    expect(storage.get('a')).toBe('1');
    renew();
    storage.set('a', '2');
    expect(storage.get('a')).toBe('2');
  });

  test('what fails all the same is told', () => {
    const { storage } = wpsPane({ Application: { Workbooks: {} } });
    expect(storage.get('a')).toBeNull();
    expect(() => {
      storage.set('a', '1');
    }).toThrow('缺少所需的接口（PluginStorage）');
  });
});

test('numbers that a build gives back for texts are texts', () => {
  const window = { Application: { Workbooks: {}, PluginStorage: { getItem: () => 7 } } };
  expect(wpsPane(window).storage.get('n')).toBe('7');
});

test('a build without task panes says so', () => {
  const window = { Application: { Workbooks: {}, PluginStorage: { getItem: () => null } } };
  expect(() => {
    wpsPane(window).openPane('x', 'y');
  }).toThrow('此版本的 WPS 缺少所需的接口（CreateTaskPane）。请升级 WPS 后再试。');
});

describe('waiting for the roots', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const page = (): Window => ({ setTimeout: (run: () => void, ms: number) => setTimeout(run, ms) }) as never;

  test.each(Object.values(PROFILES))('they are found when they come: $name', async (profile) => {
    const window = page();
    createWpsHost(new MemoryGrid(CONTRACT_MODEL), profile).install(window);
    const waiting = waitForJsapi(window);
    await jest.advanceTimersByTimeAsync(profile.injectedAfter + 50);
    expect((await waiting).having('PluginStorage')).not.toBeNull();
  });

  test('it is said when none come', async () => {
    const failed = waitForJsapi(page(), { timeout: 200 }).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(250);
    expect(await failed).toMatchObject({
      kind: 'unsupported',
      message: expect.stringContaining('WPS 表格') as string,
    });
  });
});
