import { type Edit, type Mistake, mistake } from './mistake';

const zero = '              zero: 支出完成率={支出完成率|算式}×100%={支出完成率}{档}，扣{扣分}分，不得分。\n';
const award = '        says: 获得表彰{表彰次数}次，加{加分}分\n';
const inZero = (search: string, replacement: string): Edit => [zero, zero.replace(search, replacement)];
const inAward = (search: string, replacement: string): Edit => [award, award.replace(search, replacement)];
const met = '- text: 资产账与财务账相符（{理由}）\n                    - text: 资产账与财务账相符\n';

/** Sentences, their outcomes and placeholders. */
export const sentences: readonly Mistake[] = [
  mistake('缺少得 0 分的句式', [zero, ''], ['narrative:']),
  mistake('结果的名称写错', inZero('zero', 'zreo')),
  mistake('特殊情形的句式名称写错', ['              均为零: 上年末', '              都为零: 上年末']),
  mistake('写了没有的结果', [zero, `${zero}              notMet: 未完成，不得分。\n`]),
  mistake('逐项判定的指标写了 narrative', [
    '              - 自评材料报送记录\n',
    '              - 自评材料报送记录\n            narrative:\n              full: 按时报送，得{得分}分。\n',
  ]),
  mistake('部分的结果名称写错', [
    'notApplicable:\n                      - text: 无主管',
    'notApplicables:\n                      - text: 无主管',
  ]),
  mistake(
    '由数据计算的项缺少句式',
    [
      '                    zero: 专项转移支付提前下达{专项转移支付提前下达比例}，未达70%，按比例扣{扣分}分\n',
      '',
    ],
    ['narrative:'],
  ),
  mistake(
    '项缺少符合时的分句',
    [
      '                  met:\n                    - text: 项目实施过程规范（{理由}）\n                    - text: 项目实施过程规范\n',
      '',
    ],
    ['- key: 3'],
  ),
  mistake(
    '可以不适用的项没有分句',
    ['                - keys: ["4"]\n', '                - keys: ["4", "3"]\n'],
    ['- key: 4'],
  ),
  mistake('占位写错', inZero('{扣分}', '{扣份}')),
  mistake('占位在此处没有', inAward('{加分}', '{转移分值}')),
  mistake('占位毫不相干', inZero('{扣分}', '{领导签字}')),
  mistake('占位是空的', inZero('{扣分}', '{}')),
  mistake('占位的写法写错', inZero('|算式', '|算试')),
  mistake('占位的写法毫不相干', inZero('|算式', '|大写')),
  mistake('没有公式的占位要求算式', inAward('{表彰次数}', '{表彰次数|算式}')),
  mistake('文字要求取绝对值', [
    '（{收入预算调整依据}）计算，财政拨款收入预决算差异率={财政拨款收入预决算差异率|算式}={财政拨款收入预决算差异率}\n',
    '（{收入预算调整依据|绝对值}）计算，财政拨款收入预决算差异率={财政拨款收入预决算差异率|算式}={财政拨款收入预决算差异率}\n',
  ]),
  mistake('花括号没有写完', inAward('{加分}', '{加分')),
  mistake('多了一个花括号', inAward('{加分}', '{加分}}')),
  mistake('最后一个变体有条件', [
    '                - text: 重点工作考核得分{',
    '                - when: 重点工作考核得分<=100\n                  text: 重点工作考核得分{',
  ]),
  mistake('最后一个变体的占位不一定有值', [
    met,
    '- text: 资产账与财务账相符\n                    - text: 资产账与财务账相符（{理由}）\n',
  ]),
  mistake(
    '唯一的句式占位不一定有值',
    [met, '- text: 资产账与财务账相符（{理由}）\n'],
    ['- text: 资产账与财务账相符（{理由}）'],
  ),
  mistake('共用的句式占位写错', ['closeZero: ，不得分。', 'closeZero: ，{得份}，不得分。']),
  mistake('被两处引用的句式写错', [
    '取绝对值{财政拨款收入预决算差异率|绝对值}\n',
    '取绝对值{财政拨款收入预决算差异|绝对值}\n',
  ]),
  mistake('检查条件的句子占位写错', ['差额{结转结余差额}万元', '差额{结转差额}万元']),
];
