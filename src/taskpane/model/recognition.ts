import { own } from '../../scoring/facts';
import { formatPoints } from '../../scoring/format';
import type { RecognisedColumn, RecognisedRow, Recognition } from '../../workbook/recognise/recognition';

/** What a column holds. */
export const COLUMN_WORDS: Readonly<Record<RecognisedColumn['role'], string>> = {
  level1: '一级指标',
  weight1: '一级指标权重',
  level2: '二级指标',
  weight2: '二级指标权重',
  indicator: '指标',
  weight: '分值',
  description: '指标说明',
  standard: '评分标准',
  narrative: '评分说明',
  score: '自评得分',
  reviewScore: '核查得分',
  reviewReason: '扣分原因',
  evidence: '佐证材料',
  remark: '备注',
};

/** Below it a person is asked to look. */
const SURE = 0.9;

export function isSure({ indicator, confidence }: RecognisedRow): boolean {
  return indicator !== null && confidence >= SURE;
}

/** How a row was made out, in Chinese. */
export function rowBasis({ indicator, by }: RecognisedRow, known: boolean): string {
  if (indicator === null) return known ? '评分标准中没有此行' : '没有认出';
  // Of a rubric that is made of the sheet itself every name agrees.
  if (!known) return '';
  switch (by) {
    case 'name':
      return '名称一致';
    case 'alias':
      return '名称为别称';
    case 'standard':
      return '按评分标准的文字';
    case null:
      return '按位置';
  }
}

/** Rows that a person should look at. */
export function doubtfulRows({ rows }: Recognition): readonly RecognisedRow[] {
  return rows.filter((row) => !isSure(row));
}

/** The weight that counts for a row, in words, and the rubric's where it is another; null for a row without one. */
export function weightOf({ rubric, given }: Recognition, { indicator }: RecognisedRow): string | null {
  const weight = indicator === null ? undefined : rubric.indicator(indicator)?.weight;
  if (indicator === null || weight === undefined) return null;
  const printed = own(given.weights, indicator);
  const standard = formatPoints(weight);
  return printed === undefined || printed === standard
    ? `${standard} 分`
    : `${printed} 分（标准 ${standard} 分）`;
}
