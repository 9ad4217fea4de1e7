import { Quotient } from '../../../src/rubric/formula';

const q = (value: string | number) => Quotient.of(value);

/** a/b of two literals, b not zero. */
function ratio(a: string | number, b: string | number): Quotient {
  const value = q(a).div(q(b));
  if (value === null) throw new Error(`${a}/${b}`);
  return value;
}

describe('Quotient.parse', () => {
  it.each([
    ['12', '12'],
    [' 0.50 ', '0.5'],
    ['\u3000-3.20\u00a0', '-3.2'],
    ['007', '7'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['9'.repeat(200), '9'.repeat(200)],
  ])('reads %j as %s', (text, expected) => {
    expect(Quotient.parse(text)?.toDecimalText(300)).toBe(expected);
  });

  it.each([
    '',
    '-',
    '+1',
    '1e5',
    '1,234',
    '.5',
    '5.',
    '1 2',
    '--1',
    '１',
    '0x10',
    'NaN',
    'Infinity',
    '9'.repeat(201),
  ])('refuses %j', (text) => {
    expect(Quotient.parse(text)).toBeNull();
  });
});

describe('Quotient.of', () => {
  it('takes safe integers', () => {
    expect(q(-42).toDecimalText()).toBe('-42');
    expect(q(Number.MAX_SAFE_INTEGER).toDecimalText()).toBe('9007199254740991');
  });

  it('throws for bad literals and unsafe numbers', () => {
    expect(() => q('1e5')).toThrow(new RangeError('不是十进制数：“1e5”'));
    expect(() => q(0.5)).toThrow(new RangeError('不是安全整数：0.5'));
    expect(() => q(2 ** 53)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  it('has the usual constants', () => {
    expect(Quotient.ZERO.toDecimalText()).toBe('0');
    expect(Quotient.ONE.toDecimalText()).toBe('1');
    expect(Quotient.HUNDRED.toDecimalText()).toBe('100');
    expect(Quotient.HUNDREDTH.toDecimalText()).toBe('0.01');
  });

  it('adds and subtracts with equal and different denominators', () => {
    expect(ratio(1, 3).add(ratio(1, 3)).eq(ratio(2, 3))).toBe(true);
    expect(ratio(1, 3).add(ratio(1, 3)).d.toFixed()).toBe('3');
    expect(ratio(1, 3).add(ratio(1, 6)).eq(q('0.5'))).toBe(true);
    expect(ratio(1, 3).add(q(1)).eq(ratio(4, 3))).toBe(true);
    expect(q(1).sub(ratio(1, 3)).eq(ratio(2, 3))).toBe(true);
    expect(ratio(1, 3).sub(ratio(1, 3)).isZero()).toBe(true);
    expect(q('0.1').add(q('0.2')).toDecimalText()).toBe('0.3');
  });

  it('multiplies and divides exactly', () => {
    expect(ratio(1, 3).mul(q(3)).eq(Quotient.ONE)).toBe(true);
    expect(q(3).mul(ratio(1, 3)).eq(Quotient.ONE)).toBe(true);
    expect(ratio(2, 3).mul(ratio(3, 7)).eq(ratio(2, 7))).toBe(true);
    expect(ratio(1, 3).mul(q(0))).toBe(Quotient.ZERO);
    expect(ratio(1, 3).mul(q(0)).d.toFixed()).toBe('1');
    expect(ratio(1, 3).div(ratio(2, 9))?.eq(q('1.5'))).toBe(true);
    expect(q(1).div(Quotient.ZERO)).toBeNull();
    expect(q(0).div(q(7))).toBe(Quotient.ZERO);
  });

  it('keeps division by powers of ten a plain decimal', () => {
    expect(ratio('98.6', 100).d.toFixed()).toBe('1');
    expect(ratio('98.6', 100).toDecimalText()).toBe('0.986');
    expect(ratio(5, '-0.01').toDecimalText()).toBe('-500');
    expect(ratio(5, 20).d.toFixed()).toBe('20');
    expect(ratio(5, '10000001').d.toFixed()).toBe('10000001');
  });

  it('keeps the denominator positive', () => {
    expect(ratio(1, -3).d.toFixed()).toBe('3');
    expect(ratio(1, -3).sign()).toBe(-1);
    expect(ratio(-1, -3).sign()).toBe(1);
  });

  it('negates and takes absolute values without -0', () => {
    expect(q(5).neg().toDecimalText()).toBe('-5');
    expect(Quotient.ZERO.neg()).toBe(Quotient.ZERO);
    expect(ratio(-1, 3).abs().eq(ratio(1, 3))).toBe(true);
    expect(q(2).abs().toDecimalText()).toBe('2');
  });

  it('finds least, greatest and sum', () => {
    expect(Quotient.min(q(2), ratio(1, 3), q(1)).eq(ratio(1, 3))).toBe(true);
    expect(Quotient.max(q(-2), ratio(1, 3), q(0)).eq(ratio(1, 3))).toBe(true);
    expect(Quotient.min(q(7)).toDecimalText()).toBe('7');
    expect(Quotient.sum(q(1), q(2), q('3.5')).toDecimalText()).toBe('6.5');
    expect(Quotient.sum()).toBe(Quotient.ZERO);
  });
});

describe('comparison', () => {
  it.each([
    [ratio(1, 3), q('0.333333333333333333333333333333'), 1],
    [ratio(1, 3), ratio(2, 6), 0],
    [ratio(-1, 3), ratio(1, 3), -1],
    [ratio(1, 3), ratio(1, 3), 0],
    [q('0.1'), q('0.10'), 0],
    [q(1), q(2), -1],
  ] as const)('case %#', (a, b, order) => {
    expect(a.cmp(b)).toBe(order);
    expect([a.lt(b), a.lte(b), a.eq(b), a.gte(b), a.gt(b)]).toEqual([
      order < 0,
      order <= 0,
      order === 0,
      order >= 0,
      order > 0,
    ]);
  });

  it('knows sign, zero and integers', () => {
    expect([q(-2).sign(), q(0).sign(), q('0.1').sign()]).toEqual([-1, 0, 1]);
    expect([q(0).isZero(), q('0.001').isZero()]).toEqual([true, false]);
    expect([q(3), q('3.5'), ratio(6, 3), ratio(7, 3)].map((v) => v.isInteger())).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('rounding', () => {
  it.each([
    ['2.5', 0, '3', '3', '2'],
    ['-2.5', 0, '-3', '-3', '-2'],
    ['2.4', 0, '2', '3', '2'],
    ['1234.5', -2, '1200', '1300', '1200'],
    ['-1250', -2, '-1300', '-1300', '-1200'],
    ['49', -2, '0', '100', '0'],
    ['50', -2, '100', '100', '0'],
    ['-0.004', 2, '0', '-0.01', '0'],
    ['1.005', 2, '1.01', '1.01', '1'],
    ['7', 3, '7', '7', '7'],
  ])('%s to %d digits', (text, digits, halfUp, up, down) => {
    const plain = q(text);
    // The same value with a denominator, which takes the other path.
    const quotient = ratio(1, 3).mul(plain.mul(q(3)));
    expect(quotient.d.toFixed()).toBe('3');
    for (const value of [plain, quotient]) {
      expect(value.round(digits, 'half-up').toDecimalText()).toBe(halfUp);
      expect(value.round(digits, 'up').toDecimalText()).toBe(up);
      expect(value.round(digits, 'down').toDecimalText()).toBe(down);
      expect(value.round(digits, 'half-up').d.toFixed()).toBe('1');
    }
  });

  it('looks at every digit', () => {
    const below = `0.4${'9'.repeat(80)}`;
    expect(q(below).round(0, 'half-up').toDecimalText()).toBe('0');
    expect(ratio(below, 7).mul(q(7)).round(0, 'half-up').toDecimalText()).toBe('0');
    expect(
      ratio(`3.${'0'.repeat(80)}1`, 7)
        .mul(q(7))
        .round(0, 'up')
        .toDecimalText(),
    ).toBe('4');
  });

  it('refuses digits that are no integer', () => {
    expect(() => q(1).round(0.5, 'down')).toThrow(new RangeError('小数位数应为整数：0.5'));
  });

  it('rounds up to the next integer', () => {
    expect(['2.1', '-2.1', '2', '0'].map((text) => q(text).ceil().toDecimalText())).toEqual([
      '3',
      '-2',
      '2',
      '0',
    ]);
    expect(ratio(-7, 3).ceil().toDecimalText()).toBe('-2');
    expect(ratio(7, 3).ceil().toDecimalText()).toBe('3');
    expect(ratio(6, 3).ceil().toDecimalText()).toBe('2');
  });
});

describe('text', () => {
  it.each([
    [q('1234.50'), '1234.5'],
    [q('0.000000000000000000000000000000000000001'), '0.000000000000000000000000000000000000001'],
    [ratio(1, 3), `0.${'3'.repeat(30)}`],
    [ratio(2, 3), `0.${'6'.repeat(29)}7`],
    [ratio(-200, 3), `-66.${'6'.repeat(27)}7`],
    [ratio(1, 8), '0.125'],
    [ratio(1, 300), `0.00${'3'.repeat(30)}`],
    [ratio(10, 3), `3.${'3'.repeat(29)}`],
    [ratio(9, 3), '3'],
    [q('12345678901234567890123456789012'), '12345678901234567890123456789000'],
    [q('1234567890123456789012345678905'), '1234567890123456789012345678910'],
    [q(`0.${'9'.repeat(31)}`), '1'],
  ])('writes case %# as decimal', (value, text) => {
    expect(value.toDecimalText()).toBe(text);
  });

  it('takes the number of significant digits', () => {
    expect(ratio(2, 3).toDecimalText(3)).toBe('0.667');
    expect(ratio(1000, 3).toDecimalText(2)).toBe('330');
    expect(q('1.25').toDecimalText(2)).toBe('1.3');
  });

  it.each([
    ['98.6', 2, '98.60'],
    ['-0.004', 2, '0.00'],
    ['-0.005', 2, '-0.01'],
    ['2.5', 0, '3'],
    ['0', 2, '0.00'],
  ])('writes %s with %d decimals', (text, digits, fixed) => {
    expect(q(text).toFixed(digits)).toBe(fixed);
  });

  it('writes percentages', () => {
    expect(q('0.986').toPercent()).toBe('98.60%');
    expect(ratio('-254.65', '3867.48').toPercent()).toBe('-6.58%');
    expect(q('-0.00001').toPercent()).toBe('0.00%');
    expect(ratio(1, 3).toPercent(0)).toBe('33%');
    expect(ratio(1, 3).toPercent(4)).toBe('33.3333%');
  });

  it('knows finite decimals', () => {
    const values = [
      q('0.1'),
      ratio(1, 8),
      ratio(1, 3),
      ratio(3, 6),
      ratio('0.7', '2.8'),
      ratio(1, '0.7'),
      ratio(1, 1024),
    ];
    expect(values.map((value) => value.isFiniteDecimal())).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
    expect(ratio(1, String(2 ** 50)).isFiniteDecimal()).toBe(true);
    expect(ratio(1, String(5 ** 20)).isFiniteDecimal()).toBe(true);
    expect(ratio('0.001', 8).isFiniteDecimal()).toBe(true);
  });
});
