import { type Edit, type Mistake, mistake } from './mistake';

const formula = (text: string): Edit => ['formula: 在用固定资产总额/固定资产总额\n', `formula: ${text}\n`];
const transfer = (to: string): Edit => ['- key: 部门预算\n', 'to: 支出完成率', `to: ${to}`];
const moveTo = (key: string): Edit => [
  'name: 专项转移支付提前下达\n',
  'moveTo: ["1", "2"]',
  `moveTo: ["1", "${key}"]`,
];

/** Formulas, inputs and what refers to them. */
export const formulas: readonly Mistake[] = [
  mistake('公式中的名称写错', formula('在用固定资产总数/固定资产总额')),
  mistake('规则的公式中名称写错', ['value: 满意度得分/100', 'value: 满意得分/100']),
  mistake('公式中的名称毫不相干', formula('在用固定资产总额/固定资产总额+天气')),
  mistake('公式缺少括号', formula('(在用固定资产总额/固定资产总额')),
  mistake('公式用了不支持的符号', formula('在用固定资产总额^2/固定资产总额')),
  mistake('公式的函数不认识', formula('POWER(在用固定资产总额)/固定资产总额')),
  mistake('公式的函数写错', formula('MAXX(在用固定资产总额,0)/固定资产总额')),
  mistake('公式的函数参数太多', formula('ABS(在用固定资产总额,固定资产总额)')),
  mistake('公式拿文字做加法', formula('在用固定资产总额/固定资产总额+收入预算调整依据')),
  mistake('公式拿日期做加法', formula('在用固定资产总额/固定资产总额+核查日期')),
  mistake('公式的结果不是数', formula('在用固定资产总额>固定资产总额')),
  mistake('公式为空', formula('')),
  mistake('条件写成了数', ['when: ABS(结转结余差额)>0.01', 'when: ABS(结转结余差额)']),
  mistake('条件比较了不同的种类', ['收入预算调整依据="")', '收入预算调整依据=0)']),
  mistake('特殊情形的条件有误', [
    'when: 政府采购实际金额>政府采购计划金额',
    'when: 政府采购实际金额>>政府采购计划金额',
  ]),
  mistake('句式变体的条件写成了数', ['when: 满意度得分>100', 'when: 满意度得分']),
  mistake('公式引用自身', ['formula: 调整后收入预算数-收入预算数\n', 'formula: 调整后收入预算数-追加预算\n']),
  mistake('两个公式互相引用', [
    'formula: 一般公共预算财政拨款收入+政府性基金预算财政拨款收入\n',
    'formula: 一般公共预算财政拨款收入+政府性基金预算财政拨款收入+结转结余差额\n',
  ]),
  mistake('没有用到的输入', [
    '\n  问责次数:\n',
    '\n  通报次数:\n    kind: count\n    group: 加减分\n  问责次数:\n',
  ]),
  mistake('没有用到的派生值', [
    '\n  结转结余差额:\n',
    '\n  收入差额:\n    kind: amount\n    formula: 收入决算数-收入预算数\n  结转结余差额:\n',
  ]),
  mistake('计数用的输入写错', ['- input: 问责次数', '- input: 问则次数']),
  mistake('计数用的输入是文字', ['- input: 问责次数', '- input: 收入预算调整依据']),
  mistake(
    '限期用的输入是日期',
    ['- input: 上级转移支付下达天数', '- input: 预算批复日期'],
    ['上级转移支付下达天数:', '- input: 预算批复日期'],
  ),
  mistake('可以变动的数据写错', ['- input: 在用固定资产总额', '- input: 在用资产总额']),
  mistake('可以变动的数据毫不相干', ['- input: 在用固定资产总额', '- input: 天气']),
  mistake('检查条件的指标写错', ['indicator: 结转结余率', 'indicator: 结余结转率']),
  mistake('检查条件的指标毫不相干', ['indicator: 结转结余率', 'indicator: 天气']),
  mistake('分值转移的去处写错', transfer('支出完成情况')),
  mistake('分值转移的去处毫不相干', transfer('天气')),
  mistake('分值转移给自己', transfer('资金下达合法性')),
  mistake('不适用的分值并入不存在的项', moveTo('5')),
  mistake('不适用的分值并入也会不适用的项', moveTo('3')),
  mistake('不适用的分句引用不存在的项', ['- keys: ["3", "4"]', '- keys: ["3", "9"]']),
  mistake('不适用的分句引用总是适用的项', ['- keys: ["3", "4"]', '- keys: ["3", "1"]']),
  mistake('不适用的分句引用两次', ['- keys: ["3", "4"]', '- keys: ["3", "3"]']),
  mistake('不适用的分句引用不存在的部分', [
    '                    - 部门预算\n',
    '                    - 下属单位\n',
  ]),
  mistake('日期次序引用不存在的日期', ['日期, 核查日期]', '日期, 核察日期]']),
  mistake('日期次序引用不是日期的输入', ['日期, 核查日期]', '日期, 满意度得分]']),
  mistake('日期次序只有一个日期', [
    '- [自评通知日期, 自评小组成立日期, 自评材料报送日期, 自评材料公开日期, 核查日期]',
    '- [核查日期]',
  ]),
  mistake('日期期限引用不存在的日期', ['from: 决算批复日期', 'from: 决算批准日']),
  mistake('日期期限引用不存在的指标', [
    '- indicator: 预决算\n      from: 决算',
    '- indicator: 预决\n      from: 决算',
  ]),
];
