import { file, type Mistake, REAL, replace } from './mistake';

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => {
    const before = 'abcdef'.charAt(index);
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
  }),
].join('\n');

/** What is no YAML, or no YAML of this kind. */
export const syntax: readonly Mistake[] = [
  replace('缩进用了制表符', '\n  min: 0\n', '\n\tmin: 0\n'),
  replace('缩进少了一格', '\n  max: 100\n  certainty:', '\n max: 100\n  certainty:'),
  replace('同一层写了两次', '\nyear: 2019\n', '\nyear: 2019\nyear: 2020\n', ['year: 2020']),
  replace('同一个输入写了两次', '\n  三公经费预算数:\n', '\n  固定资产总额:\n'),
  replace('引号没有写完', '\nrevision: "1"\n', '\nrevision: "1\n'),
  replace('冒号后面没有空格', '\nplace: 湛江市\n', '\nplace:湛江市\n'),
  replace('文字中有冒号和空格，没有加引号', '\nplace: 湛江市\n', '\nplace: 广东: 湛江市\n'),
  replace('文字以大于号开头，没有加引号', 'label: ">30%"', 'label: >30%'),
  replace('文字以花括号开头，没有加引号', 'text: "{理由}；公开情况', 'text: {理由}；公开情况', ['text: {理由}']),
  replace('文字以星号开头，没有加引号', '\nplace: 湛江市\n', '\nplace: *湛江市\n'),
  replace('引用的标记写错', 'zero: *difference', 'zero: *diference'),
  replace('列表的横线后面没有空格', '\n  - 评价年度\n', '\n  -评价年度\n', ['- 单位名称']),
  replace('多写了一个文档分隔线', '\nheader:\n', '\n---\nheader:\n', ['---']),
  file('引用一层套一层，展开后无穷大', bomb, ['a: &a']),
  file('引用指向自身', 'rubric: &r\n  revision: *r\n', ['rubric: &r']),
  file('空文件', '', ['']),
  file('只有注释', '# 湛江市 2020 年度\n\n', ['#']),
  file('写成了列表', '- rubric: zhanjiang-2020\n- year: 2020\n', ['- rubric']),
  file('一段文章，不是 YAML', '根据市财政局通知要求，现将有关事项说明如下。\n请各单位遵照执行。\n', ['根据']),
  file('另一种文件（事实文件）', '{"facts": {"inputs": {"收入预算数": "3867.48"}}}', ['{"facts"']),
  file('Excel 工作簿', 'PK\u0003\u0004\u0014\u0000\u0006\u0000\b\u0000\u0000\u0000!\u0000\ufffd\ufffd[Content_Types].xml\n\u0000', ['PK']),
  file('嵌套过深', '['.repeat(100_000), ['[']),
  file('3 MB 的文件', REAL.repeat(Math.ceil(3_000_000 / REAL.length)), ['# yaml']),
];
