import type { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import { defineCheck, type Subject } from '../check';
import type { Figure } from '../texts';
import { valueOf } from '../texts/arithmetic';
import { rowRatios } from '../texts/ratios';
import { saidRatios } from '../texts/said-ratios';

/** Figures of a text that are not printed with two decimals although they have them. */
export const N16 = defineCheck({
  code: 'N16',
  severity: 'info',
  scope: ['S'],
  reads: ['texts'],
  title: '数字的小数位数一致',
  basis: '金额和百分比一般保留两位小数。',
  advice: '统一保留两位小数。',
  places: (subject) =>
    subject.assessment.rows.flatMap((row) => {
      const figures = measured(subject, row.name);
      return figures.length === 0 ? [] : [{ row: row.name, figures }];
    }),
  judge({ row, figures }) {
    const uneven = figures.filter(isUneven).map(({ figure: { printed, unit } }) => `${printed}${unit ?? ''}`);
    if (uneven.length === 0) return null;
    return {
      indicator: row,
      names: [rowName('narrative', row)],
      message: `“${row}”的评分说明中，${[...new Set(uneven)].join('、')} 不是两位小数；金额和百分比一般保留两位小数。`,
      fix: null,
    };
  },
});

/** A figure with what it is rounded from; null where that is not known. */
interface Measured {
  readonly figure: Figure;
  readonly exact: Quotient | null;
}

function measured(subject: Subject, row: string): readonly Measured[] {
  const reading = subject.text(row);
  const exact = new Map<Figure, Quotient | null>();
  for (const { formula, results } of reading.equations)
    for (const result of results) exact.set(result, valueOf(formula));
  for (const { figure, ratio } of saidRatios(reading, rowRatios(subject.assessment, row)))
    exact.set(figure, ratio?.value ?? null);
  const inputs = new Set(reading.equations.flatMap((equation) => equation.inputs));
  return reading.figures
    .filter((figure) => figure.kind === 'amount' || figure.kind === 'percent' || inputs.has(figure))
    .map((figure) => ({ figure, exact: exact.get(figure) ?? null }));
}

const DECIMALS = 2;

/** More than two decimals, or fewer in a percentage that has been rounded. */
function isUneven({ figure: { kind, printed, value }, exact }: Measured): boolean {
  const decimals = /\.(\d+)$/u.exec(printed)?.[1]?.length ?? 0;
  if (decimals > DECIMALS) return true;
  return kind === 'percent' && decimals < DECIMALS && exact !== null && !exact.abs().eq(value.abs());
}
