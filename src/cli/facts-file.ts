import { type GivenFacts, readFacts } from './facts-shape';
import { type Failed, failed } from './file-error';
import { parseJson } from './json-text';

export type FactsResult = ({ readonly ok: true } & GivenFacts) | Failed;

/** So many mistakes are named; whoever mends them sees the rest next time. */
const MOST_NAMED = 8;

/** Reads the text of a facts file or a case file. */
export function readFactsText(text: string): FactsResult {
  const json = parseJson(text);
  if (!json.ok) return json;
  const shape = readFacts(json.value);
  if (shape.ok) return shape;
  const more = shape.problems.length - MOST_NAMED;
  const named = shape.problems.slice(0, MOST_NAMED).join('；');
  return failed('not-facts', `${named}${more > 0 ? `；另有 ${String(more)} 处` : ''}。`);
}
