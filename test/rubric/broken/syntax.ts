import { file, type Mistake, mistake, REAL } from './mistake';

const bomb = [
  'rubric: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => {
    const before = 'abcdef'.charAt(index);
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
  }),
].join('\n');

const workbook =
  'PK\u0003\u0004\u0014\u0000\u0006\u0000\b\u0000\u0000\u0000!\u0000\ufffd[Content_Types].xml\n\u0000';

/** What is no YAML, or no YAML of this kind. */
export const syntax: readonly Mistake[] = [
  mistake('缩进用了制表符', ['\n  min: 0\n', '\n\tmin: 0\n']),
  mistake(
    '几行的缩进都用了制表符',
    ['\n  min: 0\n  max: 100\n', '\n\tmin: 0\n\tmax: 100\n'],
    ['min: 0', 'max: 100'],
  ),
  mistake('缩进少了一格', ['\n  max: 100\n  certainty:', '\n max: 100\n  certainty:']),
  mistake('同一层写了两次', ['\nyear: 2019\n', '\nyear: 2019\nyear: 2020\n'], ['year: 2020']),
  mistake('同一个输入写了两次', ['\n  三公经费预算数:\n', '\n  固定资产总额:\n']),
  mistake('引号没有写完', ['\nrevision: "1"\n', '\nrevision: "1\n']),
  mistake('方括号没有写完', ['- keys: ["3", "4"]', '- keys: ["3", "4"'], ['says:']),
  mistake('冒号后面没有空格', ['\nplace: 湛江市\n', '\nplace:湛江市\n']),
  mistake('文字中有冒号和空格，没有加引号', ['\nplace: 湛江市\n', '\nplace: 广东: 湛江市\n']),
  mistake('文字以大于号开头，没有加引号', ['label: ">30%"', 'label: >30%']),
  mistake('文字以花括号开头，没有加引号', ['text: "{理由}；公开情况', 'text: {理由}；公开情况']),
  mistake('文字以百分号开头，没有加引号', ['\nplace: 湛江市\n', '\nplace: %湛江市\n']),
  mistake('文字以星号开头，没有加引号', ['\nplace: 湛江市\n', '\nplace: *湛江市\n']),
  mistake('文字中的转义写错', ['\nrevision: "1"\n', '\nrevision: "\\q"\n']),
  mistake('引用的标记写错', ['zero: *difference', 'zero: *diference']),
  mistake('列表的横线后面没有空格', ['\n  - 评价年度\n', '\n  -评价年度\n']),
  mistake('多写了一个文档分隔线', ['\nheader:\n', '\n---\nheader:\n']),
  mistake(
    '该写“名称: 值”的写了列表',
    ['\nphrases:\n  notMet:', '\nphrases:\n  - notMet:'],
    ['notMetNoReason:'],
  ),
  file('引用一层套一层，展开后无穷大', bomb, ['b: &b']),
  file('引用指向自身', 'rubric: &r\n  revision: *r\n', ['revision: *r']),
  file('空文件', '', ['']),
  file('只有注释', '# 湛江市 2020 年度\n\n', ['#']),
  file('写成了列表', '- rubric: zhanjiang-2020\n- year: 2020\n', ['- rubric']),
  file('一段文章，不是 YAML', '根据市财政局通知要求，现将有关事项说明如下。\n请各单位遵照执行。\n', ['根据']),
  file('另一种文件（事实文件）', '{"facts": {"inputs": {"收入预算数": "3867.48"}}}', ['{"facts"']),
  file('Excel 工作簿', workbook, ['PK']),
  file('嵌套过深', '['.repeat(100_000), ['[']),
  file('3 MB 的文件', REAL.repeat(Math.ceil(3_000_000 / REAL.length)), ['# yaml']),
];
