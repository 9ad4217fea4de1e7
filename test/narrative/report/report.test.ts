import path from 'node:path';

import fc from 'fast-check';

import { reportTexts, type ReportTexts } from '../../../src/narrative/report';
import { type ReportDocument, reportDocument } from '../../../src/narrative/report/document';
import { Quotient } from '../../../src/rubric/formula';
import { assess } from '../../../src/scoring/assess';
import { type Audit, audit, type AuditFacts, NO_AUDIT, proposals } from '../../../src/scoring/audit';
import { judgedItemsOf } from '../../../src/rubric/rubric';
import { CHOICE, type Facts } from '../../../src/scoring/facts';
import { arbitraryFacts, plausibleFacts } from '../../support/arbitrary-facts';
import { case2019, facts as factsOf, fixtureCase, rubric2019 } from '../../support/facts';
import { expectGolden } from '../../support/golden';
import { smallRubric } from '../../support/small-rubric';
import { kindsFacts, kindsRubric } from '../../support/kinds';

const rubric = rubric2019();
const { facts } = case2019();

function texts(
  given: Facts,
  rows: AuditFacts['rows'],
  options: Partial<Parameters<typeof reportTexts>[1]> = {},
): ReportTexts {
  const result = audit(assess(rubric, given), { rows });
  return reportTexts(result, { basis: 'audit', year: '2019', lenient: [], ...options });
}

function accepted(given: Facts, rows: AuditFacts['rows'] = {}): AuditFacts['rows'] {
  const scores = proposals(audit(assess(rubric, given), { rows }));
  return {
    ...rows,
    ...Object.fromEntries([...scores].map(([row, score]) => [row, { score: score.toDecimalText() }])),
  };
}

/** All texts as one page, to be read. */
function page({ conclusion, analysis, adjustment, problems, differences, lenient }: ReportTexts): string {
  return [
    conclusion,
    '',
    ...analysis.flatMap((level1) => [
      level1.name,
      ...level1.groups.flatMap((level2) => [
        `  ${level2.name}`,
        ...level2.rows.flatMap((row) => [`    ${row.name}`, `      ${row.text}`, `      ${row.plain}`]),
      ]),
    ]),
    adjustment.name,
    `      ${adjustment.text}`,
    '',
    '存在问题',
    ...problems.map(({ says }) => `  ${says}`),
    '改进措施',
    ...problems.map(({ measure }) => `  ${measure}`),
    '差异',
    ...differences.map((text) => `  ${text}`),
    '从宽',
    ...lenient.map((text) => `  ${text}`),
  ].join('\n');
}

const golden = (name: string): string => path.join(__dirname, 'golden', `${name}.txt`);

test('the audited case of 2019', () => {
  expectGolden(golden('zhanjiang-2019'), page(texts(facts, accepted(facts))));
});

test('a sheet at full marks with deductions, open rows, and leniency', () => {
  const { facts: sheet } = fixtureCase('self-evaluation-2020.sheet.json');
  const given = {
    ...sheet,
    inputs: { ...sheet.inputs, 问责次数: '1', 表彰次数: '0', 政府采购实际金额: '600' },
  };
  const rows = accepted(given, {
    支出完成率: { score: '2', reason: '支出决算数口径不符，按财政拨款口径为90.20%。' },
    结转结余率: { score: '2' },
    预算编制合理性: { score: '3' },
    目标完整性: { score: '3', reason: '项目绩效目标申报不完整' },
    财务合规性: { score: '6.5', reason: '甲' },
    项目监管: { score: '5', note: '佐证材料现场查阅' },
    自评材料: { score: '1', reason: '公开超过时限' },
  });
  const lenient = [
    { row: '项目监管', message: '按标准须有佐证，否则不得分；评分说明没有引用佐证。' },
    { row: '项目监管', message: '“不扣分”没有引用条文' },
  ];
  const found = texts(given, rows, { year: '2020', lenient });
  expectGolden(golden('deductions'), page(found));
});

test('every kind of rule: what was lost, and what answers it', () => {
  const kinds = kindsRubric();
  const inputs = Object.fromEntries(
    [...kinds.inputs].map(([name, { kind }], index) => [
      name,
      kind === 'text' || kind === 'date' ? '' : kind === 'ratio' ? '0.4' : String(3 + ((index * 7) % 30)),
    ]),
  );
  const judgements = Object.fromEntries(
    kinds.indicators.map((indicator, row) => [
      indicator.name,
      Object.fromEntries(
        judgedItemsOf(indicator).map(({ key, allowed }, index) => {
          const verdict = allowed[(row + index + 1) % allowed.length] ?? '';
          return [
            key ?? CHOICE,
            { verdict, deduct: '0.5', ...(index % 2 === 0 ? { reason: '记录不全。' } : {}) },
          ];
        }),
      ),
    ]),
  );
  const result = audit(assess(kinds, { ...facts, inputs, judgements }), NO_AUDIT);
  const all = audit(result.assessment, {
    rows: Object.fromEntries(
      [...proposals(result)].map(([row, score]) => [row, { score: score.toDecimalText() }]),
    ),
  });
  const found = reportTexts(all, { basis: 'audit', year: '', lenient: [] });
  expectGolden(golden('kinds'), page(found));
});

test('without an auditor’s word the conclusion says whose scores these are', () => {
  const { conclusion } = texts(facts, accepted(facts), { basis: 'proposal' });
  expect(conclusion).toContain('93.94分');
  expect(conclusion).toContain('未经核查人确认');
  expect(texts(facts, accepted(facts)).conclusion).not.toContain('未经核查人确认');
});

test('what cannot be scored yet is named, without an auditor’s word, too', () => {
  const given = { ...facts, inputs: { ...facts.inputs, 问责次数: '' } };
  const { conclusion } = texts(given, accepted(given), { basis: 'proposal' });
  expect(conclusion).toContain('已有得分的指标合计');
  expect(conclusion).toContain('尚有1项指标未完成（加减分项）');
  expect(conclusion).toContain('未经核查人确认');
});

test.each([
  ['93.94', '你单位自评得分为93.94分，与核查得分一致。'],
  ['95', '你单位自评得分为95分，核查调减1.06分。'],
  ['90', '你单位自评得分为90分，核查调增3.94分。'],
])('the unit’s own total of %s stands beside the review’s', (own, said) => {
  const given = { ...facts, reported: { ...facts.reported, 合计: own } };
  const { conclusion } = texts(given, accepted(given));
  expect(conclusion).toMatch(new RegExp(`${said}$`, 'u'));
});

test('a difference is told with its direction, and with its reason where one is given', () => {
  const given = { ...facts, reported: { 支出完成率: '1', 项目监管: '5', 财务合规性: '8' } };
  const rows = {
    支出完成率: { score: '2', reason: '。' },
    项目监管: { score: '4', reason: '缺一次检查记录。' },
  };
  const { differences } = texts(given, rows);
  expect(differences).toEqual([
    '项目监管：自评5分，核查4分，调减1分。理由：缺一次检查记录。',
    '支出完成率：自评1分，核查2分，调增1分。',
  ]);
});

test('a row that was scored against its standard and is not reviewed yet has no score to lose', () => {
  const lenient = [
    { row: '项目监管', message: '评分说明没有引用佐证。' },
    { row: '财务合规性', message: '“不扣分”没有引用条文' },
  ];
  const { lenient: open } = texts(facts, {}, { lenient });
  expect(open).toEqual([
    '项目监管（尚未核查）：评分说明没有引用佐证。',
    '财务合规性（尚未核查）：“不扣分”没有引用条文。',
  ]);
  const { lenient: half } = texts(facts, { 项目监管: { score: '5' } }, { lenient });
  expect(half.slice(-2)).toEqual([
    '财务合规性（尚未核查）：“不扣分”没有引用条文。',
    '以上已核查的1项指标共得5分，如按标准不予计分，核查得分相应减少，请核查人确认。',
  ]);
});

test('an incomplete review has no grade and names what is open', () => {
  const { conclusion } = texts(facts, { 支出完成率: { score: '2' } });
  expect(conclusion).toContain('暂不评定等级');
  expect(conclusion).toContain('尚有30项指标未完成');
  expect(conclusion).not.toContain('优');
});

test('of any facts and marks: every lost point has its problem and measure, in whole sentences, largest first', () => {
  const mark = fc.record(
    {
      score: fc.constantFrom('0', '1', '2', '', '-1', '三'),
      reason: fc.constantFrom('', '口径不符。', 'a\nb'),
    },
    { requiredKeys: [] },
  );
  const marks = fc.dictionary(
    fc.constantFrom(...rubric.indicators.map(({ name }) => name), '加减分项'),
    mark,
  );
  let problems = 0;
  fc.assert(
    fc.property(fc.oneof(plausibleFacts(), arbitraryFacts()), marks, fc.boolean(), (given, rows, all) => {
      const result = audit(assess(rubric, given), { rows: all ? accepted(given, rows) : rows });
      const found = reportTexts(result, { basis: 'audit', year: '2019', lenient: [] });
      const losing = result.rows.filter(
        ({ weight, decided }) =>
          weight !== null && decided !== null && decided.round(2, 'half-up').lt(weight.round(2, 'half-up')),
      );
      const told = found.problems.filter(({ row }) => row !== '加减分项').map(({ row }) => row);
      expect(new Set(told)).toEqual(new Set(losing.map(({ name }) => name)));
      found.problems.forEach(({ says, measure, lost }, index) => {
        expect(lost.sign()).toBe(1);
        expect(index === 0 || lost.lte(found.problems[index - 1]?.lost ?? Quotient.ZERO)).toBe(true);
        for (const text of [says, measure]) {
          expect(text).toMatch(/。$/u);
          expect(text).not.toMatch(/undefined|null|“”|。。|；。|：。|\n/u);
        }
      });
      problems += found.problems.length;
      expect(found.differences).toHaveLength(result.differences.length);
      const document = reportDocument(result, found);
      expect(document.table.groups).toHaveLength(rubric.source.groups.length);
    }),
    { seed: 20201112, numRuns: 50 },
  );
  expect(problems).toBeGreaterThan(100);
});

describe('laid out as a report', () => {
  const laidOut = (result: Audit, options: Partial<Parameters<typeof reportTexts>[1]> = {}): ReportDocument =>
    reportDocument(result, reportTexts(result, { basis: 'audit', year: '2019', lenient: [], ...options }));
  const paragraphs = ({ blocks }: ReportDocument): readonly string[] =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const lists = ({ blocks }: ReportDocument): readonly (readonly string[])[] =>
    blocks.flatMap((block) => (block.kind === 'numbered' ? [block.texts] : []));

  test('differences are counted and listed; what leniency costs is a note to the auditor', () => {
    const given = { ...facts, reported: { 支出完成率: '1' } };
    const result = audit(assess(rubric, given), { rows: { 支出完成率: { score: '2', reason: '口径不符' } } });
    const found = laidOut(result, { lenient: [{ row: '支出完成率', message: '没有引用佐证。' }] });
    expect(paragraphs(found)).toContain('自评得分与核查得分不同的指标共1项：');
    expect(lists(found)).toContainEqual(['支出完成率：自评1分，核查2分，调增1分。理由：口径不符。']);
    // No place to be filled in: a part of its own, for the auditor.
    expect(found.blocks.slice(-3).map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'numbered']);
    expect(found.blocks.at(-3)).toMatchObject({ text: '附：待核查人确认的事项（定稿时删去）' });
    expect(lists(found).at(-1)?.[0]).toBe('支出完成率（核查得2分）：没有引用佐证。');
  });

  test('a review without differences and without leniency says nothing of either', () => {
    const found = laidOut(audit(assess(rubric, facts), { rows: accepted(facts) }));
    expect(paragraphs(found).join('\n')).not.toContain('不同的指标');
    expect(found.blocks.some((block) => block.kind === 'place' && block.text.includes('定稿'))).toBe(false);
  });

  test('amounts have the unit of their own or the rubric’s; a rubric without a footnote has none', () => {
    expect(paragraphs(laidOut(audit(assess(rubric, facts), NO_AUDIT))).join('\n')).toContain('万元');
    const small = smallRubric(`
      inputs: { 甲: amount, 乙: amount 万元 }
      values: { 率: 甲/乙 }
      rows: [{ name: 行, weight: 2, rule: { kind: proportion, value: 率 } }]
    `);
    const found = laidOut(audit(assess(small, factsOf({ inputs: { 甲: '1', 乙: '4' } })), NO_AUDIT));
    expect(paragraphs(found)).toContain('组：甲1元，乙4万元。');
    expect(found.table.footnote).toBe('');
    expect(laidOut(audit(assess(kindsRubric(), kindsFacts()), NO_AUDIT)).table.footnote).toBe(
      '注：本标准系虚构。',
    );
  });
});
