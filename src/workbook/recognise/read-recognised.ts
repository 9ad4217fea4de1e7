import { readFacts, type WorkbookFacts } from '../reading/read-facts';
import type { WorkbookSource } from '../source';
import type { Recognition } from './recognition';

/** Reads a recognised workbook without writing into it: its bound cells, and what has no cell of its own. */
export function readRecognised(
  { rubric, binding, given }: Pick<Recognition, 'rubric' | 'binding' | 'given'>,
  source: WorkbookSource,
): WorkbookFacts {
  const read = readFacts(rubric, source, binding);
  const { facts } = read;
  return {
    ...read,
    facts: {
      ...facts,
      header: { ...given.header, ...facts.header },
      weights: { ...facts.weights, ...given.weights },
      narratives: { ...facts.narratives, ...given.narratives },
    },
  };
}
