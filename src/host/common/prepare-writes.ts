import { type CellAddress, cellKey, cellText } from '../../workbook/address';
import { type CellWrite, type FailedWrite, HostError } from '../port';
import { LONGEST_FORMULA, valueToWrite } from './cell-text';
import type { BlockSnapshot, ListedSheet } from './snapshot';

/** A write that may be sent. */
export interface PreparedWrite {
  /** The anchor of a merged cell. */
  readonly address: CellAddress;
  readonly sheet: ListedSheet;
  /** As Excel takes it: a formula with its `=`. */
  readonly content: string | number | boolean;
  readonly isFormula: boolean;
  readonly numberFormat: string | null;
  readonly asked: CellWrite;
}

export interface PreparedWrites {
  readonly ready: readonly PreparedWrite[];
  readonly refused: readonly FailedWrite[];
}

/** Sorts out what cannot be written before anything is sent. Of two writes to one cell the later counts. */
export function prepareWrites(writes: readonly CellWrite[], snapshot: BlockSnapshot): PreparedWrites {
  const ready = new Map<string, PreparedWrite>();
  const refused: FailedWrite[] = [];
  for (const write of writes) {
    try {
      const prepared = prepare(write, snapshot);
      ready.set(`${prepared.sheet.id}!${cellKey(prepared.address.row, prepared.address.column)}`, prepared);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      refused.push({ address: write.address, error });
    }
  }
  return { ready: [...ready.values()], refused };
}

function prepare(write: CellWrite, snapshot: BlockSnapshot): PreparedWrite {
  const sheet = snapshot.sheet(write.address.sheet);
  if (sheet === null) throw goneSheet(write.address.sheet);
  const merged = snapshot.mergeAt(write.address);
  const { row, column } = merged === null ? write.address : { row: merged.top, column: merged.left };
  const address = { sheet: sheet.name, row, column };
  if (sheet.protected && snapshot.locked(address) === true) throw protectedSheet(sheet.name);
  const { formula } = write;
  if (formula !== undefined && formula.length > LONGEST_FORMULA) {
    throw new HostError('too-large', `${cellText(address)} 的公式超过 8,192 字，未写入。`, sheet.name);
  }
  return {
    address,
    sheet,
    content: formula === undefined ? valueToWrite(write.value) : `=${formula}`,
    isFormula: formula !== undefined,
    numberFormat: write.numberFormat ?? null,
    asked: write,
  };
}

export function goneSheet(sheet: string): HostError {
  return new HostError('gone', `工作表“${sheet}”已被删除或改名，未写入。请点“重试”重新读取。`, sheet);
}

export function protectedSheet(sheet: string): HostError {
  return new HostError('protected', `“${sheet}”已受保护，未写入。请取消保护后点“重试”。`, sheet);
}
