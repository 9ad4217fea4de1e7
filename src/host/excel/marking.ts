import { areaToA1, type CellAddress } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { type FailedWrite, HostError, type Mark, type MarkOptions, type MarkReport } from '../port';
import { layMark } from './lay-mark';
import { type LaidMark, laidMarks } from './laid-marks';
import { goneSheet, protectedSheet } from '../common/prepare-writes';
import { readCells } from './reading';
import type { Send } from './request';
import type { BlockSnapshot, ListedSheet } from '../common/snapshot';
import { type Step, takeSteps } from './steps';

/**
 * Lays marks. What lies there already is found out first, in at most two requests (a third one where cells were never
 * read, so that merged ones are known); the marks are laid in one, and with `replace` others are taken away in the
 * same.
 * @returns as done, all marks of the list that now lie on their cells
 */
export async function layMarks(
  send: Send,
  last: BlockSnapshot,
  marks: readonly Mark[],
  { replace = false }: MarkOptions,
): Promise<MarkReport> {
  const there = marks.filter(({ address }) => last.sheet(address.sheet) !== null);
  const gone = marks
    .filter((mark) => !there.includes(mark))
    .map(({ address }): FailedWrite => ({ address, error: goneSheet(address.sheet) }));
  const unread = there.map(({ address }) => address).filter((address) => !last.knows(address));
  const snapshot = unread.length === 0 ? last : await readCells(send, last, unread);
  const wanted = new Map(there.flatMap((mark) => placed(mark, snapshot)));
  const sheets = replace ? snapshot.sheets : [...new Set([...wanted.values()].map(({ sheet }) => sheet))];
  const { kept, others } = sorted(await laidMarks(send, sheets), wanted);
  const missing = [...wanted].filter(([key]) => !kept.has(key)).map(([, one]) => one);
  const stale = replace ? others : [];
  const failures = await takeSteps(send, [
    ...stale.filter(isFree).map(takeAway),
    ...missing.filter(isFree).map(lay),
  ]);
  const barred = missing
    .filter((one) => !isFree(one))
    .map(({ sheet, mark }): FailedWrite => ({ address: mark.address, error: protectedSheet(sheet.name) }));
  const notLaid = barred.length + failures.filter(({ step }) => step.lays).length;
  return {
    done: wanted.size - notLaid,
    failed: [
      ...gone,
      ...barred,
      ...stale.filter((one) => !isFree(one)).map(notTaken),
      ...failures.map(failed),
    ],
  };
}

/** Takes away every mark of the product on every sheet; those on protected sheets are reported. */
export async function takeMarksAway(send: Send, snapshot: BlockSnapshot): Promise<MarkReport> {
  const marks = await laidMarks(send, snapshot.sheets);
  const free = marks.filter(isFree);
  const failures = await takeSteps(send, free.map(takeAway));
  const kept = marks.filter((mark) => !isFree(mark)).map(notTaken);
  return { done: free.length - failures.length, failed: [...kept, ...failures.map(failed)] };
}

interface PlacedMark {
  readonly sheet: ListedSheet;
  readonly area: Area;
  readonly mark: Mark;
}

/** A mark covers all of a merged cell. */
function placed(mark: Mark, snapshot: BlockSnapshot): readonly (readonly [string, PlacedMark])[] {
  const sheet = snapshot.sheet(mark.address.sheet);
  if (sheet === null) return [];
  const { row, column } = mark.address;
  const area = snapshot.mergeAt(mark.address) ?? { top: row, left: column, bottom: row, right: column };
  return [[keyOf(sheet, area, mark.code), { sheet, area, mark }]];
}

/** Which of the marks that lie there are wanted where they lie; of several alike the first. */
function sorted(
  laid: readonly LaidMark[],
  wanted: ReadonlyMap<string, PlacedMark>,
): { readonly kept: ReadonlySet<string>; readonly others: readonly LaidMark[] } {
  const kept = new Set<string>();
  const others = laid.filter(({ sheet, area, code }) => {
    const key = area === null ? '' : keyOf(sheet, area, code);
    if (!wanted.has(key) || kept.has(key)) return true;
    kept.add(key);
    return false;
  });
  return { kept, others };
}

interface MarkStep extends Step {
  readonly lays: boolean;
}

function lay({ sheet, area, mark }: PlacedMark): MarkStep {
  return {
    sheet,
    address: mark.address,
    lays: true,
    take(context) {
      const { top, left, bottom, right } = area;
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      layMark(worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1), mark);
    },
  };
}

function takeAway(mark: LaidMark): MarkStep {
  const { sheet, id } = mark;
  return {
    sheet,
    address: addressOf(mark),
    lays: false,
    take(context) {
      const everything = context.workbook.worksheets.getItem(sheet.id).getRange();
      everything.conditionalFormats.getItem(id).delete();
    },
  };
}

function isFree({ sheet }: { readonly sheet: ListedSheet }): boolean {
  return !sheet.protected;
}

function addressOf({ sheet, area }: LaidMark): CellAddress {
  return { sheet: sheet.name, row: area?.top ?? 0, column: area?.left ?? 0 };
}

function failed({ step, error }: { readonly step: MarkStep; readonly error: HostError }): FailedWrite {
  return { address: step.address, error };
}

function notTaken(mark: LaidMark): FailedWrite {
  const { name } = mark.sheet;
  const error = new HostError('protected', `“${name}”已受保护，标记未清除。请取消保护后再试。`, name);
  return { address: addressOf(mark), error };
}

function keyOf(sheet: ListedSheet, area: Area, code: string): string {
  return `${sheet.id}!${areaToA1(area)}!${code}`;
}
