import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { allProbes } from '../../../src/taskpane/entries/wps/probe/groups';
import type { ProbeGroup } from '../../../src/taskpane/entries/wps/probe/probe';
import { runProbes } from '../../../src/taskpane/entries/wps/probe/run';
import { answersText, readAnswers, switchesOf } from '../../../src/taskpane/entries/wps/probe/text';
import { ask } from '../../../src/taskpane/entries/wps/probe/thing';
import { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import type { WpsProfile } from '../../../src/workbench/wps-host/profile';
import { createWpsHost, type WpsHost } from '../../../src/workbench/wps-host/wps-host';
import { fromA1 } from '../../../src/workbook/address';
import type { WorkbookModel } from '../../../src/workbook/model';
import { smallSheet, smallWorkbook } from '../../support/small-workbook';

const recorder = readFileSync(
  path.resolve(__dirname, '../../../src/taskpane/entries/wps/probe-engine.js'),
  'utf8',
);

export interface OpenedPage {
  readonly page: object;
  readonly host: WpsHost;
  /** The user's workbook, which no probe may touch. */
  readonly users: MemoryGrid;
  /** When the page began, on the clock of `performance`. */
  readonly began: number;
  /** What the page has asked the network for. */
  readonly fetched: readonly string[];
}

/** A page of a realm of its own in the emulated program, with the user's workbook open. */
export function openedPage(profile: WpsProfile): OpenedPage {
  const began = performance.now();
  const fetched: string[] = [];
  const context = createContext({
    navigator: { userAgent: 'Chrome/104.0.5112.102 WpsOfficeApp/12.1', language: 'zh-CN' },
    location: { protocol: 'file:' },
    crypto: { randomUUID: () => '' },
    structuredClone: () => null,
    fetch: (file: string) => {
      fetched.push(file);
      return Promise.reject(new Error('blocked'));
    },
  });
  const page = runInContext('globalThis.window = globalThis', context) as object;
  const users = new MemoryGrid(smallWorkbook([smallSheet('甲', { A1: 1 })]), { name: '用户的.xlsx' });
  const host = createWpsHost(users, profile, { fullName: 'C:\\用户的.xlsx' });
  host.install(page);
  runInContext(recorder, context);
  return { page, host, users, began, fetched };
}

/**
 * A workbook for the probes with what no add-in can put into one of the emulator: a name of a single sheet, and
 * formulas that calculate.
 */
function prepared(host: WpsHost) {
  return (app: unknown) => {
    const model = smallWorkbook([smallSheet('Sheet1')]);
    const local = { name: 'jixiao_local', refersTo: 'Sheet1!$B$3', sheet: 0, hidden: false };
    host.openBeside(new MemoryGrid({ ...model, names: [local] }, { name: '临时', calculate: sums }));
    const book = ask(app, 'ActiveWorkbook');
    return { book, close: () => String(ask(book, 'Close', false)) };
  };
}

/** Formulas of the form `P4+1`. */
function sums(model: WorkbookModel) {
  const [sheet] = model.sheets;
  return (sheet?.cells ?? []).flatMap(({ row, column, formula }) => {
    const [, named] = /^([A-Z]+\d+)\+1$/.exec(formula ?? '') ?? [];
    const from = named === undefined ? null : fromA1(named);
    const value = sheet?.cells.find((one) => one.row === from?.row && one.column === from.column)?.value;
    if (typeof value !== 'number') return [];
    return [{ address: { sheet: sheet!.name, row, column }, value: value + 1 }];
  });
}

/** Asks the probes of a page and reads what the text says. */
export async function examine(
  { page, host, began }: OpenedPage,
  groups: readonly ProbeGroup[] = allProbes(page),
) {
  const answers = await runProbes(groups, {
    page,
    now: () => performance.now() - began,
    // Long waits are for events that come later, which here come with the next turn.
    wait: (ms) => new Promise((done) => setTimeout(done, Math.min(ms, 20))),
    scratch: prepared(host),
  });
  const text = answersText(answers);
  return { answers, text, switches: switchesOf(readAnswers(text) ?? []) };
}

/** Only what tells a switch. */
export function switchProbes(page: object): readonly ProbeGroup[] {
  return allProbes(page).map(({ title, probes }) => ({
    title,
    probes: probes.filter(({ name }) => name.startsWith('profile.')),
  }));
}
