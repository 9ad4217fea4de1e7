import { linkFormula, linkText } from '../../../src/workbook/review-notes/note-finding';

test.each([
  [['评分表!J15'], '评分表!J15'],
  [['\'表 "二"\'!J15'], '\'表 "二"\'!J15'],
  [['评分表!J15', '评分表!I15', '评分表!J16', '评分表!J17'], '评分表!J15、评分表!I15、评分表!J16 等 4 处'],
])('what a link shows is the result of its formula: %s', (cells, shown) => {
  expect(linkText(linkFormula(cells)!)).toBe(shown);
});

test.each(['HYPERLINK(A1,"评分表!J15")', 'HYPERLINK("#\'评分表\'!J15")', '"评分表!J15"'])(
  'of any other formula nothing is known: %s',
  (formula) => {
    expect(linkText(formula)).toBeNull();
  },
);
