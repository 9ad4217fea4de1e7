import { cleanSheet, expectOnly, expectSilent, findings, type Told } from '../sheet';

const finding = (row: string, key: string, name: string): Told => ({
  code: 'L14',
  severity: 'warning',
  indicator: row,
  names: [`判定_${row}_${key}`],
  message: `“${row}”第 ${key} 项“${name}”按标准只有得分或不得分，判定为酌情的，请写明依据的条款。`,
  fix: null,
});

const met = { verdict: '符合' };
const some = { verdict: '酌情', deduct: '0.5' };

describe('L14 酌情 where it is all or nothing', () => {
  test.each([
    ['预算编制合理性', '2', '按工作重点分配合理', { 1: met, 2: some, 3: met }],
    ['目标完整性', '3', '分解为具体任务并描述产出效益', { 1: met, 2: met, 3: some }],
    ['自评材料报送及时性', '1', '按时报送', { 1: some }],
  ])('%s item %s', (row, key, name, items) => {
    expectOnly(cleanSheet({ judgements: { [row]: items } }), finding(row, key, name));
  });

  test('is accepted, so the row has its score', () => {
    expect(
      cleanSheet({ judgements: { 预算编制合理性: { 1: some, 2: met, 3: met } } }).reported.预算编制合理性,
    ).toBe('2.5');
  });

  test('also while the deduction is not yet written', () => {
    expect(
      findings('L14', cleanSheet({ judgements: { 自评材料报送及时性: { 1: { verdict: '酌情' } } } })),
    ).toHaveLength(1);
  });

  test.each([
    [
      'where the standard allows it',
      { 财务合规性: { 1: some, 2: met, 3: some, 4: met }, 目标完整性: { 1: some, 2: met, 3: met } },
    ],
    ['behind an evidence gate that allows it', { 项目监管: { 1: { ...some, evidence: '检查底稿' } } }],
    ['all or nothing', { 预算编制合理性: { 1: met, 2: { verdict: '不符合' }, 3: met } }],
    ['an item that data decide', { 预算编制规范性: { 1: met, 2: met, 3: some } }],
  ])('silent: %s', (_, judgements) => {
    expectSilent('L14', cleanSheet({ judgements }));
  });
});
