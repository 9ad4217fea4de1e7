import { Quotient } from '../../src/rubric/formula';
import { formatAmount, formatDate, formatPoints, formatRatio } from '../../src/scoring/format';

const third = (n: number): Quotient => Quotient.of(n).div(Quotient.of(3)) ?? Quotient.ZERO;

test.each([
  ['875.5', '875.50'],
  ['70', '70'],
  ['70.00', '70'],
  ['148.391', '148.391'],
  ['0.005', '0.005'],
  ['-1.5', '-1.50'],
  ['0', '0'],
])('amount %s is shown as %s', (text, shown) => {
  expect(formatAmount(Quotient.of(text))).toBe(shown);
});

test('an amount without end is shown with two decimals', () => {
  expect(formatAmount(third(100))).toBe('33.33');
  expect(formatAmount(third(9))).toBe('3');
});

test.each([
  ['2.90', '2.9'],
  ['4.994', '4.99'],
  ['4.995', '5'],
  ['0.125', '0.13'],
  ['3', '3'],
])('points %s are shown as %s', (text, shown) => {
  expect(formatPoints(Quotient.of(text))).toBe(shown);
});

test('ratios are shown as percent, half up', () => {
  expect(formatRatio(Quotient.of('0.98605'))).toBe('98.61%');
  expect(formatRatio(third(1))).toBe('33.33%');
  expect(formatRatio(Quotient.of('-0.065843'))).toBe('-6.58%');
});

test('dates are shown as people write them', () => {
  expect(formatDate('2019-02-04')).toBe('2019年2月4日');
});
