import { type Mistake, mistake } from './mistake';

/** What is YAML but not the fields of a rubric. */
export const schema: readonly Mistake[] = [
  mistake('可省的项名写错', ['\nfootnote: 注', '\nfootnotes: 注']),
  mistake('必需的项名写错', ['\nplace: 湛江市\n', '\nplaces: 湛江市\n']),
  mistake('整个部分的名称写错', ['\ninputs:\n', '\ninput:\n']),
  mistake('不认识的项，也没有相近的', ['\nplace: 湛江市\n', '\nplace: 湛江市\n经办人: 某某\n']),
  mistake('指标的项名写错', ['- name: 组织建立情况', 'standard:', 'standards:']),
  mistake('一档的必需项名写错', ['label: ≥95%', 'lable: ≥95%']),
  mistake('缺少必需的项', ['\nplace: 湛江市\n', '\n'], ['rubric: zhanjiang-2019']),
  mistake('输入缺少 group', ['\n  固定资产总额:\n', '    group: 资产\n', ''], ['  固定资产总额:']),
  mistake('输入缺少 kind', ['\n  固定资产总额:\n', '    kind: amount\n', ''], ['  固定资产总额:']),
  mistake('指标缺少 rule 的 kind', ['rule:\n              kind: evidence\n', 'rule:\n'], ['rule:']),
  mistake('指标缺少 rule', ['- name: 组织建立情况', 'rule:\n', 'rules:\n']),
  mistake(
    '计数项缺少 says',
    ['      - input: 表彰次数', '        says: 获得', '        # says: 获得'],
    ['- input: 表彰次数'],
  ),
  mistake('该写列表的写了文字', [
    '            evidence:\n              - 自评材料报送记录',
    '            evidence: 自评材料报送记录',
  ]),
  mistake('该写文字的写了列表', ['\nplace: 湛江市\n', '\nplace:\n  - 湛江市\n']),
  mistake('该写“名称: 值”的写了文字', [
    '\ntotal:\n  min: 0\n  max: 100\n  certainty:\n    level: inferred\n    note: 原文',
    '\ntotal: 100分，原文',
  ]),
  mistake('值留空', ['\nplace: 湛江市\n', '\nplace:\n']),
  mistake('分值不是数字', ['name: 履职效益', 'points: 10', 'points: 十']),
  mistake('数字带单位', ['name: 履职效益', 'points: 10', 'points: 10分']),
  mistake('权重为负数', ['- name: 公平性', 'weight: 5', 'weight: -5']),
  mistake('年度不是整数', ['\nyear: 2019\n', '\nyear: 2019年\n']),
  mistake('评分标准的代号有中文', ['\nrubric: zhanjiang-2019\n', '\nrubric: 湛江-2019\n']),
  mistake('金额单位写错', ['\nunit: 万元\n', '\nunit: 千元\n']),
  mistake('特殊情形的名称另有含义', ['- outcome: 超计划', '- outcome: notApplicable']),
  mistake('规则的种类写错', ['kind: evidence\n', 'kind: evidense\n']),
  mistake('规则的种类写成中文', ['kind: evidence\n', 'kind: 佐证\n']),
  mistake('部分里不能用的规则种类', [
    'kind: tally\n                    start: full',
    'kind: checklist\n                    start: full',
  ]),
  mistake('输入的种类写错', ['\n  表彰次数:\n', 'kind: count', 'kind: number']),
  mistake('确定程度写错', [
    '    level: inferred\n    note: 评分表未印等级界线',
    '    level: infered\n    note: 评分表未印等级界线',
  ]),
  mistake('确定程度只写了一个词', [
    '  certainty:\n    level: inferred\n    note: 评分表未印等级界线；',
    '  certainty: inferred # ',
  ]),
  mistake(
    '一档写了两个下限',
    ['- above: 20%\n', '- above: 20%\n                  atLeast: 20%\n'],
    ['- above: 20%'],
  ),
  mistake(
    '一档写了两个上限',
    ['- above: 20%\n', '- above: 20%\n                  below: 30%\n'],
    ['- above: 20%'],
  ),
  mistake(
    '计数项既无 each 又无 bands',
    ['      - input: 表彰次数\n        each: 1\n', '      - input: 表彰次数\n'],
    ['- input: 表彰次数'],
  ),
  mistake(
    '计数项既有 each 又有 bands',
    ['- input: 非统一政策调剂事项数\n', '- input: 非统一政策调剂事项数\n                        each: -1\n'],
    ['- input: 非统一政策调剂事项数'],
  ),
  mistake(
    '列表留空',
    [
      '\nheader:\n  - 单位名称\n  - 评价年度\n  - 自评等级\n  - 核查单位\n  - 核查人\n  - 复核人\n',
      '\nheader:\n',
    ],
    ['header:'],
  ),
  mistake('列表一项也没有', ['- keys: ["3", "4"]', '- keys: []']),
  mistake(
    '句式变体缺少 text',
    ['says: *secretShown', 'says:\n                    - when: 1=1'],
    ['- when: 1=1'],
  ),
  mistake('句式写成“名称: 值”', ['says: *secretShown', 'says:\n                    text: 公开']),
  mistake('特殊情形的分值写错', [
    '- outcome: 均为零\n                  when: AND(上年末',
    'points: full',
    'points: 满分',
  ]),
  mistake('规则写成了文字', [
    'rule:\n              kind: proportion\n              value: 满意度得分/100\n',
    'rule: 满意度得分/100\n',
  ]),
  mistake('检查代码写错', ['  - code: N07', '  - code: 七']),
  mistake('输入名为空', ['\n  三公经费预算数:\n', '\n  "":\n']),
];
