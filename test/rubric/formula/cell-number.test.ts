import { readDouble } from '../../../src/rubric/formula';

describe('readDouble', () => {
  it.each([
    [3681.0299999999997, '3681.03'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [1.5e-10, '0.00000000015'],
    [-0, '0'],
    [0, '0'],
    [-12.5, '-12.5'],
    [123456789012345680, '123456789012346000'],
    [1 / 3, '0.333333333333333'],
    [2 / 3, '0.666666666666667'],
    [100, '100'],
  ])('reads %p as %s', (x, text) => {
    expect(readDouble(x)).toBe(text);
  });

  it.each([NaN, Infinity, -Infinity])('has no text for %p', (x) => {
    expect(readDouble(x)).toBeNull();
  });

  it('writes the largest and smallest double without exponent', () => {
    expect(readDouble(Number.MAX_VALUE)).toMatch(/^179769313486232\d{294}$/);
    expect(readDouble(Number.MIN_VALUE)).toMatch(/^0\.0{323}494065645841247$/);
  });
});
