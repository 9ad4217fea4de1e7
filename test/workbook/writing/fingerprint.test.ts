import { fingerprint } from '../../../src/workbook/writing/fingerprint';

test('twelve hexadecimal digits of the content', () => {
  expect(fingerprint('支出完成率为98.60%。')).toMatch(/^[0-9a-f]{12}$/u);
  // The SHA-256 of "3" begins so: whoever checks a file by hand can compare.
  expect(fingerprint('3')).toBe('4e07408562be');
});

test.each([
  ['甲\r\n乙', '甲\n乙'],
  ['甲\r乙', '甲\n乙'],
  ['甲  \n乙\u3000', '甲\n乙'],
  ['甲\n乙\n\n', '甲\n乙'],
  [3, '3'],
  [3.0000000000000004, 3],
  [0.1 + 0.2, '0.3'],
])('%j is %j', (one, other) => {
  expect(fingerprint(one)).toBe(fingerprint(other));
});

test.each([
  ['甲乙', '甲 乙'],
  ['甲\n乙', '甲乙'],
  [' 甲', '甲'],
  [3, 3.01],
  ['3 分', '3'],
  [true, 'true '.trim() + '!'],
])('%j is not %j', (one, other) => {
  expect(fingerprint(one)).not.toBe(fingerprint(other));
});

test('whatever a cell holds has one', () => {
  expect(fingerprint({ error: '#REF!' })).toBe(fingerprint('#REF!'));
  expect(fingerprint(Number.NaN)).toBe(fingerprint(''));
  expect(fingerprint(false)).toMatch(/^[0-9a-f]{12}$/u);
});
