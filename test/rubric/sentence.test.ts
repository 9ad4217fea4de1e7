import { fillSentence, hasStrayBrace, placeholdersIn } from '../../src/rubric/sentence';

test('placeholders in order, repeats and blanks included', () => {
  expect(placeholdersIn('率={ 完成率 | 算式 }={完成率}，{完成率|}得{}分')).toEqual([
    { name: '完成率', form: '算式' },
    { name: '完成率', form: null },
    { name: '完成率', form: '' },
    { name: '', form: null },
  ]);
});

test('values are put in as they are', () => {
  const given: Record<string, string> = { 甲: '$&{乙}', 乙: '2' };
  expect(fillSentence('{甲}，{ 乙 }', ({ name }): string | null => given[name] ?? null)).toBe('$&{乙}，2');
});

test('one value that is lacking leaves no sentence; an empty one is a value', () => {
  expect(fillSentence('{甲}{乙}', ({ name }) => (name === '甲' ? '1' : null))).toBeNull();
  expect(fillSentence('{甲}。', () => '')).toBe('。');
});

test.each([
  ['{甲}', false],
  ['没有', false],
  ['{甲', true],
  ['甲}', true],
  ['{{甲}}', true],
  ['{甲|乙|丙}', true],
])('stray braces: %s', (text, stray) => {
  expect(hasStrayBrace(text)).toBe(stray);
});
