import { shareOut } from '../../src/narrative/clauses';
import { Quotient } from '../../src/rubric/formula';

const third = Quotient.ONE.div(Quotient.of(3)) ?? Quotient.ZERO;
const lost = (
  places: readonly (readonly [number | Quotient, number | string | Quotient | null])[],
): string[] =>
  shareOut(
    places.map(([full, points]) => ({
      full: full instanceof Quotient ? full : Quotient.of(full),
      points: points === null || points instanceof Quotient ? points : Quotient.of(points),
    })),
  ).map((one) => one.lost.toDecimalText());

describe('shown deductions add up to what the row lost', () => {
  test.each([
    [
      'nothing lost',
      [
        [1, 1],
        [2, 2],
      ],
      ['0', '0'],
    ],
    [
      'two decimals stay as they are',
      [
        [2, '1.67'],
        [1, '0.5'],
      ],
      ['0.33', '0.5'],
    ],
    [
      'thirds: the hundredth that is left goes to one of them',
      [
        [1, third],
        [1, third],
        [1, third],
      ],
      ['0.67', '0.67', '0.66'],
    ],
    // 3.995 rounds to 4: the row lost nothing, so no place shows anything.
    [
      'what rounds to nothing',
      [
        [2, '1.995'],
        [2, 2],
      ],
      ['0', '0'],
    ],
    // 2.995 rounds to 3: a loss of 1 beside one of 0.005 stays 1.
    [
      'a whole point beside half a hundredth',
      [
        [2, '1.995'],
        [2, 1],
      ],
      ['0', '1'],
    ],
    // Lost 0.004 twice, 3.992 rounds to 3.99.
    [
      'two losses that only show together',
      [
        [2, '1.996'],
        [2, '1.996'],
      ],
      ['0.01', '0'],
    ],
    [
      'a place without points has lost all',
      [
        [2, null],
        [1, 1],
      ],
      ['2', '0'],
    ],
    ['no places', [], []],
  ] as const)('%s', (_, places, expected) => {
    expect(lost(places)).toEqual(expected);
  });
});
