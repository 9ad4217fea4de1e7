import type { Finding } from '../../../src/review';
import type { Binding } from '../../../src/workbook/binding';
import { findingCells } from '../../../src/workbook/finding-cells';
import { cleanBases, reviewed } from './bases';
import * as cells from './cells';
import type { Damaged, Kind } from './damage';
import * as rows from './rows';
import * as texts from './texts';

/**
 * Clean filled workbooks, one thing damaged in a known way: found by the right check, at the right cell, and nothing
 * else called an error. 50 times each.
 */
const TIMES = 50;
/** Each is damaged in several ways of a kind: rows and digits are taken in turn. */
const BASES = 25;
/** Of a hundred damages at least so many are found by the right check at the right cell. */
const TARGET = 98;

const KINDS: readonly Kind[] = [
  texts.inverted,
  texts.wrongDenominator,
  texts.openingLeftOut,
  texts.digitsInText,
  texts.percentHundredfold,
  texts.badRounding,
  texts.withoutDeduction,
  cells.scoreOff,
  cells.deductionDropped,
  cells.bonusOverCap,
  cells.totalOff,
  cells.weightMoved,
  cells.tenThousandfold,
  cells.digitsInCell,
  cells.wrongBand,
  cells.dateOrder,
  cells.textForNumber,
  cells.lostName,
  cells.evidenceRemoved,
  cells.gradeWord,
  rows.rowDuplicated,
  rows.rowRemoved,
];

interface Tried {
  readonly kind: Kind;
  readonly times: number;
  readonly found: number;
  readonly missed: readonly string[];
  readonly alarms: readonly string[];
}

const bases = cleanBases(BASES);

function tryKind(kind: Kind): Tried {
  let times = 0;
  let found = 0;
  const missed: string[] = [];
  const alarms: string[] = [];
  for (let turn = 0; times < TIMES && turn < TIMES * 6; turn += 1) {
    const base = bases[turn % bases.length];
    const damaged = base === undefined ? null : kind.damage(base, turn);
    if (damaged === null) continue;
    times += 1;
    const { findings, binding } = reviewed(damaged.model);
    const isFound = findings.some((one) => kind.codes.includes(one.code) && pointsAt(one, binding, damaged));
    if (isFound) found += 1;
    else missed.push(`${damaged.what}: ${findings.map((one) => one.code).join(' ')}`);
    for (const one of findings) {
      const explained = kind.codes.includes(one.code) || kind.follows.includes(one.code);
      if (one.severity === 'error' && !explained)
        alarms.push(`${damaged.what}: ${one.code} ${one.indicator ?? ''} ${one.message}`);
    }
  }
  return { kind, times, found, missed, alarms };
}

function pointsAt(finding: Finding, binding: Binding, { at, cells, row }: Damaged): boolean {
  if (cells !== undefined) return findingCells(binding, finding).some((cell) => cells.includes(cell));
  if (at.length === 0) return finding.indicator === row || finding.message.includes(row ?? '');
  return finding.names.some((name) => at.includes(name));
}

const tried = KINDS.map(tryKind);

test('the table of damages', () => {
  const lines = tried.map(({ kind, times, found, alarms }) => [
    kind.name,
    kind.codes.join('/'),
    `${String(found)}/${String(times)}`,
    String(alarms.length),
  ]);
  const all = tried.reduce((sum, one) => ({ times: sum.times + one.times, found: sum.found + one.found }), {
    times: 0,
    found: 0,
  });
  const share = ((all.found * 100) / all.times).toFixed(1);
  process.stdout.write(
    `${lines.map((line) => line.join('\t')).join('\n')}\n全部 ${String(all.found)}/${String(all.times)}（${share}%）\n`,
  );
  expect(all.found * 100).toBeGreaterThanOrEqual(TARGET * all.times);
});

describe.each(tried.map((one) => [one.kind.name, one] as const))(
  '%s',
  (_, { times, found, missed, alarms }) => {
    test('was tried fifty times', () => {
      expect(times).toBe(TIMES);
    });

    test('is found by the right check at the right cell', () => {
      expect({ missed: found * 100 >= TARGET * times ? [] : missed }).toEqual({ missed: [] });
    });

    test('raises no false alarm', () => {
      expect(alarms).toEqual([]);
    });
  },
);
