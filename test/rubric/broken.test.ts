import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { loadRubric } from '../../src/rubric/load';
import { formatRubricError, type RubricError } from '../../src/rubric/rubric-error';
import { MISTAKES } from './broken';
import { type Mistake, REAL } from './broken/mistake';

/** All mistakes with their messages. To write it anew: UPDATE_GOLDEN=1 npx jest test/rubric/broken.test.ts */
const GOLDEN = path.join(__dirname, 'golden/broken.txt');

const all = Object.values(MISTAKES).flat();
const answers = new Map(all.map((mistake) => [mistake, errorsOf(mistake)]));

function errorsOf({ text }: Mistake): readonly RubricError[] {
  const result = loadRubric(text, 'rubric.yaml');
  return result.ok ? [] : result.errors;
}

function lineAt(text: string, { line }: RubricError): string | undefined {
  return text.split('\n')[line - 1];
}

/** The first and last line of a text, counted from 1, between which it differs from the real file. */
function changed(text: string): readonly [first: number, last: number] {
  const [before, after] = [REAL.split('\n'), text.split('\n')];
  const same = (one: readonly string[], other: readonly string[]): number =>
    [...one, ''].findIndex((line, index) => line !== other[index]);
  const first = same(before, after);
  return [first + 1, Math.max(first + 1, after.length - same(before.reverse(), after.reverse()))];
}

test('the real file has no mistake', () => {
  expect(loadRubric(REAL, 'rubric.yaml')).toMatchObject({ ok: true });
});

describe.each(Object.entries(MISTAKES))('%s', (_, mistakes) => {
  test.each(mistakes.map((mistake) => [mistake.title, mistake] as const))('%s', (_title, mistake) => {
    const errors = answers.get(mistake)!;
    const lines = mistake.text.split('\n');
    for (const { line, column, message } of errors) {
      expect(lines[line - 1]).toBeDefined();
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
      expect(message).toMatch(/^[^a-z].*\p{Script=Han}.*[。？]$/u);
      // What is wrong, then what would be right: 应…, 请…, 可写…, or only one thing it can be.
      expect(message).toMatch(/应|请|可|只能|至少|必须|不支持|缺少|不能为负|需要/u);
      // No word of the libraries, nothing that JavaScript prints for what is not there.
      expect(message).not.toMatch(/undefined|null|NaN|\[object|Invalid|expected|_[A-Z]/u);
    }
    expect(errors.map((error) => [error.line, error.column])).toEqual(
      errors.map((error) => [error.line, error.column]).sort(([a, b], [c, d]) => a! - c! || b! - d!),
    );
    if (mistake.at) {
      expect(errors.map((error) => lineAt(mistake.text, error))).toEqual(
        mistake.at.map((piece) => expect.stringContaining(piece)),
      );
    } else {
      const [first, last] = changed(mistake.text);
      expect(errors).not.toEqual([]);
      for (const { line } of errors) {
        expect(line).toBeGreaterThanOrEqual(first);
        expect(line).toBeLessThanOrEqual(last);
      }
      expect(new Set(errors.map(({ line, column }) => `${line}:${column}`)).size).toBe(errors.length);
    }
  });
});

test('each mistake has a title and a text of its own', () => {
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(25);
});

// eslint-disable-next-line no-control-regex -- a file that is no text is quoted without what would steer a terminal
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

test('the messages are those of the golden file', () => {
  const told = Object.entries(MISTAKES).map(([part, mistakes]) => {
    const entries = mistakes.map((mistake) => {
      const errors = answers.get(mistake)!.map((error) => {
        const line = Array.from((lineAt(mistake.text, error) ?? '').trim().replace(CONTROLS, '␀'))
          .slice(0, 40)
          .join('');
        return `  ${formatRubricError(error)}\n    > ${line}`.trimEnd();
      });
      return `${mistake.title}\n${errors.join('\n')}\n`;
    });
    return `# ${part}\n\n${entries.join('\n')}`;
  });
  const text = told.join('\n');
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, text);
  expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
});
