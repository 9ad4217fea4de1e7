import fc from 'fast-check';

import { Quotient } from '../../src/rubric/formula';
import { assess } from '../../src/scoring/assess';
import { audit, type AuditFacts, type AuditMark, NO_AUDIT, proposals } from '../../src/scoring/audit';
import type { Facts } from '../../src/scoring/facts';
import { arbitraryFacts, plausibleFacts } from '../support/arbitrary-facts';
import { case2019, rubric2019 } from '../support/facts';

const rubric = rubric2019();
const { facts, expected } = case2019();
const ADJUSTMENT = rubric.source.adjustment.name;

const audited = (given: Facts, rows: AuditFacts['rows'] = {}) => audit(assess(rubric, given), { rows });

/** The marks of an auditor who takes over the rule's scores. */
function accepted(given: Facts, rows: AuditFacts['rows'] = {}): AuditFacts['rows'] {
  const more = [...proposals(audited(given, rows))].map(
    ([name, score]) => [name, { ...rows[name], score: score.toDecimalText() }] as const,
  );
  return { ...rows, ...Object.fromEntries(more) };
}

function rowOf(result: ReturnType<typeof audit>, name: string) {
  const row = result.rows.find((one) => one.name === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
}

const text = (value: Quotient | null): string | null => value?.toDecimalText() ?? null;

test('with nothing decided every row is open and counts nothing', () => {
  const result = audit(assess(rubric, facts), NO_AUDIT);
  expect(result.rows.map((row) => row.state)).toEqual(Array<string>(30).fill('open'));
  expect([result.decided, result.complete, text(result.total), result.grade]).toEqual([0, false, '0', null]);
  expect(rowOf(result, ADJUSTMENT)).toMatchObject({ weight: null, decided: null });
});

test('the audited case: accepting the rule gives 93.94 and 优', () => {
  const self = {
    ...facts,
    reported: { 支出完成率: '4', 自评材料报送质量: '1', 财务合规性: '6', 合计: '96.14' },
  };
  const result = audited(self, accepted(self));
  expect([text(result.total), result.grade]).toEqual([expected.total, expected.grade]);
  expect([result.decided, result.complete, text(result.selfTotal)]).toEqual([30, true, '96.14']);
  expect(result.differences.map((row) => [row.name, text(row.difference)])).toEqual([
    ['支出完成率', '-1'],
    ['财务合规性', '-1'],
    ['自评材料报送质量', '-0.2'],
  ]);
});

const MISSING = {
  ...facts,
  inputs: { ...facts.inputs, 满意度得分: '' },
  reported: { 公众或服务对象满意度: '2.5' },
};

test.each<[string, Facts, string, AuditMark, string, string | null]>([
  ['the rule’s score', facts, '支出完成率', { score: '3' }, 'accepted', '3'],
  ['the rule’s score, written otherwise', facts, '支出完成率', { score: '3.00' }, 'accepted', '3'],
  [
    'it needs no reason and may have one',
    facts,
    '支出完成率',
    { score: '3', reason: '见附件' },
    'accepted',
    '3',
  ],
  ['another with its reason', facts, '支出完成率', { score: '2', reason: '口径不符' }, 'adjusted', '2'],
  ['another without', facts, '支出完成率', { score: '2' }, 'unreasoned', '2'],
  ['blanks are no reason', facts, '支出完成率', { score: '2', reason: ' \u3000' }, 'unreasoned', '2'],
  ['a note is no reason', facts, '支出完成率', { score: '2', note: '口径不符' }, 'unreasoned', '2'],
  ['a reason alone decides nothing', facts, '支出完成率', { reason: '口径不符' }, 'open', null],
  ['blanks decide nothing', facts, '支出完成率', { score: ' ' }, 'open', null],
  ['the whole weight', facts, '支出完成率', { score: '4', reason: '已补材料' }, 'adjusted', '4'],
  ['above the weight', facts, '支出完成率', { score: '4.01', reason: '甲' }, 'unusable', null],
  ['below nothing', facts, '支出完成率', { score: '-0.5', reason: '甲' }, 'unusable', null],
  ['no number', facts, '支出完成率', { score: '三', reason: '甲' }, 'unusable', null],
  ['more than two decimals', facts, '重点工作完成效率', { score: '4.994' }, 'accepted', '4.99'],
  ['half a hundredth', facts, '重点工作完成效率', { score: '4.985' }, 'accepted', '4.99'],
  [
    'the unit’s own where the rule gives none',
    MISSING,
    '公众或服务对象满意度',
    { score: '2.5' },
    'adjusted',
    '2.5',
  ],
  ['another there', MISSING, '公众或服务对象满意度', { score: '2' }, 'unreasoned', '2'],
  [
    'another there with its reason',
    MISSING,
    '公众或服务对象满意度',
    { score: '2', reason: '无年度' },
    'adjusted',
    '2',
  ],
  ['a penalty', facts, ADJUSTMENT, { score: '-6', reason: '问责三次' }, 'adjusted', '-6'],
  ['more than the most penalty', facts, ADJUSTMENT, { score: '-6.5', reason: '甲' }, 'unusable', null],
  ['more than the most bonus', facts, ADJUSTMENT, { score: '3.5', reason: '甲' }, 'unusable', null],
])('%s', (_case, given, row, mark, state, decided) => {
  const found = rowOf(audited(given, { [row]: mark }), row);
  expect([found.state, text(found.decided)]).toEqual([state, decided]);
});

test('a sheet’s own weight bounds the score', () => {
  const given = { ...facts, weights: { 支出完成率: '6' } };
  expect(rowOf(audited(given, { 支出完成率: { score: '5', reason: '甲' } }), '支出完成率').state).toBe(
    'adjusted',
  );
});

describe('加减分项 counts with what the clamp leaves', () => {
  test('a bonus that the clamp cut counts again when a row loses points', () => {
    const best = { ...facts, inputs: { ...facts.inputs, 表彰次数: '3' } };
    const full = Object.fromEntries(
      rubric.indicators.map(({ name, weight }) => [
        name,
        { score: name === '支出完成率' ? '3' : weight.toDecimalText(), reason: '甲' },
      ]),
    );
    const atTheTop = audited(best, full);
    expect(text(rowOf(atTheTop, ADJUSTMENT).proposed)).toBe('1');
    const taken = audited(best, accepted(best, full));
    expect([text(taken.total), text(rowOf(taken, ADJUSTMENT).decided)]).toEqual(['100', '1']);
    // Written as what it is before the clamp, it says the same.
    expect(rowOf(audited(best, { ...full, [ADJUSTMENT]: { score: '3' } }), ADJUSTMENT)).toMatchObject({
      state: 'accepted',
    });
    const lower = { ...full, 财务合规性: { score: '4', reason: '甲' }, [ADJUSTMENT]: { score: '1' } };
    const later = audited(best, lower);
    expect([text(rowOf(later, ADJUSTMENT).proposed), rowOf(later, ADJUSTMENT).state]).toEqual([
      '3',
      'unreasoned',
    ]);
    expect([text(later.total), later.complete, later.grade]).toEqual(['98', false, null]);
  });
});

const mark: fc.Arbitrary<AuditMark> = fc.record(
  {
    score: fc.oneof(
      fc.integer({ min: -700, max: 1100 }).map((cents) => (cents / 100).toFixed(2)),
      fc.constantFrom('', ' ', '3', '2.5', '三', '1e2', '0.005', '100', '９'),
    ),
    reason: fc.constantFrom('', ' ', '口径不符'),
    note: fc.constantFrom('', '见附件'),
  },
  { requiredKeys: [] },
);
const names = [...rubric.indicators.map((one) => one.name), ADJUSTMENT];
const marks: fc.Arbitrary<AuditFacts['rows']> = fc.dictionary(
  fc.oneof(fc.constantFrom(...names), fc.constantFrom('__proto__', 'toString', '别的')),
  mark,
  { maxKeys: 35 },
);
const RUNS = { seed: 20201112, numRuns: 150 };

test('whatever is marked, the decided rows of a complete review add up to the total', () => {
  fc.assert(
    fc.property(fc.oneof(plausibleFacts(), arbitraryFacts()), marks, fc.boolean(), (given, rows, all) => {
      const result = audited(given, all ? accepted(given, rows) : rows);
      expect(result.rows.map((row) => row.name)).toEqual(names);
      const sum = Quotient.sum(...result.rows.map((row) => row.decided ?? Quotient.ZERO));
      const whole = result.rows.every((row) => row.decided !== null);
      if (whole) expect(text(sum)).toBe(text(result.total));
      expect(result.total.sign()).toBeGreaterThanOrEqual(0);
      expect(result.total.lte(Quotient.HUNDRED)).toBe(true);
      const done = result.rows.filter((row) => ['accepted', 'adjusted'].includes(row.state));
      expect([result.decided, result.complete]).toEqual([done.length, done.length === names.length]);
      expect(result.grade === null).toBe(!result.complete);
      for (const row of result.rows) {
        expect(row.decided === null).toBe(row.state === 'open' || row.state === 'unusable');
        if (row.decided === null) expect(row.difference).toBeNull();
        if (row.weight !== null && row.decided !== null) {
          expect(row.decided.sign()).toBeGreaterThanOrEqual(0);
          expect(row.decided.lte(row.weight)).toBe(true);
        }
      }
      const lost = result.differences.map((row) => row.difference ?? Quotient.ZERO);
      lost.forEach((one, index) => {
        expect(one.isZero()).toBe(false);
        expect(index === 0 || one.gte(lost[index - 1] ?? one)).toBe(true);
      });
    }),
    RUNS,
  );
});

test('accepting everything gives the assessment’s own total and grade, and accepting again changes nothing', () => {
  let complete = 0;
  fc.assert(
    fc.property(plausibleFacts(), (given) => {
      const assessment = assess(rubric, given);
      const rows = accepted(given);
      const result = audit(assessment, { rows });
      expect([text(result.total), result.grade]).toEqual([text(assessment.total), assessment.grade]);
      expect(result.complete).toBe(assessment.complete);
      expect(
        result.rows.every(({ state, proposed }) => state === (proposed === null ? 'open' : 'accepted')),
      ).toBe(true);
      expect(accepted(given, rows)).toEqual(rows);
      if (assessment.complete) complete += 1;
    }),
    RUNS,
  );
  expect(complete).toBeGreaterThan(10);
});

test('marks written back as they were decided are decided the same', () => {
  fc.assert(
    fc.property(plausibleFacts(), marks, (given, rows) => {
      const first = audited(given, rows);
      const again = Object.fromEntries(
        first.rows.map(({ name, decided, reason, note }) => [
          name,
          { ...(decided === null ? {} : { score: decided.toDecimalText() }), reason, note },
        ]),
      );
      const second = audited(given, again);
      const seen = (result: typeof first) =>
        result.rows.map((row) => [
          row.name,
          row.decided === null ? null : row.state,
          text(row.decided),
          row.reason,
        ]);
      expect(seen(second)).toEqual(seen(first));
      expect([text(second.total), second.grade]).toEqual([text(first.total), first.grade]);
    }),
    RUNS,
  );
});
