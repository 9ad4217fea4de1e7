import { existsSync } from 'node:fs';
import path from 'node:path';

import { LONGEST } from '../../scripts/longest-first.cjs';

test('the longest test files, which are begun first, are where the list says', () => {
  const root = path.join(__dirname, '../..');
  expect(LONGEST.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  expect(new Set(LONGEST).size).toBe(LONGEST.length);
});
