import { readFileSync } from 'node:fs';
import path from 'node:path';

import { type Formula, printFormula, Quotient } from '../../src/rubric/formula';
import { libraryRubric, RUBRIC_IDS } from '../../src/rubric/library';
import { loadRubric } from '../../src/rubric/load';
import { packRubric, unpackRubric } from '../../src/rubric/packed';
import type { Rubric } from '../../src/rubric/rubric';
import { assess } from '../../src/scoring/assess';
import type { Facts } from '../../src/scoring/facts';
import { case2019 } from '../support/facts';
import { kindsFacts, kindsRubric } from '../support/kinds';

const YAML_2019 = path.join(__dirname, '../../src/rubric/library/zhanjiang-2019.yaml');

/** All the values of an assessment as text: exact numbers, and formulas wherever they stood in their file. */
function results(rubric: Rubric, given: Facts): string {
  const { receipt, ratios, rows, adjustment, rowsTotal, total, grade, nextGrade } = assess(rubric, given);
  const all = { receipt, ratios, rows, adjustment, rowsTotal, total, grade, nextGrade };
  return JSON.stringify(
    all,
    (_, value: unknown) => {
      if (value instanceof Quotient) return `${value.n.toFixed()}/${value.d.toFixed()}`;
      return isFormula(value) ? printFormula(value) : value;
    },
    1,
  );
}

function isFormula(value: unknown): value is Formula {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

function loaded2019(): Rubric {
  const loaded = loadRubric(readFileSync(YAML_2019, 'utf8'), 'zhanjiang-2019.yaml');
  if (!loaded.ok) throw new Error('the 2019 rubric does not load');
  return loaded.rubric;
}

/** Through JSON, as the build writes it. */
function travelled(rubric: Rubric): Rubric {
  return unpackRubric(JSON.parse(JSON.stringify(packRubric(rubric))) as ReturnType<typeof packRubric>);
}

describe('a packed rubric is the same rubric', () => {
  test.each([
    ['every kind of rule', kindsRubric(), kindsFacts()],
    ['the 2019 rubric', loaded2019(), case2019().facts],
  ])('%s: the same assessment, down to each derivation', (_, rubric, given) => {
    const again = travelled(rubric);
    expect(again.hash).toBe(rubric.hash);
    expect(again.indicators.map((one) => one.name)).toEqual(rubric.indicators.map((one) => one.name));
    expect(results(again, given)).toBe(results(rubric, given));
  });

  test('numbers are neither doubles nor rounded, formulas are texts', () => {
    const { source } = packRubric(kindsRubric()) as { source: Record<string, Record<string, unknown>> };
    expect(source.total).toEqual({ min: { $decimal: '0' }, max: { $decimal: '50' } });
    expect(source.values?.完成率).toMatchObject({ formula: { $formula: '完成数/计划数' } });
    expect(source.year).toBe(2021);
  });

  test('a formula that cannot be read is a fault of the build', () => {
    const packed = { hash: 'sha256:0', source: { values: { 率: { formula: { $formula: '1+' } } } } };
    expect(() => unpackRubric(packed)).toThrow(/^packed rubric: /u);
  });
});

describe('the library', () => {
  test('holds the 2019 rubric as its YAML file stands today', () => {
    expect(RUBRIC_IDS).toContain('zhanjiang-2019');
    expect(libraryRubric('zhanjiang-2019')?.hash).toBe(loaded2019().hash);
  });

  test('unpacks each rubric once', () => {
    expect(libraryRubric('zhanjiang-2019')).toBe(libraryRubric('zhanjiang-2019'));
  });

  test.each(['湛江', 'toString', ''])('knows no %j', (id) => {
    expect(libraryRubric(id)).toBeUndefined();
  });
});
