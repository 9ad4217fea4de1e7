import { pairs } from '../../src/rubric/pairs';

test.each([
  [
    [1, 2],
    ['a', 'b'],
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [[1, 2], ['a'], [[1, 'a']]],
  [[1], ['a', 'b'], [[1, 'a']]],
  [[], ['a'], []],
  [[undefined], [null], [[undefined, null]]],
])('%j with %j', (ones, others, expected) => {
  expect(pairs<unknown, unknown>(ones, others)).toEqual(expected);
});
