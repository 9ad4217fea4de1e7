import type { RowResult } from '../../scoring/assessment';
import type { Missing } from '../../scoring/working';
import { defineCheck } from '../check';
import { missingCell, missingItem } from '../items';

/** A row that has no score yet because something is blank: what is missing, by name. */
export const M01 = defineCheck({
  code: 'M01',
  severity: 'info',
  scope: ['D'],
  reads: ['inputs', 'judgements'],
  title: '缺数据或未判定',
  basis: '缺少数据或判定的指标无法计分；空白是未填，不是 0。',
  advice: '补填数据或判定；没有发生的填 0。',
  places: ({ assessment }) => [...assessment.rows, assessment.adjustment],
  judge(row, { assessment }) {
    const blank = row.missing.filter((one) => one.reason === 'blank' || one.reason === 'not-judged');
    if (blank.length === 0) return null;
    const effect = row.weight === null ? '合计暂未计加减分' : '本行暂不计分';
    return {
      indicator: row.name,
      names: blank.map((one) => missingCell(assessment, one)),
      message: `“${row.name}”${whatIsBlank(row, blank)}，${effect}。`,
      fix: null,
    };
  },
});

function whatIsBlank(row: RowResult, blank: readonly Missing[]): string {
  const inputs = blank.filter((one) => one.reason === 'blank').map((one) => `“${one.name}”`);
  const items = blank.filter((one) => one.reason === 'not-judged').map((one) => missingItem(row, one));
  return [
    ...(inputs.length === 0 ? [] : [`缺${inputs.join('、')}`]),
    ...(items.length === 0 ? [] : [`${items.join('、')}未判定`]),
  ].join('，');
}
