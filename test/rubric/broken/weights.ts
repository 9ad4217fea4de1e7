import { type Mistake, mistake } from './mistake';

/** Points, weights, bands and grades. */
export const weights: readonly Mistake[] = [
  mistake('一级指标的权重写错', ['- name: 预算监督情况', 'weight: 10', 'weight: 12']),
  mistake('二级指标的权重写错', ['- name: 项目管理\n', 'weight: 10', 'weight: 11']),
  mistake('三级指标的权重写错', ['- name: 组织建立情况', 'weight: 1', 'weight: 1.5']),
  mistake('总分写错', ['\n  max: 100\n', '\n  max: 120\n']),
  mistake(
    '按比例计分的指标权重写错',
    ['- name: 政府采购执行率\n            weight: 2', '- name: 政府采购执行率\n            weight: 3'],
    ['weight: 21'],
  ),
  mistake('一项的分值写错', ['name: 分配不固化', 'points: 1', 'points: 2'], ['items:']),
  mistake('一部分的分值写错', ['- key: 预算调剂', 'points: 2', 'points: 1.5'], ['parts:']),
  mistake('须有佐证的项分值写错', ['name: 检查监控督促整改', 'points: 5', 'points: 4'], ['items:']),
  mistake(
    '最高一档的分值写错',
    ['- atLeast: 95%\n                  points: 3', '- atLeast: 95%\n                  points: 2'],
    ['bands:'],
  ),
  mistake('最高的选项分值写错', ['- choice: 未发现问题', 'points: 3', 'points: 2.5'], ['options:']),
  mistake(
    '部分中最高一档的分值写错',
    [
      '- key: 三公经费',
      '- atMost: 100%\n                        points: 2',
      '- atMost: 100%\n                        points: 1',
    ],
    ['bands:'],
  ),
  mistake('转移规则中最高一档的分值写错', ['- atMost: 15\n', 'points: 1', 'points: 2'], ['bands:']),
  mistake('相邻两档重叠', ['- above: 20%\n', '- above: 15%\n']),
  mistake('相接处两档都含', ['- above: 20%\n', '- atLeast: 20%\n']),
  mistake('相邻两档之间有空缺', ['- above: 20%\n', '- above: 25%\n']),
  mistake('相接处两档都不含', ['- above: 10%\n', 'atMost: 20%', 'below: 20%'], ['- above: 20%']),
  mistake('一档的上下限颠倒', [
    '- above: 20%\n                  atMost: 30%',
    '- above: 30%\n                  atMost: 20%',
  ]),
  mistake('一档的上下限相等而不都含', ['label: ≥95%', '- atLeast: 90%', '- atLeast: 95%']),
  mistake(
    '没有最低一档',
    ['                - below: 85%\n                  points: 0\n                  label: <85%\n', ''],
    ['- atLeast: 85%'],
  ),
  mistake(
    '没有最高一档',
    [
      '- above: 30%\n                  points: 0',
      '- above: 30%\n                  below: 100%\n                  points: 0',
    ],
    ['- above: 30%'],
  ),
  mistake('两档都没有下限', ['- above: -15%\n                  atMost: -10%', '- atMost: -10%']),
  mistake('计数的分档有空缺', ['- atLeast: 5\n', '- atLeast: 6\n']),
  mistake('按级扣分的宽度为 0', ['per: 5%', 'per: 0%']),
  mistake('按比例计分的标准为 0', ['of: 70%', 'of: 0%']),
  mistake('等级重名', ['    - name: 良\n', '    - name: 优\n']),
  mistake('两个等级从同一分数起', ['      from: 80', '      from: 90']),
  mistake('等级高于总分', ['      from: 90', '      from: 190']),
  mistake('没有最低的等级', ['    - name: 差\n      from: 0\n', ''], ['scale:']),
  mistake('总分的上下限颠倒', ['\n  min: 0\n  max: 100\n', '\n  min: 100\n  max: 0\n'], ['total:']),
];
