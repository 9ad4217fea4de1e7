import { type Mistake, replace } from './mistake';

const zero = '              zero: 支出完成率={支出完成率|算式}×100%={支出完成率}{档}，扣{扣分}分，不得分。\n';
const says = '        says: 获得表彰{表彰次数}次，加{加分}分\n';

/** Sentences, their outcomes and placeholders. */
export const sentences: readonly Mistake[] = [
  replace('缺少得 0 分的句式', zero, '', ['narrative:']),
  replace('缺少全部句式', '            narrative:\n              full: 计划项目', '            improve: []\n            # narrative:\n            #  full: 计划项目'),
  replace('结果的名称写错', zero, zero.replace('zero', 'zreo')),
  replace('特殊情形的句式名称写错', '              均为零: 上年末、本年末存量资金均为0', '              都为零: 上年末、本年末存量资金均为0'),
  replace('写了没有的结果', zero, `${zero}              notMet: 未完成，不得分。\n`),
  replace('逐项判定的指标写了 narrative', '            evidence:\n              - 自评材料报送记录\n', '            evidence:\n              - 自评材料报送记录\n            narrative:\n              full: 按时报送，得{得分}分。\n', ['full: 按时']),
  replace('部分缺少不适用的分句', '                    notApplicable:\n                      - text: 无主管转移支付资金（见{佐证}）', '                    notApplicables:\n                      - text: 无主管转移支付资金（见{佐证}）'),
  replace('项缺少符合时的分句', '                  met:\n                    - text: 项目实施过程规范（{理由}）\n                    - text: 项目实施过程规范\n', '', ['key: 3']),
  replace('可以不适用的项没有分句', '                - keys: ["4"]\n', '                - keys: ["4", "3"]\n', ['key: 4']),
  replace('占位写错', zero, zero.replace('{扣分}', '{扣份}')),
  replace('占位在此处没有', says, says.replace('{加分}', '{转移分值}')),
  replace('占位毫不相干', zero, zero.replace('{扣分}', '{领导签字}')),
  replace('占位是空的', zero, zero.replace('{扣分}', '{}')),
  replace('占位的写法不对', zero, zero.replace('|算式', '|公式')),
  replace('没有公式的占位要求算式', says, says.replace('{表彰次数}', '{表彰次数|算式}')),
  replace('文字要求取绝对值', '（{收入预算调整依据}）计算，财政拨款收入预决算差异率={财政拨款收入预决算差异率|算式}={财政拨款收入预决算差异率}\n', '（{收入预算调整依据|绝对值}）计算，财政拨款收入预决算差异率={财政拨款收入预决算差异率|算式}={财政拨款收入预决算差异率}\n'),
  replace('花括号没有写完', says, says.replace('{加分}', '{加分')),
  replace('多了一个花括号', says, says.replace('{加分}', '{加分}}')),
  replace('最后一个变体有条件', '                - text: 重点工作考核得分{重点工作考核得分}分，{重点工作考核得分}/100×{权重}={得分}，得{得分}分。', '                - when: 重点工作考核得分<=100\n                  text: 重点工作考核得分{重点工作考核得分}分，{重点工作考核得分}/100×{权重}={得分}，得{得分}分。'),
  replace('最后一个变体的占位不一定有值', '                    - text: 资产账与财务账相符（{理由}）\n                    - text: 资产账与财务账相符\n', '                    - text: 资产账与财务账相符\n                    - text: 资产账与财务账相符（{理由}）\n'),
  replace('唯一的句子占位不一定有值', '                  met:\n                    - text: 资产账与财务账相符（{理由}）\n                    - text: 资产账与财务账相符\n', '                  met: 资产账与财务账相符（{理由}）\n'),
  replace('共用的句式占位写错', 'closeZero: ，不得分。', 'closeZero: ，{得份}，不得分。'),
  replace('被两处引用的句式写错', '取绝对值{财政拨款收入预决算差异率|绝对值}\n', '取绝对值{财政拨款收入预决算差异|绝对值}\n'),
];
