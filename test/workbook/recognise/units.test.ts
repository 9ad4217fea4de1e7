import { cellText } from '../../../src/workbook/address';
import type { Scalar } from '../../../src/workbook/model';
import { scalarText } from '../../../src/workbook/reading/read-cell';
import type { Recognition } from '../../../src/workbook/recognise';
import { HEAD, recognised, ROWS, table } from './tables';

type Rows = readonly (readonly Scalar[])[];

const NAMES = ['支出决算数', '年末结转结余', '问责次数'] as const;

function places(found: Recognition): readonly (string | null)[] {
  return NAMES.map((name) => {
    const cell = found.binding.cells.get(name);
    return cell === undefined ? null : cellText(cell);
  });
}

const withData = (rows: Rows, above: Rows = []): Recognition =>
  recognised([...above, HEAD, ...ROWS], [], table(rows, [], '数据'));
const note = (unit: string, names: readonly string[] = ['支出决算数', '年末结转结余']): string =>
  `工作表“数据”中有 ${String(names.length)} 项金额以${unit}为单位（${names.join('、')}），评分标准以万元为单位，未取用；请换算后填写。`;

describe('amounts in another money unit are not taken, and that is said', () => {
  const VALUES: Rows = [
    ['支出决算数', 36295600],
    ['年末结转结余', 514700],
    ['问责次数', 1],
  ];
  const labels = (unit: string): Rows =>
    VALUES.map(([name, value], index) => [index < 2 ? `${scalarText(name!)}${unit}` : name!, value!]);

  test.each<[string, string, Rows]>([
    ['behind their labels', '元', labels('（元）')],
    ['behind their labels, the sheet saying otherwise', '元', [['单位：万元'], ...labels('(单位：元）：')]],
    ['behind their labels, in thousands', '千元', labels('（人民币千元）')],
    ['in a foreign currency', '万美元', labels('（万美元）')],
    ['of the whole sheet', '百万元', [['金额单位：百万元'], ...VALUES]],
    ['of the whole sheet, in two cells', '千元', [['单位', '千元'], ...VALUES]],
    ['of the rest of the sheet', '元', [['单位：万元'], ['说明'], ['单位：元'], ...VALUES]],
    ['of their column', '亿元', [['指标', '数值（亿元）'], ...VALUES]],
  ])('%s', (_, unit, rows) => {
    const found = withData(rows);
    expect(places(found)).toEqual([null, null, `数据!B${String(rows.length)}`]);
    expect(found.notes).toContain(note(unit));
    expect(found.unbound).toEqual(expect.arrayContaining(['支出决算数', '年末结转结余']));
  });

  test('in a cell of their row, before or behind the value', () => {
    const before = withData([
      ['指标', '计量单位', '数值'],
      ['支出决算数', '元', 36295600],
      ['年末结转结余', '万元', 51.47],
      ['问责次数', '次', 1],
    ]);
    expect(places(before)).toEqual([null, '数据!C3', '数据!C4']);
    expect(before.notes).toContain(note('元', ['支出决算数']));
    const behind = withData([
      ['支出决算数', 36295600, '元'],
      ['年末结转结余', 51.47, '万元'],
    ]);
    expect(places(behind)).toEqual([null, '数据!B2', null]);
  });

  test('a sheet that says none has the unit of the score sheet', () => {
    const found = withData(VALUES, [['金额单位：元']]);
    expect(places(found)).toEqual([null, null, '数据!B3']);
    expect(found.notes).toContain(note('元'));
    expect(places(withData([['单位：万元'], ...VALUES], [['金额单位：元']]))).toEqual([
      '数据!B2',
      '数据!B3',
      '数据!B4',
    ]);
  });

  test('under headings of years', () => {
    const rows = (label: string, heading: string): Rows => [
      ['项目', '预算数', heading],
      [label, 1000000, 900000],
    ];
    const budget = (found: Recognition): boolean => found.binding.cells.has('三公经费预算数');
    expect(budget(withData(rows('三公经费', '决算数')))).toBe(true);
    expect(budget(withData(rows('三公经费（元）', '决算数')))).toBe(false);
    const found = withData(rows('三公经费', '决算数（元）'));
    expect([budget(found), found.binding.cells.has('三公经费实际支出数')]).toEqual([true, false]);
    expect(found.notes).toContain(note('元', ['三公经费实际支出数']));
  });

  test('of very many some are named', () => {
    const rows = [...recognised([HEAD, ...ROWS]).rubric.inputs]
      .filter(([, { kind }]) => kind === 'amount')
      .map(([name]): Scalar[] => [`${name}（元）`, 1]);
    expect(withData(rows).notes.join()).toMatch(/^.*中有 18 项金额以元为单位（(?:[^、]+、){7}[^、]+等），/u);
  });
});

describe('amounts in the rubric’s unit are taken', () => {
  test('where label, heading or row say so, whatever the sheet says', () => {
    for (const rows of [
      [['单位：元'], ['支出决算数（万元）', 3629.56]],
      [
        ['单位：元', null],
        ['指标', '金额（万元）'],
        ['支出决算数', 3629.56],
      ],
    ]) {
      const found = withData(rows);
      expect(places(found)[0]).toBe(`数据!B${String(rows.length)}`);
    }
  });

  test('the unit behind one label is not that of the others', () => {
    const found = withData([
      ['支出决算数（单位：元）', 36295600],
      ['年末结转结余', 51.47],
    ]);
    expect(places(found)).toEqual([null, '数据!B2', null]);
  });

  test('a heading without a unit ends that of the column above', () => {
    const found = withData([
      ['指标', '金额（元）'],
      ['支出决算数', 36295600],
      ['指标', '金额'],
      ['年末结转结余', 51.47],
    ]);
    expect(places(found)).toEqual([null, '数据!B4', null]);
  });
});
