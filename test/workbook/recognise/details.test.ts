import { rowName } from '../../../src/rubric/names';
import { cellText, singleCell } from '../../../src/workbook/address';
import type { Scalar } from '../../../src/workbook/model';
import { scalarText } from '../../../src/workbook/reading/read-cell';
import { isRecognised, printedSheet, recognise, type Recognition } from '../../../src/workbook/recognise';
import { modelSource, type SheetContent } from '../../../src/workbook/source';
import { readRecognised } from '../../../src/workbook/recognise/read-recognised';
import { rubric2019 } from '../../support/facts';
import { changed, HEAD, modelOf, recognised, ROWS, table } from './tables';

const rubric = rubric2019();

const at = (found: Recognition, name: string): string | null => {
  const cell = found.binding.cells.get(name);
  return cell === undefined ? null : cellText(cell);
};
const columnsOf = (found: Recognition): Record<string, number> =>
  Object.fromEntries(found.columns.map(({ role, column }) => [role, column]));

describe('columns', () => {
  test('two columns of a review are doubtful, the first is taken', () => {
    const found = recognised([
      [...HEAD.slice(0, 4), '自评得分', '核查得分', '复核得分'],
      ...ROWS.map((row): Scalar[] => [...row, 2, 3]),
    ]);
    expect(found.doubts).toEqual(['有 2 列像是得分（核查得分、复核得分），取“核查得分”一列。']);
    expect(columnsOf(found)).toMatchObject({ score: 4, reviewScore: 5 });
  });

  test('the review’s scores are taken where there are no others; numbers under an unknown heading are doubtful', () => {
    const found = recognised([
      [...HEAD.slice(0, 4), '核查得分', '上报数'],
      ...ROWS.map((row): Scalar[] => [...row, 2]),
    ]);
    expect(columnsOf(found).score).toBe(4);
    expect(found.doubts).toEqual(['得分取自“核查得分”一列；F 列也是数字，表头“上报数”认不出。']);
    const texts = recognised([
      [...HEAD.slice(0, 4), '核查得分', '经办科室'],
      ...ROWS.map((row): Scalar[] => [...row, '办公室']),
    ]);
    expect([texts.trusted, texts.doubts]).toEqual([true, []]);
  });

  const LEVELS = ROWS.map(([name, weight, standard, , score], index): Scalar[] => {
    const [level1, level2] = [1, 2].map((level) => {
      const group = rubric.groups.find(
        (one) => one.level === level && one.indicators.includes(scalarText(name!)),
      )!;
      const before = index > 0 && group.indicators.includes(scalarText(ROWS[index - 1]![0]!));
      return before ? [null, null] : [group.name, Number(group.weight.toDecimalText())];
    }) as [Scalar[], Scalar[]];
    return [level1[0]!, level2[0]!, name!, level1[1]!, level2[1]!, weight!, standard!, score!];
  });

  test('weights without a level, side by side, belong to the names before them, in order', () => {
    const head = ['一级指标', '二级指标', '三级指标', '权重', '权重', '权重', '评分标准', '得分'];
    const found = recognised([head, ...LEVELS]);
    expect(columnsOf(found)).toEqual({
      level1: 0,
      level2: 1,
      indicator: 2,
      weight1: 3,
      weight2: 4,
      weight: 5,
      standard: 6,
      score: 7,
    });
    expect([found.trusted, found.doubts]).toEqual([true, []]);
  });

  test('a weight before every name is the indicator’s; one heading over two columns is one', () => {
    const before = recognised([
      ['权重', '三级指标', '评分标准', '得分'],
      ...ROWS.map(([name, weight, standard, , score]): Scalar[] => [weight!, name!, standard!, score!]),
    ]);
    expect([columnsOf(before).weight, before.trusted]).toEqual([0, true]);
    const merged = recognised(
      [
        ['三级指标', '权重', null, '评分标准', '得分'],
        ...ROWS.map(([name, weight, standard, , score]): Scalar[] => [
          name!,
          weight!,
          null,
          standard!,
          score!,
        ]),
      ],
      ['B1:C1'],
    );
    expect([columnsOf(merged).weight, merged.trusted]).toEqual([1, true]);
  });
});

describe('the head', () => {
  test('评价指标 is the indicator where nothing else is', () => {
    const found = recognised([['评价指标', ...HEAD.slice(1)], ...ROWS]);
    expect([columnsOf(found).indicator, found.trusted]).toEqual([0, true]);
  });

  test('说明 under 自评 is the text, under 核查 it is not; alone it means nothing', () => {
    const found = recognised(
      [
        ['三级指标', '分值', '评分标准', '自评', null, '核查', null, '说明'],
        [null, null, null, '得分', '说明', '得分', '说明', null],
        ...ROWS.map(([name, weight, standard]): Scalar[] => [
          ...[name!, weight!, standard!, 1],
          ...['自评的。', 2, '核查的。', '另注'],
        ]),
      ],
      ['D1:E1', 'F1:G1', 'A1:A2', 'B1:B2', 'C1:C2', 'H1:H2'],
    );
    expect(columnsOf(found)).toEqual({
      indicator: 0,
      weight: 1,
      standard: 2,
      score: 3,
      narrative: 4,
      reviewScore: 5,
    });
  });
});

describe('rows', () => {
  const rowOf = (found: Recognition, name: string): Recognition['rows'][number] =>
    found.rows.find((one) => one.indicator === name)!;
  const [first, ...rest] = ROWS as readonly [readonly Scalar[], ...(readonly Scalar[])[]];
  const NAME = scalarText(first[0]!);
  const [, weight, standard] = first;

  test('what stands below a row without a name of its own is more of it', () => {
    const found = recognised([
      HEAD,
      [NAME, weight!, standard!, null, null],
      [null, null, null, '续页的说明。', 2],
      ...rest,
    ]);
    expect(found.doubts).toEqual([`第 2 行“${NAME}”：得分在第 3 行，像是分页后的续行。`]);
    expect(cellText(rowOf(found, NAME).score!)).toBe('表!E3');
    expect(cellText(rowOf(found, NAME).narrative!)).toBe('表!D3');
    const twice = recognised([
      HEAD,
      [NAME, weight!, standard!, '说明。', 1],
      [null, null, null, null, 2],
      ...rest,
    ]);
    expect(twice.doubts).toEqual([`第 2 行“${NAME}”：第 3 行另有得分 2。`]);
    const noted = recognised([HEAD, first, [null, null, null, '又一段。'], ...rest]);
    expect(noted.given.narratives).toEqual({ [NAME]: '说明。\n又一段。' });
  });

  test('a row that a new page prints again, name, score and all, is one', () => {
    const found = recognised([HEAD, first, HEAD, first, ...rest]);
    expect([found.trusted, found.rows.length, found.doubts]).toEqual([true, 29, []]);
  });

  test('加减分项 goes on behind a page’s end', () => {
    const more = ['加减分项', null, '受表彰的加分。', '表彰一次。', 1];
    const found = recognised([HEAD, ...ROWS, more, HEAD, ['加减分项', null, null, '问责无。', null]]);
    expect(found.rows.filter((row) => row.indicator === '加减分项')).toHaveLength(1);
    expect(found.given.narratives['加减分项']).toBe('表彰一次。\n问责无。');
  });

  test('what stands before the first row belongs to none', () => {
    const found = recognised([HEAD, [null, null, null, '填写时请附佐证。', null], ...ROWS]);
    expect([found.trusted, found.rows.length, found.rows[0]?.indicator]).toEqual([true, 29, NAME]);
  });

  test('a total whose weight is no number is a total all the same', () => {
    const found = recognised([HEAD, ...ROWS, ['合计', '一百', null, null, 29]]);
    expect(at(found, '合计')).toBe('表!E31');
    expect(found.rows).toHaveLength(29);
  });

  test('a standard in its own words tells the row, and that is said to be less than sure', () => {
    // Longer than what is printed, and still nearer to it than to any other.
    const own = (text: string): string =>
      text +
      String.fromCodePoint(...Array.from({ length: Math.round(text.length * 0.4) }, (_, n) => 0x5f00 + n));
    const found = recognised([
      HEAD,
      ...changed(7, ([, points, text, ...others]) => [
        '结余情况',
        points!,
        own(scalarText(text!)),
        ...others,
      ]),
    ]);
    expect(found.rows[7]).toMatchObject({ indicator: '结转结余率', by: 'standard' });
    expect(found.doubts).toEqual(['第 9 行“结余情况”：按评分标准的文字认作“结转结余率”。']);
  });

  test('a standard that belongs to another row is not enough to take its place', () => {
    const found = recognised([HEAD, ...ROWS, ['结余情况', 0, scalarText(ROWS[7]![2]!), '说明。', 0]]);
    expect(found.rows.at(-1)).toMatchObject({ printed: '结余情况', indicator: null });
    expect(at(found, rowName('score', '结转结余率'))).toBe('表!E9');
  });
});

describe('a sheet of an unknown rubric', () => {
  test('加分项 and 减分项 in two rows cannot both be 加减分项', () => {
    const found = recognised([
      HEAD,
      ['立项规范', 60, '规范的得满分。', '规范。', 50],
      ['完成数量', 40, '完成的得满分。', '完成。', 30],
      ['加分项', null, '获奖的加分。', '无。', 0],
      ['减分项', null, '被通报的减分。', '无。', 0],
    ]);
    expect(found.known).toBe(false);
    expect(found.doubts).toEqual(['第 5 行“减分项”：“加减分项”有几行，只能取一行。']);
    expect(at(found, rowName('score', '加减分项'))).toBe('表!E4');
  });
});

describe('which sheet', () => {
  const full: readonly (readonly Scalar[])[] = [HEAD, ...ROWS];
  const unknown: readonly (readonly Scalar[])[] = [
    HEAD,
    ...ROWS.map((row, index): Scalar[] => [`其他第${String(index)}项`, row[1]!, null, '说明。', 1]),
  ];
  const takes = (...sheets: readonly SheetContent[]): string => {
    const found = recognise(sheets, [rubric]);
    return isRecognised(found) ? found.sheet : found.message;
  };

  test('one that is shown before one that is hidden, a known one before an unknown', () => {
    const hidden = table(full, [], '旧表').map((one) => ({ ...one, visible: false }));
    expect(takes(...hidden, ...table(full))).toBe('表');
    expect(takes(...table(full), ...hidden)).toBe('表');
    expect(takes(...table(unknown, [], '甲表'), ...table(full))).toBe('表');
    expect(takes(...table(full), ...table(full, [], '乙表'))).toBe(
      '工作表“表”、“乙表”都像评分表，不相上下，请指明用哪一张。',
    );
  });

  test('one that was asked for and has no head; one that is not there among many', () => {
    const plain = table([['通知', '请各单位填报']], [], '说明');
    const asked = recognise([...table(full), ...plain], [rubric], false, { sheet: '说明' });
    expect(isRecognised(asked)).toBe(false);
    const empty = recognise(plain, [rubric], false, { sheet: '说明' });
    expect(empty).toMatchObject({
      message: expect.stringMatching(/^工作表“说明”没有评分表的表头/u) as string,
    });
    const many = Array.from({ length: 12 }, (_, n) => table(full, [], `表${String(n)}`)).flat();
    expect(recognise(many, [rubric], false, { sheet: '另一张' })).toMatchObject({
      message: expect.stringContaining('“表9”等。') as string,
    });
  });
});

describe('facts of the whole sheet', () => {
  const given = (...foot: readonly (readonly Scalar[])[]): Recognition =>
    recognised([HEAD, ...ROWS, ...foot]);

  test('a label that stands alone at the edge names its own cell, another label beside it is not its fact', () => {
    const found = given(
      [null, null, null, null, '核查单位：'],
      ['核查人：', '复核人：', '乙'],
      ['自评等级', '核查结论：优'],
    );
    expect(at(found, '核查单位')).toBe('表!E31');
    expect(at(found, '核查人')).toBe('表!A32');
    expect(at(found, '复核人')).toBe('表!C32');
    expect(at(found, '自评等级')).toBeNull();
  });

  test('a date without a cell beside its label has none', () => {
    expect(at(given([null, null, null, null, '核查日期']), '核查日期')).toBeNull();
  });

  test('of several facts in one cell a blank one is none', () => {
    const found = given(['核查单位：某所　核查人：  复核人：乙']);
    expect(found.given.header).toEqual({ 核查单位: '某所', 复核人: '乙' });
  });

  test('单位 beside 万元 is the money unit', () => {
    const found = recognised([['单位', '万元'], HEAD, ...ROWS]);
    expect([found.printed.unit, at(found, '单位名称')]).toEqual(['万元', null]);
  });

  test('a cell beside a label that belongs to the row above is not its fact', () => {
    const found = recognised([['某局整体绩效自评表', '2019'], ['单位名称'], HEAD, ...ROWS], ['B1:B2']);
    expect(at(found, '单位名称')).toBeNull();
  });
});

describe('figures on other sheets', () => {
  const withData = (rows: readonly (readonly Scalar[])[]): Recognition =>
    recognised([HEAD, ...ROWS], [], table(rows, [], '数据'));

  test('a figure in two places is taken from neither, and that is said', () => {
    const found = withData([
      ['问责次数', 1],
      ['表彰次数', 2],
      ['问责次数', 3],
    ]);
    expect([at(found, '问责次数'), at(found, '表彰次数')]).toEqual([null, '数据!B2']);
    expect(found.notes.join()).toContain('“问责次数”在 2 处出现，无法确定取哪一处。');
  });

  test('what stands beside a label has to be of its kind', () => {
    const found = withData([
      ['问责次数', '详见附件'],
      ['表彰次数', null, 2],
      ['计划项目数', 4],
    ]);
    expect(['问责次数', '表彰次数', '计划项目数'].map((name) => at(found, name))).toEqual([
      null,
      null,
      '数据!B3',
    ]);
  });

  test('two figures that would have one cell: only one gets it, and it is not trusted', () => {
    const found = withData([
      ['项目', '项目', '数值'],
      ['问责次数', '表彰次数', 2],
    ]);
    expect(['问责次数', '表彰次数'].filter((name) => at(found, name) !== null)).toHaveLength(1);
    expect(found.trusted).toBe(false);
    expect(found.doubts.join()).toContain('与别的数据在同一个单元格里，未能取用。');
  });

  test('under headings of years a row needs a label that says enough', () => {
    const found = withData([
      ['项目', '预算数', '决算数'],
      ['三公经费', 100, 90],
      [null, 1, 2],
      ['费', 3, 4],
    ]);
    expect(at(found, '三公经费预算数')).toBe('数据!B2');
  });
});

describe('the score sheet of a standard workbook', () => {
  const rows: readonly (readonly Scalar[])[] = [HEAD, ['自拟名称', ...ROWS[0]!.slice(1)], ...ROWS.slice(1)];
  const [content] = table(rows) as [SheetContent];
  const NAME = scalarText(ROWS[0]![0]!);
  const cells = (
    names: Readonly<Record<string, string>>,
  ): ReadonlyMap<string, NonNullable<ReturnType<typeof singleCell>>> =>
    new Map(Object.entries(names).map(([name, place]) => [name, singleCell(place)!]));
  const firstRow = (names: Readonly<Record<string, string>>): string | null | undefined =>
    printedSheet(content, rubric, { cells: cells(names) }).rows?.[0]?.indicator;

  test('a row is known by the name of its score, or of its text, on that sheet', () => {
    expect(firstRow({ [rowName('score', NAME)]: '表!E2' })).toBe(NAME);
    expect(firstRow({ [rowName('narrative', NAME)]: '表!D2' })).toBe(NAME);
    const other = scalarText(ROWS[3]![0]!);
    expect(firstRow({ [rowName('score', other)]: '表!E2' })).toBe(other);
    expect(firstRow({ [rowName('score', other)]: '另表!E2' })).not.toBe(other);
  });

  test('a head without rows prints nothing', () => {
    const [bare] = table([HEAD, ['合计', 100, null, null, 0]]) as [SheetContent];
    expect(printedSheet(bare, rubric, { cells: new Map() }).rows).toBeNull();
  });
});

test('a label for another fact stays before its text', () => {
  const rows = [HEAD, ...ROWS, ['核查日期：2020年11月12日'], ['核查人：甲：乙']];
  const found = recognised(rows);
  const { facts } = readRecognised(found, modelSource(modelOf(rows)));
  expect(facts.inputs.核查日期).toBe('2020-11-12');
});
