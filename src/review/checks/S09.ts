import { defineCheck } from '../check';
import { plainText } from '../layout';

/** The standard that the sheet prints is worded otherwise than the rubric's; blanks and punctuation do not count. */
export const S09 = defineCheck({
  code: 'S09',
  severity: 'info',
  scope: ['S'],
  reads: ['layout', 'standards'],
  title: '表上的评分标准与所用的一致',
  basis: '计分以所用的评分标准为准。',
  advice: '核对两处文字；评分标准有改动的，改选相应的一份。',
  places: ({ assessment, sheet }) =>
    (sheet.rows ?? []).flatMap(({ indicator, standard, cells }) => {
      const own = indicator === null ? undefined : assessment.rubric.indicator(indicator)?.standard;
      const printed = standard === null ? '' : plainText(standard);
      return indicator === null || own === undefined || standard === null || printed === ''
        ? []
        : [{ indicator, printed: standard, own, cell: cells.name }];
    }),
  judge({ indicator, printed, own, cell }) {
    if (plainText(printed) === plainText(own)) return null;
    const [here, there] = apart(printed, own);
    return {
      indicator,
      names: [],
      cells: [cell],
      message: `“${indicator}”的评分标准，表上为“${here}”，所用的评分标准为“${there}”。`,
      fix: null,
    };
  },
});

/** So much is shown before and behind the first difference. */
const BEFORE = 6;
const BEHIND = 24;

/** The pieces of two texts about the place where they first differ. */
function apart(printed: string, own: string): readonly [string, string] {
  const here = counting(printed);
  const there = counting(own);
  let at = 0;
  while (at < here.length && here[at]?.plain === there[at]?.plain) at += 1;
  return [piece(printed, here, at), piece(own, there, at)];
}

/** A character that counts in a comparison, with where it stands. */
interface Counted {
  readonly plain: string;
  readonly at: number;
}

function counting(text: string): readonly Counted[] {
  const found: Counted[] = [];
  let at = 0;
  for (const char of text) {
    for (const plain of plainText(char)) found.push({ plain, at });
    at += char.length;
  }
  return found;
}

function piece(text: string, chars: readonly Counted[], differs: number): string {
  const placeOf = (index: number): number => chars[index]?.at ?? text.length;
  const from = placeOf(Math.max(0, differs - BEFORE));
  const to = placeOf(differs) + BEHIND;
  const shown = text.slice(from, to).trim().replace(/\s+/gu, ' ');
  return `${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}`;
}
