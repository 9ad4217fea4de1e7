import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

const library = path.join(__dirname, '../../src/rubric/library');

const texts = z.record(z.string(), z.string());
const judgements = z.record(z.string(), z.record(z.string(), z.union([texts, z.string()])));

const Given = {
  name: z.string(),
  inputs: texts.default({}),
  judgements: judgements.default({}),
  weights: texts.default({}),
  reported: texts.default({}),
};

const RowExample = z.strictObject({
  ...Given,
  expect: z.strictObject({
    score: z.string().optional(),
    missing: z.array(z.string()).optional(),
    ratios: texts.optional(),
    sentence: z.string().optional(),
    findings: z.array(z.string()).optional(),
    silent: z.array(z.string()).optional(),
    assumed: z.enum(['yes', 'no']).optional(),
  }),
});

const WholeExample = z.strictObject({
  ...Given,
  expect: z.strictObject({
    total: z.string(),
    grade: z.string().optional(),
    complete: z.enum(['yes', 'no']),
    bonus: z.string().optional(),
    penalty: z.string().optional(),
    rows: texts.default({}),
    ratios: texts.default({}),
    missing: z.record(z.string(), z.array(z.string())).default({}),
    findings: z.array(z.string()).optional(),
    silent: z.array(z.string()).optional(),
  }),
});

const Examples = z.strictObject({
  rubric: z.string(),
  examples: z.record(z.string(), z.array(RowExample)),
  whole: z.array(WholeExample),
});

export type RowExample = z.output<typeof RowExample>;
export type WholeExample = z.output<typeof WholeExample>;

/** The worked examples that stand beside a rubric. */
export function readExamples(rubric: string): z.output<typeof Examples> {
  const text = readFileSync(path.join(library, `${rubric}.examples.yaml`), 'utf8');
  return Examples.parse(parse(text, { schema: 'failsafe' }));
}
