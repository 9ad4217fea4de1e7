import type { Subject } from '../check';
import { remembered } from '../remembered';

/** Percentages of a standard but the 100% that its formula ends with, each once. */
export const percentagesIn = remembered((standard) => numbersIn(standard, /\d+(?:\.\d+)?(?=%)/gu), 300);
/** The points that it gives: 得3分, not 满分 and not the number of a paragraph. */
const pointsIn = remembered((standard) => numbersIn(standard, /\d+(?:\.\d+)?(?=分)/gu), 300);
/** Points for so much more or less, which no band of the same bounds gives: 每低1个百分点扣0.1分. */
const EACH = /每[^，,。；;]{0,12}[扣减加]/u;

function numbersIn(standard: string, numbers: RegExp): string {
  const text = standard.normalize('NFKC').replace(/\s|[×*]100%/gu, '');
  return [...new Set((text.match(numbers) ?? []).map(Number))].sort((one, other) => one - other).join(' ');
}

/**
 * Whether the sheet prints a standard for a row that may give other points than the rubric's: with other percentages
 * or points, by steps, or where the rubric has none. All points and none are as good as said.
 */
export function printsOtherBounds({ assessment, sheet }: Subject, row: string): boolean {
  const printed = (sheet.rows?.find(({ indicator }) => indicator === row)?.standard ?? '').trim();
  if (printed === '') return false;
  const indicator = assessment.rubric.indicator(row);
  const own = indicator?.standard ?? '';
  if (own === '' || percentagesIn(printed) !== percentagesIn(own)) return true;
  const extremes = ['', '0', indicator?.weight.toDecimalText() ?? ''];
  const points = (standard: string): string =>
    pointsIn(standard)
      .split(' ')
      .filter((one) => !extremes.includes(one))
      .join(' ');
  return points(printed) !== points(own) || EACH.test(printed) !== EACH.test(own);
}
