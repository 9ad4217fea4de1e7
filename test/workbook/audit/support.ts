import type { Rubric } from '../../../src/rubric/rubric';
import type { Facts } from '../../../src/scoring/facts';
import type { WorkbookModel } from '../../../src/workbook/model';
import { reviewWorkbookPart } from '../../../src/workbook/standard/review-sheet';
import { filledTemplate } from '../../../src/workbook/template';

/** The standard workbook with facts and 核查评分表 in it, nothing decided. */
export function withReviewSheet(rubric: Rubric, facts: Facts): WorkbookModel {
  const filled = filledTemplate(rubric, facts);
  const part = reviewWorkbookPart(rubric);
  return {
    ...filled,
    sheets: [...filled.sheets, ...part.sheets],
    names: [...filled.names, ...part.names],
  };
}
