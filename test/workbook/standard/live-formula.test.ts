import { parseFormula } from '../../../src/rubric/formula';
import { liveFormula } from '../../../src/workbook/standard/live-formula';
import { smallRubric } from '../../support/small-rubric';

const rubric = smallRubric(`
inputs: { 甲: amount 元, 乙: amount 元, 丙: ratio, 文: text, 日: date }
values: { 率: 甲/乙, 和: amount 甲+乙, 用: 'IF(AND(文<>"",日<>""),丙+率,和/甲)' }
rows: [{ name: 行, weight: 4, rule: { kind: proportion, value: 用 } }]
`);

function live(text: string): string {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  return liveFormula(rubric, parsed.tree);
}

test.each([
  ['甲/乙', 'IF(AND(甲<>"",甲>=0,乙<>"",乙>=0),IFERROR(甲/乙,""),"")'],
  ['甲/甲', 'IF(AND(甲<>"",甲>=0),IFERROR(甲/甲,""),"")'],
  ['率', 'IF(比率_率<>"",IFERROR(比率_率,""),"")'],
  ['1/2', 'IFERROR(1/2,"")'],
  ['50%', 'IFERROR(50%,"")'],
  ['丙%', 'IF(AND(丙<>"",丙>=0),IFERROR(丙%,""),"")'],
  // Sums of written amounts are rounded to what can be written; a sum of ratios cannot be.
  ['(甲-乙)/甲', 'IF(AND(甲<>"",甲>=0,乙<>"",乙>=0),IFERROR(ROUND(甲-乙,4)/甲,""),"")'],
  ['(甲-乙+1)/甲', 'IF(AND(甲<>"",甲>=0,乙<>"",乙>=0),IFERROR(ROUND(甲-乙+1,4)/甲,""),"")'],
  ['甲/SUM(甲,乙)', 'IF(AND(甲<>"",甲>=0,乙<>"",乙>=0),IFERROR(甲/ROUND(SUM(甲,乙),4),""),"")'],
  ['甲/(和-乙)', 'IF(AND(甲<>"",甲>=0,和<>"",乙<>"",乙>=0),IFERROR(甲/ROUND(和-乙,4),""),"")'],
  ['丙+率', 'IF(AND(丙<>"",丙>=0,比率_率<>""),IFERROR(丙+比率_率,""),"")'],
  ['甲*乙-1', 'IF(AND(甲<>"",甲>=0,乙<>"",乙>=0),IFERROR(甲*乙-1,""),"")'],
  ['1.23456-甲/乙', 'IF(AND(甲<>"",甲>=0,乙<>"",乙>=0),IFERROR(1.23456-甲/乙,""),"")'],
  // x/y-1 as one division.
  ['甲/乙-1', 'IF(AND(甲<>"",甲>=0,乙<>"",乙>=0),IFERROR(ROUND(甲-乙,4)/乙,""),"")'],
  ['1-甲/乙', 'IF(AND(甲<>"",甲>=0,乙<>"",乙>=0),IFERROR(ROUND(乙-甲,4)/乙,""),"")'],
  ['1-丙', 'IF(AND(丙<>"",丙>=0),IFERROR(1-丙,""),"")'],
  ['丙/甲-1', 'IF(AND(丙<>"",丙>=0,甲<>"",甲>=0),IFERROR(丙/甲-1,""),"")'],
  ['ABS(甲/乙-1)', 'IF(AND(甲<>"",甲>=0,乙<>"",乙>=0),IFERROR(ABS(ROUND(甲-乙,4)/乙),""),"")'],
  ['(-甲+乙)/甲', 'IF(AND(甲<>"",甲>=0,乙<>"",乙>=0),IFERROR(ROUND(-甲+乙,4)/甲,""),"")'],
  ['(MAX(甲,乙)-乙)/甲', 'IF(AND(甲<>"",甲>=0,乙<>"",乙>=0),IFERROR(ROUND(MAX(甲,乙)-乙,4)/甲,""),"")'],
  // Of an IF only the branch that is taken has to be there; a question about blanks needs nothing.
  [
    'IF(COUNT(甲)=1,甲,乙)/2',
    'IF(IF(COUNT(甲)=1,AND(甲<>"",甲>=0),AND(乙<>"",乙>=0)),IFERROR(IF(COUNT(甲)=1,甲,乙)/2,""),"")',
  ],
  ['IF(文<>"",丙,0)', 'IF(IF(文<>"",AND(丙<>"",丙>=0),TRUE),IFERROR(IF(文<>"",丙,0),""),"")'],
  ['IF(甲>乙,1,0)', 'IF(AND(甲<>"",甲>=0,乙<>"",乙>=0,IF(甲>乙,TRUE,TRUE)),IFERROR(IF(甲>乙,1,0),""),"")'],
  [
    '(IF(甲>0,甲,乙)-乙)/甲',
    'IF(AND(甲<>"",甲>=0,IF(甲>0,AND(甲<>"",甲>=0),AND(乙<>"",乙>=0)),乙<>"",乙>=0),IFERROR(ROUND(IF(甲>0,甲,乙)-乙,4)/甲,""),"")',
  ],
])('%s', (formula, excel) => {
  expect(live(formula)).toBe(excel);
});
