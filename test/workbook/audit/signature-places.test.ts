import { REVIEW_NAMES, SIGN_OFF_NAMES } from '../../../src/rubric/names';
import type { Rubric } from '../../../src/rubric/rubric';
import { lackingSignOff } from '../../../src/workbook/audit/lacking-names';
import { auditNamesOf, bindAudit, readSignature } from '../../../src/workbook/audit/read-audit';
import type { DefinedName, WorkbookModel } from '../../../src/workbook/model';
import { modelSource } from '../../../src/workbook/source';
import { reviewWorkbookPart } from '../../../src/workbook/standard/review-sheet';
import { filledTemplate } from '../../../src/workbook/template';
import { case2019, rubric2019 } from '../../support/facts';
import { smallRubric } from '../../support/small-rubric';
import { cellOf, changed, placeOf, renamed } from '../support';
import { withReviewSheet } from './support';

const rubric = rubric2019();
const { facts } = case2019();
const standard = filledTemplate(rubric, facts);
const SIGNED: readonly string[] = Object.values(SIGN_OFF_NAMES);

function lacking(model: WorkbookModel, of: Rubric = rubric): readonly string[] {
  return lackingSignOff(of, modelSource(model));
}

/** A workbook with 核查评分表 added as a review begins. */
function begun(model: WorkbookModel, of: Rubric = rubric): WorkbookModel {
  const part = reviewWorkbookPart(of, lacking(model, of));
  return { ...model, sheets: [...model.sheets, ...part.sheets], names: [...model.names, ...part.names] };
}

const without =
  (...lost: readonly string[]) =>
  (names: readonly DefinedName[]): readonly DefinedName[] =>
    names.filter(({ name }) => !lost.includes(name));

test('a workbook with cells for its sign-off keeps them; 核查评分表 repeats what stands there', () => {
  expect(lacking(standard)).toEqual([]);
  const part = reviewWorkbookPart(rubric);
  expect(part.names.map(({ name }) => name).filter((name) => SIGNED.includes(name))).toEqual([]);
  expect(part.sheets[0]?.cells.some(({ formula }) => formula?.includes('核查单位') === true)).toBe(true);
});

test('what it lacks is signed on 核查评分表 itself, and read from there', () => {
  const model = begun(renamed(standard, without('核查单位', '核查人', '核查日期')));
  for (const name of ['核查单位', '核查人', '核查日期']) {
    expect(placeOf(model, name).sheet).toBe('核查评分表');
    // A formula that repeats the name would refer to itself.
    expect(cellOf(model, name)).toMatchObject({ value: null, formula: null });
  }
  expect(placeOf(model, '复核人').sheet).not.toBe('核查评分表');
  const typed = changed(model, { 核查单位: '示例事务所', 核查人: '甲', 复核人: '乙', 核查日期: 44147 });
  expect(readSignature(modelSource(typed))).toEqual({
    unit: '示例事务所',
    auditor: '甲',
    checker: '乙',
    date: '2020-11-12',
  });
});

test('a rubric that knows nothing of signing is signed all the same', () => {
  const small = smallRubric(`
    inputs: { 甲: amount, 乙: amount }
    values: { 率: 甲/乙 }
    rows: [{ name: 行, weight: 2, rule: { kind: proportion, value: 率 } }]
  `);
  const own = withReviewSheet(small, { ...facts, inputs: {}, judgements: {} });
  const bare = renamed(own, without(...SIGNED));
  expect(auditNamesOf(small)).toEqual(expect.arrayContaining([...SIGNED]));
  const places = bindAudit(small, modelSource(begun({ ...bare, sheets: [], names: [] }, small)))?.cells;
  for (const name of [...SIGNED, REVIEW_NAMES.signOff]) expect(places?.get(name)?.sheet).toBe('核查评分表');
});

test('places for signing alone are no review', () => {
  const small = smallRubric(`
    inputs: { 甲: amount }
    rows: [{ name: 行, weight: 2, rule: { kind: proportion, value: 甲 } }]
  `);
  const part = reviewWorkbookPart(small, SIGNED);
  const alone = { ...part, names: part.names.filter(({ name }) => SIGNED.includes(name)) };
  expect(bindAudit(small, modelSource(part))).not.toBeNull();
  expect(bindAudit(small, modelSource(alone))).toBeNull();
});

describe('a name of the sign-off that refers to nothing', () => {
  const broken = (...lost: readonly string[]): WorkbookModel =>
    renamed(withReviewSheet(rubric, facts), (names) =>
      names.map((one) => (lost.includes(one.name) ? { ...one, refersTo: '#REF!' } : one)),
    );

  test('is its owner’s to mend', () => {
    expect(lacking(broken('核查人'))).toEqual([]);
  });

  test('went with a 核查评分表 that was deleted: it is given a place again', () => {
    expect(lacking(broken('核查人', ...auditNamesOf(rubric)))).toEqual(['核查人']);
  });

  test('or stands for two cells, whatever became of 核查评分表', () => {
    const twice = renamed(broken(...auditNamesOf(rubric)), (names) =>
      names.map((one) => (one.name === '核查人' ? { ...one, refersTo: '评分表!$A$1:$B$2' } : one)),
    );
    expect(lacking(twice)).toEqual([]);
  });
});
