import { page, type ProbeEnv, type ProbeGroup, program, scratch, UNTOLD } from './probe';
import { isThere, quietly, rootsOf, service, SHARED, whereabouts } from './roots';
import { openScratch } from './scratch';
import { ask, formOf, get, outcome, shown } from './thing';

/** Where the JSAPI hangs and what the program says of itself. */
export const rootProbes: ProbeGroup = {
  title: '接口在哪里',
  probes: [
    page(
      'profile.injectedAfter',
      '页面开始后多少毫秒有接口',
      ({ injectedAfter }) => injectedAfter ?? `${UNTOLD} 没有等到`,
    ),
    page('roots.found', '有哪些根对象', ({ page }) => [...rootsOf(page).keys()].join(', ') || '没有'),
    page('profile.roots', '公用的接口挂在哪个根上', rootsSwitch),
    page('profile.etApplication', 'EtApplication 是函数还是属性', etApplication),
    page('profile.taskPaneSpelling', '新建任务窗格的拼写', spelling),
    ...[...SHARED, 'Workbooks', 'Enum', 'FileSystem', 'Env', 'DebugTools', 'OAAssist', 'ribbonUI'].map(
      (name) => page(`roots.${name}`, `${name} 在哪里`, ({ page }) => whereabouts(page, name) || '没有'),
    ),
  ],
};

function rootsSwitch({ page }: ProbeEnv): string {
  const holds = (root: string): boolean => {
    const thing = rootsOf(page).get(root);
    return isThere(thing) && SHARED.some((name) => isThere(quietly(() => get(thing, name))));
  };
  const [application, wps] = [holds('Application'), holds('wps')];
  if (application && wps) return 'both';
  if (application) return 'application';
  return wps ? 'wps' : `${UNTOLD} 两个根上都没有`;
}

function etApplication({ page }: ProbeEnv): string {
  const wps = get(page, 'wps');
  if (!isThere(wps)) return `${UNTOLD} 没有 wps 根对象`;
  const member = get(wps, 'EtApplication');
  if (!isThere(member)) return 'absent';
  return typeof member === 'function' ? 'function' : 'property';
}

function spelling({ page }: ProbeEnv): string {
  const found = ['CreateTaskPane', 'CreateTaskpane'].filter((name) => whereabouts(page, name) !== '');
  return found[0] ?? `${UNTOLD} 两种拼写都没有`;
}

/** What the program says of itself. Nothing of the user's workbook is read but whether there is one. */
export const applicationProbes: ProbeGroup = {
  title: '程序',
  probes: [
    ...['Name', 'Version', 'Build', 'OperatingSystem'].map((name) =>
      program(`app.${name}`, `Application.${name}`, ({ app }) => shown(ask(app, name))),
    ),
    ...[
      'EnableEvents',
      'ScreenUpdating',
      'DisplayAlerts',
      'Calculation',
      'Interactive',
      'ReferenceStyle',
    ].map((name) => program(`app.${name}`, `开关 ${name} 现在的值`, ({ app }) => shown(ask(app, name)))),
    ...['Undo', 'Redo', 'Goto', 'Intersect', 'OnUndo', 'Evaluate', 'International', 'ThisBrowser'].map(
      (name) => program(`app.has.${name}`, `Application.${name} 的形式`, ({ app }) => formOf(get(app, name))),
    ),
    program('app.unknownMember', '读一个不存在的成员', ({ app }) =>
      outcome(() => get(app, 'JixiaoNoSuchMember')),
    ),
    program('app.workbooks', '打开着几个工作簿', ({ app }) => ask(ask(app, 'Workbooks'), 'Count')),
    program('app.hwnd', '窗口的 Hwnd 的形式', hwnd),
    program('profile.hwnd', '窗口有没有 Hwnd', (env) => /^(number|string) /.test(hwnd(env))),
    program('debugTools.members', '撤销事务的接口', (env) => transactionMembers(env)),
    program(
      'profile.undoTransactions',
      '有没有撤销事务',
      (env) => transactionMembers(env) === 'function, function',
    ),
  ],
};

function hwnd({ app }: ProbeEnv): string {
  const windows = quietly(() => ask(ask(app, 'ActiveWorkbook'), 'Windows')) ?? ask(app, 'Windows');
  const value = quietly(() => ask(ask(windows, 'Item', 1), 'Hwnd'));
  return isThere(value) && value !== 0 ? `${formOf(value)} ${shown(value)}` : '没有';
}

function transactionMembers({ app }: ProbeEnv): string {
  const tools = quietly(() => get(app, 'DebugTools'));
  if (!isThere(tools)) return '没有 DebugTools';
  return ['UndoTransBegin', 'UndoTransEnd'].map((name) => formOf(quietly(() => get(tools, name)))).join(', ');
}

/** What is shared by the pages, and files. */
export const sharedProbes: ProbeGroup = {
  title: '页面之间与文件',
  probes: [
    program('storage.missing', '没有存过的键读出什么', storageMissing),
    program('profile.storageMissing', '没有存过的键（null、undefined、空文字）', (env) => {
      const said = storageMissing(env);
      return said === '""' ? 'empty' : said;
    }),
    program('storage.roundTrip', '存取文字、数、真假', (env) => {
      const storage = service(env, 'PluginStorage');
      const key = 'jixiao.probe';
      const back = ['1:OpenPane', 7, true].map((value) => {
        ask(storage, 'setItem', key, value);
        return ask(storage, 'getItem', key);
      });
      const removed = outcome(() => ask(storage, 'removeItem', key));
      return `${shown(back)}；删除 ${removed}`;
    }),
    program('files.members', 'FileSystem 有哪些成员', (env) => {
      const files = service(env, 'FileSystem');
      return FILE_MEMBERS.map((name) => `${name}=${formOf(quietly(() => get(files, name)))}`).join(', ');
    }),
    program('files.temp', '临时文件夹的写法', (env) => {
      const folder = ask(service(env, 'Env'), 'GetTempPath');
      // The folder's name contains the user's.
      return typeof folder === 'string' ? shown(folder.replace(/[^\\/:]+/g, '…')) : shown(folder);
    }),
    program('files.roundTrip', '在临时文件夹写入、读回、删除一个小文件', fileRoundTrip),
    program('profile.files', '能不能写临时文件', (env) => {
      const temp = quietly(() => ask(service(env, 'Env'), 'GetTempPath'));
      const write = quietly(() => get(service(env, 'FileSystem'), 'writeAsBinaryString'));
      return typeof temp === 'string' && typeof write === 'function';
    }),
  ],
};

const FILE_MEMBERS = [
  ...[
    'writeAsBinaryString',
    'readAsBinaryString',
    'WriteFile',
    'ReadFile',
    'writeFileString',
    'readFileString',
  ],
  ...['Exists', 'existsSync', 'Remove', 'unlinkSync', 'tmpdir', 'Mkdir'],
];

function storageMissing(env: ProbeEnv): string {
  return shown(ask(service(env, 'PluginStorage'), 'getItem', 'jixiao.probe.missing'));
}

/** A new workbook of a file, which is not the file itself: only asked about, since nobody knows what builds make of it. */
export const newFromFileProbes: ProbeGroup = {
  title: '由文件新建工作簿',
  probes: [scratch('workbooks.addFile', 'Workbooks.Add 给出文件路径', addFile)],
};

function addFile(env: ProbeEnv): string {
  const { files, file } = temporary(env, 'jixiao-probe.csv');
  ask(files, 'writeAsBinaryString', file, '7,8');
  try {
    const made = openScratch(env.app, file);
    const first = ask(ask(made.book, 'Worksheets'), 'Item', 1);
    const cell = outcome(() => get((first as { Range(address: string): unknown }).Range('A1'), 'Value2'));
    // The path contains the user's name.
    const full = ask(made.book, 'FullName');
    const placed = typeof full === 'string' && /[\\/]/.test(full) ? '有' : '没有';
    const removed = outcome(() => ask(files, 'Remove', file));
    const closed = made.close();
    return `A1 ${cell}；FullName ${placed}路径；打开时删除文件 ${removed}；${closed}`;
  } finally {
    quietly(() => ask(files, 'Remove', file));
  }
}

function temporary(env: ProbeEnv, name: string): { readonly files: unknown; readonly file: string } {
  const folder = ask(service(env, 'Env'), 'GetTempPath');
  if (typeof folder !== 'string') throw new Error('临时文件夹不是文字');
  return { files: service(env, 'FileSystem'), file: `${folder.replace(/[\\/]$/, '')}/${name}` };
}

/** Bytes that a text mode would spoil: NUL, line ends, beyond ASCII. */
const BYTES = 'PK\u0003\u0004\u0000\r\n\u0080\u00ff';

function fileRoundTrip(env: ProbeEnv): string {
  const { files, file } = temporary(env, 'jixiao-probe.bin');
  const wrote = outcome(() => ask(files, 'writeAsBinaryString', file, BYTES));
  const back = quietly(() => ask(files, 'readAsBinaryString', file));
  const read = back === BYTES ? '一致' : outcome(() => ask(files, 'readAsBinaryString', file));
  const removed = outcome(() => ask(files, 'Remove', file));
  return `写入 ${wrote}；读回 ${read}；删除 ${removed}；还在 ${outcome(() => ask(files, 'Exists', file))}`;
}
