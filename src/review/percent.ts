import { Quotient } from '../rubric/formula';
import { formatRatio } from '../scoring/format';

/** Beyond so many decimals a difference is only said in words. */
const MOST_DECIMALS = 12;

/**
 * A ratio as percent, with as many decimals as it takes to tell it from what it is shown as; cut, not rounded, with
 * an ellipsis where it goes on: 94.999…%.
 * @returns the shown percent itself where that is exact
 */
export function exactPercent(ratio: Quotient): string {
  const percent = ratio.mul(Quotient.HUNDRED);
  const shown = percent.round(2, 'half-up');
  if (shown.eq(percent)) return formatRatio(ratio);
  for (let decimals = 3; decimals <= MOST_DECIMALS; decimals += 1) {
    const cut = percent.round(decimals, 'down');
    if (!cut.eq(shown)) return `${cut.toDecimalText()}${cut.eq(percent) ? '' : '…'}%`;
  }
  return `略${percent.gt(shown) ? '大' : '小'}于 ${formatRatio(ratio)}`;
}
