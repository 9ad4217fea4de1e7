import { itemName } from '../../rubric/names';
import { VERDICTS } from '../../rubric/rubric';
import { checklistOf } from '../../scoring/judgements-of';
import type { Check, Found } from '../check';

/** 酌情 where the standard gives all or nothing. */
export const L14: Check = {
  code: 'L14',
  severity: 'warning',
  scope: ['D'],
  title: '标准不允许酌情的项目判了酌情',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find: ({ assessment }) =>
    assessment.rows.flatMap((row) =>
      (checklistOf(row.working)?.items ?? [])
        .filter(
          (item) =>
            item.computed === null &&
            item.discretion === 'none' &&
            item.judgement.verdict === VERDICTS.discretion,
        )
        .map((item): Found => ({
          indicator: row.name,
          names: [itemName('verdict', row.name, item)],
          message: `“${row.name}”第 ${item.key} 项“${item.name}”按标准只有得分或不得分，判定为酌情的，请写明依据的条款。`,
          fix: null,
        })),
    ),
};
