import { rowName } from '../../rubric/names';
import { defineCheck } from '../check';
import { printedTexts } from '../words/rows';
import { slipsIn } from '../words/slips';

/** Doubled characters and known typos: 万元元, 有关有关. */
export const T08 = defineCheck({
  code: 'T08',
  severity: 'info',
  scope: ['S'],
  reads: ['texts'],
  title: '没有重字和常见错字',
  basis: '评分说明随评分表公开。',
  advice: '改正后再报送。',
  places: printedTexts,
  judge: ({ name, text }) => {
    const slips = slipsIn(text);
    if (slips.length === 0) return null;
    return {
      indicator: name,
      names: [rowName('narrative', name)],
      message: `“${name}”的评分说明有笔误：${slips.map(({ wrong, right }) => `“${wrong}”应为“${right}”`).join('，')}。`,
      fix: null,
    };
  },
});
