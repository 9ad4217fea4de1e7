import { bind, type Binding, namesOf } from '../../src/workbook/binding';
import type { Area, DefinedName, WorkbookModel } from '../../src/workbook/model';
import { modelSource } from '../../src/workbook/source';
import { standardWorkbook } from '../../src/workbook/standard';
import { rubric2019 } from '../support/facts';
import { allNames, bound, renamed } from './support';

const rubric = rubric2019();
const standard = standardWorkbook(rubric);

/** 收入预算数 in place of whatever it refers to, and other names beside it. */
function with收入(refersTo: string, ...others: readonly Partial<DefinedName>[]): WorkbookModel {
  const name = { name: '收入预算数', refersTo, sheet: null, hidden: false };
  return renamed(standard, (names) => [
    ...names.filter((one) => one.name !== name.name),
    name,
    ...others.map((one) => ({ ...name, ...one })),
  ]);
}

function messageOf({ broken }: Binding): string {
  expect(broken).toHaveLength(1);
  expect(broken[0]?.name).toBe('收入预算数');
  return broken[0]?.message ?? '';
}

/** With one merged area in 基础数据. */
function merging(model: WorkbookModel, area: Area): WorkbookModel {
  const sheets = model.sheets.map((sheet) =>
    sheet.name === '基础数据' ? { ...sheet, merges: [...sheet.merges, area] } : sheet,
  );
  return { ...model, sheets };
}

test('the standard workbook binds completely', () => {
  const { cells, missing, broken } = bound(rubric, standard);
  expect([missing, broken]).toEqual([[], []]);
  expect([...cells.keys()].sort()).toEqual(allNames(rubric));
  expect([...cells.keys()]).toEqual(namesOf(rubric));
});

test('a name that is not there is missing, in the order of the rubric', () => {
  const gone = new Set(['等级', '收入预算数', '得分_预决算']);
  const model = renamed(standard, (names) => names.filter((one) => !gone.has(one.name)));
  const { cells, missing, broken } = bound(rubric, model);
  expect(missing).toEqual(['等级', '收入预算数', '得分_预决算']);
  expect(broken).toEqual([]);
  expect(cells.has('收入预算数')).toBe(false);
});

test.each([
  ['基础数据!#REF!', '名称“收入预算数”指向的单元格已被删除（#REF!），请在名称管理器中重新指定。'],
  ['#REF!$B$5', '名称“收入预算数”指向的单元格已被删除（#REF!），请在名称管理器中重新指定。'],
  [
    '基础数据!$G$50:$H$51',
    '名称“收入预算数”应指向一个单元格，实际为 基础数据!$G$50:$H$51，请在名称管理器中改正。',
  ],
  [
    "'[别的.xlsx]基础数据'!$B$5",
    "名称“收入预算数”应指向一个单元格，实际为 '[别的.xlsx]基础数据'!$B$5，请在名称管理器中改正。",
  ],
  [
    '=OFFSET(基础数据!$A$1,4,1)',
    '名称“收入预算数”应指向一个单元格，实际为 OFFSET(基础数据!$A$1,4,1)，请在名称管理器中改正。',
  ],
  ['3867.48', '名称“收入预算数”应指向一个单元格，实际为 3867.48，请在名称管理器中改正。'],
  [
    '基础数据!$B$5:$XFE$5',
    '名称“收入预算数”应指向一个单元格，实际为 基础数据!$B$5:$XFE$5，请在名称管理器中改正。',
  ],
  ['旧表!$B$5', '名称“收入预算数”指向的工作表“旧表”不存在或没有单元格，请在名称管理器中改正。'],
  [
    '评分表:核查意见!$B$5',
    '名称“收入预算数”指向的工作表“评分表:核查意见”不存在或没有单元格，请在名称管理器中改正。',
  ],
])('%s is no cell of this workbook', (refersTo, message) => {
  const binding = bound(rubric, with收入(refersTo));
  expect(messageOf(binding)).toBe(message);
  expect(binding.missing).toEqual([]);
  expect(binding.cells.has('收入预算数')).toBe(false);
});

test.each([
  "'基础数据'!$H$90",
  '=基础数据!$H$90',
  ' 基础数据!H90 ',
  '基础数据!$h$90',
  '基础数据!$H$90:$H$90',
])('%s is H90', (refersTo) => {
  expect(bound(rubric, with收入(refersTo)).cells.get('收入预算数')).toEqual({
    sheet: '基础数据',
    row: 89,
    column: 7,
  });
});

test('capitals of names and sheets do not count, and the sheet is named as the workbook spells it', () => {
  const english = {
    ...standard,
    sheets: standard.sheets.map((sheet, n) => ({ ...sheet, name: `Sheet${n}` })),
  };
  const model = renamed(english, (names) => [
    ...names.filter((one) => one.name !== '收入预算数'),
    { name: '收入预算数', refersTo: 'sHEET1!$B$5', sheet: null, hidden: true },
  ]);
  expect(bound(rubric, model).cells.get('收入预算数')?.sheet).toBe('Sheet1');
});

describe('merged cells', () => {
  const area = { top: 89, left: 7, bottom: 89, right: 9 };

  test.each([
    '基础数据!$H$90',
    '基础数据!$I$90',
    '基础数据!$H$90:$J$90',
    '基础数据!$J$90:$H$90',
    '基础数据!$I$90:$I$90',
  ])('%s is the cell that holds the value', (refersTo) => {
    expect(bound(rubric, merging(with收入(refersTo), area)).cells.get('收入预算数')).toEqual({
      sheet: '基础数据',
      row: 89,
      column: 7,
    });
  });

  test.each(['基础数据!$H$90:$I$90', '基础数据!$H$90:$J$91', '旧表!$H$90:$J$90'])(
    '%s is not just the merged cell',
    (refersTo) => {
      expect(messageOf(bound(rubric, merging(with收入(refersTo), area)))).toContain('应指向一个单元格');
    },
  );
});

describe('names that are alike', () => {
  const here = '基础数据!$H$90';
  const there = '评分表!$H$90';

  test('the one of the whole workbook counts, wherever it stands', () => {
    for (const model of [
      with收入(here, { refersTo: there, sheet: 0 }),
      with收入(here, { refersTo: '#REF!', sheet: 3 }),
    ])
      expect(bound(rubric, model).cells.get('收入预算数')?.sheet).toBe('基础数据');
    const turned = renamed(with收入(here, { refersTo: there, sheet: 0 }), (names) => [...names].reverse());
    expect(bound(rubric, turned).cells.get('收入预算数')?.sheet).toBe('基础数据');
  });

  test('a name of one sheet counts when there is no other', () => {
    const model = renamed(with收入(here), (names) =>
      names.map((one) => (one.name === '收入预算数' ? { ...one, sheet: 1 } : one)),
    );
    expect(bound(rubric, model).cells.get('收入预算数')?.sheet).toBe('基础数据');
  });

  test('which of several sheets is meant is not guessed', () => {
    const model = renamed(with收入(here, { refersTo: there, sheet: 0 }), (names) =>
      names.map((one) => (one.name === '收入预算数' ? { ...one, sheet: one.sheet ?? 1 } : one)),
    );
    expect(messageOf(bound(rubric, model))).toBe(
      '名称“收入预算数”定义了多处（基础数据!$H$90、评分表!$H$90），请在名称管理器中只保留一处。',
    );
  });
});

test('two names on one cell: the first has it, the other is reported', () => {
  const taken = standard.names.find((one) => one.name === '支出决算数')?.refersTo ?? '';
  const { cells, broken } = bound(rubric, with收入(taken));
  expect(cells.has('收入预算数')).toBe(true);
  expect(broken).toEqual([
    {
      name: '支出决算数',
      refersTo: taken,
      message: expect.stringMatching(
        /^名称“支出决算数”与“收入预算数”指向同一个单元格 基础数据!B\d+，请在名称管理器中改正；如因合并单元格所致，请先取消合并。$/u,
      ) as string,
    },
  ]);
});

test('a sheet without cells, such as a chart, is none', () => {
  const source = {
    ...modelSource(with收入('图表!$B$5')),
    sheetName: (sheet: string) => (sheet === '图表' ? null : sheet),
  };
  expect(messageOf(bind(rubric, source))).toContain('“图表”不存在或没有单元格');
});
