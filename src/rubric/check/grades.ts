import type { Problem } from '../rubric-error';
import type { RubricSource } from '../types';

/** The grades cover every total, each begins elsewhere, and the total's bounds are in order. */
export function checkGrades(source: RubricSource): readonly Problem[] {
  const { scale } = source.grades;
  const { min, max } = source.total;
  const problems: Problem[] = [];
  if (min.gte(max)) problems.push({ path: ['total'], message: '总分的下限应小于上限。' });
  scale.forEach((grade, index) => {
    const path = ['grades', 'scale', index];
    if (scale.findIndex((other) => other.from.eq(grade.from)) < index) {
      problems.push({ path, message: `等级“${grade.name}”与另一等级从同一分数起；请改正 from。` });
    }
    if (scale.findIndex((other) => other.name === grade.name) < index) {
      problems.push({ path, message: `等级“${grade.name}”重复。` });
    }
    if (grade.from.gt(max)) problems.push({ path, message: `等级“${grade.name}”从 ${grade.from.toDecimalText()} 分起，超过总分上限 ${max.toDecimalText()}。` });
  });
  if (!scale.some((grade) => grade.from.lte(min))) {
    problems.push({ path: ['grades', 'scale'], message: `等级没有从 ${min.toDecimalText()} 分起的一级，低分没有等级；请补上。` });
  }
  return problems;
}
