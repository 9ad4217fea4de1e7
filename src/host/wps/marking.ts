import { areaToA1, type CellAddress } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { goneSheet, protectedSheet } from '../common/prepare-writes';
import { type FailedWrite, HostError, type Mark, type MarkOptions, type MarkReport } from '../port';
import { hostError } from './host-error';
import { call, type Com } from './jsapi';
import { type LaidMark, laidMarks, markOn, rememberMarks, toldCount } from './laid-marks';
import { layMark } from './lay-mark';
import { isProtected, sheetsNow, type WpsSheet } from './listing';
import { rangeOf } from './ranges';
import { type Reading, sheetOf, withAddresses } from './reading';

/** Lays marks; what lies already is left, and with `replace` what is not in the list is taken away. */
export function layMarks(
  last: Reading,
  marks: readonly Mark[],
  { replace = false }: MarkOptions,
): MarkReport {
  const there = marks.filter(({ address }) => last.snapshot.sheet(address.sheet) !== null);
  const failed = marks
    .filter((mark) => !there.includes(mark))
    .map(({ address }): FailedWrite => ({ address, error: goneSheet(address.sheet) }));
  const reading = withAddresses(
    last,
    there.map(({ address }) => address),
  );
  const wanted = new Map(there.flatMap((mark) => placed(mark, reading)));
  const sheets = replace
    ? sheetsNow(last.listing)
    : [...new Set([...wanted.values()].map(({ sheet }) => sheet))];
  const kept = new Set<string>();
  const stale: LaidMark[] = [];
  for (const laid of laidMarks(sheets)) {
    const key = laid.area === null ? '' : keyOf(laid.sheet, laid.area, laid.code);
    if (wanted.has(key) && !kept.has(key)) kept.add(key);
    else stale.push(laid);
  }
  const removal = replace ? takeAway(stale) : { done: 0, failed: [] };
  const missing = [...wanted].flatMap(([key, one]) => (kept.has(key) ? [] : [one]));
  const unlaid = layAll(missing);
  failed.push(...unlaid);
  return { done: wanted.size - unlaid.length, failed: [...failed, ...removal.failed] };
}

/** Takes away every mark of the product on every sheet; those on protected sheets are reported. */
export function takeMarksAway({ listing }: Reading): MarkReport {
  return takeAway(laidMarks(sheetsNow(listing)));
}

interface PlacedMark {
  readonly sheet: WpsSheet;
  readonly area: Area;
  readonly mark: Mark;
}

/** A mark covers all of a merged cell. */
function placed(mark: Mark, { listing, snapshot }: Reading): readonly (readonly [string, PlacedMark])[] {
  const sheet = sheetOf(listing, mark.address.sheet);
  if (sheet === null) return [];
  const { row, column } = mark.address;
  const area = snapshot.mergeAt(mark.address) ?? { top: row, left: column, bottom: row, right: column };
  return [[keyOf(sheet, area, mark.code), { sheet, area, mark }]];
}

/** Lays marks and looks whether their sheets tell of them. @returns those that could not be laid */
function layAll(marks: readonly PlacedMark[]): readonly FailedWrite[] {
  const sheets = new Map(marks.map(({ sheet }) => [sheet.id, sheet]));
  const before = new Map([...sheets].map(([id, sheet]) => [id, toldCount(sheet)]));
  const laid = new Map<string, Com[]>();
  const failed: FailedWrite[] = [];
  for (const one of marks)
    try {
      laid.set(one.sheet.id, [...(laid.get(one.sheet.id) ?? []), lay(one)]);
    } catch (fault) {
      failed.push({ address: one.mark.address, error: hostError(fault, one.sheet.name) });
    }
  for (const [id, sheet] of sheets) {
    const conditions = laid.get(id) ?? [];
    if (toldCount(sheet) < (before.get(id) ?? 0) + conditions.length) rememberMarks(sheet, conditions);
  }
  return failed;
}

/** @throws why it could not be laid */
function lay({ sheet, area, mark }: PlacedMark): Com {
  if (isProtected(sheet.com)) throw protectedSheet(sheet.name);
  return markOn(sheet, area, mark.code)?.condition ?? layMark(rangeOf(sheet.com, area), mark);
}

/** The last one first: those behind one that is gone move up. */
function takeAway(marks: readonly LaidMark[]): MarkReport {
  const failed: FailedWrite[] = [];
  const barred = new Map<string, boolean>();
  for (const mark of [...marks].reverse()) {
    const { sheet, condition } = mark;
    const isBarred = barred.get(sheet.id) ?? isProtected(sheet.com);
    barred.set(sheet.id, isBarred);
    if (isBarred) {
      const message = `“${sheet.name}”已受保护，标记未清除。请取消保护后再试。`;
      failed.unshift({ address: addressOf(mark), error: new HostError('protected', message, sheet.name) });
      continue;
    }
    try {
      call(condition, 'Delete');
    } catch (fault) {
      failed.unshift({ address: addressOf(mark), error: hostError(fault, sheet.name) });
    }
  }
  return { done: marks.length - failed.length, failed };
}

function addressOf({ sheet, area }: LaidMark): CellAddress {
  return { sheet: sheet.name, row: area?.top ?? 0, column: area?.left ?? 0 };
}

function keyOf(sheet: WpsSheet, area: Area, code: string): string {
  return `${sheet.id}!${areaToA1(area)}!${code}`;
}
