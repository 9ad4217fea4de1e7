import fc from 'fast-check';

import { rowName } from '../../../src/rubric/names';
import type { Area, Scalar } from '../../../src/workbook/model';
import { isRecognised, recognise } from '../../../src/workbook/recognise';
import type { SheetContent } from '../../../src/workbook/source';
import { fixtureCase, rubric2019 } from '../../support/facts';
import { contentOfModel } from '../../support/sheet-content';
import { drawWorkbook } from '../../support/sheet-drawing';
import { LAYOUTS, randomLayout } from '../../support/sheet-layouts';

const rubric = rubric2019();
const { facts } = fixtureCase('zhanjiang-2019.sheet.json');
const RUNS = 60;
const HEAD = ['三级指标', '分值', '评分标准', '评分说明', '得分'];

function content(
  cells: readonly (readonly [number, number, Scalar, string?])[],
  merges: readonly Area[] = [],
): SheetContent {
  return {
    name: '表',
    visible: true,
    protected: false,
    cells: cells.map(([row, column, value, formula]) => ({
      row,
      column,
      value,
      formula: formula ?? null,
      numberFormat: 'General',
    })),
    merges,
  };
}

const head = (row: number): readonly (readonly [number, number, Scalar])[] =>
  HEAD.map((text, column) => [row, column, text] as const);

function messageOf(sheets: readonly SheetContent[]): string {
  const found = recognise(sheets, [rubric]);
  if (isRecognised(found)) throw new Error('recognised');
  return found.message;
}

test('no sheet, an empty one, no head, a head without rows', () => {
  expect(messageOf([])).toBe('工作簿是空的，没有可以识别的评分表。');
  expect(messageOf([content([])])).toBe('工作簿是空的，没有可以识别的评分表。');
  expect(
    messageOf([
      content([
        [0, 0, '通知'],
        [1, 0, '得分'],
      ]),
    ]),
  ).toContain('没有一张工作表有评分表的表头');
  expect(messageOf([content(head(3))])).toContain('表头下面没有指标行');
  expect(messageOf([content([...head(3), [4, 0, '合计'], [4, 4, 90]])])).toContain('表头下面没有指标行');
});

test('a sheet that is not there', () => {
  const found = recognise([content(head(0))], [rubric], false, { sheet: '另一张' });
  expect(found).toEqual({ message: '没有名为“另一张”的工作表。这个工作簿有：“表”。' });
});

test('no library: what the sheet says is all there is', () => {
  const { model } = drawWorkbook(rubric, facts, LAYOUTS[0]!);
  const found = recognise(contentOfModel(model), []);
  if (!isRecognised(found)) throw new Error(found.message);
  expect([found.known, found.trusted, found.rows.length]).toEqual([false, true, 30]);
});

test('errors and formulas for scores, logical values for weights', () => {
  const rows = rubric.indicators.map(({ name, weight }, index) => ({
    name,
    weight: Number(weight.toDecimalText()),
    index,
  }));
  const found = recognise(
    [
      content([
        ...head(0),
        ...rows.flatMap(({ name, weight, index }): (readonly [number, number, Scalar, string?])[] => [
          [index + 1, 0, name],
          [index + 1, 1, index === 3 ? true : index === 4 ? { error: '#N/A' } : weight],
          [index + 1, 4, index % 2 === 0 ? { error: '#REF!' } : weight, 'SUM(#REF!)'],
        ]),
      ]),
    ],
    [rubric],
  );
  if (!isRecognised(found)) throw new Error(found.message);
  expect([found.rows.length, found.trusted, found.binding.broken]).toEqual([29, false, []]);
  expect(found.doubts).toEqual([
    '第 5 行“目标完整性”：权重“TRUE”不是数字。',
    '第 6 行“目标科学性”：权重“#N/A”不是数字。',
  ]);
});

describe('large sheets', () => {
  // Time of the processor: tests run beside others.
  const quick = (work: () => unknown): void => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(4);
  };

  test('200,000 cells without a head', () => {
    const cells = Array.from(
      { length: 200_000 },
      (_, at) => [Math.floor(at / 20), at % 20, `文字${String(at)}`] as const,
    );
    quick(() => messageOf([content(cells)]));
  });

  test('200,000 cells below a head', () => {
    const cells = Array.from(
      { length: 200_000 },
      (_, at) => [1 + Math.floor(at / 5), at % 5, at % 5 === 1 ? 1 : `名${String(at)}`] as const,
    );
    quick(() => {
      const found = recognise([content([...head(0), ...cells])], [rubric]);
      expect(isRecognised(found) && !found.trusted).toBe(true);
    });
  });

  test('heads in every row, cells far out, merged areas over everything', () => {
    quick(() => messageOf([content(Array.from({ length: 20_000 }, (_, row) => head(row)).flat())]));
    quick(() => messageOf([content([[1_048_575, 16_383, '得分'], ...head(1_000_000)])]));
    const merges = Array.from({ length: 3000 }, (_, top) => ({
      top,
      left: 0,
      bottom: 1_048_575,
      right: 16_383,
    }));
    quick(() => recognise([content([...head(0), [1, 0, '甲']], merges)], [rubric]));
  });
});

test('a lost heading of scores that are yet to be filled in does not make the review’s column theirs', () => {
  const { model } = drawWorkbook(rubric, facts, { ...randomLayout(30), rows: 'all', second: 'none' });
  const [sheet, ...others] = contentOfModel(model);
  const head = sheet!.cells.find(({ value }) => value === '自评得分')!;
  const lost: Scalar = { error: '#REF!' };
  const cells = sheet!.cells.map((cell) => (cell === head ? { ...cell, value: lost } : cell));
  const found = recognise([{ ...sheet!, cells }, ...others], [rubric]);
  expect(isRecognised(found) && [found.trusted, found.doubts]).toEqual([
    false,
    [expect.stringContaining('得分取自“核查得分”一列；J 列是空的')],
  ]);
});

test('whatever becomes of single cells, it does not throw, and what is trusted stands where it stood', () => {
  const drawn = [0, 3, 11, 25, 30, 41].map((seed) => {
    const { model, truth } = drawWorkbook(rubric, facts, {
      ...randomLayout(seed),
      rows: 'all',
      second: 'none',
    });
    return {
      sheets: contentOfModel(model),
      scores: new Map(truth.rows.map((row) => [row.indicator, row.score])),
    };
  });
  const value = fc.oneof(
    fc.constantFrom<Scalar>(
      null,
      '',
      '合计',
      '得分',
      '三级指标',
      '（20分）',
      '核查人：',
      '单位：',
      true,
      -1,
      1e300,
      NaN,
    ),
    fc.constantFrom<Scalar>({ error: '#REF!' }, '加减分项', '评分标准', '分值', 3, 5, '小计', '注：'),
    fc.constantFrom<Scalar>(...rubric.indicators.map(({ name }) => name)),
    fc.string({ maxLength: 20 }),
  );
  fc.assert(
    fc.property(
      fc.nat(drawn.length - 1),
      fc.array(fc.tuple(fc.nat(), value), { maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(40), fc.nat(8), fc.nat(4), fc.nat(3)), { maxLength: 2 }),
      (which, changes, areas) => {
        const { sheets, scores } = drawn[which]!;
        const changed = sheets.map((sheet, index) => {
          if (index > 0) return sheet;
          const cells = [...sheet.cells];
          for (const [at, to] of placed(changes, cells.length)) cells[at] = { ...cells[at]!, value: to };
          const merges = areas.map(([top, left, tall, wide]) => ({
            top,
            left,
            bottom: top + tall,
            right: left + wide,
          }));
          return { ...sheet, cells, merges: [...sheet.merges, ...merges] };
        });
        const found = recognise(changed, [rubric]);
        if (!isRecognised(found)) return;
        expect(found.binding.broken).toEqual([]);
        expect(found.binding.cells.size).toBe(found.names.length);
        if (!found.trusted || !found.known) return;
        expect(found.proofs.every(({ holds }) => holds)).toBe(true);
        for (const [indicator, place] of scores) {
          const cell = found.binding.cells.get(rowName('score', indicator));
          if (cell !== undefined)
            expect([indicator, `${String(cell.row)},${String(cell.column)}`]).toEqual([indicator, place]);
        }
      },
    ),
    { numRuns: RUNS },
  );
});

function placed(
  changes: readonly (readonly [number, Scalar])[],
  length: number,
): readonly (readonly [number, Scalar])[] {
  return changes.map(([at, to]) => [at % length, to]);
}
