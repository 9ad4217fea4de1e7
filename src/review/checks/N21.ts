import { itemName } from '../../rubric/names';
import { VERDICTS } from '../../rubric/rubric';
import { formatPoints } from '../../scoring/format';
import type { ChecklistWorking, JudgementTrace, RowWorking, TransferWorking } from '../../scoring/working';
import { defineCheck } from '../check';
import { quoted } from '../clauses';

/** Points moved because something does not apply, without the 《说明》 that the standard asks for. */
export const N21 = defineCheck({
  code: 'N21',
  severity: 'warning',
  scope: ['S', 'D'],
  reads: ['judgements'],
  title: '不适用须附说明',
  basis: '不适用的项目经部门说明后才不考核，分值按评分标准调整。',
  advice: '补附《说明》，并在佐证中写明。',
  places: ({ assessment }) =>
    assessment.rows.flatMap((row) => setAside(row.working).map((aside) => ({ row, ...aside }))),
  judge({ row, name, judgement, moved, clause }) {
    if (judgement.evidence !== null) return null;
    return {
      indicator: row.name,
      names: [itemName('evidence', row.name, judgement)],
      message: `“${row.name}”的“${name}”判定为不适用，${moved}，但没有《说明》等佐证；请补附。`,
      fix: null,
      ...quoted([clause]),
    };
  },
});

/** Something that a person judged as not applicable, with where its points went. */
interface Aside {
  readonly name: string;
  readonly judgement: JudgementTrace;
  readonly moved: string;
  readonly clause: string | null;
}

function setAside(working: RowWorking): readonly Aside[] {
  switch (working.kind) {
    case 'checklist':
      return asideItems(working);
    case 'evidence':
      return setAside(working.checklist);
    case 'transfer':
      return working.judgement.verdict === VERDICTS.notApplicable
        ? [{ ...working, moved: transferred(working) }]
        : [];
    case 'parts':
      return working.parts.flatMap((part) => (part.kind === 'transfer' ? setAside(part) : []));
    default:
      return [];
  }
}

function asideItems({ items }: ChecklistWorking): readonly Aside[] {
  const targets = items.filter((item) => !item.moved.isZero());
  const moved = `分值已并入${targets.map((item) => `第 ${item.key} 项（现为 ${formatPoints(item.full)} 分）`).join('、')}`;
  return items.filter((item) => item.outcome === 'notApplicable').map((item) => ({ ...item, moved }));
}

function transferred({ full, points, target }: TransferWorking): string {
  if (target === null || points === null) return '分值须调整';
  const share = `${formatPoints(full)}×${formatPoints(target.score)}/${formatPoints(target.weight)}=${formatPoints(points)}`;
  return `分值已调整至“${target.name}”（${share}）`;
}
