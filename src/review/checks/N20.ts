import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { BandsWorking, LeafWorking, StepsWorking } from '../../scoring/working';
import { bandOf } from '../../scoring/rules/bands';
import { countSteps } from '../../scoring/rules/steps';
import type { Check, Found } from '../check';
import { leavesOf } from '../conditions';

/** A ratio so near to a band's edge that the shown one would fall in another band. */
export const N20: Check = {
  code: 'N20',
  severity: 'warning',
  scope: ['D'],
  title: '比率在档界的舍入范围内',
  find: (assessment) =>
    assessment.rows.flatMap((row) =>
      leavesOf(row.working).flatMap((leaf): readonly Found[] => {
        const message = nearEdge(leaf);
        return message === null
          ? []
          : [{ indicator: row.name, names: [rowName('score', row.name)], message, fix: null }];
      }),
    ),
};

function nearEdge(leaf: LeafWorking): string | null {
  if (leaf.kind !== 'bands' && leaf.kind !== 'steps') return null;
  const { value } = leaf;
  if (value.unit !== 'percent' || value.outcome.kind !== 'number' || leaf.special !== null) return null;
  const exact = value.outcome.value;
  const shown = exact.round(4, 'half-up');
  const text = `${leaf.value.name ?? leaf.name}显示为 ${value.display ?? ''}，精确值是 ${percentText(exact)}`;
  return leaf.kind === 'bands' ? acrossBand(leaf, exact, shown, text) : acrossStep(leaf, exact, shown, text);
}

function acrossBand(leaf: BandsWorking, exact: Quotient, shown: Quotient, text: string): string | null {
  const there = bandOf(leaf.bands, exact);
  const seen = bandOf(leaf.bands, shown);
  if (there === seen || there === null || seen === null) return null;
  return `${text}：按精确值属于“${leaf.bands[there]?.label ?? ''}”，不是“${leaf.bands[seen]?.label ?? ''}”。`;
}

function acrossStep(leaf: StepsWorking, exact: Quotient, shown: Quotient, text: string): string | null {
  const there = countSteps(exact.div(leaf.per) ?? Quotient.ZERO, leaf.count);
  const seen = countSteps(shown.div(leaf.per) ?? Quotient.ZERO, leaf.count);
  if (there.eq(seen)) return null;
  return `${text}：按精确值扣 ${there.toDecimalText()} 级，不是 ${seen.toDecimalText()} 级。`;
}

/** As many decimals as it takes to see the difference; a value that does not end is cut with an ellipsis. */
function percentText(exact: Quotient): string {
  const percent = exact.mul(Quotient.HUNDRED);
  const shown = percent.toFixed(2);
  for (let digits = 3; digits <= 30; digits += 1) {
    const text = percent.round(digits, 'down');
    if (text.toFixed(2) !== shown || !text.eq(text.round(2, 'half-up'))) {
      return `${text.toFixed(Math.min(digits + 2, 32))}${percent.eq(text) ? '' : '…'}%`;
    }
  }
  return `${percent.toDecimalText(34)}%`;
}
