import { type FrontHost, wpsHost } from '../../../src/host/wps';
import type { Host, Snapshot } from '../../../src/host/port';
import { areaToA1, type CellAddress } from '../../../src/workbook/address';
import type { WorkbookModel } from '../../../src/workbook/model';
import { type MemoryGridOptions, MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import type { WpsProfile } from '../../../src/workbench/wps-host/profile';
import { createWpsHost, type WpsHost } from '../../../src/workbench/wps-host/wps-host';
import { Clock } from '../../session/support';
import type { Bench, BenchOptions, Lacks } from '../port-contract';

/** What the JSAPI is without, in whatever profile. */
export const WPS_LACKS: Lacks = {
  remoteEdits: 'WPS does not tell whose an edit is',
  hanging: 'a synchronous call cannot be given up',
  requests: 'the JSAPI has no requests: its calls are counted in budget.test.ts',
};

export interface WpsBench extends Bench {
  readonly wps: WpsHost;
  readonly host: FrontHost;
  readonly window: Window;
  readonly grid: MemoryGrid;
  readonly clock: Clock;
}

/** A page of an add-in, as far as the host touches one. */
export function page(): Window {
  return new EventTarget() as unknown as Window;
}

export interface WpsBenchOptions extends BenchOptions {
  /** Every reading after the first asks for names, as the session does: it is made with few calls. */
  readonly quick?: boolean;
  readonly grid?: Partial<MemoryGridOptions>;
  readonly fullName?: string;
  readonly keepsListeners?: boolean;
}

/** The WPS host over an emulated WPS. The roots are there at once: waiting for them has tests of its own. */
export function openWpsBench(
  profile: WpsProfile,
  model: WorkbookModel,
  {
    readOnly = false,
    quick = false,
    grid: more = {},
    fullName,
    keepsListeners = false,
  }: WpsBenchOptions = {},
): Promise<WpsBench> {
  const grid = new MemoryGrid(model, { name: '自评表.xlsx', ...more });
  const opened: Uint8Array[] = [];
  const wps = createWpsHost(
    grid,
    { ...profile, injectedAfter: 0 },
    {
      readOnly,
      openWorkbook: (bytes) => {
        opened.push(bytes);
      },
      keepsListeners,
      ...(fullName !== undefined && { fullName }),
    },
  );
  const window = page();
  wps.install(window);
  const clock = new Clock();
  const host = wpsHost({ window, schedule: clock.schedule });
  if (quick) askByName(host);
  const area = ({ row, column }: CellAddress) => ({ top: row, left: column, bottom: row, right: column });
  return Promise.resolve({
    wps,
    window,
    grid,
    clock,
    host,
    type(address, typed, who = 'user') {
      grid.edit(grid.sheetId(address.sheet), [{ row: address.row, column: address.column, typed }], who);
    },
    insertRows: (sheet, row, count) => {
      grid.insertRows(grid.sheetId(sheet), row, count);
    },
    deleteRows: (sheet, row, count) => {
      grid.deleteRows(grid.sheetId(sheet), row, count);
    },
    renameSheet: (sheet, name) => {
      grid.renameSheet(grid.sheetId(sheet), name);
    },
    deleteSheet: (sheet) => {
      grid.deleteSheet(grid.sheetId(sheet));
    },
    protect: (sheet, isProtected) => {
      grid.protect(grid.sheetId(sheet), isProtected);
    },
    select: (address) => {
      grid.select(grid.sheetId(address.sheet), area(address));
    },
    editing(isEditing) {
      wps.editing = isEditing;
    },
    hang() {
      // A synchronous call always answers.
    },
    comeToFront: () => {
      wps.activate();
    },
    content(address) {
      const { value, formula, numberFormat } = grid.cells(grid.sheetId(address.sheet), area(address))[0]![0]!;
      return { value, formula, numberFormat };
    },
    formats: (sheet) =>
      grid
        .conditionalFormats(grid.sheetId(sheet))
        .map(({ format }) => ({ formula: format.formula, area: format.areas.map(areaToA1).join(' ') })),
    selected() {
      const { sheet, area: chosen } = grid.selection();
      const name = grid.sheets().find(({ id }) => id === sheet)!.name;
      return { sheet: name, row: chosen.top, column: chosen.left };
    },
    opened: () => opened,
    requests: () => ({ reads: 0, writes: 0 }),
    async settle() {
      await grid.settled();
      await new Promise((resolve) => setTimeout(resolve, 5));
      // The next poll comes by.
      await clock.pass(15_000);
    },
    async dispose() {
      wps.editing = false;
      await host.close();
      wps.close();
    },
  } satisfies WpsBench);
}

function askByName(host: Host): void {
  const read = host.read.bind(host);
  const open = host.open.bind(host);
  let names: ReadonlySet<string> = new Set();
  const seen = (snapshot: Snapshot): Snapshot => {
    names = new Set(snapshot.names.map(({ name }) => name));
    return snapshot;
  };
  host.open = async (listener) => seen(await open(listener));
  host.read = async (wanted) => seen(await read(wanted ?? names));
}
