import {
  type Capabilities,
  type CellState,
  type CellWrite,
  type DefineReport,
  type FailedWrite,
  type Host,
  HostError,
  type HostErrorKind,
  type Snapshot,
  type WriteReport,
  type WrittenCell,
} from '../../../src/host/port';
import { NODE_CODEC } from '../../../src/host/xlsx/container/node-codec';
import { contentOf } from '../../../src/host/xlsx/contents';
import { layMarksInFile, takeMarksFromFile } from '../../../src/host/xlsx/marks';
import { addModelSheets } from '../../../src/host/xlsx/patch/add-model-sheets';
import { setDefinedNames } from '../../../src/host/xlsx/patch/defined-names';
import { PatchError, type PatchErrorCode } from '../../../src/host/xlsx/patch/patch-error';
import { fileSource } from '../../../src/host/xlsx/source';
import { openWorkbook, type WorkbookFile } from '../../../src/host/xlsx/workbook-file';
import { type CellAddress, cellText } from '../../../src/workbook/address';
import type { DefinedName, WorkbookModel } from '../../../src/workbook/model';

/** A file: its bytes, as they are now. */
export interface Disk {
  bytes: Uint8Array;
}

const NOT_OPEN = { no: '文件没有在任何程序中打开。' };
/** What a file can do that no program has open. */
export const FILE_CAPABILITIES: Capabilities = {
  marks: 'yes',
  openWorkbook: NOT_OPEN,
  addSheets: 'yes',
  remoteEdits: NOT_OPEN,
};

/**
 * The functions by which the command line reads and changes files, as a host: to read is to parse the bytes, to write
 * is to patch them and to read them back. The command takes a refusal for the whole file; a host tells them one by one,
 * so cells and names are written one after the other here.
 */
export function fileHost(disk: Disk): Host {
  const reading = (): WorkbookFile => openWorkbook(disk.bytes, NODE_CODEC);
  const changing = <T>(change: (file: WorkbookFile) => T): Promise<T> => {
    const file = reading();
    const result = change(file);
    disk.bytes = file.toBytes();
    return Promise.resolve(result);
  };
  return {
    capabilities: FILE_CAPABILITIES,
    open: () => Promise.resolve(snapshotOf(reading())),
    read: () => Promise.resolve(snapshotOf(reading())),
    write: (writes) =>
      changing((file) => {
        const before = fileSource(reading().values());
        const outcome = writeEach(file, writes);
        disk.bytes = file.toBytes();
        const after = fileSource(reading().values());
        return {
          ...outcome,
          done: outcome.done.map((address): WrittenCell => ({
            address,
            before: before.cell(address) ?? BLANK,
            after: after.cell(address) ?? BLANK,
          })),
        } satisfies WriteReport;
      }),
    mark: (marks, options) => changing((file) => layMarksInFile(file, marks, options)),
    unmark: () => changing(takeMarksFromFile),
    survey: (sheets) =>
      Promise.resolve(contentOf(reading()).filter(({ name, visible }) => sheets?.includes(name) ?? visible)),
    define: (names) => changing((file) => defineEach(file, names)),
    addSheets: (model) =>
      changing((file) => {
        addMissing(file, model);
      }),
    reveal: () => Promise.reject(new HostError('unsupported', NOT_OPEN.no)),
    openWorkbook: () => Promise.reject(new HostError('unsupported', NOT_OPEN.no)),
    close: () => Promise.resolve(),
  };
}

const BLANK: CellState = { value: null, formula: null, numberFormat: 'General' };

function snapshotOf(file: WorkbookFile): Snapshot {
  return {
    ...fileSource(file.values()),
    workbook: { id: 'file', name: '自评表.xlsx', readOnly: false },
    sheets: file.model().sheets.map((sheet) => ({
      name: sheet.name,
      visible: sheet.visibility === 'visible',
      protected: sheet.protected,
    })),
  };
}

/** Of two writes to a cell the later counts, of a merged cell the anchor is meant, as the plans of the command have it. */
function writeEach(
  file: WorkbookFile,
  writes: readonly CellWrite[],
): { readonly done: readonly CellAddress[]; readonly failed: readonly FailedWrite[] } {
  const source = fileSource(file.values());
  const planned = new Map(
    writes.map((write) => {
      const merge = source.mergeAt(write.address);
      const { sheet } = write.address;
      const address = merge === null ? write.address : { sheet, row: merge.top, column: merge.left };
      return [cellText(address), { ...write, address }];
    }),
  );
  const done: CellAddress[] = [];
  const failed: FailedWrite[] = [];
  for (const { address, ...content } of planned.values()) {
    try {
      file.write([{ ...address, ...content, kind: 'value' }]);
      done.push(address);
    } catch (error) {
      failed.push({ address, error: refusal(error, address.sheet) });
    }
  }
  return { done, failed };
}

function defineEach(file: WorkbookFile, names: readonly DefinedName[]): DefineReport {
  const done: string[] = [];
  const failed: DefineReport['failed'][number][] = [];
  for (const one of names) {
    try {
      setDefinedNames(file.package, [one]);
      done.push(one.name);
    } catch (error) {
      failed.push({ name: one.name, error: refusal(error, null) });
    }
  }
  return { done, failed };
}

function addMissing(file: WorkbookFile, model: WorkbookModel): void {
  const there = new Set(file.values().sheets.map(({ name }) => name));
  const sheets = model.sheets.filter(({ name }) => !there.has(name));
  if (sheets.length === 0) return;
  addModelSheets(file.package, { ...model, sheets });
  setDefinedNames(
    file.package,
    model.names.filter(({ sheet }) => sheet === null),
  );
}

const KINDS: Partial<Record<PatchErrorCode, HostErrorKind>> = { 'no-sheet': 'gone', 'too-long': 'too-large' };

function refusal(error: unknown, sheet: string | null): HostError {
  if (!(error instanceof PatchError)) throw error;
  return new HostError(KINDS[error.code] ?? 'failed', error.message, sheet);
}
