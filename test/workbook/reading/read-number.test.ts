import fc from 'fast-check';

import { readNumberText } from '../../../src/workbook/reading/read-number';
import { isBlank, narrow } from '../../../src/workbook/reading/typed';

const AMOUNT = { percent: false, units: ['万元'] };
const RATIO = { percent: true, units: [] };

describe('read as a number', () => {
  test.each([
    ['3', '3'],
    ['1,234.50', '1234.5'],
    ['1 234.50', '1234.5'],
    ['1\u00a0234.50', '1234.5'],
    ['1\u2009234\u2009567', '1234567'],
    ['12,345,678', '12345678'],
    ['1,234.', '1234'],
    ['１，２３４．５０', '1234.5'],
    ['５', '5'],
    ['　5　', '5'],
    ['\u200b5\ufeff', '5'],
    ['12\u200b34', '1234'],
    ['+5', '5'],
    ['＋5', '5'],
    ['-5', '-5'],
    ['－5', '-5'],
    ['−5', '-5'],
    ['- 5', '-5'],
    ['-0', '0'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-.5', '-0.5'],
    ['007', '7'],
    ['12万元', '12'],
    ['12 万元', '12'],
    ['1,234.50万元', '1234.5'],
    ['3681.0299999999997', '3681.0299999999997'],
    ['0.000000000000000000001', '0.000000000000000000001'],
  ])('%j is %s', (given, text) => {
    expect(readNumberText(given, AMOUNT)).toEqual({ text });
  });

  test.each([
    ['98.60%', '0.986'],
    ['９８．６０％', '0.986'],
    ['98.6 %', '0.986'],
    ['-3.5%', '-0.035'],
    ['1,234%', '12.34'],
    ['0.986', '0.986'],
  ])('a share: %j is %s', (given, text) => {
    expect(readNumberText(given, RATIO)).toEqual({ text });
  });
});

describe('refused, with the reason', () => {
  test.each([
    ...['1,23', '1,2345.6', '12,34,567', '1,234 567', '1,,234', '0,123', '1234,567', '1.2.3', '1 2'],
    ...['1e3', '1E3', '0x10', '∞', 'NaN', '-', '—', '——', '+', '.', '/', '无', '约3', '3-4', '3～4', '(5)'],
    ...['（5）', '+-5', '--5', '3/4', '=3', "'3", '五', '½', '1½', '10²', '3681.03①', '３₂', '٣', '¥5'],
    ...['5%%', '万元', '5万元万元', '5‰'],
  ])('%j', (given) => {
    const read = readNumberText(given, RATIO);
    expect(read).toEqual({ fault: expect.stringContaining(`“${given}”`) as string });
    expect(readNumberText(given, AMOUNT)).toEqual({ fault: expect.stringContaining('“') as string });
  });

  test('a percentage where none is expected', () => {
    expect(readNumberText('98.60%', AMOUNT)).toEqual({
      fault: '“98.60%”是百分数，这里应填不带百分号的数',
    });
    expect(readNumberText('%', RATIO)).toEqual({ fault: '“%”不是数字' });
  });

  test.each(['12万元', '12 万', '1,234.5亿元'])('another unit than 元 is never converted: %s', (given) => {
    expect(readNumberText(given, { percent: false, units: ['元'] })).toEqual({
      fault: `“${given}”不是数字，或者单位不是元`,
    });
  });

  test('more digits than any amount has, told without repeating them all', () => {
    expect(readNumberText('9'.repeat(201), AMOUNT)).toEqual({ fault: `“${'9'.repeat(24)}…”不是数字` });
  });
});

test('any text is read or refused, and what is read is plain', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (given, percent) => {
      const read = readNumberText(given, { percent, units: ['元'] });
      if ('text' in read) expect(read.text).toMatch(/^-?\d+(?:\.\d+)?$/u);
      else expect(read.fault).toMatch(/^“/u);
    }),
    { numRuns: 500 },
  );
});

test('blanks of every kind are blank, and narrow changes nothing but widths and blanks', () => {
  for (const blank of ['', ' ', '\t\r\n', '\u00a0', '\u3000', '\u200b', '\u2060\ufeff', '\u200d \u200c'])
    expect(isBlank(blank)).toBe(true);
  expect(isBlank('0')).toBe(false);
  expect(narrow(' ＡＢ（１）\u3000 ②½ ')).toBe('AB(1) ②½');
});

test('a text longer than any number is refused without looking at all of it, and told in short', () => {
  const text = '1,'.repeat(500_000);
  expect(readNumberText(text, AMOUNT)).toEqual({ fault: `“${'1,'.repeat(12)}…”不是数字` });
});
