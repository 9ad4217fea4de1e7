/**
 * Writes what is derived from sources and not kept in the repository (the parser of the formula language, the
 * packed rubrics), and the JSON Schema of rubric files, which is kept so that any editor finds it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { format, resolveConfig } from 'prettier';

// First of all: the modules below import the parser that this writes.
import './generate-grammar';
import { rubricJsonSchema } from '../src/rubric/json-schema';
import { loadRubric } from '../src/rubric/load';
import { packRubric } from '../src/rubric/packed';
import { formatRubricError } from '../src/rubric/rubric-error';

const library = path.resolve(__dirname, '../src/rubric/library');

async function main(): Promise<void> {
  const file = path.join(library, 'rubric.schema.json');
  const style = await resolveConfig(file);
  writeFileSync(file, await format(JSON.stringify(rubricJsonSchema()), { ...style, parser: 'json' }));

  const packed: Record<string, unknown> = {};
  for (const file of readdirSync(library).filter(isRubric).sort()) {
    const loaded = loadRubric(readFileSync(path.join(library, file), 'utf8'), file);
    if (!loaded.ok) {
      for (const error of loaded.errors) console.error(formatRubricError(error));
      throw new Error(`${file}: ${String(loaded.errors.length)} errors`);
    }
    packed[loaded.rubric.id] = packRubric(loaded.rubric);
  }
  writeFileSync(path.join(library, 'library.generated.json'), `${JSON.stringify(packed)}\n`);
}

function isRubric(file: string): boolean {
  return file.endsWith('.yaml') && !file.endsWith('.examples.yaml');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
