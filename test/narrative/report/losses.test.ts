import { reportTexts, type ReportTexts } from '../../../src/narrative/report';
import type { Rubric } from '../../../src/rubric/rubric';
import { assess } from '../../../src/scoring/assess';
import { audit, type AuditFacts, NO_AUDIT, proposals } from '../../../src/scoring/audit';
import type { Facts } from '../../../src/scoring/facts';
import { facts } from '../../support/facts';
import { type Change, kindsFacts, kindsRubric } from '../../support/kinds';
import { smallRubric } from '../../support/small-rubric';

/** The texts where the rule's scores were taken but for what the auditor says otherwise. */
function texts(rubric: Rubric, given: Facts, rows: AuditFacts['rows'] = {}): ReportTexts {
  const assessment = assess(rubric, given);
  const taken = [...proposals(audit(assessment, NO_AUDIT))].map(
    ([row, score]) => [row, { score: score.toDecimalText() }] as const,
  );
  const result = audit(assessment, { rows: { ...Object.fromEntries(taken), ...rows } });
  return reportTexts(result, { basis: 'audit', year: '', lenient: [] });
}

/** What is said of a row's loss, and what answers it. */
function problem(found: ReportTexts, row: string): readonly [string, string] | undefined {
  const one = found.problems.find((some) => some.row === row);
  return one && [one.says, one.measure];
}

const kinds = kindsRubric();
const ofKinds = (row: string, change: Change, rows: AuditFacts['rows'] = {}): ReturnType<typeof problem> =>
  problem(texts(kinds, kindsFacts(change), rows), row);

describe('special clauses', () => {
  const special = smallRubric(`
    inputs: { 甲: amount 元, 乙: amount 元 }
    values: { 率: 甲/乙 }
    rows:
      - name: 分档
        weight: 4
        rule:
          kind: bands
          value: 率
          clause: 没有预算的，不得分。
          bands: [{ atLeast: 1, points: 4, label: 足额 }, { below: 1, points: 0, label: 不足 }]
          special: [{ outcome: 无预算, when: 乙=0, points: 0 }]
      - name: 比例
        weight: 2
        rule:
          kind: proportion
          value: 率
          special: [{ outcome: 无预算, when: 乙=0, points: 0, clause: 无预算的不计分。 }]
  `);
  const found = texts(special, facts({ inputs: { 甲: '1', 乙: '0' } }));

  test('the clause that was applied is quoted, the rule’s own where the special one has none', () => {
    expect(problem(found, '分档')).toEqual([
      '分档扣4分：甲1元，乙0元，按标准“没有预算的，不得分”计分。',
      '对照标准“没有预算的，不得分”查找原因，完善事前审核，防止再次发生。',
    ]);
    expect(problem(found, '比例')?.[0]).toContain('按标准“无预算的不计分”计分');
  });

  test('where nothing is printed the case itself is named', () => {
    expect(ofKinds('超支控制', { inputs: { 预算额: '0' } })?.[0]).toMatch(
      /^超支控制扣4分：.*按标准“没有预算”计分。$/u,
    );
  });
});

describe('bands', () => {
  test('a formula without a name is told by the figures that it rests on, derived ones included', () => {
    const rubric = smallRubric(`
      inputs: { 甲: amount 元, 乙: amount 元, 丙: count }
      values: { 率: 甲/乙 }
      rows:
        - name: 分档
          weight: 4
          rule:
            kind: bands
            value: 率/丙
            bands: [{ atLeast: 1, points: 4, label: 足额 }, { below: 1, points: 1, label: 不足 }]
    `);
    const found = texts(rubric, facts({ inputs: { 甲: '1', 乙: '4', 丙: '2' } }));
    expect(problem(found, '分档')).toEqual([
      '分档扣3分：率为25.00%，丙2，在“不足”一档，满分标准为“足额”。',
      '加强对“率”、“丙”的跟踪分析，查明未达到“足额”的原因，逐项落实改进。',
    ]);
  });
});

describe('counts', () => {
  test('a count that begins at nothing says what was reached', () => {
    expect(ofKinds('荣誉', { inputs: { 获奖数: '1', 采纳数: '0' } })).toEqual([
      '荣誉扣2分：获奖数1，采纳数0，按次数计分，未达到满分。',
      '推进“获奖数”、“采纳数”所列工作，及时收集佐证材料。',
    ]);
  });
});

describe('choices', () => {
  const choice = (best: string): Rubric =>
    smallRubric(`
      inputs: { 甲: count }
      rows:
        - name: 选择
          weight: 2
          rule:
            kind: choice
            options: [{ choice: 未公开, points: 0 }, { choice: 公开, points: 2${best} }]
        - { name: 计数, weight: 1, rule: { kind: tally, start: full, entries: [{ input: 甲, each: -1 }] } }
    `);
  const found = (best: string, judgement: Record<string, string>): ReturnType<typeof problem> =>
    problem(
      texts(choice(best), facts({ inputs: { 甲: '0', 奖项: '0' }, judgements: { 选择: judgement } })),
      '选择',
    );

  test('the best option’s clause is what is asked for, or its name', () => {
    expect(found(', clause: 按时全文公开。', { choice: '未公开' })).toEqual([
      '选择扣2分：属于“未公开”的情形。',
      '对照评分标准“按时全文公开”的要求整改，整改情况形成书面材料。',
    ]);
    expect(found('', { choice: '未公开', reason: '网站停用。' })).toEqual([
      '选择扣2分：属于“未公开”的情形：网站停用。',
      '对照评分标准“公开”的要求整改，整改情况形成书面材料。',
    ]);
  });
});

describe('points that pass to another row', () => {
  test('a part that was judged not to meet what is asked', () => {
    expect(ofKinds('下属', { judgements: { 下属: { 1: { verdict: '不符合' } } } })).toEqual([
      '下属扣6分：“下属”不符合要求。',
      '按规定办理“下属”所列事项，留存办理材料。',
    ]);
    expect(
      ofKinds('下属', { judgements: { 下属: { 1: { verdict: '不符合', reason: '未办理；' } } } })?.[0],
    ).toBe('下属扣6分：“下属”不符合要求：未办理。');
  });
});

describe('where the rule does not say what was lost', () => {
  test('the unit’s own score stands where the rule gives none: the loss is told without a cause', () => {
    expect(
      ofKinds(
        '任务完成',
        { inputs: { 完成数: '' }, reported: { 任务完成: '3' } },
        { 任务完成: { score: '3' } },
      ),
    ).toEqual(['任务完成扣1分。', '对照评分标准查明“任务完成”失分的原因并整改。']);
  });

  test('加减分项 that the auditor decides: with the reason, or with the place for it', () => {
    const decided = (reason?: string): ReturnType<typeof problem> =>
      ofKinds('奖惩', {}, { 奖惩: { score: '-2', ...(reason === undefined ? {} : { reason }) } });
    expect(decided('通报一次。')).toEqual([
      '奖惩减2分：通报一次。',
      '对“通报一次”涉及的问题逐项整改，完善制度，防止再次发生。',
    ]);
    expect(decided()).toEqual(['奖惩减2分：（待填写：扣分原因）。', '（待填写：改进措施）。']);
    expect(ofKinds('奖惩', {}, { 奖惩: { score: '2', reason: '另有表扬' } })).toBeUndefined();
  });
});
