import fc from 'fast-check';

import { buildWorkbook } from '../../src/host/xlsx/build/build-workbook';
import { fileSource } from '../../src/host/xlsx/source';
import { openWorkbook } from '../../src/host/xlsx/workbook-file';
import { narrate } from '../../src/narrative/narrate';
import type { Rubric } from '../../src/rubric/rubric';
import { assess } from '../../src/scoring/assess';
import type { Assessment } from '../../src/scoring/assessment';
import type { Facts } from '../../src/scoring/facts';
import { bind } from '../../src/workbook/binding';
import { readFacts } from '../../src/workbook/reading/read-facts';
import { SHEETS } from '../../src/workbook/standard';
import { filledTemplate } from '../../src/workbook/template';
import type { Plan } from '../../src/workbook/writing/plan';
import { planAssessment } from '../../src/workbook/writing/plan-assessment';
import { plausibleFacts } from '../support/arbitrary-facts';
import { case2019, fixtureCase, rubric2019 } from '../support/facts';
import { kindsFacts, kindsRubric } from '../support/kinds';
import { asRead, changed, renamed, summary } from './support';

const rubric = rubric2019();

function fill(
  bytes: Uint8Array,
  by: Rubric,
): { facts: Facts; assessment: Assessment; plan: Plan; bytes: Uint8Array; sheets: readonly string[] } {
  const file = openWorkbook(bytes);
  const source = fileSource(file.values());
  const { facts, binding, faults } = readFacts(by, source);
  expect(faults).toEqual([]);
  const assessment = assess(by, facts);
  const plan = planAssessment(source, binding, assessment, narrate(assessment));
  const { sheets } = file.write(
    plan.writes.map(({ address, kind, after }) => ({ ...address, kind, value: after })),
  );
  return { facts, assessment, plan, bytes: file.toBytes(), sheets };
}

/** Made, filled, filled again, each time through a file. */
function goesAround(given: Facts, by = rubric): Assessment {
  const made = fill(buildWorkbook(filledTemplate(by, given)), by);
  expect(made.facts).toEqual(asRead(by, given));
  expect(summary(made.assessment)).toEqual(summary(assess(by, given)));
  expect(made.plan.writes.every((one) => one.kind === 'value')).toBe(true);
  const again = fill(made.bytes, by);
  expect(again.plan.writes).toEqual([]);
  expect(again.plan.kept).toEqual(made.plan.kept);
  expect(Buffer.compare(again.bytes, made.bytes)).toBe(0);
  expect(summary(again.assessment)).toEqual(summary(made.assessment));
  const texts = narrate(made.assessment);
  for (const row of [...made.assessment.rows, made.assessment.adjustment]) {
    if ((given.reported[row.name] ?? '') === '')
      expect(again.facts.reported[row.name]).toBe(row.score?.toDecimalText());
    if ((given.narratives[row.name] ?? '') === '')
      expect(again.facts.narratives[row.name] ?? null).toBe(texts.get(row.name));
  }
  return again.assessment;
}

test('the audited case of 2019: 93.94', () => {
  const { facts, expected } = case2019();
  const assessment = goesAround(facts);
  expect(assessment.total.toDecimalText()).toBe('93.94');
  for (const [row, score] of Object.entries(expected.scores))
    expect(assessment.row(row)?.score?.toDecimalText()).toBe(score);
});

test.each(['zhanjiang-2019.sheet.json', 'self-evaluation-2020.sheet.json'])('%s', (file) => {
  goesAround(fixtureCase(file).facts);
});

test('another rubric', () => {
  goesAround(kindsFacts(), kindsRubric());
});

test('40 random fact sets', () => {
  fc.assert(
    fc.property(plausibleFacts(), (given) => {
      goesAround(given);
    }),
    { numRuns: 40, seed: 20190214 },
  );
});

test('a fill changes 评分表 and 评分底稿 only', () => {
  const { sheets } = fill(buildWorkbook(filledTemplate(rubric, case2019().facts)), rubric);
  expect(sheets).toEqual([SHEETS.score, SHEETS.working]);
});

test('texts of every kind come back as texts', () => {
  const texts = {
    1: '=1+1',
    2: '+5',
    3: '-5',
    4: '@名称',
  };
  const given: Facts = {
    ...case2019().facts,
    header: { 单位名称: '=某局', 评价年度: '2019', 核查人: "'引号" },
    judgements: {
      财务合规性: Object.fromEntries(
        Object.entries(texts).map(([key, reason]) => [
          key,
          { verdict: '符合', reason, evidence: '“甲”\n<乙>&_x000D_' },
        ]),
      ),
    },
    narratives: { 预决算: '=SUM(A1)', 自评材料: '第一行\n第二行' },
  };
  goesAround(given);
});

test('dates of a workbook that counts from 1904', () => {
  const model = { ...filledTemplate(rubric, case2019().facts), date1904: true };
  const shifted = changed(model, { 预算公开日期: { value: 42048 } });
  const file = openWorkbook(buildWorkbook(shifted));
  expect(readFacts(rubric, fileSource(file.values())).facts.inputs.预算公开日期).toBe('2019-02-14');
});

test('names that spell the sheet otherwise are written to the sheet that is there', () => {
  const model = filledTemplate(rubric, case2019().facts);
  const english = renamed(
    {
      ...model,
      sheets: model.sheets.map((sheet) =>
        sheet.name === SHEETS.score ? { ...sheet, name: 'Score' } : sheet,
      ),
    },
    (names) => names.map((one) => ({ ...one, refersTo: one.refersTo.replace('评分表', 'SCORE') })),
  );
  const { sheets } = fill(buildWorkbook(english), rubric);
  expect(sheets).toEqual(['Score', SHEETS.working]);
});

test('a file is read as the model it was made of, cell by cell and merge by merge', () => {
  const model = filledTemplate(rubric, case2019().facts);
  const source = fileSource(openWorkbook(buildWorkbook(model)).values());
  expect(bind(rubric, source).missing).toEqual([]);
  for (const sheet of model.sheets) {
    expect(source.sheetName(sheet.name)).toBe(sheet.name);
    for (const { row, column, value, formula } of sheet.cells)
      expect(source.cell({ sheet: sheet.name, row, column })).toMatchObject({ value, formula });
    for (const area of sheet.merges)
      expect(source.mergeAt({ sheet: sheet.name, row: area.bottom, column: area.right })).toEqual(area);
  }
  const nowhere = { sheet: '无', row: 0, column: 0 };
  expect([source.sheetName('无'), source.cell(nowhere), source.mergeAt(nowhere)]).toEqual([null, null, null]);
  expect(source.cell({ sheet: SHEETS.score, row: 900, column: 900 })).toBeNull();
});
