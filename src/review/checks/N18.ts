import { defineCheck } from '../check';
import { judgeSpecial, specialsWith } from '../conditions';

/** A change rate whose base is 0: the special clause applies. */
export const N18 = defineCheck({
  code: 'N18',
  severity: 'warning',
  scope: ['D'],
  reads: ['inputs', 'rules'],
  title: '变动率的基数为 0',
  basis: '基数为 0 的变动率无法计算，按评分标准的特别规定计分。',
  advice: '核实基数；确为 0 的，在评分说明中写明按哪一条计分。',
  places: ({ assessment }) => specialsWith(assessment, 'N18'),
  judge: (place, { assessment }) => judgeSpecial(assessment, place),
});
