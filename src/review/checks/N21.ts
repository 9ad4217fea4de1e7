import { itemName, rowName } from '../../rubric/names';
import { VERDICTS } from '../../rubric/rubric';
import type { Assessment, RowResult } from '../../scoring/assessment';
import { formatPoints } from '../../scoring/format';
import type { ChecklistWorking, JudgementTrace, RowWorking, TransferWorking } from '../../scoring/working';
import { defineCheck, type Found } from '../check';
import { quoted, standardClause } from '../clauses';
import { type MovedPoints, movedPoints } from '../words/moved';

/** Points moved because something does not apply, without the 《说明》 that the standard asks for. */
export const N21 = defineCheck<Judged | MovedPoints>({
  code: 'N21',
  severity: 'warning',
  scope: ['S', 'D'],
  reads: ['texts', 'judgements'],
  title: '不适用须附说明',
  basis: '不适用的项目经部门说明后才不考核，分值按评分标准调整。',
  advice: '补附《说明》，并在佐证中写明。',
  places: (subject) => [
    ...subject.assessment.rows.flatMap((row) => setAside(row.working).map((aside) => ({ row, ...aside }))),
    ...movedPoints(subject),
  ],
  judge: (place, { assessment }) => ('lacking' in place ? bySaid(place, assessment) : byVerdict(place)),
});

type Judged = Aside & { readonly row: RowResult };

function byVerdict({ row, name, judgement, moved, clause }: Judged): Found | null {
  if (judgement.evidence !== null) return null;
  return {
    indicator: row.name,
    names: [itemName('evidence', row.name, judgement)],
    message: `“${row.name}”的“${name}”判定为不适用，${moved}，但没有《说明》等佐证；请补附。`,
    fix: null,
    ...quoted([clause]),
  };
}

function bySaid({ row, said, lacking }: MovedPoints, assessment: Assessment): Found | null {
  if (lacking.length === 0) return null;
  return {
    indicator: row,
    names: [rowName('narrative', row)],
    message: `“${row}”的评分说明写“${said}”，但没有写明${lacking.join('、')}；请补充。`,
    advice: '在评分说明中写明《说明》、分值调整至哪一项和计算的算式，并附《说明》。',
    fix: null,
    ...standardClause(assessment, row),
  };
}

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
