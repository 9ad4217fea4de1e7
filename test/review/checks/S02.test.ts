import { NO_SHEET } from '../../../src/review';
import { rubric2019 } from '../../support/facts';
import { printedSheet, type SheetChange } from '../../support/printed-sheet';
import { cleanFacts, cleanSheet, expectOnly, expectSilent, findings } from '../sheet';
import { foundBy } from '../words/support';

const wrong = (message: string, value: string) =>
  ({
    code: 'S02',
    severity: 'error',
    indicator: null,
    names: ['合计'],
    message,
    fix: { name: '合计', value, safe: true },
  }) as const;

/** Rows of the clean sheet: 98.35. */
describe('S02 合计 is the sum', () => {
  test('a total off by one', () => {
    expectOnly(
      cleanSheet({ reported: { 合计: '98.35' } }),
      wrong('合计写的是 98.35，各行得分之和为 98.35，加减分项为 1，应为 99.35。', '99.35'),
    );
  });

  test('a total off by 0.01, 加减分项 blank counting 0', () => {
    expectOnly(
      cleanSheet({ reported: { 合计: '98.36', 加减分项: '' } }),
      wrong('合计写的是 98.36，各行得分之和为 98.35，应为 98.35。', '98.35'),
    );
  });

  test('a total above 100 although the bonus takes it there', () => {
    expectOnly(
      cleanSheet({ reported: { 加减分项: '3', 合计: '101.35' } }),
      wrong('合计写的是 101.35，各行得分之和为 98.35，加减分项为 3，应为 100。', '100'),
    );
  });

  test('a total below 0 although the penalty takes it there', () => {
    const zeros = Object.fromEntries(Object.keys(cleanSheet().reported).map((name) => [name, '0']));
    expectOnly(
      cleanSheet({ reported: { ...zeros, 预算编制合理性: '2', 加减分项: '-6', 合计: '-4' } }),
      wrong('合计写的是 -4，各行得分之和为 2，加减分项为 -6，应为 0。', '0'),
    );
  });

  test('a blank score counts 0', () => {
    expectOnly(
      cleanSheet({ reported: { 预算编制合理性: '' } }),
      wrong('合计写的是 99.35，各行得分之和为 95.35，加减分项为 1，应为 96.35。', '96.35'),
    );
  });

  test('scores with more decimals than two: the fix is rounded half up', () => {
    expectOnly(
      cleanSheet({ reported: { 重点工作完成效率: '4.755' } }),
      wrong('合计写的是 99.35，各行得分之和为 98.355，加减分项为 1，应为 99.36。', '99.36'),
    );
  });

  test.each([
    ['right', {}],
    ['written with a trailing zero', { 合计: '99.350' }],
    ['加减分项 blank, total without it', { 加减分项: '', 合计: '98.35' }],
    ['total blank', { 合计: ' ' }],
    ['total unreadable', { 合计: '约99' }],
    ['a score unreadable', { 预算编制合理性: '三', 合计: '1' }],
    ['加减分项 unreadable', { 加减分项: '1分', 合计: '98' }],
    ['clamped at 100', { 加减分项: '3', 合计: '100' }],
    ['unrounded sum of scores with three decimals', { 重点工作完成效率: '4.755', 合计: '99.355' }],
    ['rounded sum of scores with three decimals', { 重点工作完成效率: '4.755', 合计: '99.36' }],
  ])('silent: %s', (_, reported: Record<string, string>) => {
    expectSilent('S02', cleanSheet({ reported }));
  });

  test('silent where no score is printed at all: S03 asks for them', () => {
    expectSilent('S02', cleanFacts({ reported: { 合计: '99.35' } }));
    expect(findings('S03', cleanFacts({ reported: { 合计: '99.35' } }))).toHaveLength(29);
  });
});

/** Rows of the clean sheet: 98.35, 加减分项 1. */
describe('S02 on a sheet whose rows are not those of the rubric', () => {
  const LOCAL = '党建工作';
  const on = (reported: Record<string, string>, change: SheetChange) => {
    const given = cleanSheet({ reported });
    return foundBy('S02', given, printedSheet(rubric2019(), given, change));
  };
  const local = (score: string): SheetChange => ({ unknown: [LOCAL], scores: { [LOCAL]: score } });

  test.each([
    ['a row of its own counts', { 合计: '98.5', 加减分项: '-1.85' }, local('2')],
    ['a row of its own does not count', { 合计: '99.35' }, local('2')],
    ['the bound of the total cuts it', { 合计: '100' }, local('2')],
    ['a row of its own that is blank', { 合计: '99.35' }, local('')],
    ['a row of its own that cannot be read', { 合计: '1' }, local('良')],
    [
      'one of two rows of its own counts',
      { 合计: '99.85' },
      {
        unknown: [LOCAL, '小计'],
        scores: { [LOCAL]: '0.5', 小计: '30' },
      },
    ],
    ['a row that is missing', { 支出完成率: '', 合计: '96.35' }, { without: ['支出完成率'] }],
    [
      'a row that is there twice and counts twice',
      { 加减分项: '', 合计: '100' },
      { twice: ['预算编制合理性'] },
    ],
    ['a row that is there twice and counts once', { 合计: '99.35' }, { twice: ['预算编制合理性'] }],
    ['加分 and 减分 in two rows', { 加减分项: '1', 合计: '99.35' }, { twice: ['加减分项'] }],
  ])('silent: %s', (_, reported: Record<string, string>, change: SheetChange) => {
    expect(on(reported, change)).toEqual([]);
  });

  test('a penalty in a row of its own, printed without its sign', () => {
    const given = cleanSheet({ reported: { 加减分项: '1', 合计: '97.35' } });
    const sheet = printedSheet(rubric2019(), given, { twice: ['加减分项'] });
    const rows = sheet.rows!.map((row, index) =>
      index === sheet.rows!.length - 1 ? { ...row, printed: '减分项', scoreText: '2' } : row,
    );
    expect(foundBy('S02', given, { ...sheet, rows })).toEqual([]);
  });

  test('a wrong total beside a row of its own: no safe fix', () => {
    expect(on({ 合计: '97' }, local('0.5'))).toMatchObject([
      {
        message: '合计写的是 97，各行得分之和为 98.35，标准中没有的行得分为 0.5，加减分项为 1，应为 99.85。',
        fix: { value: '99.85', safe: false },
      },
    ]);
  });

  test.each([
    ['missing', { 支出完成率: '', 合计: '99.35' }, { without: ['支出完成率'] }],
    ['twice', { 合计: '90' }, { twice: ['预算编制合理性'] }],
  ])(
    'a total that fits none while a row is %s: a question',
    (_, reported: Record<string, string>, change) => {
      const [found, ...others] = on(reported, change);
      expect(others).toEqual([]);
      expect(found).toMatchObject({ severity: 'warning', fix: null });
      expect(found?.message).toContain('有缺少或重复的行');
    },
  );

  test('so many further rows that any total would do', () => {
    const unknown = Array.from({ length: 12 }, (_, index) => `其他${String(index)}`);
    const scores = Object.fromEntries(unknown.map((name, index) => [name, `-${String(2 ** index / 100)}`]));
    expect(on({ 合计: '1' }, { unknown, scores })).toEqual([]);
  });

  test('further rows whose scores were not read', () => {
    const given = cleanSheet({ reported: { 合计: '1' } });
    const row = printedSheet(rubric2019(), given, local('2')).rows!.at(-1)!;
    const { printed, indicator, by, standard, cells } = row;
    const unread = { printed, indicator, by, standard, cells };
    expect(foundBy('S02', given, { ...NO_SHEET, rows: [unread] })).toEqual([]);
  });
});
