/**
 * Writes src/rubric/formula/grammar.generated.js from grammar.peggy.
 * An ES module, because jest (swc), webpack and tsx all take one whatever package.json says about "type".
 * Run: npx tsx scripts/generate-grammar.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import peggy from 'peggy';

const folder = join(__dirname, '..', 'src', 'rubric', 'formula');
const grammarFile = join(folder, 'grammar.peggy');

const source = peggy.generate(readFileSync(grammarFile, 'utf8'), {
  grammarSource: 'grammar.peggy',
  output: 'source',
  format: 'es',
});

writeFileSync(join(folder, 'grammar.generated.js'), `/* eslint-disable */\n${source}`);
