import { readFileSync } from 'node:fs';
import path from 'node:path';

import { type Finding, NO_SHEET, review, type Sheet } from '../../src/review';
import { assess } from '../../src/scoring/assess';
import type { Facts } from '../../src/scoring/facts';
import { type Change, cleanSheet } from '../review/sheet';
import { facts, fixtureCase, rubric2019 } from './facts';
import { printedSheet, type SheetChange } from './printed-sheet';

/** A case that a check must, or must not, fire on. */
export interface CheckCase {
  readonly says: string;
  readonly code: string;
  readonly fires: boolean;
}

/** What became of it. */
export interface CheckResult extends CheckCase {
  readonly holds: boolean;
}

const FIXTURES = path.join(__dirname, '../fixtures');
const SHEETS = ['zhanjiang-2019.sheet.json', 'self-evaluation-2020.sheet.json'];

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(FIXTURES, file), 'utf8'));
}

/** Every case there is, run: those of single checks, the two sheets, and the sentences. */
export function runCases(): readonly CheckResult[] {
  return [...singles(), ...SHEETS.flatMap(ofSheet), ...sentences()];
}

interface Single {
  readonly says: string;
  readonly change?: Change;
  readonly sheet?: SheetChange;
  /** The row at which alone it counts. */
  readonly at?: string;
  readonly expect: readonly string[];
  readonly quiet: readonly string[];
}

function singles(): readonly CheckResult[] {
  return (read('check-cases.json') as readonly Single[]).flatMap(
    ({ says, change, sheet, at, expect, quiet }) => {
      const given = cleanSheet(change);
      const found = findings(
        given,
        sheet === undefined ? NO_SHEET : printedSheet(rubric2019(), given, sheet),
      );
      const here = at === undefined ? found : found.filter(({ indicator }) => indicator === at);
      return results(says, here, expect, quiet);
    },
  );
}

interface Sentence {
  readonly row: string;
  readonly score: string;
  readonly text: string;
  readonly expect: readonly string[];
  readonly quiet: readonly string[];
  readonly inputs?: Readonly<Record<string, string>>;
}

function sentences(): readonly CheckResult[] {
  return (read('texts.json') as readonly Sentence[]).flatMap(
    ({ row, score, text, inputs = {}, expect, quiet }) => {
      const given = facts({ inputs, reported: { [row]: score }, narratives: { [row]: text } });
      return results(
        `“${text}”`,
        findings(given).filter(({ indicator }) => indicator === row),
        expect,
        quiet,
      );
    },
  );
}

interface Expectations {
  readonly errors: readonly (readonly [string | null, string])[];
  readonly warnings: readonly (readonly [string | null, string])[];
  readonly mustNot: readonly string[];
}

function ofSheet(file: string): readonly CheckResult[] {
  const found = findings(fixtureCase(file).facts);
  const { errors, warnings, mustNot } = (read(file) as { readonly expected: Expectations }).expected;
  const listed = (list: Expectations['errors'], severity: Finding['severity']): readonly CheckResult[] =>
    list.map(([row, code]) => ({
      says: `${file}：${row ?? '整表'}`,
      code,
      fires: true,
      holds: found.some((one) => one.indicator === row && one.code === code && one.severity === severity),
    }));
  const others = found.filter(
    (one) =>
      one.severity === 'error' && !errors.some(([row, code]) => row === one.indicator && code === one.code),
  );
  return [
    ...listed(errors, 'error'),
    ...listed(warnings, 'warning'),
    ...mustNot.map((code) => ({
      says: file,
      code,
      fires: false,
      holds: !found.some((one) => one.code === code),
    })),
    ...others.map(({ code, indicator }) => ({
      says: `${file}：${indicator ?? '整表'}`,
      code,
      fires: false,
      holds: false,
    })),
  ];
}

function findings(given: Facts, sheet: Sheet = NO_SHEET): readonly Finding[] {
  return review(assess(rubric2019(), given), sheet);
}

function results(
  says: string,
  found: readonly Finding[],
  expect: readonly string[],
  quiet: readonly string[],
): readonly CheckResult[] {
  const fired = new Set(found.map(({ code }) => code));
  return [
    ...expect.map((code) => ({ says, code, fires: true, holds: fired.has(code) })),
    ...quiet.map((code) => ({ says, code, fires: false, holds: !fired.has(code) })),
  ];
}
