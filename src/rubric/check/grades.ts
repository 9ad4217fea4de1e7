import type { Problem } from '../rubric-error';
import type { RubricSource } from '../types';

/** The grades cover every total, each begins elsewhere, and the total's bounds are in order. */
export function checkGrades(source: RubricSource): readonly Problem[] {
  const { scale } = source.grades;
  const { min, max } = source.total;
  if (min.gte(max))
    return [{ path: ['total'], message: '总分的下限（min）应小于上限（max）；请改正或对调。' }];
  const problems: Problem[] = [];
  scale.forEach((grade, index) => {
    const path = ['grades', 'scale', index];
    const before = scale.slice(0, index);
    if (before.some((other) => other.name === grade.name)) {
      problems.push({ path: [...path, 'name'], message: `等级“${grade.name}”重复；请改名，或删去一个。` });
    }
    const same = before.find((other) => other.from.eq(grade.from));
    if (same !== undefined) {
      problems.push({
        path: [...path, 'from'],
        message: `等级“${grade.name}”与“${same.name}”从同一分数起；请改正其中一个 from。`,
      });
    }
    if (grade.from.gt(max)) {
      const from = grade.from.toDecimalText();
      problems.push({
        path: [...path, 'from'],
        message: `等级“${grade.name}”从 ${from} 分起，高于总分上限 ${max.toDecimalText()} 分；请改正 from。`,
      });
    }
  });
  if (!scale.some((grade) => grade.from.lte(min))) {
    const lowest = min.toDecimalText();
    problems.push({
      path: ['grades', 'scale'],
      message: `最低的等级应从 ${lowest} 分（总分下限）起，否则低分没有等级；请补一级 from: ${lowest}。`,
      rests: [['total']],
    });
  }
  return problems;
}
