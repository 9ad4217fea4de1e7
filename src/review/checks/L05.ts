import { defineCheck } from '../check';
import { standardClause } from '../clauses';
import { isMeasured, lacksEvidence } from '../words/grounds';
import { saysNothing, saysWhy } from '../words/reasons';
import { type PrintedScore, printsTexts, scoredRows, textAndScore } from '../words/rows';

/** A deduction without a reason, or full marks without any statement. Silent where no text is printed at all. */
export const L05 = defineCheck({
  code: 'L05',
  severity: 'warning',
  scope: ['S'],
  reads: ['weights', 'scores', 'texts'],
  title: '扣分没有理由，或满分没有说明',
  basis: '得分和扣分都应当在评分说明中说明理由。',
  advice: '写明得分的事实和依据；扣了分的，写明因什么扣、扣多少。',
  places: (subject) =>
    printsTexts(subject)
      ? scoredRows(subject).filter(
          ({ row, score, weight }) =>
            weight.sign() > 0 && !(score.sign() > 0 && othersSpeak(subject, row, score)),
        )
      : [],
  judge: ({ row, score, weight }, subject) => {
    const { plain } = subject.text(row.name);
    const nothing = saysNothing(plain, row.name);
    const full = score.gte(weight);
    if (full ? !nothing : !nothing && saysWhy(plain)) return null;
    const [printed, most] = [score.toDecimalText(), weight.toDecimalText()];
    const lacks =
      plain.trim() === '' ? '没有评分说明' : nothing ? '评分说明只写了分数' : '评分说明没有写扣分的理由';
    return {
      indicator: row.name,
      names: textAndScore(row.name),
      message: full
        ? `“${row.name}”得满分 ${printed}，${lacks}。`
        : `“${row.name}”得分 ${printed}（满分 ${most}，扣 ${weight.sub(score).toDecimalText()}），${lacks}。`,
      ...standardClause(subject.assessment, row.name),
      fix: null,
    };
  },
});

/** L01 and L02 say more where they speak: a blank text there lacks evidence or figures. */
function othersSpeak(
  subject: Parameters<typeof isMeasured>[0],
  row: PrintedScore['row'],
  score: PrintedScore['score'],
): boolean {
  if (subject.text(row.name).plain.trim() !== '') return false;
  return isMeasured(subject, row) ? row.score === null : lacksEvidence(subject, row, score);
}
