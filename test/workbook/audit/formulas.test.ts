import { buildWorkbook } from '../../../src/host/xlsx/build/build-workbook';
import { fileSource } from '../../../src/host/xlsx/source';
import { openWorkbook } from '../../../src/host/xlsx/workbook-file';
import { REVIEW_NAMES, rowName } from '../../../src/rubric/names';
import { assess } from '../../../src/scoring/assess';
import { audit, NO_AUDIT } from '../../../src/scoring/audit';
import { cellOfName } from '../../../src/workbook/binding';
import type { Scalar, WorkbookModel } from '../../../src/workbook/model';
import { readAudit } from '../../../src/workbook/audit/read-audit';
import { readFacts } from '../../../src/workbook/reading/read-facts';
import { modelSource, type WorkbookSource } from '../../../src/workbook/source';
import { NO_LIBREOFFICE, recalculated } from '../../host/xlsx/fidelity/libreoffice';
import { case2019, rubric2019 } from '../../support/facts';
import { changed, renamed } from '../support';
import { withReviewSheet } from './support';
import { describeUnless } from '../../support/skip-aloud';

const rubric = rubric2019();
const { facts } = case2019();
const ADJUSTMENT = rubric.source.adjustment.name;
const names = [...rubric.indicators.map((one) => one.name), ADJUSTMENT];
const given = { ...facts, reported: { 支出完成率: '4', 结转结余率: '0', 合计: '94.94' } };

/** All rows at so much of their weight, in whole points. */
const allAt = (share: number): Record<string, Scalar> =>
  Object.fromEntries(
    rubric.indicators.map(({ name, weight }) => [
      rowName('reviewScore', name),
      Math.floor(Number(weight.toDecimalText()) * share),
    ]),
  );
const adjusted = (points: number): Record<string, Scalar> => ({
  [rowName('reviewScore', ADJUSTMENT)]: points,
});

const full = withReviewSheet(rubric, given);
const cases: Readonly<Record<string, WorkbookModel>> = {
  'nothing decided': full,
  'all at the top, a bonus cut': changed(full, { ...allAt(1), ...adjusted(3) }),
  'nothing left, a penalty cut': changed(full, { ...allAt(0), ...adjusted(-6) }),
  'three quarters': changed(full, {
    ...allAt(0.75),
    ...adjusted(-2),
    [rowName('reviewScore', '重点工作完成效率')]: 4.985,
  }),
  'one row a text': changed(full, {
    ...allAt(1),
    ...adjusted(0),
    [rowName('reviewScore', '预决算')]: '待定',
  }),
  'names of the sheet gone': renamed(changed(full, { ...allAt(0.9), ...adjusted(0) }), (defined) =>
    defined.filter(({ name }) => !['得分_支出完成率', '权重_支出完成率', '核查单位', '合计'].includes(name)),
  ),
};

const shown = (source: WorkbookSource, name: string): Scalar => {
  const address = cellOfName(source, name);
  return address === null ? null : (source.cell(address)?.value ?? null);
};

describeUnless(NO_LIBREOFFICE)('the formulas of 核查评分表, calculated by LibreOffice', () => {
  const sources = new Map<string, WorkbookSource>();

  beforeAll(() => {
    const files = Object.values(cases).map((model) => buildWorkbook(model));
    recalculated(files).forEach((bytes, index) => {
      sources.set(Object.keys(cases)[index] ?? '', fileSource(openWorkbook(bytes).values()));
    });
  }, 60_000);

  test.each(Object.keys(cases))('%s: total and grade as the product has them', (name) => {
    const source = sources.get(name);
    const model = cases[name];
    if (source === undefined || model === undefined) throw new Error(name);
    const before = modelSource(model);
    const result = audit(
      assess(rubric, readFacts(rubric, before).facts),
      readAudit(rubric, before) ?? NO_AUDIT,
    );
    const decided = result.rows.every((row) => row.decided !== null);
    const total = shown(source, REVIEW_NAMES.total);
    const grade = shown(source, REVIEW_NAMES.grade);
    expect(total === '' ? null : total).toBe(decided ? Number(result.total.toDecimalText()) : null);
    expect(grade === '' ? null : grade).toBe(
      decided
        ? (['优', '良', '中', '差'][[90, 80, 60, 0].findIndex((from) => Number(total) >= from)] ?? null)
        : null,
    );
  });

  test('self scores and differences beside the auditor’s, a blank where there is none', () => {
    const source = sources.get('three quarters');
    if (source === undefined) throw new Error('not calculated');
    for (const row of names) {
      const address = cellOfName(source, rowName('reviewScore', row));
      if (address === null) throw new Error(row);
      const beside = (columns: number): Scalar =>
        source.cell({ ...address, column: address.column + columns })?.value ?? null;
      const self = row === '支出完成率' ? 4 : row === '结转结余率' ? 0 : '';
      const score = Number(source.cell(address)?.value);
      expect([row, beside(-1), beside(1)]).toEqual([
        row,
        self,
        self === '' ? '' : Number((score - self).toFixed(2)),
      ]);
    }
  });

  test('names that the workbook lacks show blanks, no errors', () => {
    const source = sources.get('names of the sheet gone');
    const address = source === undefined ? null : cellOfName(source, rowName('reviewScore', '支出完成率'));
    if (source === undefined || address === null) throw new Error('not calculated');
    const beside = (columns: number): Scalar =>
      source.cell({ ...address, column: address.column + columns })?.value ?? null;
    expect([beside(-2), beside(-1), beside(1)]).toEqual([4, '', '']);
  });
});
