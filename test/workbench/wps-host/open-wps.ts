import type { Calculate } from '../../../src/workbench/grid/calculator';
import { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import { type ProfileId, PROFILES, type WpsProfile } from '../../../src/workbench/wps-host/profile';
import { createWpsHost, type WpsHost, type WpsHostOptions } from '../../../src/workbench/wps-host/wps-host';
import type { WorkbookModel } from '../../../src/workbook/model';
import { area } from '../../host/xlsx/build/models';
import { LOOK, smallSheet, smallWorkbook } from '../../support/small-workbook';

/** What a page finds: it knows no types. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Wrapper = any;

export interface OpenWps {
  readonly grid: MemoryGrid;
  readonly host: WpsHost;
  readonly profile: WpsProfile;
  /** A page's window, into which the host is installed. */
  readonly window: Wrapper;
  /** The application, wherever it hangs. */
  readonly app: Wrapper;
  /** What is about the add-in: ApiEvent, PluginStorage … */
  readonly addIn: Wrapper;
}

export interface WpsTestOptions extends WpsHostOptions {
  readonly model?: WorkbookModel;
  readonly calculate?: Calculate;
  readonly calculationDelay?: number;
}

export const PROFILE_IDS = Object.keys(PROFILES) as ProfileId[];

/** A WPS over a workbook in memory, with one page. The page has its roots at once, unless the profile is changed. */
export function openWps(change: Partial<WpsProfile> = {}, options: WpsTestOptions = {}): OpenWps {
  const { model = small(), calculate, calculationDelay, ...more } = options;
  const profile = { ...PROFILES.windows, ...change };
  const grid = new MemoryGrid(model, {
    name: '自评表.xlsx',
    ...(calculate !== undefined && { calculate }),
    ...(calculationDelay !== undefined && { calculationDelay }),
  });
  const host = createWpsHost(grid, profile, more);
  const window: Wrapper = {};
  host.install(window);
  return {
    grid,
    host,
    profile,
    window,
    get app() {
      return window.Application ?? window.wps.Application;
    },
    get addIn() {
      return profile.roots === 'application' ? window.Application : window.wps;
    },
  };
}

/** Cells of every kind, a merged one, a protected sheet with an open cell, a hidden one, names of all sorts. */
export function small(): WorkbookModel {
  return smallWorkbook(
    [
      smallSheet(
        '表一',
        {
          A1: 1.5,
          B1: '文字',
          C1: true,
          D1: { error: '#DIV/0!' },
          A2: { value: 0.5, style: LOOK.percent },
          B2: { value: 3, formula: 'A1*2' },
          C3: '合并',
          A4: { value: 43510, style: LOOK.date },
          E5: { value: '3681.03', style: LOOK.text },
        },
        { merges: [area('C3:D4')] },
      ),
      smallSheet('锁', { A1: '锁住', B1: { value: 1, style: LOOK.open } }, { protected: true }),
      smallSheet('隐 藏', {}, { visibility: 'hidden' }),
    ],
    {},
    {
      names: [
        { name: '甲', refersTo: '表一!$A$1', sheet: null, hidden: false },
        { name: '乙', refersTo: '表一!$A$1:$B$2', sheet: null, hidden: true },
        { name: '坏', refersTo: '表一!#REF!', sheet: null, hidden: false },
        { name: '常数', refersTo: '3.5', sheet: null, hidden: false },
        { name: '己', refersTo: '表一!$A$2', sheet: 0, hidden: false },
      ],
    },
  );
}

/** The next turn of the loop, when timers of no delay and everything before them have run. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 1);
  });
}
