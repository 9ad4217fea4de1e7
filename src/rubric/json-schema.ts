import { z } from 'zod';

import { RubricSchema } from './schema/rubric';

/** What an editor sees in YAML where the schema sees text: plain scalars are numbers to it. */
const SHOWN: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  decimal: { type: ['number', 'string'], pattern: '^-?\\d+(\\.\\d+)?%?$' },
  integer: { type: ['integer', 'string'], pattern: '^\\d{1,6}$' },
  formula: { type: ['string', 'number'], minLength: 1 },
};

/**
 * The schema of rubric files as JSON Schema, so that an editor completes and checks the YAML. It is written out
 * by `npm run generate`, never edited by hand.
 */
export function rubricJsonSchema(): unknown {
  return z.toJSONSchema(RubricSchema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
    override: ({ jsonSchema }) => {
      const kind = jsonSchema.jixiao;
      if (typeof kind === 'string') {
        delete jsonSchema.jixiao;
        Object.assign(jsonSchema, SHOWN[kind]);
      } else if (jsonSchema.type === 'string') {
        // 2019, 0.5 or yes stand in the YAML without quotes; here they are texts all the same.
        Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] });
      }
    },
  });
}
