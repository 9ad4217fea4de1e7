import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import { formatRatio } from '../../scoring/format';
import { holds } from '../../scoring/rules/bands';
import { countSteps } from '../../scoring/rules/steps';
import type { BandsWorking, LeafWorking, StepsWorking } from '../../scoring/working';
import type { Check, Found } from '../check';
import { leavesOf } from '../conditions';
import { exactPercent } from '../percent';

/** A ratio so near to a band's edge that the shown one would fall in another band. */
export const N20: Check = {
  code: 'N20',
  severity: 'warning',
  scope: ['D'],
  title: '比率在档界的舍入范围内',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find: ({ assessment }) =>
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
  const consequence = leaf.kind === 'bands' ? acrossBand(leaf, exact, shown) : acrossStep(leaf, exact, shown);
  if (consequence === null) return null;
  return `${value.name ?? leaf.name}显示为 ${formatRatio(shown)}，精确值是 ${exactPercent(exact)}：按精确值${consequence}。`;
}

function acrossBand({ bands }: BandsWorking, exact: Quotient, shown: Quotient): string | null {
  const there = bands.find((band) => holds(band, exact));
  const seen = bands.find((band) => holds(band, shown));
  if (there === seen || there === undefined || seen === undefined) return null;
  return `属于“${there.label}”，不是“${seen.label}”`;
}

function acrossStep(
  { per, count, deduct, full }: StepsWorking,
  exact: Quotient,
  shown: Quotient,
): string | null {
  const lost = (value: Quotient): Quotient =>
    Quotient.min(countSteps(value.div(per) ?? Quotient.ZERO, count).mul(deduct), full);
  const there = lost(exact);
  const seen = lost(shown);
  return there.eq(seen) ? null : `扣 ${there.toDecimalText()} 分，不是 ${seen.toDecimalText()} 分`;
}
