import fc from 'fast-check';

import { judgedItemsOf, type Rubric, VERDICTS } from '../../src/rubric/rubric';
import { narrate } from '../../src/narrative/narrate';
import { assess } from '../../src/scoring/assess';
import type { Assessment } from '../../src/scoring/assessment';
import { CHOICE, type Facts, type Judgement, TOTAL } from '../../src/scoring/facts';
import { plausibleFacts } from './arbitrary-facts';
import { rubric2019 } from './facts';

/**
 * Facts of the 2019 rubric with which nothing is wrong: the carry-over identity holds, everything that must be filled
 * in is, dates come in their order and in time, and what a text says of itself adds up. Caps, 不适用, bases of 0 and
 * blanks of what may be blank are among them.
 */
export function validFacts(): fc.Arbitrary<Facts> {
  return fc.tuple(plausibleFacts(), fc.nat(0xffff_fff), dates()).map(([given, seed, days]) => {
    const chance = chances(seed);
    const rubric = rubric2019();
    const inputs = { ...mended(rubric, given.inputs), ...days };
    const facts = scorable({
      ...given,
      inputs: chance(2) === 0 ? inputs : { ...inputs, 收入决算数: incomeOf(inputs) },
      judgements: judged(rubric, given.judgements, chance),
    });
    const valid = chance(40) === 0 ? perfect(facts) : facts;
    // The header decides no score and stands in no text.
    const assessment = assessedOnce(valid);
    assessed.set(valid.inputs, assessment);
    return { ...valid, header: headers(assessment.grade ?? '', chance) };
  });
}

/** What valid facts were graded by, under their inputs: assessing is most of what making them costs. */
const assessed = new WeakMap<Facts['inputs'], Assessment>();

function assessedOnce(facts: Facts): Assessment {
  const before = assessed.get(facts.inputs);
  const same = before?.facts.judgements === facts.judgements && before.facts.weights === facts.weights;
  return same ? before : assess(rubric2019(), facts);
}

/** A number below the given one, another each time. */
type Chance = (below: number) => number;

function chances(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
}

/** What lacks data, and may be set aside, is. */
function scorable(facts: Facts): Facts {
  const rubric = rubric2019();
  const assessment = assess(rubric, facts);
  const missing = assessment.rows.filter(({ status }) => status === 'missing');
  if (missing.length === 0) {
    assessed.set(facts.inputs, assessment);
    return facts;
  }
  const judgements = { ...facts.judgements };
  for (const { name } of missing) {
    const indicator = rubric.indicator(name);
    const items = indicator === undefined ? [] : judgedItemsOf(indicator);
    const aside = items.filter(({ allowed }) => isByData(allowed));
    judgements[name] = {
      ...judgements[name],
      ...Object.fromEntries(
        aside.map(({ key }) => [key ?? CHOICE, { verdict: VERDICTS.notApplicable, evidence: '《说明》' }]),
      ),
    };
  }
  return { ...facts, judgements };
}

/** Every row full. */
function perfect(facts: Facts): Facts {
  const rubric = rubric2019();
  const inputs = { ...facts.inputs };
  const cents = CARRY_OVER.reduce((sum, name) => sum + Math.round(Number(inputs[name]) * 100), 0);
  const all = {
    支出决算数: String(cents / 100),
    年末结转结余: '0',
    上年末存量资金: '0',
    本年末存量资金: '0',
  };
  const zero = { 非统一政策调剂事项数: '0', 调剂比例20以上项目数: '0', 调剂比例50以上项目数: '0' };
  const equal = { 收入决算数: inputs.收入预算数 ?? '', 调整后收入预算数: '', 收入预算调整依据: '' };
  for (const [whole, part] of [...PAIRS, ...WITHIN]) inputs[part] = inputs[whole] ?? '';
  const judgements = rubric.indicators.flatMap((indicator) =>
    judgedItemsOf(indicator).map(({ key, allowed }) => {
      const verdict = isByData(allowed) ? VERDICTS.notApplicable : (allowed[0] ?? '');
      return [indicator.name, key ?? CHOICE, { verdict, evidence: '检查底稿' }] as const;
    }),
  );
  const given: Record<string, Record<string, Judgement>> = {};
  for (const [row, key, judgement] of judgements) given[row] = { ...given[row], [key]: judgement };
  return {
    ...facts,
    weights: {},
    inputs: { ...inputs, ...all, ...zero, ...equal, 重点工作考核得分: '100', 满意度得分: '100' },
    judgements: given,
  };
}

/** Whether data decide unless the part is set aside. */
function isByData(allowed: readonly string[]): boolean {
  return !allowed.includes(VERDICTS.met) && allowed.includes(VERDICTS.notApplicable);
}

/** The sheet as the product fills it from facts: its scores, its texts, its total. */
export function filledIn(facts: Facts): Facts {
  const assessment = assessedOnce(facts);
  return { ...facts, reported: scores(assessment), narratives: texts(assessment) };
}

function scores(assessment: Assessment): Record<string, string> {
  const rows = [...assessment.rows, assessment.adjustment];
  return {
    ...Object.fromEntries(rows.map((row) => [row.name, row.score?.toDecimalText() ?? ''])),
    [TOTAL]: assessment.total.toDecimalText(),
  };
}

function texts(assessment: Assessment): Record<string, string> {
  return Object.fromEntries([...narrate(assessment)].map(([row, text]) => [row, text ?? '']));
}

type Inputs = Record<string, string>;

/** Nothing that must be given is blank, and no divisor without a clause of its own is 0. */
function mended(rubric: Rubric, given: Facts['inputs']): Inputs {
  const inputs: Inputs = { ...given };
  for (const [name, { kind, optional }] of rubric.inputs)
    if (optional === 'no' && (inputs[name] ?? '') === '') inputs[name] = kind === 'amount' ? '12.5' : '0';
  for (const name of DIVISORS) if (Number(inputs[name]) === 0) inputs[name] = '10';
  if (Number(inputs.调整后收入预算数 ?? '1') === 0) inputs.调整后收入预算数 = '10';
  if (CARRY_OVER.every((name) => Number(inputs[name]) === 0)) {
    inputs.年初结转结余 = '3';
    inputs.年末结转结余 = '3';
  }
  for (const [whole, part] of PAIRS) {
    if (Number(inputs[part]) > Number(inputs[whole])) inputs[part] = inputs[whole] ?? '';
  }
  return inputs;
}

const DIVISORS = [
  '收入预算数',
  '固定资产总额',
  '三公经费预算数',
  '日常公用经费预算数',
  '绩效目标总数',
  '计划项目数',
];
const CARRY_OVER = ['年初结转结余', '一般公共预算财政拨款收入', '政府性基金预算财政拨款收入'];
const WITHIN = [
  ['政府采购计划金额', '政府采购实际金额'],
  ['三公经费预算数', '三公经费实际支出数'],
  ['日常公用经费预算数', '日常公用经费决算数'],
] as const;
const PAIRS = [
  ['固定资产总额', '在用固定资产总额'],
  ['绩效目标总数', '已完成绩效目标数'],
  ['计划项目数', '按时完成项目数'],
] as const;

function incomeOf(inputs: Inputs): string {
  const [, ...incomes] = CARRY_OVER;
  return String(incomes.reduce((sum, name) => sum + Math.round(Number(inputs[name]) * 100), 0) / 100);
}

/** What people add to a verdict that a row meets, with nothing wrong in it. */
const GOOD = [
  '已制定《内部控制制度》',
  '沿用上级主管部门的制度',
  '共3个项目，均已入库',
  '年度预算120.5万元，其中基本支出80.5万元、项目支出40万元',
  '台账齐全，未发现问题',
  '审计报告（2019年度）未提出问题',
  '湛财预〔2019〕8号文件要求的事项均已办理',
  '',
];
const BAD = ['2个项目未入库', '佐证材料不完整', '制度未及时修订；执行不严，台账缺失'];

/** Every item is judged, and what is taken off is something. */
function judged(rubric: Rubric, given: Facts['judgements'], chance: Chance): Facts['judgements'] {
  const pick = <T>(list: readonly T[]): T | undefined => list[chance(list.length)];
  return Object.fromEntries(
    rubric.indicators.flatMap((indicator) => {
      const items = judgedItemsOf(indicator);
      if (items.length === 0) return [];
      return [
        [
          indicator.name,
          Object.fromEntries(
            items.map((item) => {
              const key = item.key ?? CHOICE;
              const before = given[indicator.name]?.[key] ?? {};
              return [key, judgement(item.allowed, before, pick)];
            }),
          ),
        ],
      ];
    }),
  );
}

function judgement(
  allowed: readonly string[],
  before: Judgement,
  pick: <T>(list: readonly T[]) => T | undefined,
): Judgement {
  const given = before.verdict ?? '';
  const verdict = given === '' && !isByData(allowed) ? (allowed[0] ?? '') : given;
  const lost = verdict === VERDICTS.notMet || verdict === VERDICTS.discretion;
  return {
    verdict,
    deduct: verdict === VERDICTS.discretion ? (pick(['0.2', '0.5', '1', '0.33', '12']) ?? '1') : '',
    reason: (lost ? pick(BAD) : allowed.includes(VERDICTS.met) ? pick(GOOD) : '') ?? '',
    evidence: pick(['《说明》', '检查底稿', '湛财预〔2019〕8号']) ?? '',
  };
}

/** Dates in the order in which they come, within the time allowed; now and then one is blank. */
function dates(): fc.Arbitrary<Inputs> {
  const steps = fc.array(fc.nat(18), { minLength: 10, maxLength: 10 });
  return fc.tuple(steps, fc.nat(9)).map(([days, blank]) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0] = days;
    const given: Inputs = {
      预算批复日期: after('2019-02-01', a),
      预算公开日期: after('2019-02-01', a + b),
      自评通知日期: after('2020-06-01', c),
      自评小组成立日期: after('2020-06-01', c + d),
      自评材料报送日期: after('2020-06-01', c + d + e),
      自评材料报送截止日期: after('2020-06-01', c + d + e + f),
      自评材料公开日期: after('2020-06-01', c + d + e + g),
      决算批复日期: after('2020-09-01', h),
      决算公开日期: after('2020-09-01', h + i),
      核查日期: after('2020-11-01', j),
    };
    const name = Object.keys(given)[blank];
    return name === undefined ? given : { ...given, [name]: '' };
  });
}

function after(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function headers(grade: string, chance: Chance): Facts['header'] {
  const signed = { 核查单位: '示例核查单位', 核查人: '甲', 复核人: '乙' };
  const common = { 单位名称: '示例单位甲', 评价年度: '2019', 自评等级: grade };
  return chance(10) < 7 ? { ...common, ...signed } : common;
}
