/** The sheets of the standard workbook. */
export const SHEETS = {
  score: '评分表',
  data: '基础数据',
  working: '评分底稿',
  findings: '核查意见',
} as const;

/** The auditor's sheet: added to a workbook when a review begins. */
export const REVIEW_SHEET = '核查评分表';
