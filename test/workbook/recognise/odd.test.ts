import { rowName } from '../../../src/rubric/names';
import { readRecognised } from '../../../src/workbook/recognise';
import type { Scalar } from '../../../src/workbook/model';
import { modelSource } from '../../../src/workbook/source';
import { cellText } from '../../../src/workbook/address';
import { rubric2019 } from '../../support/facts';
import { changed, HEAD, modelOf, recognised, ROWS } from './tables';

const rubric = rubric2019();

test('one level and nothing else is enough', () => {
  const found = recognised([HEAD, ...ROWS]);
  expect([found.trusted, found.rows.length, found.doubts]).toEqual([true, 29, []]);
  expect(found.proofs).toEqual([{ says: '各行 29 项之和=100，与满分 100 一致', holds: true }]);
});

test('a weight that does not add up is told with its numbers, and not trusted', () => {
  const found = recognised([HEAD, ...changed(2, ([name, , ...rest]) => [name!, 6, ...rest])]);
  expect(found.trusted).toBe(false);
  expect(found.proofs).toEqual([{ says: '各行 29 项之和=101，与满分 100 不一致，多 1', holds: false }]);
  expect(found.notes).toContain('权重与评分标准不同的 1 行，按表上的权重计：预算编制准确性 6（标准 5）。');
});

test('a column of numbers under the head is no row', () => {
  const found = recognised([HEAD, ['(1)', '(2)', '(3)', '(4)', '(5)'], ...ROWS]);
  expect([found.trusted, found.rows.length]).toEqual([true, 29]);
});

test('a name beside the standard of another row is doubtful', () => {
  const found = recognised([HEAD, ...changed(7, ([, ...rest]) => ['固定资产利用率', ...rest])]);
  expect(found.trusted).toBe(false);
  expect(found.doubts.join()).toContain('名称是“固定资产利用率”，评分标准却是“结转结余率”的');
});

test('a row whose name was lost is known by its standard', () => {
  const found = recognised([HEAD, ...changed(7, ([, ...rest]) => [null, ...rest])]);
  expect(found.rows[7]).toMatchObject({ indicator: '结转结余率', by: 'standard' });
  expect(found.rows).toHaveLength(29);
});

test('a row under a name of its own is known by its standard', () => {
  const found = recognised([HEAD, ...changed(7, ([, ...rest]) => ['结余情况指标', ...rest])]);
  expect(found.rows[7]).toMatchObject({ indicator: '结转结余率', by: 'standard' });
});

test('a row that the rubric does not have is doubtful', () => {
  const found = recognised([HEAD, ...ROWS, ['信息化建设水平', 0, '有系统的得分。', '有。', 0]]);
  expect(found.rows.at(-1)).toMatchObject({ printed: '信息化建设水平', indicator: null, by: null });
  expect(found.doubts).toEqual(['第 31 行“信息化建设水平”：评分标准中没有这一行。']);
  expect(found.trusted).toBe(false);
});

test('a row printed twice is doubtful, and only one is bound', () => {
  const found = recognised([HEAD, ...ROWS, ...ROWS.slice(3, 4)]);
  expect(found.trusted).toBe(false);
  expect(found.doubts.join()).toContain('与第 5 行同为“目标完整性”');
  expect(cellText(found.binding.cells.get(rowName('score', '目标完整性'))!)).toBe('表!E5');
  expect(found.printed.rows?.filter((row) => row.indicator === '目标完整性')).toHaveLength(2);
});

test('scores and texts under two headings over columns of their own', () => {
  const found = recognised(
    [
      ['三级指标', '分值', '评分标准', '自评', null, '核查', null],
      [null, null, null, '得分', '说明', '得分', '扣分原因'],
      ...ROWS.map(([name, weight, standard]): Scalar[] => [
        name!,
        weight!,
        standard!,
        1,
        '自评的。',
        2,
        '核查的。',
      ]),
    ],
    ['D1:E1', 'F1:G1', 'A1:A2', 'B1:B2', 'C1:C2'],
  );
  expect(Object.fromEntries(found.columns.map(({ role, column }) => [role, column]))).toEqual({
    indicator: 0,
    weight: 1,
    standard: 2,
    score: 3,
    narrative: 4,
    reviewScore: 5,
    reviewReason: 6,
  });
  expect(found.trusted).toBe(true);
});

test('two columns that could both be the score', () => {
  const found = recognised([[...HEAD, '实际得分'], ...ROWS.map((row) => [...row, 2])]);
  expect(found.trusted).toBe(false);
  expect(found.doubts).toEqual(['有 2 列像是得分（得分、实际得分），取“得分”一列。']);
});

test('groups on lines of their own, with the sum of their scores', () => {
  const rows = rubric.groups
    .filter(({ level }) => level === 1)
    .flatMap((group): Scalar[][] => [
      [group.name, Number(group.weight.toDecimalText()), null, null, null, null, 55],
      ...ROWS.filter(([name]) => typeof name === 'string' && group.indicators.includes(name)).map(
        (row): Scalar[] => [null, null, ...row],
      ),
    ]);
  const found = recognised([['一级指标', '分值', ...HEAD], ...rows]);
  expect([found.trusted, found.rows.length, found.proofs.length]).toEqual([true, 29, 5]);
});

test('单位 is a money unit only before 元, 万元 or 亿元', () => {
  const found = recognised([['单位：元坝区某局', null, '金额单位：万元'], HEAD, ...ROWS]);
  expect(found.printed.unit).toBe('万元');
  expect(cellText(found.binding.cells.get('单位名称')!)).toBe('表!A1');
  const other = recognised([['单位：元'], HEAD, ...ROWS]);
  expect([other.printed.unit, other.binding.cells.has('单位名称')]).toEqual(['元', false]);
});

test('several facts in one cell are read, and bound to nothing', () => {
  const rows = [
    ['2020年度整体绩效自评指标评分表'],
    HEAD,
    ...ROWS,
    ['核查单位：某所　核查人：甲  复核人：乙'],
  ];
  const found = recognised(rows);
  expect(found.given.header).toEqual({ 核查单位: '某所', 核查人: '甲', 复核人: '乙', 评价年度: '2020' });
  expect(readRecognised(found, modelSource(modelOf(rows))).facts.header).toEqual(found.given.header);
});

test('the date of the review beside or behind its label', () => {
  for (const foot of [
    ['核查时间：2020年11月12日'],
    ['核查日期', '2020-11-12'],
    ['核查日期：', '2020.11.12'],
  ]) {
    const rows = [HEAD, ...ROWS, foot];
    const found = recognised(rows);
    const { facts, faults } = readRecognised(found, modelSource(modelOf(rows)));
    expect([facts.inputs.核查日期, faults, found.trusted]).toEqual(['2020-11-12', [], true]);
  }
});

test('weights in names that differ from the rubric are used, and said', () => {
  const other: Readonly<Record<string, string>> = { 预算编制合理性: '4', 预算编制规范性: '3' };
  const rows = [
    ['考核指标', '评价标准', '得分'],
    ...rubric.indicators.map(({ name, weight, standard }): Scalar[] => [
      `${name}（${other[name] ?? weight.toDecimalText()}分）`,
      standard ?? null,
      1,
    ]),
  ];
  const found = recognised(rows);
  expect([found.trusted, found.given.weights]).toEqual([true, { 预算编制合理性: '4', 预算编制规范性: '3' }]);
  expect(readRecognised(found, modelSource(modelOf(rows))).facts.weights).toEqual(found.given.weights);
  expect(found.notes).toEqual([
    '权重与评分标准不同的 2 行，按表上的权重计：预算编制合理性 4（标准 3）、预算编制规范性 3（标准 4）。',
    '有 2 行的权重写在名称里，没有自己的单元格：定义名称之后按评分标准的权重计。',
  ]);
});

test('a cell shared by two rows is bound to one of them, and that is doubtful', () => {
  const found = recognised([HEAD, ...ROWS], ['E2:E3']);
  expect(found.trusted).toBe(false);
  expect(found.doubts.join()).toContain('得分与别的单元格合并在一起');
  expect(found.binding.broken).toEqual([]);
});

test('scores above their weights in many rows look like the wrong column', () => {
  const found = recognised([
    HEAD,
    ...ROWS.map(([name, weight, ...rest]): Scalar[] => [name!, weight!, ...rest.slice(0, 2), 90]),
  ]);
  expect(found.trusted).toBe(false);
  expect(found.doubts).toEqual(['有 29 行的得分高于权重，得分或权重可能取错了列。']);
});

describe('a sheet of an unknown rubric', () => {
  const unknown: readonly (readonly Scalar[])[] = [
    ['某项目评价表'],
    ['一级指标', '分值', '三级指标', '分值', '评价标准', '评分说明', '得分'],
    ['投入', 40, '立项 规范性', 25, '规范的得满分。', '规范，得20分。', 20],
    [null, null, '资金到位率(%)', 15, '到位率×15。', '到位，得15分。', 15],
    ['产出', 60, '完成数量', 60, '完成的得满分。', '完成，得50分。', 50],
    ['加分项', null, null, null, '获奖的加分。', null, 2],
    ['合计', null, null, 100, null, null, 87],
  ];

  test('is a rubric of its own', () => {
    const found = recognised(unknown);
    expect([found.known, found.trusted, found.sheet]).toEqual([false, true, '表']);
    expect(found.rubric.indicators.map(({ name, weight }) => [name, weight.toDecimalText()])).toEqual([
      ['立项规范性', '25'],
      ['资金到位率', '15'],
      ['完成数量', '60'],
    ]);
    expect(found.proofs.map(({ says }) => says)).toEqual([
      '投入 25+15=40，与所印权重 40 一致',
      '产出 60，与所印权重 60 一致',
      '一级指标 40+60=100，与满分 100 一致',
    ]);
    expect(found.printed.known).toBe(false);
    expect(found.notes).toEqual([
      '没有适用的评分标准：只核对表内的合计、权重、范围、文字与得分是否一致和签署，不按标准计分。',
    ]);
    const { facts } = readRecognised(found, modelSource(modelOf(unknown)));
    expect(facts.reported).toEqual({
      立项规范性: '20',
      资金到位率: '15',
      完成数量: '50',
      加减分项: '2',
      合计: '87',
    });
    expect(facts.narratives.完成数量).toBe('完成，得50分。');
  });

  test('names that are alike, too long or none are told apart', () => {
    const rows = ['甲', '甲', '—', 'x'.repeat(300)].map((name): Scalar[] => [
      name,
      25,
      '标准。',
      '说明。',
      5,
    ]);
    const found = recognised([HEAD, ...rows]);
    expect(found.rubric.indicators.map(({ name }) => name)).toEqual(['甲', '甲_2', '第3行', 'x'.repeat(60)]);
    expect(found.binding.broken).toEqual([]);
    expect(found.names.filter(({ name }) => name.startsWith('得分_'))).toHaveLength(4);
  });
});
