import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Compares a text that people read with the file kept beside the test. UPDATE_GOLDEN=1 writes the file anew; read
 * the difference before committing it.
 */
export function expectGolden(file: string, text: string): void {
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, whole);
  }
  expect(existsSync(file)).toBe(true);
  expect(whole).toBe(readFileSync(file, 'utf8'));
}
