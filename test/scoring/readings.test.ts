import { isCalendarDate, readInput } from '../../src/scoring/readings';

describe('an input as text', () => {
  test.each([
    ['', 'amount', { status: 'blank' }],
    ['三千', 'amount', { status: 'unreadable', text: '三千' }],
    ['1e3', 'amount', { status: 'unreadable', text: '1e3' }],
    ['1,234.50', 'amount', { status: 'unreadable', text: '1,234.50' }],
    ['90%', 'ratio', { status: 'unreadable', text: '90%' }],
    ['-0.01', 'amount', { status: 'negative', text: '-0.01' }],
    ['2019-02-29', 'date', { status: 'unreadable', text: '2019-02-29' }],
    ['2020-02-29', 'date', { status: 'date', value: '2020-02-29' }],
    ['湛财预〔2020〕9号', 'text', { status: 'text', value: '湛财预〔2020〕9号' }],
  ] as const)('%s as %s', (text, kind, expected) => {
    expect(readInput(text, kind)).toEqual(expected);
  });

  test('numbers keep every digit', () => {
    const read = readInput('3681.029999999999700000000001', 'amount');
    expect(read.status === 'number' ? read.value.toDecimalText(60) : read.status).toBe(
      '3681.029999999999700000000001',
    );
  });

  test('-0 is zero, not negative', () => {
    expect(readInput('-0.00', 'amount').status).toBe('number');
  });
});

test.each([
  ['2019-01-31', true],
  ['2019-04-31', false],
  ['2019-00-10', false],
  ['2019-13-01', false],
  ['2019-12-00', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2019-2-3', false],
  ['2019-02-14T00:00', false],
])('%s is a date: %s', (text, expected) => {
  expect(isCalendarDate(text)).toBe(expected);
});
