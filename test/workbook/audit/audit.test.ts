import fc from 'fast-check';

import { REVIEW_NAMES, rowName } from '../../../src/rubric/names';
import { assess } from '../../../src/scoring/assess';
import { audit, NO_AUDIT } from '../../../src/scoring/audit';
import { planProposals } from '../../../src/workbook/audit/plan-audit';
import { auditNamesOf, bindAudit, readAudit, readSignature } from '../../../src/workbook/audit/read-audit';
import { signOffMark, signOffState } from '../../../src/workbook/audit/sign-off';
import type { Scalar, WorkbookModel } from '../../../src/workbook/model';
import { readFacts } from '../../../src/workbook/reading/read-facts';
import { modelSource } from '../../../src/workbook/source';
import { filledTemplate } from '../../../src/workbook/template';
import { applyWrites } from '../../../src/workbook/writing/apply';
import { plausibleFacts } from '../../support/arbitrary-facts';
import { case2019, rubric2019 } from '../../support/facts';
import { changed, placeOf, renamed, valueOf } from '../support';
import { planReopen, planSignOff } from './signing';
import { withReviewSheet } from './support';

const rubric = rubric2019();
const { facts, expected } = case2019();
const blank = withReviewSheet(rubric, facts);
const ADJUSTMENT = rubric.source.adjustment.name;

const score = (row: string): string => rowName('reviewScore', row);
const reason = (row: string): string => rowName('reviewReason', row);

/** What the product knows of a workbook's review. */
function seen(model: WorkbookModel) {
  const source = modelSource(model);
  const said = readAudit(rubric, source) ?? NO_AUDIT;
  const result = audit(assess(rubric, readFacts(rubric, source).facts), said);
  const signature = readSignature(source);
  return { source, said, result, signature, state: signOffState(rubric, source, result, signature) };
}

test('a standard workbook has no review, and with its sheet it lacks and breaks no name', () => {
  const standard = modelSource(filledTemplate(rubric, facts));
  expect(readAudit(rubric, standard)).toBeNull();
  expect(readFacts(rubric, standard).binding).toMatchObject({ missing: [], broken: [] });
  expect(readAudit(rubric, modelSource(blank))).toEqual({ rows: {} });
  const { binding } = readFacts(rubric, modelSource(blank));
  expect([binding.missing, binding.broken]).toEqual([[], []]);
  expect(bindAudit(rubric, modelSource(blank))).toMatchObject({ missing: [], broken: [] });
  expect(auditNamesOf(rubric)).toHaveLength(30 * 3 + 3);
});

test('reads what an auditor typed, as people type it', () => {
  const typed: Record<string, Scalar> = {
    [score('支出完成率')]: 2.5,
    [reason('支出完成率')]: ' 口径不符 ',
    [rowName('reviewNote', '支出完成率')]: '见附件',
    [score('结转结余率')]: '３ 分',
    [score('项目监管')]: '不得分',
    [score('预决算')]: '  ',
    [score(ADJUSTMENT)]: -2,
  };
  expect(readAudit(rubric, modelSource(changed(blank, typed)))).toEqual({
    rows: {
      支出完成率: { score: '2.5', reason: '口径不符', note: '见附件' },
      结转结余率: { score: '3' },
      项目监管: { score: '不得分' },
      [ADJUSTMENT]: { score: '-2' },
    },
  });
});

test('a name that is gone leaves its row open and the rest as it is', () => {
  const model = renamed(changed(blank, { [score('结转结余率')]: 3 }), (names) =>
    names.filter(({ name }) => name !== score('支出完成率')),
  );
  expect(seen(model).said).toEqual({ rows: { 结转结余率: { score: '3' } } });
  expect(bindAudit(rubric, modelSource(model))?.missing).toEqual([score('支出完成率')]);
});

test('a sheet that was deleted leaves names that refer to nothing: there is no review then', () => {
  const audited = new Set(auditNamesOf(rubric));
  const lost = (kept: number): WorkbookModel =>
    renamed(blank, (names) => {
      let left = kept;
      return names.map((one) => {
        if (!audited.has(one.name)) return one;
        left -= 1;
        return left >= 0 ? one : { ...one, refersTo: '#REF!' };
      });
    });
  expect(bindAudit(rubric, modelSource(lost(0)))).toBeNull();
  expect(readAudit(rubric, modelSource(lost(0)))).toBeNull();
  expect(seen(lost(0)).state).toBe('none');
  expect(bindAudit(rubric, modelSource(lost(1)))?.cells.size).toBe(1);
});

describe('taking over the rule’s scores', () => {
  test('fills what is open, and the review is done', () => {
    const { source, result } = seen(blank);
    const plan = planProposals(rubric, source, result);
    expect(plan.writes).toHaveLength(30);
    const after = seen(applyWrites(blank, plan.writes));
    expect([after.result.total.toDecimalText(), after.result.grade]).toEqual([
      expected.total,
      expected.grade,
    ]);
    expect(planProposals(rubric, after.source, after.result).writes).toEqual([]);
  });

  test('leaves alone what an auditor typed, whatever it is', () => {
    const model = changed(blank, {
      [score('支出完成率')]: 2,
      [score('结转结余率')]: '待定',
      [score('预决算')]: { value: '', formula: '得分_预决算' },
    });
    const { source, result } = seen(model);
    const names = planProposals(rubric, source, result).writes.map((write) => write.name);
    expect(names).toHaveLength(27);
    expect(names).not.toEqual(expect.arrayContaining([score('支出完成率')]));
    expect(names).not.toEqual(expect.arrayContaining([score('结转结余率')]));
    expect(names).not.toEqual(expect.arrayContaining([score('预决算')]));
  });

  test('only of the rows that are asked for', () => {
    const { source, result } = seen(blank);
    const plan = planProposals(rubric, source, result, new Set(['支出完成率', '没有的行']));
    expect(plan.writes.map(({ name, after }) => [name, after])).toEqual([[score('支出完成率'), 3]]);
  });

  test('what was typed since the review was read is not written over, nor a cell that has lost its name', () => {
    const { result } = seen(blank);
    const since = renamed(changed(blank, { [score('支出完成率')]: 2 }), (names) =>
      names.filter(({ name }) => name !== score('结转结余率')),
    );
    const names = planProposals(rubric, modelSource(since), result).writes.map((write) => write.name);
    expect(names).toHaveLength(28);
    expect(names.filter((name) => name.endsWith('支出完成率') || name.endsWith('结转结余率'))).toEqual([]);
  });

  test('of any facts: what is proposed, written and read again is accepted', () => {
    fc.assert(
      fc.property(plausibleFacts(), (given) => {
        const model = withReviewSheet(rubric, given);
        const { source, result } = seen(model);
        const after = seen(applyWrites(model, planProposals(rubric, source, result).writes));
        expect(after.result.rows.map((row) => row.state)).toEqual(
          result.rows.map((row) => (row.proposed === null ? 'open' : 'accepted')),
        );
      }),
      { seed: 20201112, numRuns: 12 },
    );
  });
});

describe('sign-off', () => {
  const signature = { unit: '示例事务所', auditor: '甲', checker: '乙', date: '2020-11-12' };
  const typed = changed(blank, { [score('支出完成率')]: 2, [reason('支出完成率')]: '口径不符' });

  function signed(model: WorkbookModel): WorkbookModel {
    const { source, result } = seen(model);
    return applyWrites(model, planSignOff(rubric, source, result, signature).writes);
  }

  test('is none until it is written, then holds', () => {
    expect(seen(typed).state).toBe('none');
    const after = seen(signed(typed));
    expect([after.state, after.signature]).toEqual(['signed', signature]);
    expect(valueOf(signed(typed), REVIEW_NAMES.signOff)).toMatch(/^[0-9a-f]{12}$/u);
    expect(planSignOff(rubric, after.source, after.result, signature).writes).toEqual([]);
  });

  test.each<[string, Record<string, Scalar>]>([
    ['a score', { [score('结转结余率')]: 3 }],
    ['a score that cannot be used', { [score('结转结余率')]: '待定' }],
    ['a score taken away', { [score('支出完成率')]: null }],
    ['a reason', { [reason('支出完成率')]: '口径不同' }],
    ['a note', { [rowName('reviewNote', '支出完成率')]: '见附件' }],
    ['a self score', { 得分_支出完成率: 4 }],
    ['the self total', { 合计: 95 }],
    ['who signed', { 复核人: '丙' }],
    ['when', { 核查日期: 44150 }],
    ['a figure within its band', { 支出决算数: 3577.87 }],
    ['a verdict', { 判定_预决算_1: '不符合' }],
    ['the reason of a verdict', { 理由_预决算_1: '公开时间晚于规定' }],
    ['its evidence', { 佐证_预决算_1: '网页截图' }],
    ['a weight', { 权重_支出完成率: 5 }],
    ['评分说明', { 说明_支出完成率: '按财政拨款口径计算' }],
    ['评分说明 of 加减分项', { [rowName('narrative', ADJUSTMENT)]: '无' }],
    ['the unit', { 单位名称: '示例单位' }],
  ])('lapses with %s', (_what, change) => {
    expect(seen(changed(signed(typed), change)).state).toBe('lapsed');
  });

  test('does not lapse by what programs do to blanks and line ends', () => {
    const model = signed(changed(typed, { [reason('支出完成率')]: '口径不符：\n见附件' }));
    expect(seen(changed(model, { [reason('支出完成率')]: '口径不符： \r\n见附件\n' })).state).toBe('signed');
    const said = signed(changed(typed, { 说明_支出完成率: '口径：\n见附件' }));
    expect(seen(changed(said, { 说明_支出完成率: '口径： \r\n见附件' })).state).toBe('signed');
  });

  test('does not rest on what was recognised besides the cells of names', () => {
    const { source, result } = seen(typed);
    const { facts: said } = result.assessment;
    const recognised = { ...said, header: { ...said.header, 单位名称: '示例单位' } };
    const other = audit(assess(rubric, recognised), readAudit(rubric, source) ?? NO_AUDIT);
    expect(signOffMark(source, other, signature)).toBe(signOffMark(source, result, signature));
  });

  test('a workbook without the sheet is not signed', () => {
    const standard = modelSource(filledTemplate(rubric, facts));
    const { result } = seen(blank);
    expect(signOffState(rubric, standard, result, signature)).toBe('none');
  });

  test('a date that cannot be read is what the report prints, as it stands', () => {
    expect(seen(changed(typed, { 核查日期: '十一月中旬' })).signature.date).toBe('十一月中旬');
  });

  test('is taken back: the 校验 goes, the names stay', () => {
    const model = signed(typed);
    const after = applyWrites(model, planReopen(rubric, modelSource(model)).writes);
    expect([seen(after).state, seen(after).signature]).toEqual(['none', signature]);
    expect(planReopen(rubric, modelSource(after)).writes).toEqual([]);
  });

  test('without the cells of a signature the 校验 holds all the same', () => {
    const model = renamed(typed, (names) => names.filter(({ name }) => name !== '核查单位'));
    const after = seen(signed(model));
    expect([after.state, after.signature.unit]).toEqual(['signed', '']);
  });
});

test('every cell of the sheet that a name stands for is on 核查评分表', () => {
  for (const name of auditNamesOf(rubric)) expect(placeOf(blank, name).sheet).toBe('核查评分表');
});
