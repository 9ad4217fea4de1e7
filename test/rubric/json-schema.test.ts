import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import { rubricJsonSchema } from '../../src/rubric/json-schema';
import { KINDS_FILE } from '../support/kinds';

const library = path.join(__dirname, '../../src/rubric/library');
const kept: unknown = JSON.parse(readFileSync(path.join(library, 'rubric.schema.json'), 'utf8'));

/** The schema as an editor applies it: to YAML in which 3 is a number and yes may be a boolean. */
const editor = z.fromJSONSchema(kept as Parameters<typeof z.fromJSONSchema>[0]);

function read(file: string): Record<string, unknown> {
  return parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

function faults(content: unknown): readonly string[] {
  return editor.safeParse(content).error?.issues.map((issue) => issue.path.join('.')) ?? [];
}

test('the file kept for editors is the schema of today; otherwise run npm run generate', () => {
  expect(kept).toEqual(JSON.parse(JSON.stringify(rubricJsonSchema())));
});

test('no mark of our own is left in it', () => {
  expect(JSON.stringify(kept)).not.toContain('jixiao"');
});

test.each([
  ['the 2019 rubric', path.join(library, 'zhanjiang-2019.yaml')],
  ['every kind of rule', KINDS_FILE],
])('%s, as an editor reads it, has no fault', (_, file) => {
  expect(faults(read(file))).toEqual([]);
});

describe('an editor points out', () => {
  const whole = read(KINDS_FILE);
  const without = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== 'unit'));

  test.each<readonly [string, unknown, readonly string[]]>([
    ['a member that is missing', without, ['unit']],
    ['a word that is none of the allowed', { ...whole, unit: '角' }, ['unit']],
    ['a list where a number should stand', { ...whole, total: { min: [0], max: 50 } }, ['total.min']],
    ['an unknown member', { ...whole, 备注: '' }, ['']],
    ['no list', { ...whole, groups: '没有' }, ['groups']],
  ])('%s', (_, content, expected) => {
    expect(faults(content)).toEqual(expected);
  });
});
