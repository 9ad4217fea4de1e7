import fc from 'fast-check';

import { Quotient } from '../../src/rubric/formula';
import { assess } from '../../src/scoring/assess';
import type { Rubric } from '../../src/rubric/rubric';
import type { Assessment, RowResult } from '../../src/scoring/assessment';
import { drawTree, explainRow } from '../../src/scoring/explain';
import { CHOICE, type Facts } from '../../src/scoring/facts';
import { rubric2019 } from '../support/facts';
import { arbitraryFacts, arbitraryRubbish } from './arbitrary';

const rubric = rubric2019();
const SEED = { seed: 20190214 };
const valid = arbitraryFacts(rubric, { blanks: 0, hostile: 0 });
const patchy = arbitraryFacts(rubric, { blanks: 2, hostile: 0 });
const hostile = arbitraryFacts(rubric, { blanks: 1, hostile: 2 });
const anything = fc.oneof(valid, patchy, hostile, arbitraryRubbish());

/** The rubric with a single row, so that a property of that row does not cost the scoring of all. */
const single = new Map(
  rubric.indicators.map((row): [string, Rubric] => [row.name, { ...rubric, indicators: [row], ratios: [] }]),
);

/** A row's score, that of 加减分项 too; a row alone scores as among the others, as is tested below. */
function score(facts: Facts, row: string): Quotient | null {
  return assess(single.get(row) ?? rubric, facts).row(row)?.score ?? null;
}

function summary(assessment: Assessment): unknown {
  return {
    total: assessment.total.toDecimalText(),
    grade: assessment.grade,
    rows: [...assessment.rows, assessment.adjustment].map((row) => ({
      tree: drawTree(explainRow(assessment, row)),
      missing: row.missing,
      assumed: row.assumed,
      improvements: row.improvements.map((way) => [
        way.input,
        way.to.toDecimalText(),
        way.score.toDecimalText(),
      ]),
    })),
    ratios: assessment.ratios.map((ratio) => ratio.value?.toDecimalText(60) ?? null),
  };
}

test('whatever stands in the facts, scores lie within 0 and weight, and the rows add up to the total', () => {
  fc.assert(
    fc.property(anything, (facts) => {
      const assessment = assess(rubric, facts);
      // One expectation for all: making one costs more than scoring a row.
      const broken: string[] = [];
      const law = (holds: boolean, what: string): void => {
        if (!holds) broken.push(what);
      };
      let sum = Quotient.ZERO;
      for (const row of assessment.rows) {
        const weight = row.weight ?? Quotient.ZERO;
        law((row.score === null) === (row.status === 'missing'), `${row.name}: missing without a score only`);
        law(
          (row.score === null) === row.missing.length > 0,
          `${row.name}: no score where something is missing`,
        );
        if (row.score === null) continue;
        law(row.score.sign() >= 0, `${row.name}: not below 0`);
        law(row.score.lte(weight), `${row.name}: at most its weight`);
        law(row.score.eq(row.score.round(2, 'half-up')), `${row.name}: two decimals`);
        sum = sum.add(row.score);
      }
      law(assessment.rowsTotal.eq(sum), 'the rows add up');
      law(assessment.total.sign() >= 0, 'the total is not below 0');
      law(assessment.total.lte(Quotient.HUNDRED), 'the total is at most 100');
      const rest = assessment.adjustment.score;
      law(rest === null || assessment.rowsTotal.add(rest).eq(assessment.total), 'with 加减分项 too');
      const complete = [...assessment.rows, assessment.adjustment].every((row) => row.status === 'scored');
      law(assessment.complete === complete, 'complete when every row is scored');
      law((assessment.grade === null) === !complete, 'a grade for what is complete');
      expect(broken).toEqual([]);
      summary(assessment);
    }),
    { ...SEED, numRuns: 600 },
  );
});

test('a row alone scores as among the others', () => {
  const told = (row: RowResult | undefined): unknown => [
    row?.score?.toDecimalText(60),
    row?.missing,
    row?.improvements.map((way) => [way.input, way.to.toDecimalText(60), way.score.toDecimalText(60)]),
  ];
  fc.assert(
    fc.property(anything, (facts) => {
      const { rows } = assess(rubric, facts);
      expect(rows.map((row) => told(assess(single.get(row.name)!, facts).row(row.name)))).toEqual(
        rows.map(told),
      );
    }),
    { ...SEED, numRuns: 30 },
  );
});

test('what is missing is an input of the rubric or an item of a row', () => {
  const items = new Set(
    rubric.indicators.flatMap((indicator) =>
      ['1', '2', '3', '4', '转移支付', '部门预算'].map((key) => `${indicator.name}.${key}`),
    ),
  );
  fc.assert(
    fc.property(patchy, (facts) => {
      const { rows, adjustment } = assess(rubric, facts);
      const missing = [...rows, adjustment].flatMap((row) => row.missing.map(({ name }) => name));
      expect(missing.filter((name) => !rubric.inputs.has(name) && !items.has(name))).toEqual([]);
    }),
    { ...SEED, numRuns: 200 },
  );
});

test('the order in which facts are given never matters', () => {
  const backwards = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).reverse());
  fc.assert(
    fc.property(anything, (facts) => {
      const turned: Facts = {
        header: backwards(facts.header),
        inputs: backwards(facts.inputs),
        judgements: backwards(
          Object.fromEntries(Object.entries(facts.judgements).map(([row, items]) => [row, backwards(items)])),
        ),
        weights: backwards(facts.weights),
        reported: backwards(facts.reported),
        narratives: backwards(facts.narratives),
      };
      expect(summary(assess(rubric, turned))).toEqual(summary(assess(rubric, facts)));
    }),
    { ...SEED, numRuns: 200 },
  );
});

test('the unit of money does not matter: all amounts times the same factor give the same scores', () => {
  const amounts = [...rubric.inputs].flatMap(([name, input]) => (input.kind === 'amount' ? [name] : []));
  fc.assert(
    fc.property(valid, fc.constantFrom('10000', '0.0001', '3'), (facts, factor) => {
      const scaled = Object.fromEntries(
        amounts.map((name) => [
          name,
          Quotient.of(facts.inputs[name] ?? '0')
            .mul(Quotient.of(factor))
            .toDecimalText(200),
        ]),
      );
      const one = assess(rubric, facts);
      const other = assess(rubric, { ...facts, inputs: { ...facts.inputs, ...scaled } });
      expect(other.rows.map((row) => row.score?.toDecimalText())).toEqual(
        one.rows.map((row) => row.score?.toDecimalText()),
      );
    }),
    { ...SEED, numRuns: 200 },
  );
});

/** Input → row whose score it moves, and which way. */
const MONOTONE = [
  ['支出决算数', '支出完成率', 1],
  ['年初结转结余', '支出完成率', -1],
  ['一般公共预算财政拨款收入', '支出完成率', -1],
  ['年末结转结余', '结转结余率', -1],
  ['年初结转结余', '结转结余率', 1],
  ['本年末存量资金', '国库集中支付结转结余存量资金效率性', -1],
  ['在用固定资产总额', '固定资产利用率', 1],
  ['固定资产总额', '固定资产利用率', -1],
  ['三公经费实际支出数', '公用经费控制率', -1],
  ['日常公用经费决算数', '公用经费控制率', -1],
  ['三公经费预算数', '公用经费控制率', 1],
  ['重点工作考核得分', '重点工作完成效率', 1],
  ['满意度得分', '公众或服务对象满意度', 1],
  ['已完成绩效目标数', '绩效目标完成效率', 1],
  ['绩效目标总数', '绩效目标完成效率', -1],
  ['按时完成项目数', '项目完成及时性', 1],
  ['一般性转移支付提前下达比例', '预算编制规范性', 1],
  ['专项转移支付提前下达比例', '预算编制规范性', 1],
  ['非统一政策调剂事项数', '预算编制准确性', -1],
  ['调剂比例20以上项目数', '预算编制准确性', -1],
  ['调剂比例50以上项目数', '预算编制准确性', -1],
  ['批复下属单位预算天数', '资金下达合法性', -1],
  ['一般性转移支付下达天数', '资金下达合法性', -1],
  ['表彰次数', '加减分项', 1],
  ['问责次数', '加减分项', -1],
] as const;

describe('monotonicity', () => {
  test.each(MONOTONE)('%s moves %s one way only (%i)', (input, row, way) => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 1, max: 200_000 }), (facts, cents) => {
        const kind = rubric.inputs.get(input)?.kind;
        const step =
          kind === 'ratio'
            ? Quotient.of(cents).div(Quotient.of(1_000_000))
            : Quotient.of(cents).div(Quotient.of(kind === 'count' || kind === 'days' ? 10_000 : 100));
        const before = Quotient.of(facts.inputs[input] ?? '0');
        const moved = before.add(
          (step ?? Quotient.ZERO).ceil().isZero()
            ? Quotient.ONE
            : kind === 'count' || kind === 'days'
              ? (step ?? Quotient.ONE).ceil()
              : (step ?? Quotient.ONE),
        );
        const low = score(facts, row);
        const high = score({ ...facts, inputs: { ...facts.inputs, [input]: moved.toDecimalText(60) } }, row);
        fc.pre(low !== null && high !== null);
        if (low === null || high === null) return;
        expect(way > 0 ? high.gte(low) : high.lte(low)).toBe(true);
      }),
      { ...SEED, numRuns: 80 },
    );
  });

  test('政府采购执行率 rises up to the plan and is worth nothing beyond it', () => {
    const amount = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(valid, fc.integer({ min: 1, max: 100_000 }), amount, amount, (facts, plan, one, other) => {
        const at = (actual: number): Quotient => {
          const inputs = {
            ...facts.inputs,
            政府采购计划金额: String(plan),
            政府采购实际金额: String(actual),
          };
          return score({ ...facts, inputs }, '政府采购执行率') ?? Quotient.of(-1);
        };
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        if (more > plan) expect(at(more).isZero()).toBe(true);
        else expect(at(more).gte(at(less))).toBe(true);
      }),
      { ...SEED, numRuns: 200 },
    );
  });

  test('差异率: the further from the budget, the lower, on either side', () => {
    fc.assert(
      fc.property(
        valid,
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 0, max: 9000 }),
        fc.boolean(),
        (facts, one, other, up) => {
          const at = (distance: number): Quotient => {
            const inputs = {
              ...facts.inputs,
              收入预算数: '9000',
              调整后收入预算数: '',
              收入决算数: String(up ? 9000 + distance : 9000 - distance),
            };
            return score({ ...facts, inputs }, '预算编制准确性') ?? Quotient.of(-1);
          };
          expect(at(Math.max(one, other)).lte(at(Math.min(one, other)))).toBe(true);
        },
      ),
      { ...SEED, numRuns: 200 },
    );
  });

  test('a stricter verdict never earns more', () => {
    const judged = rubric.indicators.filter(
      (one) => one.rule.kind === 'checklist' || one.rule.kind === 'evidence',
    );
    fc.assert(
      fc.property(
        valid,
        fc.constantFrom(...judged),
        fc.constantFrom('1', '2', '3'),
        (facts, { name }, key) => {
          const items = facts.judgements[name] ?? {};
          const at = (verdict: string): Quotient | null =>
            score(
              {
                ...facts,
                judgements: {
                  ...facts.judgements,
                  [name]: { ...items, [key]: { ...items[key], verdict, deduct: '0.5' } },
                },
              },
              name,
            );
          const [met, partly, not] = [at('符合'), at('酌情'), at('不符合')];
          if (met === null || partly === null || not === null) return;
          expect(met.gte(partly) && partly.gte(not)).toBe(true);
        },
      ),
      { ...SEED, numRuns: 200 },
    );
  });
});

describe('what it would take', () => {
  const SINGLE = new Set([
    '支出完成率',
    '结转结余率',
    '国库集中支付结转结余存量资金效率性',
    '固定资产利用率',
    '政府采购执行率',
    '重点工作完成效率',
    '公众或服务对象满意度',
    '绩效目标完成效率',
    '项目完成及时性',
    '公用经费控制率',
    '预算编制规范性',
    '资金下达合法性',
  ]);

  test('the named value earns the named score, and nothing short of the edge does', () => {
    let seen = 0;
    fc.assert(
      fc.property(valid, (facts) => {
        for (const row of assess(rubric, facts).rows) {
          for (const way of row.improvements) {
            expect([row.name, SINGLE.has(row.name)]).toEqual([row.name, true]);
            const at = (value: Quotient): Quotient =>
              score(
                { ...facts, inputs: { ...facts.inputs, [way.input]: value.toDecimalText(100) } },
                row.name,
              ) ?? Quotient.of(-1);
            expect(at(way.to).toDecimalText()).toBe(way.score.toDecimalText());
            expect(way.score.gt(row.score ?? Quotient.HUNDRED)).toBe(true);
            expect(way.to.sub(way.from).eq(way.change)).toBe(true);
            const tiny = Quotient.of('0.000000000000000000000001');
            const short = way.change.sign() > 0 ? way.edge.sub(tiny) : way.edge.add(tiny);
            if (short.isFiniteDecimal() && short.sign() >= 0 && row.working.kind === 'bands') {
              expect(at(short).lt(way.score)).toBe(true);
            }
            seen += 1;
          }
        }
      }),
      { ...SEED, numRuns: 200 },
    );
    expect(seen).toBeGreaterThan(200);
  });
});

test('a choice beyond its options leaves the row without a score', () => {
  fc.assert(
    fc.property(valid, fc.string(), (facts, verdict) => {
      fc.pre(!['未发现问题', '一项有问题已整改', '两项均有问题已整改', '有未整改'].includes(verdict.trim()));
      const judgements = { ...facts.judgements, 预决算: { [CHOICE]: { verdict } } };
      expect(score({ ...facts, judgements }, '预决算')).toBeNull();
    }),
    { ...SEED, numRuns: 100 },
  );
});
