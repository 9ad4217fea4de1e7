import { Decimal } from 'decimal.js';
import fc from 'fast-check';

import { buildWorkbook } from '../../src/host/xlsx/build/build-workbook';
import { Quotient, readDouble } from '../../src/rubric/formula';
import { ratioName } from '../../src/rubric/names';
import { assess } from '../../src/scoring/assess';
import { type Facts, NO_FACTS } from '../../src/scoring/facts';
import { bind, type Binding } from '../../src/workbook/binding';
import type { WorkbookModel } from '../../src/workbook/model';
import { modelSource } from '../../src/workbook/source';
import { SHEETS } from '../../src/workbook/standard';
import { filledTemplate } from '../../src/workbook/template';
import { type CsvCell, NO_LIBREOFFICE, recalculatedSheet } from '../host/xlsx/fidelity/libreoffice';
import { plausibleFacts } from '../support/arbitrary-facts';
import { rubric2019 } from '../support/facts';
import { testUnless } from '../support/skip-aloud';

/** What every formula of a file shows before it is recalculated: nearly always wrong. */
const WRONG = 0.123;
const TOLERANCE = 1e-12;
const rubric = rubric2019();

/** Amounts that nearly cancel, to a cent of a yuan: what binary fractions are worst at. */
function cancellingFacts(): fc.Arbitrary<Facts> {
  // A cent of a yuan is a millionth of 万元; up to 100 亿元.
  const cents = (most: bigint): fc.Arbitrary<bigint> => fc.bigInt(10n, most);
  const pair = fc.tuple(cents(1_000_000_000_000n), fc.bigInt(-3n, 3n));
  return fc
    .tuple(pair, pair, pair, cents(10_000_000_000n), cents(10_000_000_000n))
    .map(([[budget, more], [before, growth], [opening, rest], general, fund]) => ({
      ...NO_FACTS,
      inputs: {
        收入预算数: inTenThousands(budget),
        收入决算数: inTenThousands(budget + more),
        调整后收入预算数: inTenThousands(budget - more),
        上年末存量资金: inTenThousands(before),
        本年末存量资金: inTenThousands(before + growth),
        年初结转结余: inTenThousands(opening),
        一般公共预算财政拨款收入: inTenThousands(general),
        政府性基金预算财政拨款收入: inTenThousands(fund),
        支出决算数: inTenThousands(general + fund),
        年末结转结余: inTenThousands(opening + rest),
      },
    }));
}

function inTenThousands(cents: bigint): string {
  const digits = cents.toString().padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** Facts with one of their amounts below zero, which the product does not use: each in turn. */
function withNegative(facts: Facts, turn: number): Facts {
  const amounts = Object.entries(facts.inputs).filter(
    ([name, text]) => rubric.inputs.get(name)?.kind === 'amount' && Number(text) > 0,
  );
  const [name, text] = amounts[turn % amounts.length] ?? ['支出决算数', '1'];
  return { ...facts, inputs: { ...facts.inputs, [name]: `-${text}` } };
}

/** The workbook with a wrong result in every cell that has a formula. */
function spoilt(model: WorkbookModel): WorkbookModel {
  const sheets = model.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula === null ? cell : { ...cell, value: WRONG })),
  }));
  return { ...model, sheets };
}

/** The workbook with every number shown with its 15 digits, so that it can be read off what LibreOffice shows. */
function shownInFull(model: WorkbookModel): WorkbookModel {
  const numberFormat = `0.${'0'.repeat(14)}E+000`;
  return { ...model, styles: model.styles.map((style) => ({ ...style, numberFormat })) };
}

/** Every ratio and derived amount, its cell's name and what it is exactly; null when it has no value. */
function exactValues(facts: Facts): { readonly cell: string; readonly exact: Quotient | null }[] {
  const assessment = assess(rubric, facts);
  const ratios = assessment.ratios.map(({ name, value }) => ({ cell: ratioName(name), exact: value }));
  const amounts = [...rubric.values].filter(([, { kind }]) => kind !== 'ratio');
  return [
    ...ratios,
    ...amounts.map(([name]) => {
      const outcome = assessment.value(name)?.outcome;
      return { cell: name, exact: outcome?.kind === 'number' ? outcome.value : null };
    }),
  ];
}

/** How far a double is from the exact value: relatively, or as it is where that is zero. */
function distance(cell: number, exact: Quotient): number {
  // The double itself, not what it shows.
  const apart = Quotient.of(new Decimal(cell).toFixed()).sub(exact).abs();
  return Number((apart.div(exact.abs()) ?? apart).toDecimalText(20));
}

/** As the cell shows it under 0.00%: Excel rounds the 15 digits that it has of a double, half away from zero. */
function shown(cell: number): string | undefined {
  return Quotient.parse(readDouble(cell) ?? '')?.toPercent();
}

interface Tally {
  ratios: number;
  blanks: number;
  worst: number;
  readonly wrong: string[];
}

/** What LibreOffice shows of the workbook's formulas. */
interface Recalculated {
  readonly binding: Binding;
  readonly model: WorkbookModel;
  readonly rows: readonly (readonly CsvCell[])[];
}

function check({ binding, model, rows }: Recalculated, facts: Facts, where: string, tally: Tally): void {
  const source = modelSource(model);
  for (const { cell: name, exact } of exactValues(facts)) {
    const address = binding.cells.get(name)!;
    const cell = rows[address.row]?.[address.column];
    const value = cell === undefined || cell.text === '' ? null : cell.quoted ? cell.text : Number(cell.text);
    const report = (why: string): void => {
      const exactly = exact?.toDecimalText(20) ?? 'blank';
      tally.wrong.push(`${where} ${name}: ${why}; ${JSON.stringify(cell)}, exactly ${exactly}`);
    };
    if (address.sheet !== SHEETS.data) report('on another sheet');
    if (source.cell(address)?.formula == null) report('no formula');
    if (exact === null) tally.blanks += 1;
    else tally.ratios += 1;
    if (exact === null || typeof value !== 'number') {
      if (exact !== null || value !== null) report('blank on one side only');
      continue;
    }
    const off = distance(value, exact);
    tally.worst = Math.max(tally.worst, off);
    if (!(off <= TOLERANCE)) report(`off by ${off.toExponential(1)}`);
    else if (shown(value) !== exact.toPercent()) report(`shown as ${shown(value) ?? '?'}`);
  }
}

/** Facts → files with wrong results → LibreOffice → every derived cell against its exact value. */
function recalculate(all: readonly Facts[]): Tally {
  const models = all.map((facts) => shownInFull(spoilt(filledTemplate(rubric, facts))));
  const sheet = models[0]!.sheets.findIndex(({ name }) => name === SHEETS.data) + 1;
  const tally: Tally = { ratios: 0, blanks: 0, worst: 0, wrong: [] };
  recalculatedSheet(models.map(buildWorkbook), sheet).forEach((rows, n) => {
    const model = models[n]!;
    check({ binding: bind(rubric, modelSource(model)), model, rows }, all[n]!, `#${n}`, tally);
  });
  return tally;
}

const when = testUnless(NO_LIBREOFFICE);

when(
  'LibreOffice works out every ratio of 270 workbooks as the product does',
  () => {
    const plausible = fc.sample(plausibleFacts(), { numRuns: 200, seed: 2019 });
    const cancelling = fc.sample(cancellingFacts(), { numRuns: 40, seed: 2019 });
    const negative = fc.sample(plausibleFacts(), { numRuns: 30, seed: 2020 }).map(withNegative);
    const tally = recalculate([...plausible, ...cancelling, ...negative]);
    expect(tally.wrong).toEqual([]);
    expect(tally.worst).toBeLessThanOrEqual(TOLERANCE);
    // None skipped, and both kinds met.
    expect(tally.ratios + tally.blanks).toBe(270 * rubric.values.size);
    expect(tally.ratios).toBeGreaterThan(2000);
    expect(tally.blanks).toBeGreaterThan(100);
  },
  900_000,
);
