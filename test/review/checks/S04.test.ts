import { makeRubric, type Rubric } from '../../../src/rubric/rubric';
import { rubric2019 } from '../../support/facts';
import { cleanFacts, cleanSheet, expectOnly, expectSilent, findings, type Told } from '../sheet';

const finding = (message: string, value: string): Told => ({
  code: 'S04',
  severity: 'error',
  indicator: '加减分项',
  names: ['得分_加减分项'],
  message,
  fix: { name: '得分_加减分项', value },
});

const zeros = Object.fromEntries(Object.keys(cleanSheet().reported).map((name) => [name, '0']));

/** Rows of the clean sheet: 98.35, so 1.65 is left up to 100; 绩效目标 2 less leaves 3.65. */
describe('S04 the printed 加减分项', () => {
  test.each([
    ['4', '加分写的是 4 分，累计加分最多 3 分，有效加分为 3 分。', '3'],
    ['3.01', '加分写的是 3.01 分，累计加分最多 3 分，有效加分为 3 分。', '3'],
    ['-6.5', '减分写的是 6.5 分，累计减分最多 6 分，有效减分为 6 分。', '-6'],
    ['-8', '减分写的是 8 分，累计减分最多 6 分，有效减分为 6 分。', '-6'],
  ])('%s is beyond a cap', (printed, message, value) => {
    expectOnly(cleanSheet({ reported: { 绩效目标: '0', 加减分项: printed } }), finding(message, value));
  });

  test('a bonus that takes the total above 100', () => {
    expectOnly(
      cleanSheet({ reported: { 加减分项: '2' } }),
      finding(
        '加分写的是 2 分，各行得分之和为 98.35，加分后总分不能超过 100 分，有效加分为 1.65 分。',
        '1.65',
      ),
    );
  });

  test('rows worth 99 and a bonus of 3: effective 1', () => {
    expectOnly(
      cleanSheet({
        reported: {
          预算编制合理性: '2',
          支出完成率: '4',
          公众或服务对象满意度: '3',
          重点工作完成效率: '5',
          政府采购执行率: '2',
          加减分项: '3',
        },
      }),
      finding('加分写的是 3 分，各行得分之和为 99，加分后总分不能超过 100 分，有效加分为 1 分。', '1'),
    );
  });

  test('both reasons at once', () => {
    expectOnly(
      cleanSheet({ reported: { 加减分项: '5' } }),
      finding(
        '加分写的是 5 分，累计加分最多 3 分；各行得分之和为 98.35，加分后总分不能超过 100 分，有效加分为 1.65 分。',
        '1.65',
      ),
    );
  });

  test('rows already beyond 100 (S03 speaks of them): no bonus is left', () => {
    expectOnly(
      cleanSheet({ reported: { 社会经济环境效益: '13', 加减分项: '1' } }),
      finding('加分写的是 1 分，各行得分之和为 101.35，加分后总分不能超过 100 分，有效加分为 0 分。', '0'),
    );
  });

  test('a penalty that takes the total below 0', () => {
    expectOnly(
      cleanSheet({ reported: { ...zeros, 预算编制合理性: '2', 加减分项: '-4' } }),
      finding('减分写的是 4 分，各行得分之和为 2，减分后总分不能低于 0 分，有效减分为 2 分。', '-2'),
    );
  });

  test('without printed rows only the caps are judged', () => {
    expectOnly(
      cleanFacts({ reported: { 加减分项: '-7' } }),
      finding('减分写的是 7 分，累计减分最多 6 分，有效减分为 6 分。', '-6'),
    );
    expectSilent('S04', cleanFacts({ reported: { 加减分项: '-6' } }));
    expectSilent('S04', cleanSheet({ reported: { 支出完成率: '三', 加减分项: '2' } }));
  });

  test.each([
    ['right', {}],
    ['blank', { 加减分项: '' }],
    ['unreadable', { 加减分项: '九' }],
    ['3, with room for it', { 绩效目标: '0', 加减分项: '3' }],
    ['-6', { 加减分项: '-6' }],
    ['exactly up to 100', { 加减分项: '1.65' }],
    ['exactly down to 0', { ...zeros, 预算编制合理性: '2', 加减分项: '-2' }],
    ['0 while the rows are beyond 100', { 社会经济环境效益: '13', 加减分项: '0' }],
    ['a penalty while the rows are beyond 100', { 社会经济环境效益: '20', 加减分项: '-1' }],
  ])('silent: %s', (_, reported: Record<string, string>) => {
    expectSilent('S04', cleanSheet({ reported }));
  });

  test.each([
    ['no cap', { cap: undefined }],
    ['bands instead of so much for each', { each: undefined, cap: undefined, bands: [] }],
  ])('a rubric with %s only knows the total’s bound', (_, entry) => {
    const rubric = withBonusEntry(entry);
    const given = cleanSheet({ reported: { 绩效目标: '0', 社会经济环境效益: '0', 加减分项: '9' } });
    expect(findings('S04', given, rubric)).toEqual([]);
    expect(findings('S04', cleanSheet({ reported: { 加减分项: '9' } }), rubric)).toHaveLength(1);
  });
});

function withBonusEntry(change: object): Rubric {
  const { source, hash } = rubric2019();
  const { adjustment } = source;
  const entries = adjustment.rule.entries.map((entry, index) =>
    index === 0 ? { ...entry, ...change } : entry,
  );
  return makeRubric(
    { ...source, adjustment: { ...adjustment, rule: { ...adjustment.rule, entries } } },
    hash,
  );
}
