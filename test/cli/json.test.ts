import { errorLine, scoreLine } from '../../src/cli/output/json';
import { fileNames } from '../../src/cli/scored';
import { narrate } from '../../src/narrative/narrate';
import { review } from '../../src/review';
import { assess } from '../../src/scoring/assess';
import { type Facts, NO_FACTS } from '../../src/scoring/facts';
import { case2019, rubric2019 } from '../support/facts';
import { ErrorLine, ORDER, RATIOS, ScoreLine } from './contract';

function line(facts: Facts) {
  const assessment = assess(rubric2019(), facts);
  const text = scoreLine('x.json', {
    assessment,
    narratives: narrate(assessment),
    findings: review(assessment),
    workbook: null,
  });
  expect(text).not.toContain('\n');
  return { raw: JSON.parse(text), read: ScoreLine.parse(JSON.parse(text)) };
}

describe('the line of a scored file', () => {
  const { facts, expected } = case2019();

  test('the audited case, every row and ratio', () => {
    const { raw, read } = line(facts);
    expect(Object.keys(raw)).toEqual(ORDER);
    expect(read).toMatchObject({
      file: 'x.json',
      unit: '中共湛江市委办公室',
      complete: true,
      total: '93.94',
      grade: '优',
      bonus: '2',
      penalty: '0',
    });
    expect(Object.fromEntries(read.indicators.map(({ name, score }) => [name, score]))).toEqual(
      expected.scores,
    );
    expect(Object.keys(read.ratios)).toEqual([...RATIOS]);
    expect(
      Object.fromEntries(Object.entries(read.ratios).map(([name, ratio]) => [name, ratio?.display])),
    ).toEqual(expected.ratios);
    expect(read.indicators.at(-1)).toMatchObject({
      name: '加减分项',
      weight: null,
      score: '2',
      status: 'scored',
    });
    // 3629.56 / 3681.03, by long division.
    expect(read.ratios['支出完成率']?.value).toMatch(/^0\.98601750053653461123/u);
  });

  test('the members of a row, in the order of the contract', () => {
    const { raw } = line({ ...facts, inputs: { ...facts.inputs, 满意度得分: '' } });
    expect(Object.keys(raw.indicators[6])).toEqual([
      'name',
      'weight',
      'score',
      'status',
      'assumed',
      'narrative',
    ]);
    expect(Object.keys(raw.indicators[28])).toEqual([
      'name',
      'weight',
      'score',
      'status',
      'missing',
      'assumed',
      'narrative',
    ]);
  });

  test('a missing row names what is missing; there is no grade', () => {
    const { read } = line({ ...facts, inputs: { ...facts.inputs, 满意度得分: '' } });
    expect(read).toMatchObject({ complete: false, grade: null, total: '91.04' });
    expect(read.indicators.find(({ name }) => name === '公众或服务对象满意度')).toEqual({
      name: '公众或服务对象满意度',
      weight: '3',
      score: null,
      status: 'missing',
      missing: ['满意度得分'],
      assumed: false,
      narrative: null,
    });
  });

  test('nothing given: every row missing, items by their number, every ratio null', () => {
    const { read } = line(NO_FACTS);
    expect(read).toMatchObject({
      unit: null,
      complete: false,
      total: '0',
      grade: null,
      bonus: null,
      penalty: null,
    });
    expect(Object.values(read.ratios).every((ratio) => ratio === null)).toBe(true);
    expect(read.indicators.every(({ status }) => status === 'missing')).toBe(true);
    expect(read.indicators[0]).toMatchObject({
      missing: ['预算编制合理性.1', '预算编制合理性.2', '预算编制合理性.3'],
    });
  });

  test('the rows add up to the total, the bonus cut by it included', () => {
    const { read } = line({ ...facts, inputs: { ...facts.inputs, 表彰次数: '9', 问责次数: '1' } });
    expect(read).toMatchObject({ bonus: '3', penalty: '2' });
    const cents = read.indicators.map(({ score }) => Math.round(Number(score) * 100));
    expect(cents.reduce((sum, one) => sum + one, 0)).toBe(Math.round(Number(read.total) * 100));
  });

  test('findings have no cells, for facts have none', () => {
    const { read } = line({ ...facts, reported: { 支出完成率: '4', 合计: '94.94' } });
    const found = read.findings.find(({ code }) => code === 'N03');
    expect(found).toMatchObject({ severity: 'error', indicator: '支出完成率', cells: [] });
    expect(found?.fix?.value).toBe('3');
  });
});

test('the line of a file that could not be read', () => {
  const text = errorLine('broken.xlsx', { code: 'not-a-workbook', message: '不是工作簿' });
  expect(ErrorLine.parse(JSON.parse(text))).toEqual({
    file: 'broken.xlsx',
    ok: false,
    error: { code: 'not-a-workbook', message: '不是工作簿' },
  });
});

test('files go by their base names, by their paths where these clash', () => {
  expect(fileNames(['../cases/003.json', 'a/x.json', 'b/x.json', 'x'])).toEqual([
    '003.json',
    'a/x.json',
    'b/x.json',
    'x',
  ]);
});
