import { itemName } from '../../rubric/names';
import { VERDICTS } from '../../rubric/rubric';
import { checklistOf } from '../../scoring/judgements-of';
import { defineCheck } from '../check';
import { quoted } from '../clauses';

/** 酌情 where the standard gives all or nothing. */
export const L14 = defineCheck({
  code: 'L14',
  severity: 'warning',
  scope: ['D'],
  reads: ['judgements', 'rules'],
  title: '标准不允许酌情的项目判了酌情',
  basis: '标准没有规定酌情扣分的项目，只有得分或不得分。',
  advice: '写明酌情扣分所依据的条款；没有依据的，改为符合或不符合。',
  places: ({ assessment }) =>
    assessment.rows.flatMap((row) =>
      (checklistOf(row.working)?.items ?? [])
        .filter(
          (item) => item.computed === null && item.discretion === 'none' && item.judgement.verdict !== null,
        )
        .map((item) => ({ row, item })),
    ),
  judge({ row, item }) {
    if (item.judgement.verdict !== VERDICTS.discretion) return null;
    return {
      indicator: row.name,
      names: [itemName('verdict', row.name, item)],
      message: `“${row.name}”第 ${item.key} 项“${item.name}”按标准只有得分或不得分，判定为酌情的，请写明依据的条款。`,
      fix: null,
      ...quoted([item.clause]),
    };
  },
});
