import { reportTexts, type ReportTexts } from '../../../src/narrative/report';
import { reportDocument } from '../../../src/narrative/report/document';
import { assess } from '../../../src/scoring/assess';
import { type Audit, audit, type AuditFacts, NO_AUDIT, proposals } from '../../../src/scoring/audit';
import { type Facts, NO_FACTS } from '../../../src/scoring/facts';
import type { Rubric } from '../../../src/rubric/rubric';
import { case2019, facts as factsOf, rubric2019 } from '../../support/facts';
import { kindsRubric } from '../../support/kinds';
import { smallRubric } from '../../support/small-rubric';

/* What a report says while a review is not finished: nothing that only a finished one can. */

const rubric = rubric2019();
const { facts } = case2019();

const two = smallRubric(`
  inputs: { 甲: amount, 乙: amount }
  rows:
    - { name: 行一, weight: 2, rule: { kind: proportion, value: 甲/乙 } }
    - { name: 行二, weight: 3, rule: { kind: proportion, value: 甲/乙 } }
`);
const full = factsOf({ inputs: { 甲: '4', 乙: '4', 奖项: '0' } });

function audited(of: Rubric, given: Facts, rows: AuditFacts['rows']): Audit {
  return audit(assess(of, given), { rows });
}

function textsOf(result: Audit, basis: 'audit' | 'proposal' = 'audit'): ReportTexts {
  return reportTexts(result, { basis, year: '2019', lenient: [] });
}

function said(result: Audit, basis: 'audit' | 'proposal' = 'audit'): string {
  const { blocks } = reportDocument(result, textsOf(result, basis));
  return blocks.flatMap((block) => ('text' in block ? [block.text] : block.texts)).join('\n');
}

/** The rule's score for every row that has one. */
function all(of: Rubric, given: Facts): AuditFacts['rows'] {
  return Object.fromEntries(
    [...proposals(audited(of, given, {}))].map(([row, score]) => [row, { score: score.toDecimalText() }]),
  );
}

describe('that nothing was lost', () => {
  test('is said of a finished review alone', () => {
    const done = audited(two, full, all(two, full));
    expect([done.complete, textsOf(done).problems]).toEqual([true, []]);
    expect(said(done)).toContain('核查中各项指标均未扣分。');
    expect(said(done)).toContain('各项指标均未扣分，请继续保持。');
  });

  test('is said of the rows that were looked at, with how many are left', () => {
    const half = audited(two, full, { 行一: { score: '2' } });
    const left = String(half.rows.length - 1);
    expect(textsOf(half).unscathed).toEqual({
      problems: `已核查的指标均未扣分，尚有${left}项未核查。`,
      measures: `已核查的指标均未扣分，尚有${left}项未核查。`,
    });
    expect(said(half)).not.toMatch(/各项指标均未扣分|请继续保持/u);
  });

  test('is not said at all where nothing was looked at', () => {
    const none = audit(assess(rubric, facts), NO_AUDIT);
    expect(textsOf(none).unscathed.problems).toBe('尚有30项未核查。');
    expect(said(none)).not.toContain('未扣分');
  });

  test('is said of the rule’s scores as theirs where nobody has reviewed', () => {
    const done = audited(two, full, all(two, full));
    expect(textsOf(done, 'proposal').unscathed.problems).toBe(
      '按评分标准计算，各项指标均未扣分，待核查确认。',
    );
    const half = audited(two, full, { 行一: { score: '2' } });
    expect(textsOf(half, 'proposal').unscathed.measures).toContain('已有得分的指标均未扣分，尚有');
  });
});

test('what is summed up as reviewed has nothing of a row that is called unfinished', () => {
  const half = audited(two, full, { 行一: { score: '2' }, 行二: { score: '1' } });
  expect(half.rows.map(({ state }) => state).slice(0, 2)).toEqual(['accepted', 'unreasoned']);
  expect([half.settled.toDecimalText(), half.total.toDecimalText()]).toEqual(['2', '3']);
  expect(textsOf(half).conclusion).toMatch(/已核查的指标合计2分，尚有\d项指标未完成（行二/u);
  const done = audited(rubric, facts, all(rubric, facts));
  expect(done.settled.eq(done.total)).toBe(true);
});

test.each([
  ['2019', rubric],
  ['every kind of rule', kindsRubric()],
])('what is missing is called as its reader calls it: %s', (_what, of) => {
  const { analysis, adjustment } = textsOf(audited(of, NO_FACTS, {}));
  const texts = [...analysis.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)), adjustment].map(
    ({ text }) => text,
  );
  expect(texts.filter((text) => text.includes('缺')).length).toBeGreaterThan(0);
  const keys = of.indicators.map(({ name }) => `${name}.`);
  for (const text of texts) expect(keys.filter((key) => text.includes(key))).toEqual([]);
  expect(texts.join('\n')).toContain('缺第1项');
});

describe('who signed', () => {
  const done = audited(rubric, facts, all(rubric, facts));
  const names = { unit: '示例事务所', auditor: '甲', checker: '乙', date: '2020-11-12' };
  const bare = audited(two, full, all(two, full));
  const lines = (
    result: Audit,
    ...signOff: readonly [Parameters<typeof reportDocument>[2]?]
  ): readonly string[] =>
    reportDocument(result, textsOf(result), ...signOff).signature.map(
      ({ label, text }) => `${label}：${text}`,
    );

  test('stands as it is where the sign-off does', () => {
    expect(lines(bare, { state: 'signed', ...names })).toEqual([
      '核查单位：示例事务所',
      '核查人：甲',
      '复核人：乙',
      '核查时间：2020年11月12日',
    ]);
    expect(reportDocument(bare, textsOf(bare), { state: 'signed', ...names }).date).toBe('2020-11-12');
  });

  test('is said not to have signed, or no longer', () => {
    expect(lines(bare, { state: 'none', ...names }).slice(1, 3)).toEqual([
      '核查人：甲（未签署）',
      '复核人：乙（未签署）',
    ]);
    expect(lines(bare, { state: 'lapsed', ...names })[1]).toBe('核查人：甲（签署已失效，请重新签署）');
  });

  test('comes from the sheet where the workbook has no cell for it', () => {
    const blank = { state: 'none', unit: '', auditor: '', checker: '', date: '' } as const;
    const header = { ...facts.header, 核查人: '甲', 复核人: '' };
    const result = audited(rubric, { ...facts, header }, all(rubric, facts));
    expect(lines(result, blank).slice(1, 3)).toEqual(['核查人：甲（未签署）', '复核人：']);
    expect(lines(done)).toEqual(lines(done, { ...blank, state: 'signed' }));
  });

  test('a date that cannot be read stands as it was written', () => {
    const report = reportDocument(bare, textsOf(bare), { state: 'signed', ...names, date: '十一月' });
    expect([report.date, report.signature.at(-1)?.text]).toEqual([null, '十一月']);
  });
});
