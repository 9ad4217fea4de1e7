import { rowName } from '../../rubric/names';
import { briefly } from '../../scoring/brief';
import { defineCheck } from '../check';
import { clauseOf } from '../clauses';
import { scoredRows } from '../printed';

/** The printed score differs from what the rule gives. */
export const N03 = defineCheck({
  code: 'N03',
  severity: 'error',
  scope: ['S', 'D'],
  reads: ['scores', 'rules', 'inputs', 'judgements'],
  title: '得分与按标准计算的一致',
  basis: '得分按评分标准由数据和判定得出，四舍五入保留两位小数。',
  advice: '改为按标准计算的得分；数据或判定有误的，先改正数据或判定。',
  places: ({ assessment }) => scoredRows(assessment),
  judge({ row, printed, right, note }) {
    if (printed.eq(right) || row.score?.eq(printed) === true) return null;
    const name = rowName('score', row.name);
    const value = right.toDecimalText();
    return {
      indicator: row.name,
      names: [name],
      message: `“${row.name}”得分 ${printed.toDecimalText()}，按标准应为 ${value}：${briefly(row)}${note}。`,
      fix: { name, value, safe: !row.assumed },
      ...clauseOf(row),
    };
  },
});
