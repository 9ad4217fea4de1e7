import path from 'node:path';

import { assess } from '../../src/scoring/assess';
import { drawTree, explainRow } from '../../src/scoring/explain';
import { NO_FACTS } from '../../src/scoring/facts';
import { VERSION } from '../../src/scoring/version';
import manifest from '../../package.json';
import { case2019, rubric2019 } from '../support/facts';
import { expectGolden } from '../support/golden';

const rubric = rubric2019();
const { facts, expected } = case2019();
const assessment = assess(rubric, facts);

describe('the audited case of 2019', () => {
  test.each(Object.entries(expected.scores))('%s: %s', (row, score) => {
    expect(assessment.row(row)?.score?.toDecimalText()).toBe(score);
  });

  test.each(Object.entries(expected.ratios))('%s: %s', (ratio, display) => {
    expect(assessment.ratios.find((one) => one.name === ratio)?.trace.display).toBe(display);
  });

  test('has exactly the eight ratios', () => {
    expect(assessment.ratios.map((one) => one.name)).toEqual(Object.keys(expected.ratios));
  });

  test('total, grade, bonus, and the way to the next grade', () => {
    expect(assessment.total.toDecimalText()).toBe(expected.total);
    expect(assessment.rowsTotal.toDecimalText()).toBe('91.94');
    expect(assessment.grade).toBe(expected.grade);
    expect(assessment.nextGrade).toBeNull();
    expect(assessment.complete).toBe(true);
    expect(assessment.adjustment.bonus?.toDecimalText()).toBe('2');
    expect(assessment.adjustment.penalty?.toDecimalText()).toBe('0');
    expect(assessment.adjustment.clamped).toBeNull();
  });

  test('says which scores rest on assumptions', () => {
    expect(assessment.rows.filter((row) => row.assumed).map((row) => row.name)).toEqual([
      '支出完成率',
      '公用经费控制率',
      '绩效目标完成效率',
      '项目完成及时性',
      '社会经济环境效益',
      '群众信访办理情况',
    ]);
  });

  test('says what it would take: 51.47 万元 more expenditure for full marks', () => {
    const [way, ...others] = assessment.row('支出完成率')?.improvements ?? [];
    expect(others).toEqual([]);
    expect(way?.input).toBe('支出决算数');
    expect(way?.change.toDecimalText()).toBe('51.47');
    expect(way?.to.toDecimalText()).toBe('3681.03');
    expect(way?.score.toDecimalText()).toBe('4');
  });

  test('carries a receipt', () => {
    expect(assessment.receipt).toEqual({
      rubric: 'zhanjiang-2019',
      revision: rubric.revision,
      hash: rubric.hash,
      version: manifest.version,
    });
    expect(VERSION).toBe(manifest.version);
    expect(assessment.receipt.hash).toMatch(/^sha256:[0-9a-f]{64}$/u);
  });

  test('derivations, as they are printed', () => {
    const trees = [...assessment.rows, assessment.adjustment].map((row) =>
      drawTree(explainRow(assessment, row)),
    );
    expectGolden(path.join(__dirname, 'golden/zhanjiang-2019.txt'), trees.join('\n\n'));
  });
});

test('with nothing given every row is missing and says what it needs', () => {
  const empty = assess(rubric, NO_FACTS);
  expect(empty.complete).toBe(false);
  expect(empty.grade).toBeNull();
  expect(empty.nextGrade).toBeNull();
  expect(empty.total.toDecimalText()).toBe('0');
  expect(empty.adjustment.bonus).toBeNull();
  expect(empty.adjustment.penalty).toBeNull();
  for (const row of [...empty.rows, empty.adjustment]) {
    expect([row.name, row.status, row.score]).toEqual([row.name, 'missing', null]);
    expect(row.missing.length).toBeGreaterThan(0);
  }
  expect(empty.ratios.every((ratio) => ratio.value === null && ratio.trace.display === null)).toBe(true);
  const trees = [...empty.rows, empty.adjustment].map((row) => drawTree(explainRow(empty, row)));
  expectGolden(path.join(__dirname, 'golden/empty.txt'), trees.join('\n\n'));
});
