import { cleanFacts, expectOnly, expectSilent, type Told } from '../sheet';

const finding = (row: string, name: string, message: string): Told => ({
  code: 'M02',
  severity: 'warning',
  indicator: row,
  names: [name],
  message,
  fix: null,
});

const evidence = '检查底稿';

describe('M02 a judgement that cannot be used', () => {
  test.each([
    [
      '制度措施健全性',
      { 1: { verdict: '良好' } },
      '判定_制度措施健全性_1',
      '第 1 项的判定“良好”不在可选范围（符合、不符合、酌情），视为未判定；请改正。',
    ],
    [
      '预决算',
      { choice: '没问题' },
      '判定_预决算_1',
      '选的情形“没问题”不在可选范围（未发现问题、一项有问题已整改、两项均有问题已整改、有未整改），视为未判定；请改正。',
    ],
    [
      '社会经济环境效益',
      { 1: { verdict: '不适用', evidence } },
      '判定_社会经济环境效益_1',
      '第 1 项不能判定为不适用，视为未判定；请改正。',
    ],
    [
      '项目监管',
      { 1: { verdict: '酌情', evidence } },
      '扣分_项目监管_1',
      '第 1 项判定为酌情，但没有填扣分，视为未判定；请补填。',
    ],
    [
      '项目监管',
      { 1: { verdict: '酌情', deduct: '-1', evidence } },
      '扣分_项目监管_1',
      '第 1 项判定为酌情，但扣分“-1”不是数字或为负数，视为未判定；请改正。',
    ],
    [
      '制度措施健全性',
      { 1: { verdict: '酌情', deduct: '半分' } },
      '扣分_制度措施健全性_1',
      '第 1 项判定为酌情，但扣分“半分”不是数字或为负数，视为未判定；请改正。',
    ],
    [
      '预算编制规范性',
      { 1: { verdict: '符合' }, 2: { verdict: '符合' }, 3: { verdict: '达标' } },
      '判定_预算编制规范性_3',
      '中“一般性转移支付提前下达”的判定“达标”不在可选范围（不适用），未予采用，按数据计分。',
    ],
    [
      '资金下达合法性',
      { 部门预算: { verdict: '按时' } },
      '判定_资金下达合法性_部门预算',
      '中“部门预算”的判定“按时”不在可选范围（不符合、不适用），未予采用，按数据计分。',
    ],
  ])('%s %j', (row, items, name, says) => {
    expectOnly(cleanFacts({ judgements: { [row]: items } }), finding(row, name, `“${row}”${says}`));
  });

  test.each([
    ['not judged (M01 speaks)', { 制度措施健全性: {}, 预决算: {} }],
    ['a deduction of 0', { 制度措施健全性: { 1: { verdict: '酌情', deduct: '0' } } }],
    ['a deduction beside another verdict', { 制度措施健全性: { 1: { verdict: '符合', deduct: '一分' } } }],
    ['spaces around a verdict', { 制度措施健全性: { 1: { verdict: ' 符合 ' } } }],
    [
      'a verdict where data decide, though it does not count',
      { 资金下达合法性: { 部门预算: { verdict: '符合' } } },
    ],
    ['不适用 where it is allowed', { 资金下达合法性: { 部门预算: { verdict: '不适用' } } }],
  ])('silent: %s', (_, judgements) => {
    expectSilent('M02', cleanFacts({ judgements }));
  });
});
