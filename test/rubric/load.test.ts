import { readFileSync } from 'node:fs';

import { loadRubric } from '../../src/rubric/load';
import { KINDS_FILE } from '../support/kinds';

const text = readFileSync(KINDS_FILE, 'utf8');

test('a rubric that uses everything the format has loads without an error', () => {
  expect(loadRubric(text, 'kinds.yaml')).toMatchObject({ ok: true });
});

test('two mistakes on one line are told from left to right', () => {
  const wrong = text.replace('total: { min: 0, max: 50 }', 'total: { max: 百, min: 零 }');
  const loaded = loadRubric(wrong, 'kinds.yaml');
  const line = wrong.split('\n').findIndex((one) => one.startsWith('total:')) + 1;
  expect(loaded.ok ? [] : loaded.errors.map((error) => [error.line, error.column, error.message])).toEqual([
    [line, 10, expect.stringContaining('“百”不是数字')],
    [line, 18, expect.stringContaining('“零”不是数字')],
  ]);
});
