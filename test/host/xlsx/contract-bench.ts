import type { Host } from '../../../src/host/port';
import { buildWorkbook } from '../../../src/host/xlsx/build/build-workbook';
import { NODE_CODEC } from '../../../src/host/xlsx/container/node-codec';
import { fileSource } from '../../../src/host/xlsx/source';
import { openWorkbook } from '../../../src/host/xlsx/workbook-file';
import { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import { areaToA1 } from '../../../src/workbook/address';
import type { WorkbookModel } from '../../../src/workbook/model';
import type { Bench, Lacks } from '../port-contract';
import { fileHost } from './file-host';

const SILENT = 'a file tells nothing';
const ALONE = 'a command reads the bytes of a file and changes these: nobody comes in between';

/** What is about a program with an open workbook. */
export const FILE_LACKS: Lacks = {
  events: SILENT,
  remoteEdits: SILENT,
  toldRows: SILENT,
  toldDeletedSheets: SILENT,
  toldProtection: SILENT,
  editing: 'nobody edits a cell of a file',
  hanging: 'a file is read and written at once',
  shared: ALONE,
  renamedSheets: ALONE,
  locking: 'the protection of a file hinders people, not programs: the command writes and says so',
  selecting: 'no program shows the file',
  usedRange: 'a file lists the cells that hold something and has no used range to be read',
  openWorkbook: 'a new workbook is a new file',
  keptNames: 'the command gives the names of a recognised sheet their cells, whatever they meant before',
  requests: 'a file is read whole and written whole',
};

/**
 * The file as a host. What a user does is done as another program would: it opens the file, changes it and saves all
 * of it anew.
 */
export function openFileBench(model: WorkbookModel): Promise<Bench> {
  const disk = { bytes: buildWorkbook(model) };
  const host: Host = fileHost(disk);
  const elsewhere = (change: (grid: MemoryGrid) => void): void => {
    const grid = new MemoryGrid(openWorkbook(disk.bytes, NODE_CODEC).model());
    change(grid);
    disk.bytes = buildWorkbook(grid.model());
  };
  return Promise.resolve({
    host,
    type: ({ sheet, row, column }, typed) => {
      elsewhere((grid) => {
        grid.edit(grid.sheetId(sheet), [{ row, column, typed }]);
      });
    },
    insertRows: (sheet, row, count) => {
      elsewhere((grid) => {
        grid.insertRows(grid.sheetId(sheet), row, count);
      });
    },
    deleteRows: (sheet, row, count) => {
      elsewhere((grid) => {
        grid.deleteRows(grid.sheetId(sheet), row, count);
      });
    },
    renameSheet: (sheet, name) => {
      elsewhere((grid) => {
        grid.renameSheet(grid.sheetId(sheet), name);
      });
    },
    deleteSheet: (sheet) => {
      elsewhere((grid) => {
        grid.deleteSheet(grid.sheetId(sheet));
      });
    },
    protect: (sheet, isProtected) => {
      elsewhere((grid) => {
        grid.protect(grid.sheetId(sheet), isProtected);
      });
    },
    select: without('select'),
    editing: without('editing'),
    hang: without('hang'),
    comeToFront: without('comeToFront'),
    selected: without('selected'),
    opened: without('opened'),
    requests: () => ({ reads: 0, writes: 0 }),
    content: (address) =>
      fileSource(openWorkbook(disk.bytes, NODE_CODEC).values()).cell(address) ?? {
        value: null,
        formula: null,
        numberFormat: 'General',
      },
    formats: (name) =>
      openWorkbook(disk.bytes, NODE_CODEC)
        .model()
        .sheets.filter((sheet) => sheet.name === name)
        .flatMap(({ conditionalFormats }) => conditionalFormats)
        .map(({ formula, areas }) => ({ formula, area: areas.map(areaToA1).join(' ') })),
    settle: () => Promise.resolve(),
    dispose: () => Promise.resolve(),
  });
}

/** What the tests that a file skips would have asked for. */
function without(what: string): () => never {
  return () => {
    throw new Error(`a file has no ${what}: the test that needs it is to be skipped`);
  };
}
