import type { PrintedGroup, Sheet } from '../../src/review';
import { rubric2019 } from '../support/facts';
import { printedSheet, type SheetChange } from '../support/printed-sheet';
import { cleanSheet } from './sheet';
import { foundBy } from './words/support';

const rubric = rubric2019();

function sheet(change: SheetChange = {}, weights: Readonly<Record<string, string>> = {}): Sheet {
  return printedSheet(rubric, cleanSheet({ weights }), change);
}

function says(printed: Sheet, weights: Readonly<Record<string, string>> = {}): readonly string[] {
  return foundBy('S01', cleanSheet({ weights }), printed).map(({ message }) => message);
}

const group = (printed: Sheet, name: string): PrintedGroup => {
  const found = printed.groups?.find((one) => one.printed === name);
  if (found === undefined) throw new Error(`no group ${name}`);
  return found;
};

const withGroups = (printed: Sheet, changed: (one: PrintedGroup) => Partial<PrintedGroup>): Sheet => ({
  ...printed,
  groups: (printed.groups ?? []).map((one) => ({ ...one, ...changed(one) })),
});

describe('S01 against the weights that the sheet prints of its groups', () => {
  test('they add up', () => {
    expect(says(sheet())).toEqual([]);
  });

  test('a level 2 that its indicators do not make up, at its own cell', () => {
    const weights = { 预算编制合理性: '4' };
    const [finding, ...others] = foundBy('S01', cleanSheet({ weights }), sheet({}, weights));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      names: ['权重_预算编制合理性', '权重_预算编制规范性', '权重_预算编制准确性'],
      cells: [group(sheet(), '预算编制').cell],
      message: '二级指标“预算编制”下各指标权重之和为 13，所印权重为 12，多 1。',
    });
  });

  test('a level 1 that neither its level 2 nor its indicators make up', () => {
    const { weight } = group(sheet(), '预算使用效益');
    expect(weight).toBe('30');
    expect(says(sheet({ weights: { 预算使用效益: '29' } }))).toEqual([
      '一级指标“预算使用效益”下各指标权重之和为 30，所印权重为 29，多 1。',
    ]);
  });

  test('the whole beside 合计', () => {
    const printed = { ...sheet(), whole: '110' };
    const [finding, ...others] = foundBy('S01', cleanSheet(), printed);
    expect(others).toEqual([]);
    expect(finding?.message).toBe('一级指标权重之和为 100，应为 110，少 10。');
    expect(finding?.cells).toHaveLength(4);
  });

  test('where no whole is printed, what the rubric adds up to; of an unknown rubric nothing', () => {
    const printed = withGroups(sheet(), ({ printed: name }) =>
      name === '预算使用效益' ? { weight: '40' } : {},
    );
    const message = '一级指标“预算使用效益”下各指标权重之和为 30，所印权重为 40，少 10。';
    expect(says({ ...printed, whole: null })).toEqual([message]);
    const bare = withGroups({ ...printed, whole: null }, ({ level }) =>
      level === 2 ? { weight: null } : {},
    );
    expect(says(bare)).toEqual([message]);
    expect(says({ ...bare, known: false })).toEqual([message]);
    expect(says({ ...sheet(), whole: null, known: false })).toEqual([]);
  });

  test('a weight that cannot be read is none', () => {
    expect(says(sheet({ weights: { 预算编制: '十二' } }))).toEqual([]);
    expect(says(sheet({ weights: { 预算编制: '１２分' } }))).toEqual([]);
  });

  test('without any weight of a group the rubric’s own are what is added up to', () => {
    const bare = withGroups(sheet(), () => ({ weight: null }));
    expect(says(bare, { 预算编制合理性: '4' })).toEqual([
      '二级指标“预算编制”下各指标权重之和为 13，应为 12，多 1。',
    ]);
  });

  test('a level 1 whose level 2 are not printed, its indicators are compared with', () => {
    const printed = sheet({ weights: { 预算使用效益: '31' } });
    const bare = { ...printed, groups: (printed.groups ?? []).filter(({ level }) => level === 1) };
    expect(says(bare)).toEqual(['一级指标“预算使用效益”下各指标权重之和为 30，所印权重为 31，少 1。']);
  });

  test('加减分项 in a level 1 weighs nothing', () => {
    const printed = sheet();
    const last = (printed.rows?.length ?? 0) - 1;
    expect(printed.rows?.[last]?.indicator).toBe('加减分项');
    const wider = withGroups(printed, (one) =>
      one.printed === '预算使用效益' ? { rows: [...one.rows, last] } : {},
    );
    expect(says(wider)).toEqual([]);
  });

  test.each([
    ['at level 2', { without: ['预算编制合理性'] }],
    ['at level 2 and level 1', { without: ['预算编制合理性', '预算编制规范性', '预算编制准确性'] }],
  ])('rows that the sheet lacks are S07’s to name: %s', (_, change) => {
    expect(says(sheet(change))).toEqual([]);
  });

  test('a row that is there twice has no weight to add up', () => {
    expect(says(sheet({ twice: ['支出完成率'] }))).toEqual([]);
  });
});
