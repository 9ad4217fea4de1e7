import { readFileSync } from 'node:fs';
import path from 'node:path';
import { doorsTables } from '../../scripts/docs-doors';

// The commands' list is wanted, not their output: this package ships ES modules only.
jest.mock('string-width', () => ({ __esModule: true, default: () => 0 }));

test('docs/doors.md says what each door can do', () => {
  const file = path.resolve(__dirname, '../../docs/doors.md');
  expect(readFileSync(file, 'utf8')).toBe(doorsTables());
});
