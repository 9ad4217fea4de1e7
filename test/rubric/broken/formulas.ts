import { type Mistake, replace } from './mistake';

/** Formulas, inputs and what refers to them. */
const rate = '    formula: 在用固定资产总额/固定资产总额\n';
const value = (formula: string): string => `    formula: ${formula}\n`;

export const formulas: readonly Mistake[] = [
  replace('公式中的名称写错', rate, value('在用固定资产总数/固定资产总额')),
  replace('公式中的名称写错，另一个因此没人用', '              value: 满意度得分/100', '              value: 满意得分/100'),
  replace('公式中的名称毫不相干', rate, value('在用固定资产总额/固定资产总额+天气')),
  replace('公式缺少括号', rate, value('(在用固定资产总额/固定资产总额')),
  replace('公式用了不支持的符号', rate, value('在用固定资产总额^2/固定资产总额')),
  replace('公式的函数不认识', rate, value('POWER(在用固定资产总额)/固定资产总额')),
  replace('公式的函数写错', rate, value('MAXX(在用固定资产总额,0)/固定资产总额')),
  replace('公式的函数参数太多', rate, value('ABS(在用固定资产总额,固定资产总额)')),
  replace('公式拿文字做加法', rate, value('在用固定资产总额/固定资产总额+收入预算调整依据')),
  replace('公式拿日期做减法', rate, value('在用固定资产总额/固定资产总额+核查日期')),
  replace('公式的结果不是数', rate, value('在用固定资产总额>固定资产总额')),
  replace('条件写成了数', '    when: ABS(结转结余差额)>0.01', '    when: ABS(结转结余差额)'),
  replace('条件比较了不同的种类', '收入预算调整依据="")', '收入预算调整依据=0)'),
  replace('特殊情形的条件有误', 'when: 政府采购实际金额>政府采购计划金额', 'when: 政府采购实际金额>>政府采购计划金额'),
  replace('公式为空', rate, value('')),
  replace('公式循环引用', '    formula: 收入预算数-调整后收入预算数\n', '    formula: 追加预算-结转结余差额\n', []),
  replace('公式引用自身', '    formula: 调整后收入预算数-收入预算数\n', '    formula: 调整后收入预算数-追加预算\n'),
  replace('两个公式互相引用', '    formula: 一般公共预算财政拨款收入+政府性基金预算财政拨款收入\n', '    formula: 一般公共预算财政拨款收入+政府性基金预算财政拨款收入+结转结余差额\n'),
  replace('没有用到的输入', '  问责次数:\n', '  通报次数:\n    kind: count\n    group: 加减分\n  问责次数:\n'),
  replace('没有用到的派生值', '  结转结余差额:\n', '  收入差额:\n    kind: amount\n    formula: 收入决算数-收入预算数\n  结转结余差额:\n'),
  replace('计数用的输入写错', '      - input: 问责次数', '      - input: 问则次数'),
  replace('计数用的输入是文字', '      - input: 问责次数', '      - input: 收入预算调整依据'),
  replace('限期用的输入是日期', '                        - input: 上级转移支付下达天数', '                        - input: 预算批复日期'),
  replace('可以变动的数据写错', '              - input: 在用固定资产总额', '              - input: 在用资产总额'),
  replace('检查条件的指标写错', '    indicator: 结转结余率', '    indicator: 结余结转率'),
  replace('分值转移的去处写错', '                    to: 支出完成率\n                    clause: 没有主管的转移支付资金或无需批复下属单位预算的，相应指标分值调整至“支出完成率”\n                    certainty: *moved', '                    to: 支出完成情况\n                    clause: 没有主管的转移支付资金或无需批复下属单位预算的，相应指标分值调整至“支出完成率”\n                    certainty: *moved'),
  replace('分值转移给自己', '                    to: 支出完成率\n                    clause: 没有主管的转移支付资金或无需批复下属单位预算的，相应指标分值调整至“支出完成率”\n                    certainty: *moved', '                    to: 资金下达合法性\n                    clause: 没有主管的转移支付资金或无需批复下属单位预算的，相应指标分值调整至“支出完成率”\n                    certainty: *moved'),
  replace('不适用的分值并入不存在的项', '                  name: 专项转移支付提前下达\n                  points: 1\n                  moveTo: ["1", "2"]', '                  name: 专项转移支付提前下达\n                  points: 1\n                  moveTo: ["1", "5"]'),
  replace('不适用的分值并入也会不适用的项', '                  name: 专项转移支付提前下达\n                  points: 1\n                  moveTo: ["1", "2"]', '                  name: 专项转移支付提前下达\n                  points: 1\n                  moveTo: ["1", "3"]'),
  replace('不适用的分句引用不存在的项', '                - keys: ["3", "4"]', '                - keys: ["3", "9"]'),
];
