/**
 * npm run docs:doors: writes docs/doors.md, what each door can do, from the capabilities that the hosts give, the
 * contract that they pass, the ribbons and the commands, so that the tables cannot lag behind.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS as CLI_COMMANDS } from '../src/cli/commands';
import { capabilitiesOfExcel, FLOOR } from '../src/host/excel/workbook-file';
import type { Capabilities, Capability } from '../src/host/port';
import { capabilitiesOfWps } from '../src/host/wps/capabilities';
import { rootsOf } from '../src/host/wps/roots';
import { COMMANDS as RIBBON_COMMANDS } from '../src/taskpane/entries/commands';
import { DOORS } from '../src/workbench/doors/open-door';
import { MemoryGrid } from '../src/workbench/grid/memory-grid';
import { EXCEL_API } from '../src/workbench/office-host/office-host';
import { PROFILES, type WpsProfile } from '../src/workbench/wps-host/profile';
import { createWpsHost } from '../src/workbench/wps-host/wps-host';
import type { Lacks, Trait } from '../test/host/contract/traits';
import { WPS_LACKS } from '../test/host/wps/wps-bench';
import { FILE_LACKS } from '../test/host/xlsx/contract-bench';
import { FILE_CAPABILITIES } from '../test/host/xlsx/file-host';
import { smallSheet, smallWorkbook } from '../test/support/small-workbook';

const root = path.dirname(__dirname);

/** Every capability of the port. */
const CAPABILITIES: Readonly<Record<keyof Capabilities, string>> = {
  marks: '在单元格上标记问题，再清除',
  addSheets: '添加工作表（核查意见、核查评分表、基础数据）',
  openWorkbook: '在旁边打开新的标准评分表',
  remoteEdits: '多人同时编辑时，分得出他人的改动',
};

/** What the contract of the port asks of a program; null for what is about the tests alone. */
const TRAITS: Readonly<Record<Trait, string | null>> = {
  events: '得知工作簿里的改动，随即重新评分',
  remoteEdits: null,
  toldRows: '得知插入、删除了行列',
  toldDeletedSheets: '得知删除了工作表',
  toldProtection: '得知工作表受到保护',
  editing: '正在编辑单元格时等待，编辑结束后继续',
  hanging: '程序没有回答时，到时放弃并说明',
  shared: '写入之前发现别人移动了行列，不写',
  renamedSheets: '认得改了名称的工作表',
  locking: '受保护的工作表上，锁定的单元格不写，并说明',
  selecting: '定位到单元格',
  usedRange: null,
  openWorkbook: null,
  keptNames: '已有他用的名称不改',
  addSheets: null,
  requests: null,
};

/** As of Office at a version of ExcelApi: the host asks nothing else. */
function excelAt(version: string): Capabilities {
  const minor = (text: string): number => Number(text.split('.')[1]);
  const isSetSupported = (_set: string, wanted: string): boolean => minor(wanted) <= minor(version);
  const office = { context: { requirements: { isSetSupported } } };
  const page = globalThis as { Office?: unknown };
  const before = page.Office;
  page.Office = office;
  try {
    return capabilitiesOfExcel();
  } finally {
    page.Office = before;
  }
}

/** As of the emulated WPS of a profile. */
function wpsAs(profile: WpsProfile): Capabilities {
  const page = {};
  const grid = new MemoryGrid(smallWorkbook([smallSheet('甲')]));
  createWpsHost(grid, { ...profile, injectedAfter: 0 }).install(page);
  return capabilitiesOfWps(rootsOf(page));
}

interface Door {
  readonly title: string;
  readonly capabilities: Capabilities;
  readonly lacks: Lacks;
}

const NO_FILES = { ...PROFILES.windows, files: false };

function doors(): readonly Door[] {
  return [
    { title: 'Excel', capabilities: excelAt(FLOOR), lacks: {} },
    { title: 'WPS', capabilities: wpsAs(PROFILES.windows), lacks: WPS_LACKS },
    { title: 'WPS（没有文件接口）', capabilities: wpsAs(NO_FILES), lacks: WPS_LACKS },
    // The pane as it ships over the workbench's own Excel; by way of WPS it is as WPS.
    { title: '工作台', capabilities: excelAt(EXCEL_API), lacks: {} },
    { title: '命令', capabilities: FILE_CAPABILITIES, lacks: FILE_LACKS },
  ];
}

/** All tables as Markdown. */
export function doorsTables(): string {
  const all = doors();
  const reasons = [...new Set(all.flatMap(({ capabilities }) => Object.values(capabilities).flatMap(why)))];
  const cell = (capability: Capability): string => {
    const [reason] = why(capability);
    return reason === undefined ? '✓' : `—（${reasons.indexOf(reason) + 1}）`;
  };
  const keys = Object.keys(CAPABILITIES) as (keyof Capabilities)[];
  const titles = all.map(({ title }) => title);
  return [
    '# 每扇门能做什么',
    '',
    '绩评有几扇门：Excel 里的任务窗格，WPS 表格里的任务窗格，浏览器里的工作台，命令行。评分、检查、说明由同一份代码写出，各门相同；',
    '不同的是所在的程序能做什么。本文由 `npm run docs:doors` 从代码写出：宿主给出的能力，端口的契约测试，功能区和命令的清单。',
    '',
    `Excel 指最低版本（ExcelApi ${FLOOR}）；WPS 指模拟的“${PROFILES.windows.name}”，各开关的其他取值也都通过同一套契约测试；`,
    '“工作台”指以 Excel 方式运行，以 WPS 方式运行的与 WPS 一列相同；“命令”指命令行直接读写 .xlsx 文件。',
    '',
    '## 能力',
    '',
    row(['', ...titles]),
    row(['---', ...titles.map(() => '---')]),
    ...keys.map((key) => row([CAPABILITIES[key], ...all.map(({ capabilities }) => cell(capabilities[key]))])),
    '',
    ...reasons.map((reason, index) => `${index + 1}. ${reason}`),
    '',
    '没有的能力，窗格里写明原因，不提供相应的按钮。',
    '',
    '## 与工作簿打交道',
    '',
    '“✓”是契约测试要求并通过的；“—”是这扇门没有这回事或不这样做，测试跳过并写明原因。',
    '',
    row(['', ...titles]),
    row(['---', ...titles.map(() => '---')]),
    ...(Object.keys(TRAITS) as Trait[]).flatMap((trait) => {
      const says = TRAITS[trait];
      return says === null
        ? []
        : [row([says, ...all.map(({ lacks }) => (lacks[trait] === undefined ? '✓' : '—'))])];
    }),
    '',
    '## 功能区的命令',
    '',
    ...ribbonTable(),
    '',
    '## 工作台',
    '',
    `工作台里运行的是正式构建的窗格，可选 ${DOORS.length} 种方式：${DOORS.map(([, title]) => title).join('，')}。`,
    '',
    '## 命令行',
    '',
    '“写”指能写入文件（原文件、副本或新文件）；其余的只读取。',
    '',
    row(['命令', '做什么', '写']),
    row(['---', '---', '---']),
    ...CLI_COMMANDS.map(({ name, summary, options }) =>
      row([`\`jixiao ${name}\``, summary, options.some(({ flags }) => WRITING.test(flags)) ? '✓' : '—']),
    ),
    '',
  ].join('\n');
}

/** Options by which a command writes. */
const WRITING = /^(?:-o\b|--output\b|--in-place\b|--mark\b|--unmark\b|--summary\b)/;

function ribbonTable(): readonly string[] {
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const excel = read('manifest.xml');
  const wps = read('src/taskpane/entries/wps/ribbon.xml');
  return [
    row(['', 'Excel', 'WPS']),
    row(['---', '---', '---']),
    ...RIBBON_COMMANDS.map((id) => {
      const label = new RegExp(`<button id="${id}" label="([^"]+)"`).exec(wps)?.[1];
      return row([
        label ?? id,
        excel.includes(`id="Jixiao.${id}"`) ? '✓' : '—',
        label === undefined ? '—' : '✓',
      ]);
    }),
  ];
}

function why(capability: Capability): readonly string[] {
  return capability === 'yes' ? [] : [capability.no];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

if (require.main === module) {
  writeFileSync(path.join(root, 'docs/doors.md'), doorsTables());
}
