import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import { trimmed } from '../../scoring/facts';
import { formatAmount } from '../../scoring/format';
import { defineCheck, type Found, type Subject } from '../check';
import { exactPercent } from '../percent';
import { statedInputs } from '../texts';
import { type RowRatio, rowRatios } from '../texts/ratios';

/** A text that says within budget, where the data say above. */
export const N14 = defineCheck({
  code: 'N14',
  severity: 'error',
  scope: ['D'],
  reads: ['texts', 'inputs'],
  title: '所称在预算以内的，数据也在预算以内',
  basis: '评分说明应与基础数据相符。',
  advice: '改正评分说明和得分；数据有误的，改正数据。',
  places: (subject) =>
    subject.assessment.rows.flatMap(({ name: row }) => {
      const ratios = rowRatios(subject.assessment, row).filter(isOfBudget);
      return ratios.length === 0 || trimmed(subject.text(row).text) === '' ? [] : [{ row, ratios }];
    }),
  judge: ({ row, ratios }, subject) =>
    claims(subject, row, ratios).flatMap((claim) => contradicted(claim) ?? []),
});

function contradicted({ row, phrase, about }: Claim): Found | null {
  const over = about.flatMap(({ name, numerator, denominator, value }) =>
    value?.gt(Quotient.ONE) === true ? [{ name, numerator, denominator, value }] : [],
  );
  // Where nothing tells which of several it is about, it may be the one that is within.
  if (over.length < about.length) return null;
  const shown = over.map(
    ({ name, numerator, denominator, value }) =>
      `${name} ${termsOf(numerator)}/${termsOf(denominator)} = ${exactPercent(value)}`,
  );
  return {
    indicator: row,
    names: [rowName('narrative', row), ...over.flatMap(({ numerator }) => numerator.map(({ name }) => name))],
    message: `“${row}”的评分说明称“${phrase}”，而按数据 ${shown.join('，')}，已超出预算。`,
    fix: null,
  };
}

/** A clause that says within budget, with the ratios of the row that it is about. */
interface Claim {
  readonly row: string;
  readonly phrase: string;
  readonly about: readonly RowRatio[];
}

const WITHIN =
  /(?:小于|低于|少于|未超过?出?|没有超过?出?|不超过?|不高于|不大于|控制在)[^，,。；;]{0,12}?(?:预算|计划)(?:数|安排数?|总额|金额)?(?:范围)?(?:之内|以内|内)?|(?:在|处于)(?:预算|计划)(?:数|安排)?(?:范围)?(?:之内|以内|内)|(?:未|没有|无)超支/gu;
/** 不是小于, 未能控制在: the opposite. */
const DENIED = /(?:不是|并非|未能?|没有|不能)$/u;
const WHOLE = /预算|计划/u;

function claims(subject: Subject, row: string, ratios: readonly RowRatio[]): readonly Claim[] {
  const { plain, text } = subject.text(row);
  return [...plain.matchAll(WITHIN)].flatMap((match): readonly Claim[] => {
    if (DENIED.test(plain.slice(0, match.index))) return [];
    const end = match.index + match[0].length;
    const named = ratiosAt(subject, row, ratios, clauseAt(plain, match.index, end));
    const about = named.length > 0 ? named : ratios;
    return [{ row, phrase: text.slice(match.index, end), about }];
  });
}

/** Spending over its budget: 100% is where it is used up. */
function isOfBudget({ numerator, denominator, value, formula }: RowRatio): boolean {
  const isDivision = formula.kind === 'binary' && formula.op === '/';
  const [whole] = denominator;
  return (
    isDivision &&
    value !== null &&
    whole !== undefined &&
    denominator.length === 1 &&
    WHOLE.test(whole.name) &&
    numerator.every(({ name }) => !WHOLE.test(name))
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function clauseAt(plain: string, start: number, end: number): Span {
  const before = plain.slice(0, start).search(/[^。；;\n]*$/u);
  const behind = plain.slice(end).search(/[。；;\n]/u);
  return { start: before, end: behind === -1 ? plain.length : end + behind };
}

/** The ratios whose figures stand in a clause. */
function ratiosAt(
  subject: Subject,
  row: string,
  ratios: readonly RowRatio[],
  clause: Span,
): readonly RowRatio[] {
  const inputs = statedInputs(subject, row)
    .filter(({ figure }) => figure.start >= clause.start && figure.end <= clause.end)
    .map(({ input }) => input);
  return ratios.filter(({ numerator, denominator }) =>
    [...numerator, ...denominator].some(({ name }) => inputs.includes(name)),
  );
}

function termsOf(terms: RowRatio['numerator']): string {
  const values = terms.map(({ value }) => value).filter((value) => value !== null);
  return values.map(formatAmount).join('+');
}
