import { allProbes } from '../../../src/taskpane/entries/wps/probe/groups';
import {
  page as pageProbe,
  program as programProbe,
  scratch as scratchProbe,
} from '../../../src/taskpane/entries/wps/probe/probe';
import { newFromFileProbes } from '../../../src/taskpane/entries/wps/probe/program';
import { applicationOf } from '../../../src/taskpane/entries/wps/probe/roots';
import { rootsAppear, runProbes } from '../../../src/taskpane/entries/wps/probe/run';
import { readSample, writeSample } from '../../../src/taskpane/entries/wps/probe/sample';
import { nameOf, openNames, openScratch } from '../../../src/taskpane/entries/wps/probe/scratch';
import {
  answersText,
  readAnswers,
  switchesOf,
  VERSION_LINE,
} from '../../../src/taskpane/entries/wps/probe/text';
import { ask } from '../../../src/taskpane/entries/wps/probe/thing';
import { PROFILES, type WpsProfile } from '../../../src/workbench/wps-host/profile';
import { examine, openedPage, switchProbes } from './probe-support';

type Switch = Exclude<keyof WpsProfile, 'name'>;
const SWITCHES = Object.keys(PROFILES.windows).filter((key): key is Switch => key !== 'name');

/** A switch's answer as the text has it. */
const said = (value: WpsProfile[Switch]): string => String(value);

describe.each(Object.values(PROFILES).map((profile) => [profile.name, profile] as const))(
  '%s',
  (_name, profile) => {
    test('the probe tells every switch, and touches nothing of the user', async () => {
      const opened = openedPage(profile);
      const before = JSON.stringify(opened.users.model());
      const { answers, switches } = await examine(opened);
      const told = Object.fromEntries(SWITCHES.map((key) => [key, switches.get(key)]));
      const { injectedAfter, ...others } = Object.fromEntries(
        SWITCHES.map((key) => [key, said(profile[key])]),
      );
      // How a transaction is ended cannot be found out where there are none.
      if (!profile.undoTransactions) others.undoEnd = String(told.undoEnd);
      expect(told).toMatchObject(others);
      expect(others.undoEnd?.startsWith('?')).toBe(!profile.undoTransactions);
      expect(Number(told.injectedAfter)).toBeGreaterThanOrEqual(Number(injectedAfter) - 20);
      expect(Number(told.injectedAfter)).toBeLessThan(Number(injectedAfter) + 1_000);

      expect(JSON.stringify(opened.users.model())).toBe(before);
      const app = applicationOf(opened.page);
      expect(openNames(app)).toEqual(['用户的.xlsx']);
      expect(ask(app, 'EnableEvents')).toBe(true);
      // Whatever still listens would ask what has changed.
      opened.host.calls.reset();
      opened.users.write(opened.users.sheets()[0]!.id, [{ row: 0, column: 0, value: 2 }], 'user');
      await new Promise((done) => setTimeout(done, 20));
      expect(opened.host.calls.count).toBe(0);
      expect(opened.fetched.filter((file) => file !== 'probe-engine.js')).toEqual([]);
      // What cannot be read back out of the text would be lost.
      expect(readAnswers(answersText(answers))).toEqual(answers);
    }, 30_000);
  },
);

/** Every other setting of every switch, one at a time. */
const OTHERS: readonly (readonly [Switch, WpsProfile[Switch]])[] = [
  ...(['application', 'wps'] as const).map((roots) => ['roots', roots] as const),
  ...(['property', 'absent'] as const).map((form) => ['etApplication', form] as const),
  ['taskPaneSpelling', 'CreateTaskpane'],
  ...(['null', 'undefined'] as const).map((missing) => ['missing', missing] as const),
  ['noRange', 'null'],
  ['singleRow', '1-D'],
  ['members', 'functions'],
  ...(['workbook', 'sheet'] as const).map((where) => ['sheetNames', where] as const),
  ...(['later', 'never'] as const).map((when) => ['ownChanges', when] as const),
  ...(['ignored', 'throws'] as const).map((how) => ['enableEvents', how] as const),
  ['calculations', 'untold'],
  ['targets', 'stale'],
  ['undoTransactions', false],
  ['files', false],
  ['dates', 'objects'],
  ...(['unsigned', 'text'] as const).map((form) => ['errors', form] as const),
  ...(['first', 'throws'] as const).map((how) => ['blockWrites', how] as const),
  ...(['two', 'throws'] as const).map((form) => ['undoEnd', form] as const),
  ...(['not-whole-sheet', 'covering'] as const).map((which) => ['conditions', which] as const),
  ...(['undefined', 'empty'] as const).map((missing) => ['storageMissing', missing] as const),
  ['hwnd', false],
  ...(['chrome-80', 'chrome-80-hostile'] as const).map((engine) => ['engine', engine] as const),
];

test.each(OTHERS)(
  '%s=%s alone is told',
  async (key, value) => {
    const opened = openedPage({ ...PROFILES.windows, [key]: value });
    const { switches } = await examine(opened, switchProbes(opened.page));
    expect(switches.get(key)).toBe(said(value));
  },
  30_000,
);

test('what the switches hide from each other is said to be unknown, not guessed', async () => {
  const opened = openedPage({ ...PROFILES.windows, ownChanges: 'never' });
  const { switches } = await examine(opened, switchProbes(opened.page));
  expect(switches.get('enableEvents')).toMatch(/^\?/);
  expect(switches.get('targets')).toMatch(/^\?/);
});

test('a workbook of a file is asked for, closed again, and neither the file nor a path is left', async () => {
  const opened = openedPage(PROFILES.windows);
  const { answers, text } = await examine(opened, [newFromFileProbes]);
  expect(answers.find(({ name }) => name === 'workbooks.addFile')?.value).toMatch(
    /^A1 .*；FullName 没有路径；打开时删除文件 .*已关闭，没有保存$/u,
  );
  expect(openNames(applicationOf(opened.page))).toEqual(['用户的.xlsx']);
  expect(text).not.toContain('/tmp');
  const without = openedPage({ ...PROFILES.windows, files: false });
  const [answer] = (await examine(without, [newFromFileProbes])).answers.filter(
    ({ name }) => name === 'workbooks.addFile',
  );
  expect(answer?.threw).toBe(true);
});

describe('the run', () => {
  const quick = { now: () => 0, wait: () => Promise.resolve(), rootsWithin: 0 };

  test('names are plain and each is given once', () => {
    const names = allProbes(openedPage(PROFILES.windows).page).flatMap(({ probes }) =>
      probes.map(({ name }) => name),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Za-z][\w.]*$/.test(name))).toEqual([]);
    for (const key of SWITCHES) expect(names).toContain(`profile.${key}`);
  });

  test('without WPS only the page is asked, and it ends', async () => {
    const page = {};
    const answers = await runProbes(allProbes(page), { page, ...quick });
    expect(answers.find(({ name }) => name === 'app.Version')).toBeUndefined();
    expect(answers.find(({ name }) => name === 'roots.found')?.value).toBe('没有');
    expect(answers.at(-1)).toMatchObject({ name: 'scratch', value: expect.stringContaining('没有新建') });
  });

  test('each is caught on its own; the workbook is closed all the same', async () => {
    const closed: string[] = [];
    const page = { Application: { Workbooks: {} } };
    const book = { Worksheets: { Item: () => ({}) } };
    const groups = [
      {
        title: '',
        probes: [
          pageProbe('a', '', () => {
            throw new Error('两\n行');
          }),
          scratchProbe('b', '', () => Promise.reject(new RangeError('later'))),
          programProbe('c', '', () => '文字\r\n两行'),
          scratchProbe('d', '', (env) => env.book === book),
        ],
      },
    ];
    const scratch = () => ({ book, close: () => `closed ${String(closed.push('x'))}` });
    expect(await runProbes(groups, { page, ...quick, scratch })).toEqual([
      { name: 'a', value: 'Error: 两 行', threw: true },
      { name: 'b', value: 'RangeError: later', threw: true },
      { name: 'c', value: '文字 两行', threw: false },
      { name: 'd', value: 'true', threw: false },
      { name: 'scratch', value: 'closed 1', threw: false },
    ]);
  });

  test('when the roots came is known from the beginning of the page, however late the run', async () => {
    const page: Record<string, unknown> = {};
    let now = 0;
    const wait = (ms: number) => {
      now += ms;
      if (now >= 300) page.Application = { Workbooks: {} };
      return Promise.resolve();
    };
    const time = { page, now: () => now, wait };
    const appeared = rootsAppear(time);
    await appeared;
    now = 60_000;
    const groups = [{ title: '', probes: [pageProbe('a', '', (env) => env.injectedAfter)] }];
    expect((await runProbes(groups, { ...time, appeared }))[0]?.value).toBe('300');
    expect(await rootsAppear({ ...time, page: {} })).toBeNull();
  });

  test('where no workbook can be added, those that write are left out and say so', async () => {
    const page = { Application: { Workbooks: { Count: 0 }, Version: '12' } };
    const answers = await runProbes(
      [{ title: '', probes: [scratchProbe('a', '', () => 'wrote'), programProbe('b', '', () => 'read')] }],
      { page, ...quick },
    );
    expect(answers.map(({ value }) => value)).toEqual(['read', expect.stringContaining('没有新建')]);
  });
});

describe('the workbook of its own', () => {
  const named = (...names: string[]) => ({
    Count: names.length,
    Item: (key: number | string) => ({ Name: typeof key === 'number' ? names[key - 1] : key }),
  });

  test('is the one that was added, and is closed without saving', () => {
    const app = applicationOf(openedPage(PROFILES.windows).page);
    const made = openScratch(app);
    expect(openNames(app)).toEqual(['用户的.xlsx', nameOf(made.book)]);
    expect(made.close()).toContain('没有保存');
    expect(openNames(app)).toEqual(['用户的.xlsx']);
    expect(nameOf(ask(app, 'ActiveWorkbook'))).toBe('用户的.xlsx');
  });

  test('is never one that was open before', () => {
    const books = { ...named('用户的.xlsx'), Add: () => ({ Name: '用户的.xlsx' }) };
    expect(() => openScratch({ Workbooks: books })).toThrow('没有多出一个');
  });

  test('is never another than the one that came', () => {
    let count = 1;
    const books = {
      get Count() {
        return count;
      },
      Item: named('用户的.xlsx', '新的').Item,
      Add: () => {
        count = 2;
        return { Name: '用户的.xlsx' };
      },
    };
    expect(() => openScratch({ Workbooks: books })).toThrow('不是同一个');
  });
});

describe('undo', () => {
  test('is not asked for while another workbook is in front', async () => {
    const opened = openedPage(PROFILES.windows);
    let asked = 0;
    const app = applicationOf(opened.page) as object;
    const page = {
      Application: new Proxy(app, {
        get: (target, name) => {
          if (name === 'Undo') return () => (asked += 1);
          if (name === 'ActiveWorkbook') return { Name: '用户的.xlsx' };
          return Reflect.get(target, name) as unknown;
        },
      }),
    };
    const groups = allProbes(page).filter(({ title }) => title === '撤销');
    const answers = await runProbes(groups, { page, now: () => 0, wait: () => Promise.resolve() });
    expect(answers.filter(({ name }) => name.startsWith('undo.')).map(({ value }) => value)).toEqual([
      'Error: 临时工作簿不在最前面，没有撤销',
      'Error: 临时工作簿不在最前面，没有撤销',
    ]);
    expect(asked).toBe(0);
  });
});

describe('the sample', () => {
  test('is written into a workbook of its own, left open, and read back', () => {
    const app = applicationOf(openedPage(PROFILES.windows).page);
    expect(readSample(app)).toBeNull();
    expect(writeSample(app)).toContain('样本已写入新工作簿');
    expect(openNames(app)).toHaveLength(2);
    const read = new Map(readSample(app)?.map(({ name, value }) => [name, value]));
    expect(read.get('saved.reopened')).toBe('false');
    expect(read.get('saved.note')).toBe('"绩评"');
    expect(read.get('saved.xml')).toContain('urn:jixiao:probe');
  });
});

describe('the text', () => {
  const answers = [
    { name: 'app.Version', value: '"12.1: x"', threw: false },
    { name: 'files.temp', value: '', threw: false },
    { name: 'profile.missing', value: 'throws', threw: false },
    { name: 'profile.files', value: 'Error: no', threw: true },
  ];

  test('begins with its version and is read back as it was', () => {
    const text = answersText(answers);
    expect(text.split('\n')[0]).toBe(VERSION_LINE);
    expect(readAnswers(text)).toEqual(answers);
    expect([...switchesOf(answers)]).toEqual([['missing', 'throws']]);
  });

  test('survives a mail', () => {
    const mail = `你好，\r\n结果如下：\r\n${answersText(answers).replaceAll(/^/gm, '> ').replaceAll('\n', '\r\n\r\n')}\r\n谢谢`;
    expect(readAnswers(mail)).toEqual(answers);
  });

  test('of another version is not read', () => {
    expect(readAnswers('jixiao-probe 2\na: 1')).toBeNull();
    expect(readAnswers('')).toBeNull();
  });
});
