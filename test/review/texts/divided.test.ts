import { type Formula, parseFormula } from '../../../src/rubric/formula';
import { readText } from '../../../src/review/texts';
import { dividedAs } from '../../../src/review/texts/divided';

const parsed = (text: string): Formula => {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(text);
  return result.tree;
};

/** What is divided by what in a printed formula, with how much rounding may hide; null for another shape. */
const divided = (formula: string, printed: string): string | null => {
  const found = dividedAs(parsed(formula), parsed(printed), readText(printed).figures);
  return found === null
    ? null
    : [found.over, found.under]
        .map(({ value, tolerance }) => `${value.toDecimalText()}±${tolerance.toDecimalText()}`)
        .join(' / ');
};

test.each([
  ['支出/收入', '1.5/20', '1.5±0.05 / 20±0.5'],
  ['支出/收入', '(1.5/20)*100%', '1.5±0.05 / 20±0.5'],
  ['支出/(收入+结转)', '1.5/(20+3.25)*100', '1.5±0.05 / 23.25±0.505'],
  ['支出/收入-1', '(1.5/20-1)*100%', '1.5±0.05 / 20±0.5'],
  ['支出/收入-1', '(1.5-20)/20', '1.5±0.05 / 20±0.5'],
  ['(支出-收入)/收入', '1.5/20-1', '1.5±0.05 / 20±0.5'],
  ['支出/收入', '1.5*20', null],
  ['支出/收入', '1.5', null],
  ['支出', '1.5/20', null],
  ['支出*收入', '1.5/20', null],
  ['支出/收入', '1.5/20-1', null],
  ['支出/收入', '(20-1.5)/20', null],
  ['支出/收入', '1.5%/20', null],
  ['支出/收入', '(1.5+2%)/20', null],
  ['支出/收入-1', '1.5/20', null],
  ['支出/收入-1', '1.5/20-2', null],
  ['支出/收入-1', '1.5*20', null],
  ['支出/收入-1', '1.5*20-1', null],
  ['支出/收入-1', '(1.5-20)/1.5', null],
  ['支出/收入-1', '(1.5-20*2)/20', null],
])('%s as %s', (formula, printed, expected) => {
  expect(divided(formula, printed)).toBe(expected);
});
