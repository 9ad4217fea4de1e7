import { readFileSync } from 'node:fs';
import path from 'node:path';

import { checksTable } from '../../scripts/docs-checks';

test('docs/checks.md lists the checks as they are', () => {
  const file = path.resolve(__dirname, '../../docs/checks.md');
  expect(readFileSync(file, 'utf8')).toBe(checksTable());
});
