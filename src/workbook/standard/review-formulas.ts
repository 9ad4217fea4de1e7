import { REVIEW_NAMES } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import { double } from '../numbers';

/** The live formulas of 核查评分表, each without `=`. */

/** The value that a name stands for; a blank where it stands for nothing, or is not in the workbook. */
export function linkTo(name: string): string {
  return `IFERROR(IF(${name}="","",${name}),"")`;
}

/** 核查得分 − 自评得分 in points; a blank while either is missing. */
export function differenceOf(self: string, score: string): string {
  return `IFERROR(IF(OR(${self}="",${score}=""),"",ROUND(${score}-${self},2)),"")`;
}

/**
 * One clamp over the sum of the rows, each rounded to two decimals; a blank while any is open (rubric.md, General).
 * @param scores the cells of 核查得分, 加减分项 included: `F5:F34`
 */
export function totalFormula(rubric: Rubric, scores: string, rows: number): string {
  const { min, max } = rubric.source.total;
  const sum = `SUMPRODUCT(ROUND(${scores},2))`;
  return `IF(COUNT(${scores})<${String(rows)},"",ROUND(MAX(${String(double(min))},MIN(${String(double(max))},${sum})),2))`;
}

/** The best grade that the total reaches. */
export function gradeFormula(rubric: Rubric): string {
  const total = REVIEW_NAMES.total;
  const rising = [...rubric.source.grades.scale].sort((one, other) => one.from.cmp(other.from));
  const grade = rising.reduce(
    (below, { name, from }) => `IF(${total}>=${String(double(from))},${quoted(name)},${below})`,
    '""',
  );
  return `IF(${total}="","",${grade})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
