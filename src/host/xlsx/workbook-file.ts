import type { WorkbookModel } from '../../workbook/model';
import { type Codec, PORTABLE_CODEC } from './container/codec';
import { openPackage, type Package } from './container/package';
import { patchCells, type CellWrite, type PatchReport } from './patch/patch-cells';
import { readWorkbook } from './read/workbook';
import { readValues, type WorkbookValues } from './read/values';

/** An .xlsx file in memory: read as often as wanted, changed in place, turned into bytes again. */
export interface WorkbookFile {
  /** The package underneath, for the other operations of patch/. */
  readonly package: Package;
  /** Names and values, sheet by sheet as they are asked for. Read anew after a write. */
  values(): WorkbookValues;
  /** Everything that the model knows, looks included. Read anew after a write. */
  model(): WorkbookModel;
  /** @throws PatchError before anything is written */
  write(writes: readonly CellWrite[]): PatchReport;
  toBytes(): Uint8Array;
}

/**
 * Opens a workbook.
 * @param codec what packs and unpacks: Node and browsers have faster ones than the one that runs everywhere
 * @throws FileError for whatever is not an .xlsx workbook that can be read and written
 */
export function openWorkbook(bytes: Uint8Array, codec: Codec = PORTABLE_CODEC): WorkbookFile {
  // A plain view: Node's Buffer is a Uint8Array whose slice() does not copy, and the caller's bytes have to stay.
  const pkg = openPackage(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), codec);
  let read: { readonly values: WorkbookValues; readonly changes: number } | null = null;
  const current = (): WorkbookValues => {
    // Whoever writes to the package, here or through `package`: what was read before no longer counts.
    if (read?.changes !== pkg.changes) read = { values: readValues(pkg), changes: pkg.changes };
    return read.values;
  };
  return {
    package: pkg,
    values: current,
    model: () => readWorkbook(pkg, current()),
    write: (writes) => patchCells(pkg, writes, current()),
    toBytes: () => pkg.toBytes(),
  };
}
