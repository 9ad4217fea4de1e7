import type { Subject } from '../check';
import { remembered } from '../remembered';

/** Percentages of a standard but the 100% that its formula ends with, each once. */
const percentagesIn = remembered(
  (standard) =>
    [
      ...new Set(
        standard
          .normalize('NFKC')
          .replace(/\s|[×*]100%/gu, '')
          .match(/\d+(?:\.\d+)?(?=%)/gu),
      ),
    ]
      .map(Number)
      .sort((one, other) => one - other)
      .join(' '),
  300,
);

/** Whether the sheet prints a standard for a row with other percentages than the rubric's: then its bands may differ. */
export function printsOtherBounds({ assessment, sheet }: Subject, row: string): boolean {
  const printed = sheet.rows?.find(({ indicator }) => indicator === row)?.standard ?? '';
  if (percentagesIn(printed) === '') return false;
  return percentagesIn(printed) !== percentagesIn(assessment.rubric.indicator(row)?.standard ?? '');
}
