import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import { formatRatio } from '../../scoring/format';
import { holds } from '../../scoring/rules/bands';
import { countSteps } from '../../scoring/rules/steps';
import type { BandsWorking, LeafWorking, StepsWorking } from '../../scoring/working';
import { defineCheck } from '../check';
import { quoted } from '../clauses';
import { leavesOf } from '../conditions';
import { exactPercent } from '../percent';

/** A ratio so near to a band's edge that the shown one would fall in another band. */
export const N20 = defineCheck({
  code: 'N20',
  severity: 'warning',
  scope: ['D'],
  reads: ['inputs', 'rules'],
  title: '比率在档界的舍入范围内',
  basis: '分档按精确值，不按舍入后显示的数值。',
  advice: '在评分说明中写明精确值和所属的档；数据有误的先改正。',
  places: ({ assessment }) =>
    assessment.rows.flatMap((row) =>
      leavesOf(row.working).flatMap((leaf) => {
        const ratio = ratioOf(leaf);
        return ratio === null ? [] : [{ row, ...ratio }];
      }),
    ),
  judge({ row, leaf, exact }) {
    const message = nearEdge(leaf, exact);
    if (message === null) return null;
    return {
      indicator: row.name,
      names: [rowName('score', row.name)],
      message,
      fix: null,
      ...quoted([leaf.clause]),
    };
  },
});

type Edged = BandsWorking | StepsWorking;

/** A rule with edges over a ratio that can be computed, where no special clause puts it aside. */
function ratioOf(leaf: LeafWorking): { leaf: Edged; exact: Quotient } | null {
  if (leaf.kind !== 'bands' && leaf.kind !== 'steps') return null;
  const { unit, outcome } = leaf.value;
  if (unit !== 'percent' || outcome.kind !== 'number' || leaf.special !== null) return null;
  return { leaf, exact: outcome.value };
}

function nearEdge(leaf: Edged, exact: Quotient): string | null {
  const { value } = leaf;
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
