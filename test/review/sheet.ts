import { type Finding, type Fix, review } from '../../src/review';
import type { Rubric } from '../../src/rubric/rubric';
import { assess } from '../../src/scoring/assess';
import { type Facts, TOTAL } from '../../src/scoring/facts';
import { facts, rubric2019 } from '../support/facts';

/** What a test changes on the clean sheet. A blank text makes an input or score blank. */
export interface Change {
  readonly header?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly judgements?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly weights?: Readonly<Record<string, string>>;
  readonly reported?: Readonly<Record<string, string>>;
  readonly narratives?: Readonly<Record<string, string>>;
}

const INPUTS = {
  收入预算数: '1100',
  收入决算数: '1100',
  非统一政策调剂事项数: '0',
  调剂比例20以上项目数: '0',
  调剂比例50以上项目数: '0',
  一般性转移支付提前下达比例: '0.95',
  专项转移支付提前下达比例: '0.75',
  支出决算数: '1176',
  年初结转结余: '100',
  一般公共预算财政拨款收入: '1000',
  政府性基金预算财政拨款收入: '100',
  年末结转结余: '24',
  上年末存量资金: '25',
  本年末存量资金: '20',
  一般性转移支付下达天数: '20',
  专项转移支付下达天数: '50',
  上级转移支付下达天数: '25',
  批复下属单位预算天数: '10',
  政府采购计划金额: '200',
  政府采购实际金额: '190',
  在用固定资产总额: '480',
  固定资产总额: '500',
  三公经费预算数: '10',
  三公经费实际支出数: '8',
  日常公用经费预算数: '100',
  日常公用经费决算数: '90',
  重点工作考核得分: '95',
  绩效目标总数: '10',
  已完成绩效目标数: '10',
  计划项目数: '8',
  按时完成项目数: '8',
  满意度得分: '90',
  表彰次数: '1',
  问责次数: '0',
};

const met = (...keys: string[]): Record<string, { verdict: string }> =>
  Object.fromEntries(keys.map((key) => [key, { verdict: '符合' }]));

const JUDGEMENTS = {
  预算编制合理性: met('1', '2', '3'),
  预算编制规范性: met('1', '2'),
  目标完整性: met('1', '2', '3'),
  目标科学性: met('1', '2', '3'),
  制度措施健全性: met('1'),
  财务合规性: met('1', '2', '3', '4'),
  项目实施程序: met('1', '2', '3'),
  项目监管: { '1': { verdict: '符合', evidence: '检查底稿' } },
  资产管理情况规范性: met('1', '2', '3', '4'),
  预决算: { choice: '未发现问题' },
  绩效目标: { choice: '按要求公开' },
  自评材料: { choice: '按要求公开' },
  组织建立情况: met('1'),
  自评材料报送及时性: met('1'),
  自评材料报送质量: met('1'),
  社会经济环境效益: met('1'),
  群众信访办理情况: met('1', '2'),
};

/** A full 2019 sheet, nothing wrong with it (98.35 + 1 = 99.35), that prints no scores. */
export function cleanFacts(change: Change = {}): Facts {
  return facts({
    header: { 单位名称: '某局', 评价年度: '2019', ...change.header },
    inputs: { ...INPUTS, ...change.inputs },
    judgements: { ...JUDGEMENTS, ...change.judgements },
    weights: { ...change.weights },
    reported: { ...change.reported },
    narratives: { ...change.narratives },
  });
}

/** The same, printing the scores and the total that the product gives, changed as asked. */
export function cleanSheet(change: Change = {}): Facts {
  const unprinted = cleanFacts(change);
  return { ...unprinted, reported: { ...scoresOf(unprinted), ...change.reported } };
}

/** The scores and the total that the product gives, as a sheet prints them; a missing one is blank. */
export function scoresOf(given: Facts): Record<string, string> {
  const assessment = assess(rubric2019(), given);
  return {
    ...Object.fromEntries(
      [...assessment.rows, assessment.adjustment].map((row) => [row.name, row.score?.toDecimalText() ?? '']),
    ),
    [TOTAL]: assessment.total.toDecimalText(),
  };
}

/** What most tests say of a finding; what it rests on and what to do about it come from the check. */
export type Told = Pick<Finding, 'code' | 'severity' | 'indicator' | 'names' | 'message'> &
  Partial<Pick<Finding, 'cells' | 'clause' | 'advice'>> & {
    readonly fix: (Pick<Fix, 'name' | 'value'> & Partial<Fix>) | null;
  };

/** The findings of one check. */
export function findings(code: string, given: Facts, rubric: Rubric = rubric2019()): readonly Finding[] {
  return review(assess(rubric, given)).filter((finding) => finding.code === code);
}

/** The codes of the findings, each once. */
export function codes(given: Facts): readonly string[] {
  return [...new Set(review(assess(rubric2019(), given)).map((finding) => finding.code))];
}

/** The facts after the fix of a finding has been written into its cell. */
export function fixed(given: Facts, { fix }: Pick<Told, 'fix'>): Facts {
  if (fix === null) throw new Error('the finding has no fix');
  const row = fix.name.replace(/^得分_/u, '');
  return { ...given, reported: { ...given.reported, [row]: fix.value } };
}

/** Asserts that a check finds just this one thing, and nothing once its fix is applied. */
export function expectOnly(given: Facts, expected: Told): void {
  const found = findings(expected.code, given);
  expect(found).toMatchObject([expected]);
  expect(found.filter(({ clause, advice }) => !/[。”]$/u.test(clause) || !advice.endsWith('。'))).toEqual([]);
  if (expected.fix !== null) expect(findings(expected.code, fixed(given, expected))).toEqual([]);
}

/** Asserts that a check stays silent. */
export function expectSilent(code: string, given: Facts): void {
  expect(findings(code, given)).toEqual([]);
}
