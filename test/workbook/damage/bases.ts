import fc from 'fast-check';

import { reviewWorkbook } from '../../../src/workbook/reading/review-workbook';
import type { Finding } from '../../../src/review';
import { assess } from '../../../src/scoring/assess';
import type { Facts } from '../../../src/scoring/facts';
import type { Binding } from '../../../src/workbook/binding';
import type { WorkbookModel } from '../../../src/workbook/model';
import { readFacts } from '../../../src/workbook/reading/read-facts';
import { modelSource } from '../../../src/workbook/source';
import { printedSheet } from '../../../src/workbook/recognise';
import { SHEETS } from '../../../src/workbook/standard';
import { filledTemplate } from '../../../src/workbook/template';
import { contentOfModel } from '../../support/sheet-content';
import { rubric2019 } from '../../support/facts';
import { validFacts } from '../../support/valid-facts';
import { planned } from '../support';
import type { Base } from './damage';

const rubric = rubric2019();
const SEED = 20191231;
/** Dates in the order in which they come, within the time allowed. */
const DATES = {
  预算批复日期: '2019-02-01',
  预算公开日期: '2019-02-14',
  自评通知日期: '2020-06-15',
  自评小组成立日期: '2020-06-20',
  自评材料报送截止日期: '2020-08-31',
  自评材料报送日期: '2020-08-20',
  自评材料公开日期: '2020-08-28',
  决算批复日期: '2020-09-10',
  决算公开日期: '2020-09-23',
  核查日期: '2020-11-12',
};

/** Clean workbooks as the product fills them from complete facts, with header, dates and evidence. */
export function cleanBases(count: number): readonly Base[] {
  return fc.sample(validFacts(), { numRuns: count, seed: SEED }).map((given) => {
    const { after: model } = planned(rubric, filledTemplate(rubric, tidy(given)));
    const assessment = assess(rubric, readFacts(rubric, modelSource(model)).facts);
    if (!assessment.complete) throw new Error('a base must be complete');
    const errors = reviewed(model).findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(`a base must be clean: ${errors[0]?.message ?? ''}`);
    return { rubric, model, assessment };
  });
}

function tidy(facts: Facts): Facts {
  const grade = assess(rubric, { ...facts, weights: {} }).grade ?? '';
  return {
    ...facts,
    // Other weights than the rubric's would belie those of the printed groups.
    weights: {},
    header: {
      单位名称: '示例单位甲',
      评价年度: '2019',
      自评等级: grade,
      核查单位: '示例核查单位',
      核查人: '甲',
      复核人: '乙',
    },
    inputs: { ...facts.inputs, ...DATES },
  };
}

/** Every finding on a workbook, as the command gives it, and where its names stand. */
export function reviewed(model: WorkbookModel): {
  readonly findings: readonly Finding[];
  readonly binding: Binding;
} {
  const source = modelSource(model);
  const read = readFacts(rubric, source);
  const sheets = model.sheets.filter(({ name }) => name === SHEETS.score);
  const [sheet] = contentOfModel({ ...model, sheets });
  const printed = sheet === undefined ? undefined : printedSheet(sheet, rubric, read.binding);
  const findings = reviewWorkbook(assess(rubric, read.facts), { ...read, source, printed });
  return { findings, binding: read.binding };
}
