import { rowName } from '../../../src/rubric/names';
import type { Scalar } from '../../../src/workbook/model';
import { readRecognised, type Recognition } from '../../../src/workbook/recognise';
import { modelSource } from '../../../src/workbook/source';
import { scalarText } from '../../../src/workbook/reading/read-cell';
import { modelOf, recognised, ROWS } from './tables';

const FRONT = ['三级指标', '分值', '评分标准'];
const NAME = scalarText(ROWS[0]![0]!);

/** Behind name, weight and standard: headings, and what stands below each in every row. */
function sheet(...columns: readonly (readonly [string, Scalar])[]): readonly (readonly Scalar[])[] {
  return [
    [...FRONT, ...columns.map(([heading]) => heading)],
    ...ROWS.map((row): Scalar[] => [...row.slice(0, 3), ...columns.map(([, value]) => value)]),
  ];
}

const headingOf = (found: Recognition, role: string): string | undefined =>
  found.columns.find((one) => one.role === role)?.header;

describe('of several columns of texts', () => {
  test.each([
    ['完成情况', '评分说明'],
    ['评分依据', '自评说明'],
    ['指标完成情况', '得分说明'],
    ['自评理由', '完成情况说明'],
  ])('not %s but %s is the text of the score', (other, wanted) => {
    for (const columns of [
      [[other, '已完成。'] as const, [wanted, '得1分。'] as const],
      [[wanted, '得1分。'] as const, [other, '已完成。'] as const],
    ]) {
      const rows = sheet(...columns, ['得分', 1]);
      const found = recognised(rows);
      expect([headingOf(found, 'narrative'), found.trusted, found.doubts]).toEqual([wanted, true, []]);
      const { facts } = readRecognised(found, modelSource(modelOf(rows)));
      expect(facts.narratives[NAME]).toBe('得1分。');
      expect(found.names.filter(({ name }) => name === rowName('narrative', NAME))).toHaveLength(1);
    }
  });

  test('a single one is taken, whatever it is called', () => {
    for (const heading of ['完成情况', '自评依据', '评分说明']) {
      const found = recognised(sheet([heading, '已完成。'], ['得分', 1]));
      expect([headingOf(found, 'narrative'), found.trusted]).toEqual([heading, true]);
    }
  });

  test('two that say as much are doubtful', () => {
    const found = recognised(sheet(['评分说明', '得1分。'], ['自评说明', '已完成。'], ['得分', 1]));
    expect([found.trusted, found.doubts]).toEqual([
      false,
      ['有 2 列像是评分说明（评分说明、自评说明），取“评分说明”一列。'],
    ]);
  });

  test('without one called 说明 it is doubtful which it is', () => {
    const found = recognised(sheet(['完成情况', '已完成。'], ['评分依据', '得1分。'], ['得分', 1]));
    expect([found.trusted, found.doubts]).toEqual([
      false,
      ['有 2 列像是评分说明（完成情况、评分依据），取“评分依据”一列。'],
    ]);
  });

  test('one that is left blank beside another that is filled in is doubtful', () => {
    const found = recognised(sheet(['完成情况', '得1分。'], ['评分说明', null], ['得分', 1]));
    expect([found.trusted, found.doubts]).toEqual([
      false,
      ['有 2 列像是评分说明（完成情况、评分说明），取“评分说明”一列。'],
    ]);
    const blank = recognised(sheet(['完成情况', null], ['评分说明', null], ['得分', 1]));
    expect([headingOf(blank, 'narrative'), blank.trusted]).toEqual(['评分说明', true]);
  });

  test('columns under one heading are one', () => {
    const found = recognised(sheet(['评分说明', '得1分。'], ['', null], ['得分', 1]), ['D1:E1']);
    expect([headingOf(found, 'narrative'), found.trusted]).toEqual(['评分说明', true]);
  });
});

test('two columns of standards are doubtful', () => {
  const found = recognised(sheet(['评分细则', '按标准。'], ['评分说明', '得1分。'], ['得分', 1]));
  expect([found.trusted, found.doubts]).toEqual([
    false,
    ['有 2 列像是评分标准（评分标准、评分细则），取“评分标准”一列。'],
  ]);
});

describe('of several columns of reasons', () => {
  const scores = [
    ['自评得分', 1],
    ['核查得分', 1],
  ] as const;

  test('the review’s is taken', () => {
    const found = recognised(
      sheet(...scores, ['自评扣分原因', '自评的。'], ['扣分原因', '核查的。'], ['评分说明', '得1分。']),
    );
    expect([headingOf(found, 'reviewReason'), found.trusted]).toEqual(['扣分原因', true]);
    const said = recognised(sheet(...scores, ['扣分原因', '自评的。'], ['核查扣分原因', '核查的。']));
    expect([headingOf(said, 'reviewReason'), said.trusted]).toEqual(['核查扣分原因', true]);
  });

  test('two that say as much are doubtful', () => {
    const found = recognised(sheet(...scores, ['扣分原因', '甲'], ['失分原因', '乙']));
    expect([found.trusted, found.doubts]).toEqual([
      false,
      ['有 2 列像是扣分原因（扣分原因、失分原因），取“扣分原因”一列。'],
    ]);
  });
});

test('of other columns the first is taken', () => {
  const found = recognised(sheet(['得分', 1], ['佐证材料', '见附件。'], ['证明材料', '见附件。']));
  expect([headingOf(found, 'evidence'), found.trusted]).toEqual(['佐证材料', true]);
});
