import { Quotient } from '../../rubric/formula';
import { SHEET_NAMES } from '../../rubric/names';
import { TOTAL } from '../../scoring/facts';
import { defineCheck, type Found, type Subject } from '../check';
import { type ExtraScores, extraScores } from '../extra-scores';
import { reported, reportedNumber, reportedRowsTotal } from '../reported';

/**
 * 合计 is the sum of the printed scores and 加减分项, within the total's bounds; a blank score counts 0. Rows that the
 * rubric does not have count where the sheet counts them; where rows are missing or doubled there is no right total.
 */
export const S02 = defineCheck({
  code: 'S02',
  severity: 'error',
  scope: ['S'],
  reads: ['scores'],
  title: '合计等于各行得分之和',
  basis: '合计等于各行得分之和加减加减分项，不低于 0、不超过 100 分。',
  advice: '改正合计；某一行得分有误的，先改正那一行。',
  places: sums,
  judge(sum, { assessment }) {
    const { total, rows, adjustment, extra } = sum;
    const { min, max } = assessment.rubric.source.total;
    const within = (value: Quotient): Quotient => Quotient.max(min, Quotient.min(value, max));
    const own = rows.add(adjustment);
    const ways = waysOf(own, extra);
    // Scores printed with more than two decimals may be added up before or after rounding.
    const fits = (value: Quotient): boolean => total.eq(value) || total.eq(value.round(2, 'half-up'));
    if (ways === null || ways.some((way) => fits(within(way)))) return null;
    if (extra.lacking || extra.doubled.length > 0) return unsure(sum);
    const value = within(own.add(Quotient.sum(...extra.unknown)))
      .round(2, 'half-up')
      .toDecimalText();
    return {
      indicator: null,
      names: [SHEET_NAMES.total],
      message: `合计写的是 ${total.toDecimalText()}，${partsOf(sum)}，应为 ${value}。`,
      // Whether a row that the standard does not have counts is for a person to say.
      fix: { name: SHEET_NAMES.total, value, safe: extra.unknown.length === 0 },
    };
  },
});

/** A printed total with what it should be the sum of. */
interface Sum {
  readonly total: Quotient;
  readonly rows: Quotient;
  readonly adjustment: Quotient;
  readonly extra: ExtraScores;
}

function sums(subject: Subject): readonly Sum[] {
  const { assessment } = subject;
  const total = reportedNumber(assessment, TOTAL);
  const rows = reportedRowsTotal(assessment);
  const adjusted = reported(assessment, assessment.adjustment.name);
  const extra = extraScores(subject);
  if (total === null || rows === null || adjusted.status === 'unreadable' || extra === null) return [];
  const adjustment = adjusted.status === 'blank' ? Quotient.ZERO : adjusted.value;
  return [{ total, rows, adjustment, extra }];
}

/** So many sums are tried; where rows leave more open nothing is claimed. */
const MOST_WAYS = 512;

/** What the total may be the sum of: each further score counted or not; null for too many. */
function waysOf(own: Quotient, { unknown, doubled }: ExtraScores): readonly Quotient[] | null {
  let ways: readonly Quotient[] = [own];
  for (const choices of [...unknown.map((score) => [score]), ...doubled]) {
    const more = ways.flatMap((way) => [way, ...choices.map((score) => way.add(score))]);
    ways = [...new Map(more.map((way) => [way.toDecimalText(), way])).values()];
    if (ways.length > MOST_WAYS) return null;
  }
  return ways;
}

function partsOf({ rows, adjustment, extra: { unknown } }: Sum): string {
  const others =
    unknown.length === 0 ? '' : `，标准中没有的行得分为 ${Quotient.sum(...unknown).toDecimalText()}`;
  const more = adjustment.isZero() ? '' : `，加减分项为 ${adjustment.toDecimalText()}`;
  return `各行得分之和为 ${rows.toDecimalText()}${others}${more}`;
}

function unsure(sum: Sum): Found {
  return {
    indicator: null,
    names: [SHEET_NAMES.total],
    severity: 'warning',
    message: `合计写的是 ${sum.total.toDecimalText()}，${partsOf(sum)}，而评分表有缺少或重复的行，应为多少不能确定。`,
    advice: '先补上缺少的行、删去重复的行，再核对合计。',
    fix: null,
  };
}
