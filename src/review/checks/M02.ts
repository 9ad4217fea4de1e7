import { itemName } from '../../rubric/names';
import { pairs } from '../../rubric/pairs';
import { judgedItemsOf, VERDICTS } from '../../rubric/rubric';
import type { JudgedItem } from '../../rubric/types';
import { judgementsOf } from '../../scoring/judgements-of';
import type { Missing } from '../../scoring/working';
import { defineCheck } from '../check';

/** A judgement that cannot be used: unknown, not allowed here, 酌情 without a usable 扣分. */
export const M02 = defineCheck({
  code: 'M02',
  severity: 'warning',
  scope: ['D'],
  reads: ['judgements'],
  title: '判定可以采用',
  basis: '判定须是该项可选的一种；判定为酌情的须填扣分，不为负数。',
  advice: '从下拉列表中重新选择判定；判定为酌情的，填写扣分。',
  places: ({ assessment: { rubric, rows } }) =>
    pairs(rubric.indicators, rows).flatMap(([indicator, row]) =>
      pairs(judgedItemsOf(indicator), judgementsOf(row.working)).flatMap(([item, { judgement, computed }]) =>
        judgement.verdict === null ? [] : [{ row, item, computed, verdict: judgement.verdict }],
      ),
    ),
  judge({ row, item, computed, verdict }) {
    const key = item.key ?? '1';
    const missing = row.missing.find((one) => one.name === `${row.name}.${key}`) ?? null;
    const fault = computed ? putAside(item, verdict) : unusable(item, verdict, missing);
    if (fault === null) return null;
    const what = item.key === null ? '' : computed ? `中“${item.name}”` : `第 ${key} 项`;
    return {
      indicator: row.name,
      names: [itemName(fault.cell, row.name, item)],
      message: `“${row.name}”${what}${fault.says}`,
      fix: null,
    };
  },
});

interface Fault {
  readonly cell: 'verdict' | 'deduct';
  readonly says: string;
}

function unusable(item: JudgedItem, verdict: string, missing: Missing | null): Fault | null {
  if (missing === null) return null;
  const { reason, found = '' } = missing;
  switch (reason) {
    case 'unknown-verdict':
      return { cell: 'verdict', says: `${choiceOf(item, verdict)}，视为未判定；请改正。` };
    case 'not-allowed':
      return { cell: 'verdict', says: '不能判定为不适用，视为未判定；请改正。' };
    case 'no-deduction':
      return { cell: 'deduct', says: '判定为酌情，但没有填扣分，视为未判定；请补填。' };
    case 'bad-deduction':
      return {
        cell: 'deduct',
        says: `判定为酌情，但扣分“${found}”不是数字或为负数，视为未判定；请改正。`,
      };
    default:
      return null;
  }
}

/** A word that is no verdict at all, where data decide and the row is scored all the same. */
function putAside(item: JudgedItem, verdict: string): Fault | null {
  if (KNOWN.includes(verdict)) return null;
  return { cell: 'verdict', says: `${choiceOf(item, verdict)}，未予采用，按数据计分。` };
}

const KNOWN: readonly string[] = Object.values(VERDICTS);

function choiceOf(item: JudgedItem, verdict: string): string {
  const kind = item.key === null ? '选的情形' : '的判定';
  return `${kind}“${verdict}”不在可选范围（${item.allowed.join('、')}）`;
}
