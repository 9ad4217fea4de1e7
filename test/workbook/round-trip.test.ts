import fc from 'fast-check';

import { assess } from '../../src/scoring/assess';
import type { RowResult } from '../../src/scoring/assessment';
import type { Facts } from '../../src/scoring/facts';
import type { Scalar, WorkbookModel } from '../../src/workbook/model';
import { standardWorkbook } from '../../src/workbook/standard';
import { filledTemplate } from '../../src/workbook/template';
import { arbitraryFacts, plausibleFacts } from '../support/arbitrary-facts';
import { case2019, fixtureCase, rubric2019 } from '../support/facts';
import { kindsFacts, kindsRubric } from '../support/kinds';
import { asRead, changed, planned, summary, valueOf } from './support';

const rubric = rubric2019();
const SEED = 20190214;

/** Through a workbook and back; filled, read again, and filled again. */
function goesAround(given: Facts, by = rubric): void {
  const { read, plan, assessment, texts, after } = planned(by, filledTemplate(by, given));
  expect(read.faults).toEqual([]);
  const wanted = asRead(by, given);
  expect(read.facts).toEqual(wanted);
  expect(summary(assessment, texts)).toEqual(summary(assess(by, given)));
  // The formulas already show what they compute.
  expect(plan.writes.every((one) => one.kind === 'value')).toBe(true);
  const again = planned(by, after);
  expect(again.plan.writes).toEqual([]);
  expect(again.plan.kept).toEqual(plan.kept);
  expect(again.assessment.total.eq(assessment.total)).toBe(true);
  // Scores and texts are there now; where a person had written some, hers.
  const said = (
    own: (row: RowResult) => string | null | undefined,
    hers: Facts['reported'],
  ): Facts['reported'] => {
    const rows = [...assessment.rows, assessment.adjustment].flatMap((row) => {
      const text = own(row);
      return text == null ? [] : [[row.name, text] as const];
    });
    return { ...Object.fromEntries(rows), ...hers };
  };
  const total = assessment.complete ? { 合计: assessment.total.toDecimalText() } : {};
  expect(again.read.facts).toEqual({
    ...wanted,
    reported: said((row) => row.score?.toDecimalText(), { ...total, ...wanted.reported }),
    narratives: said((row) => texts.get(row.name), wanted.narratives),
  });
  expect(valueOf(after, '等级')).toBe(assessment.grade);
}

test('300 random fact sets', () => {
  fc.assert(
    fc.property(plausibleFacts(), (given) => {
      goesAround(given);
    }),
    { numRuns: 300, seed: SEED },
  );
});

test.each(['zhanjiang-2019.facts.json', 'zhanjiang-2019.sheet.json', 'self-evaluation-2020.sheet.json'])(
  '%s',
  (file) => {
    goesAround(fixtureCase(file).facts);
  },
);

test('another rubric', () => {
  const kinds = kindsRubric();
  goesAround(kindsFacts(), kinds);
  goesAround(kindsFacts({ inputs: { 预算额: '0', 完成数: '' }, weights: { 公开: '3' } }), kinds);
});

test('facts that hold anything at all are written, read and filled, and a second fill changes nothing', () => {
  fc.assert(
    fc.property(arbitraryFacts(), (given) => {
      const { after, plan } = planned(rubric, filledTemplate(rubric, given));
      const again = planned(rubric, after).plan;
      expect(again.writes).toEqual([]);
      expect(again.kept).toEqual(plan.kept);
    }),
    { numRuns: 60, seed: SEED },
  );
});

describe('cells that hold anything at all', () => {
  const blank = standardWorkbook(rubric);
  const names = blank.names.map((one) => one.name);
  const value: fc.Arbitrary<Scalar> = fc.oneof(
    fc.double(),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('符合', '酌情', '98.60%', '约3', '2019-02-14', '=1', '__proto__'),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('#REF!', '#DIV/0!').map((error) => ({ error })),
  );
  const content = fc.oneof(
    value,
    fc.record({
      value,
      formula: fc.constantFrom(null, 'A1', 'NOW()'),
      style: fc.nat(blank.styles.length + 1),
    }),
  );

  test('are read, scored and filled without a failure; only blank or own cells change', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), content, { maxKeys: 60 }), (cells) => {
        const model: WorkbookModel = changed(filledTemplate(rubric, case2019().facts), cells);
        const { plan, after } = planned(rubric, model);
        for (const { name, kind } of plan.writes) {
          if (kind === 'cached' || name.startsWith('校验_')) continue;
          const before = valueOf(model, name);
          expect(before === null || (typeof before === 'string' && /^[\s\p{Cf}]*$/u.test(before))).toBe(true);
        }
        expect(planned(rubric, after).plan.writes).toEqual([]);
      }),
      { numRuns: 60, seed: SEED },
    );
  });
});
