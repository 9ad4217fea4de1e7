import fc from 'fast-check';

import { judgedItemsOf } from '../../src/rubric/rubric';
import { CHOICE, type Facts, type Judgement, NO_FACTS } from '../../src/scoring/facts';
import { rubric2019 } from './facts';

/**
 * Random facts of the 2019 rubric. The plausible ones could come from a real unit: the carry-over identity holds,
 * ratios gather at the edges of bands, verdicts and choices are of every kind, and now and then something is blank,
 * zero or set aside as not applicable.
 */
export function plausibleFacts(): fc.Arbitrary<Facts> {
  return fc
    .record({
      inputs: inputs(),
      judgements: judgements(),
      weights: weights(),
      header: fc.constant({ 评价年度: '2019' }),
    })
    .map((given) => ({ ...NO_FACTS, ...given }));
}

/** Facts that hold anything at all, under known and unknown names. */
export function arbitraryFacts(): fc.Arbitrary<Facts> {
  const rubric = rubric2019();
  const rows = [...rubric.indicators.map((one) => one.name), '加减分项', '合计'];
  const names = fc.oneof(fc.constantFrom(...rubric.inputs.keys()), fc.constantFrom(...rows), anyKey());
  const row = fc.oneof(fc.constantFrom(...rows), anyKey());
  const record = (key: fc.Arbitrary<string>): fc.Arbitrary<Record<string, string>> =>
    fc.dictionary(key, anyText());
  const judgement: fc.Arbitrary<Judgement> = fc.record(
    { verdict: anyText(), deduct: anyText(), reason: anyText(), evidence: anyText() },
    { requiredKeys: [] },
  );
  const item = fc.oneof(fc.constantFrom('1', '2', '3', '4', '转移支付', '部门预算', CHOICE), anyKey());
  return fc.record({
    header: record(fc.oneof(fc.constant('评价年度'), anyKey())),
    inputs: record(names),
    judgements: fc.dictionary(row, fc.dictionary(item, judgement)),
    weights: record(row),
    reported: record(row),
    narratives: record(row),
  });
}

function anyKey(): fc.Arbitrary<string> {
  return fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('__proto__', 'constructor', 'toString', ''));
}

function anyText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '',
      ' ',
      '符合',
      '不符合',
      '酌情',
      '不适用',
      '未发现问题',
      '按要求公开',
      '0',
      '-1',
      '3',
      '2019',
    ),
    fc.constantFrom(
      '1e9',
      '1/0',
      '{支出完成率}',
      '999999999999999999999999.99',
      '0.000000000000000000001',
      '２',
    ),
    fc.double({ noNaN: true }).map(String),
    fc.integer({ min: -5, max: 200 }).map(String),
    fc.constantFrom('2019-02-14', '2019-13-01'),
  );
}

/** Text of a number of hundredths: 1250 → 12.5. */
function hundredths(value: number): string {
  return String(value / 100);
}

/** Now and then blank. */
function mostly(arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 40, arbitrary }, { weight: 1, arbitrary: fc.constant('') });
}

function amount(most = 500_000): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: most }) },
    { weight: 1, arbitrary: fc.constant(0) },
  );
}

/** A share of a whole, gathered at the given edges (in percent) and 0.01 万元 beside them. */
function shareOf(whole: number, edges: readonly number[], most: number): fc.Arbitrary<number> {
  const near = fc
    .tuple(fc.constantFrom(...edges), fc.integer({ min: -1, max: 1 }))
    .map(([edge, step]) => Math.min(most, Math.max(0, Math.round((whole * edge) / 100) + step)));
  return fc.oneof(near, fc.integer({ min: 0, max: most }), fc.constantFrom(0, Math.min(whole, most)));
}

type Inputs = Record<string, string>;

/** 收入, 支出 and 结转结余: closing = opening + income − spending. */
function carryOver(): fc.Arbitrary<Inputs> {
  return fc
    .tuple(amount(100_000), amount(), fc.oneof(fc.constant(0), amount(50_000)))
    .chain(([opening, general, fund]) => {
      const all = opening + general + fund;
      const spending = shareOf(all, [100, 95, 90, 85, 80, 70], all);
      return spending.map((spent) => ({
        年初结转结余: hundredths(opening),
        一般公共预算财政拨款收入: hundredths(general),
        政府性基金预算财政拨款收入: hundredths(fund),
        支出决算数: hundredths(spent),
        年末结转结余: hundredths(all - spent),
      }));
    });
}

/** Two amounts of which the second is about a share of the first. */
function pair(whole: string, part: string, edges: readonly number[], most = 130): fc.Arbitrary<Inputs> {
  return amount().chain((all) =>
    fc
      .tuple(
        mostly(fc.constant(hundredths(all))),
        mostly(shareOf(all, edges, Math.round((all * most) / 100)).map(hundredths)),
      )
      .map(([one, other]) => ({ [whole]: one, [part]: other })),
  );
}

function counts(whole: string, part: string): fc.Arbitrary<Inputs> {
  return fc
    .tuple(fc.nat(20), fc.nat(20))
    .map(([one, other]) => ({ [whole]: String(Math.max(one, other)), [part]: String(Math.min(one, other)) }));
}

function adjustedBudget(): fc.Arbitrary<Inputs> {
  const given = fc.record({
    调整后收入预算数: amount().map(hundredths),
    收入预算调整依据: fc.constantFrom('湛财预〔2019〕8号', '年中追加人员经费，湛财预〔2019〕12号。', ''),
  });
  return fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: given });
}

function transfers(): fc.Arbitrary<Inputs> {
  const days = (limit: number): fc.Arbitrary<string> =>
    fc.oneof(
      fc.constant(''),
      fc.integer({ min: 0, max: 2 * limit }).map(String),
      fc.constantFrom(limit, limit + 1).map(String),
    );
  const ratio = (edge: number): fc.Arbitrary<string> =>
    fc.oneof(
      fc.constant(''),
      fc.integer({ min: 0, max: 10_000 }).map((value) => String(value / 10_000)),
      fc.constant(String(edge)),
    );
  return fc.record({
    一般性转移支付提前下达比例: ratio(0.9),
    专项转移支付提前下达比例: ratio(0.7),
    一般性转移支付下达天数: days(30),
    专项转移支付下达天数: days(60),
    上级转移支付下达天数: days(30),
    批复下属单位预算天数: days(15),
  });
}

function dates(): fc.Arbitrary<Inputs> {
  const names = [...rubric2019().inputs].filter(([, input]) => input.kind === 'date').map(([name]) => name);
  const date = fc
    .tuple(
      fc.integer({ min: 2019, max: 2020 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, ...rest]) => [year, ...rest.map((part) => String(part).padStart(2, '0'))].join('-'));
  return fc
    .tuple(
      fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(fc.constant(''), date)]))),
      fc.nat(20),
    )
    .map(([given, days]) => published(given, days));
}

/** What was approved is published within the days that the rubric allows. */
function published(given: Inputs, days: number): Inputs {
  const dates = rubric2019().source.dates.limits.flatMap(({ from, to, days: most }): [string, string][] => {
    const start = given[from] ?? '';
    if (start === '' || given[to] === '') return [];
    const end = new Date(Date.parse(`${start}T00:00:00Z`) + Math.min(days, most) * 86_400_000);
    return [[to, end.toISOString().slice(0, 10)]];
  });
  return { ...given, ...Object.fromEntries(dates) };
}

function inputs(): fc.Arbitrary<Inputs> {
  const count = (most: number): fc.Arbitrary<string> =>
    mostly(fc.oneof(fc.constant(0), fc.nat(most)).map(String));
  const score = mostly(
    fc.oneof(
      fc.integer({ min: 0, max: 10_000 }).map(hundredths),
      fc.constantFrom('100', '103.5', '0', '99.998'),
    ),
  );
  return fc
    .tuple(
      carryOver(),
      pair('收入预算数', '收入决算数', [100, 95, 105, 90, 110, 93.42, 70, 130]),
      adjustedBudget(),
      transfers(),
      pair('上年末存量资金', '本年末存量资金', [85, 90, 100, 0]),
      pair('政府采购计划金额', '政府采购实际金额', [100, 99.3], 105),
      pair('固定资产总额', '在用固定资产总额', [95, 90, 100], 100),
      pair('三公经费预算数', '三公经费实际支出数', [100]),
      pair('日常公用经费预算数', '日常公用经费决算数', [100]),
      counts('绩效目标总数', '已完成绩效目标数'),
      counts('计划项目数', '按时完成项目数'),
      dates(),
      fc.record({
        非统一政策调剂事项数: count(6),
        调剂比例20以上项目数: count(5),
        调剂比例50以上项目数: count(4),
        重点工作考核得分: score,
        满意度得分: score,
        表彰次数: count(5),
        问责次数: count(4),
      }),
    )
    .map((parts) => {
      const all = Object.assign({}, ...parts) as Inputs;
      // Projects adjusted by 50% or more are among those adjusted by 20% or more.
      const [some = '', most = ''] = [all.调剂比例20以上项目数, all.调剂比例50以上项目数];
      return some === '' || most === ''
        ? all
        : { ...all, 调剂比例50以上项目数: String(Math.min(Number(some), Number(most))) };
    });
}

const GOOD = [
  '已制定《内部控制制度》',
  '沿用上级主管部门的制度。',
  '共3个项目，均已入库',
  '当年度无信访意见；',
];
const BAD = [
  '2个项目未入库',
  '佐证材料不完整。',
  '制度未及时修订；执行不严，台账缺失',
  '验收资料欠缺、未归档，',
];
const PAPERS = ['《说明》', '检查底稿', '湛财预〔2019〕8号', ''];

function judgements(): fc.Arbitrary<Facts['judgements']> {
  const rows = rubric2019().indicators.flatMap((indicator) => {
    const items = judgedItemsOf(indicator);
    if (items.length === 0) return [];
    const given = items.map((item): [string, fc.Arbitrary<Judgement>] => [
      item.key ?? CHOICE,
      judgement(item.allowed),
    ]);
    return [[indicator.name, fc.record(Object.fromEntries(given))] as const];
  });
  return fc.record(Object.fromEntries(rows));
}

function judgement(allowed: readonly string[]): fc.Arbitrary<Judgement> {
  const verdict = fc.oneof(
    { weight: 60, arbitrary: fc.constant(allowed[0] ?? '') },
    { weight: 40, arbitrary: fc.constantFrom(...allowed) },
    // Where data decide, no verdict is the usual thing.
    { weight: allowed.includes('符合') || allowed.length > 2 ? 1 : 150, arbitrary: fc.constant('') },
  );
  return verdict.chain((said) =>
    fc.record({
      verdict: fc.constant(said),
      deduct:
        said === '酌情' ? fc.constantFrom('0.2', '0.5', '1', '0.33', '0', '0.005', '12') : fc.constant(''),
      reason: fc.oneof(fc.constant(''), fc.constantFrom(...(['不符合', '酌情'].includes(said) ? BAD : GOOD))),
      evidence: fc.constantFrom(...PAPERS),
    }),
  );
}

/** The rubric's own weights, or another split of the three that are assumed (16). */
function weights(): fc.Arbitrary<Record<string, string>> {
  const split = fc
    .tuple(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 2, max: 11 }))
    .map(([goals, projects]) => ({
      绩效目标完成效率: String(goals / 4),
      项目完成及时性: String(projects / 2),
      社会经济环境效益: String(16 - goals / 4 - projects / 2),
    }));
  return fc.oneof(fc.constant({}), split);
}
