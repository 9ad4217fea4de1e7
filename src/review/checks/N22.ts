import { rowName } from '../../rubric/names';
import { formatRatio } from '../../scoring/format';
import { defineCheck, type Subject } from '../check';
import { type Figure } from '../texts';
import { type RowRatio, rowRatios } from '../texts/ratios';
import type { Quotient } from '../../rubric/formula';

/** A ratio that is scored by its size and is below 0, of which a text states only the one or the other. */
export const N22 = defineCheck({
  code: 'N22',
  severity: 'info',
  scope: ['S'],
  reads: ['texts', 'rules', 'inputs'],
  title: '差异率写明正负号和绝对值',
  basis: '差异率取绝对值计分，正负号说明是超收还是短收。',
  advice: '同时写明正负号和绝对值。',
  places: (subject) =>
    subject.assessment.rows.flatMap((row) =>
      rowRatios(subject.assessment, row.name).flatMap((ratio) => statedIn(subject, row.name, ratio)),
    ),
  judge({ row, ratio, exact, figures }) {
    const signed = figures.some(({ value }) => value.sign() < 0);
    const bare = figures.find(({ value }) => value.sign() > 0);
    if (signed && bare !== undefined) return null;
    const both = `${formatRatio(exact)}，取绝对值 ${formatRatio(exact.abs())}`;
    return {
      indicator: row,
      names: [rowName('narrative', row)],
      message: `“${row}”的评分说明只写了${ratio.name}的${signed ? '负值' : `大小 ${bare?.printed ?? ''}%`}；请写明 ${both}。`,
      fix: null,
    };
  },
});

interface Stated {
  readonly row: string;
  readonly ratio: RowRatio;
  readonly exact: Quotient;
  /** The figures of the text that are the ratio, with its sign or without. */
  readonly figures: readonly Figure[];
}

function statedIn(subject: Subject, row: string, ratio: RowRatio): readonly Stated[] {
  const { value: exact, unsigned } = ratio;
  if (exact === null || !unsigned || exact.sign() >= 0) return [];
  const figures = subject
    .text(row)
    .figures.filter(
      ({ kind, value, tolerance }) => kind === 'percent' && value.abs().sub(exact.abs()).abs().lte(tolerance),
    );
  return figures.length === 0 ? [] : [{ row, ratio, exact, figures }];
}
