import { type Edit, edited, type Mistake, mistake } from './mistake';

/** A date that only the order of dates reads, renamed in both places: one mistake only. */
const renamed = (title: string, name: string, edit: Edit, at: readonly string[]): Mistake => ({
  title,
  text: edited(['日期, 核查日期]', `日期, ${name}]`], edited(edit)),
  at,
});
const rename = (title: string, name: string): Mistake =>
  renamed(title, name, ['\n  核查日期:\n', `\n  ${name}:\n`], [`  ${name}:`]);

/** Names: of cells, rows, items, choices. */
export const names: readonly Mistake[] = [
  rename('名称像单元格地址', 'HC2019'),
  rename('名称像 R1C1 式的地址', 'r1c1'),
  rename('名称以数字开头', '2020年核查日期'),
  rename('名称中有空格', '核查 日期'),
  rename('名称中有引号', '“核查”日期'),
  rename('名称中有横线', '核查-日期'),
  rename('名称是 TRUE', 'TRUE'),
  rename('名称与合计相同', '合计'),
  rename('名称与指标的得分相同', '得分_预决算'),
  rename('名称与另一行的比率相同', '比率_支出完成率'),
  renamed('名称与公式的名称相同', '支出完成率', ['\n  核查日期:\n', '\n  支出完成率:\n'], ['  支出完成率:']),
  renamed(
    '两个名称只是大小写不同',
    'hcDate',
    ['\n  核查日期:\n', '\n  hcDate:\n    kind: date\n    group: 日期\n  HCdate:\n'],
    ['HCdate'],
  ),
  mistake('表头与输入同名', ['\n  - 核查人\n', '\n  - 核查日期\n'], ['  核查日期:']),
  mistake('指标名称中有括号', ['- name: 目标科学性', '- name: 目标科学性（整体）']),
  mistake('指标重名', ['- name: 项目监管\n', '- name: 项目实施程序\n']),
  mistake('指标与加减分项重名', ['\n  name: 加减分项\n', '\n  name: 项目监管\n']),
  mistake('别名是另一指标的名称', ['- 项目监督\n', '- 项目实施程序\n']),
  mistake('两个指标用了同一别名', ['- 自评信息公开\n', '- 绩效目标公开\n']),
  mistake('别名与自己的名称相同', ['- 项目监督\n', '- 项目监管\n']),
  mistake('项号重复', [
    '- key: 2\n                  name: 信访按期办理',
    '- key: 1\n                  name: 信访按期办理',
  ]),
  mistake('项号中有括号', [
    '- key: 2\n                  name: 信访按期办理',
    '- key: （2）\n                  name: 信访按期办理',
  ]),
  mistake('部分重名', ['- key: 日常公用经费\n', '- key: 三公经费\n']),
  mistake('选项重名', ['- choice: 有未整改\n', '- choice: 未发现问题\n']),
];
