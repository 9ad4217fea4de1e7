import { rowName } from '../../rubric/names';
import { defineCheck } from '../check';
import { ownNamesIn, residueIn } from '../words/residue';
import { printedTexts } from '../words/rows';

/** What is left of a template, and a unit that calls itself by several names in one workbook. */
export const T05 = defineCheck({
  code: 'T05',
  severity: 'warning',
  scope: ['S'],
  reads: ['texts'],
  title: '没有模板残留，自称一致',
  basis: '评分说明由本单位据实填写。',
  advice: '补上应填的内容，删去模板的提示；全表用同一个自称。',
  places: (subject) => {
    const texts = printedTexts(subject);
    const usual = usualName(texts.map(({ plain }) => plain));
    return texts.map((text) => ({ ...text, usual }));
  },
  judge: ({ name, plain, usual }) => {
    const residue = residueIn(plain);
    const odd = ownNamesIn(plain).find((one) => one !== usual);
    const says = [
      ...(residue === null ? [] : [`留有模板的字样“${residue}”`]),
      ...(usual === null || odd === undefined ? [] : [`自称“${odd}”，别处自称“${usual}”`]),
    ];
    if (says.length === 0) return null;
    return {
      indicator: name,
      names: [rowName('narrative', name)],
      message: `“${name}”的评分说明${says.join('；')}。`,
      fix: null,
    };
  },
});

/** The name that most of the texts use; the first of those used as often. */
function usualName(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const name of new Set(ownNamesIn(text))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (
    [...counts].reduce<readonly [string, number] | null>(
      (best, one) => (best === null || one[1] > best[1] ? one : best),
      null,
    )?.[0] ?? null
  );
}
