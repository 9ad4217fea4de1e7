import { narrate } from '../../src/narrative/narrate';
import { review } from '../../src/review';
import { assess } from '../../src/scoring/assess';
import type { Assessment } from '../../src/scoring/assessment';
import { readExamples, type RowExample, type WholeExample } from '../support/examples';
import { facts, rubric2019 } from '../support/facts';

const rubric = rubric2019();
const { examples, whole } = readExamples('zhanjiang-2019');

/** Rows whose score comes from numbers. */
const COMPUTED = rubric.indicators
  .filter((one) => !JSON.stringify(one.rule).includes('"kind":"checklist"') || one.name === '预算编制规范性')
  .filter((one) => one.rule.kind !== 'choice')
  .map((one) => one.name);

describe('worked examples of the 2019 rubric', () => {
  test.each(COMPUTED)('%s has at least six', (row) => {
    expect(examples[row]?.length ?? 0).toBeGreaterThanOrEqual(6);
  });

  test('every row has at least one', () => {
    for (const row of [...rubric.indicators, rubric.source.adjustment]) {
      expect([row.name, (examples[row.name]?.length ?? 0) > 0]).toEqual([row.name, true]);
    }
  });

  describe.each(Object.entries(examples))('%s', (row, list) => {
    test.each(list.map((example) => [example.name, example] as const))('%s', (_, example) => {
      const assessment = assess(rubric, factsOf(example));
      const result = assessment.row(row);
      const { expect: expected } = example;
      const shown = {
        score: result?.score?.toDecimalText(),
        missing: result?.missing.map((one) => one.name),
        sentence: narrate(assessment).get(row) ?? undefined,
        ratios: ratiosOf(assessment, Object.keys(expected.ratios ?? {})),
        assumed: result?.assumed === true ? 'yes' : 'no',
      };
      expect(shown).toMatchObject({
        ...(expected.score === undefined ? {} : { score: expected.score }),
        ...(expected.missing === undefined ? {} : { missing: expected.missing, score: undefined }),
        ...(expected.sentence === undefined ? {} : { sentence: expected.sentence }),
        ...(expected.assumed === undefined ? {} : { assumed: expected.assumed }),
        ratios: expected.ratios ?? {},
      });
      expectFindings(assessment, expected);
    });
  });

  test.each(whole.map((example) => [example.name, example] as const))('whole sheet: %s', (_, example) => {
    const assessment = assess(rubric, factsOf(example));
    const { expect: expected } = example;
    const shown = {
      total: assessment.total.toDecimalText(),
      grade: assessment.grade ?? undefined,
      complete: assessment.complete ? 'yes' : 'no',
      bonus: assessment.adjustment.bonus?.toDecimalText(),
      penalty: assessment.adjustment.penalty?.toDecimalText(),
      rows: Object.fromEntries(
        Object.keys(expected.rows).map((row) => [
          row,
          assessment.row(row)?.score?.toDecimalText() ?? 'missing',
        ]),
      ),
      ratios: ratiosOf(assessment, Object.keys(expected.ratios)),
      missing: Object.fromEntries(
        Object.keys(expected.missing).map((row) => [
          row,
          assessment.row(row)?.missing.map((one) => one.name),
        ]),
      ),
    };
    expect(shown).toMatchObject({
      total: expected.total,
      complete: expected.complete,
      rows: expected.rows,
      ratios: expected.ratios,
      missing: expected.missing,
      ...(expected.grade === undefined ? {} : { grade: expected.grade }),
      ...(expected.bonus === undefined ? {} : { bonus: expected.bonus }),
      ...(expected.penalty === undefined ? {} : { penalty: expected.penalty }),
    });
    expectFindings(assessment, expected);
  });
});

function factsOf({
  inputs,
  judgements,
  weights,
  reported,
}: RowExample | WholeExample): ReturnType<typeof facts> {
  return facts({ inputs, judgements: judgements, weights, reported });
}

function ratiosOf(assessment: Assessment, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [name, assessment.ratios.find((one) => one.name === name)?.trace.display ?? 'none']),
  );
}

function expectFindings(
  assessment: Assessment,
  expected: { findings?: string[] | undefined; silent?: string[] | undefined },
): void {
  const codes = review(assessment).map((finding) => finding.code);
  expect(codes).toEqual(expect.arrayContaining(expected.findings ?? []));
  for (const code of expected.silent ?? []) expect(codes).not.toContain(code);
}
