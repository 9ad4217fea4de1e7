import { fingerprint } from '../../../src/workbook/writing/fingerprint';
import { blankAsNull, markOf, ownerOf } from '../../../src/workbook/writing/owner';
import { cell } from '../support';

const ours = cell(fingerprint(3));

test.each([
  ['no cell at all', null, ours, 'blank'],
  ['an empty cell', cell(null), ours, 'blank'],
  ['blanks alone', cell(' \u3000'), ours, 'blank'],
  ['what its 校验 says', cell(3), ours, 'product'],
  ['the same as text', cell('3'), ours, 'product'],
  ['a 校验 with blanks around it', cell(3), cell(` ${fingerprint(3)} `), 'product'],
  ['another number than its 校验 says', cell(4), ours, 'person'],
  ['a number without a 校验', cell(3), cell(null), 'person'],
  ['a number whose 校验 has no cell', cell(3), null, 'person'],
  ['a formula that shows what its 校验 says', cell(3, 'General', '1+2'), ours, 'person'],
  ['a formula that shows nothing', cell('', 'General', '""'), null, 'person'],
] as const)('whose is %s', (_case, content, check, owner) => {
  expect(ownerOf(content, check)).toBe(owner);
});

test('an error value has a 校验 as anything else', () => {
  const error = { error: '#N/A' };
  expect(ownerOf(cell(error), cell(fingerprint(error)))).toBe('product');
});

test('the text of a 校验, and blanks as no content', () => {
  expect([markOf(null), markOf(cell(null)), markOf(cell(' ab '))]).toEqual(['', '', 'ab']);
  expect([blankAsNull('  '), blankAsNull(' a'), blankAsNull(0), blankAsNull(null)]).toEqual([
    null,
    ' a',
    0,
    null,
  ]);
});
