import { definedNames } from '../../rubric/names';
import { judgedItemsOf, type Rubric } from '../../rubric/rubric';
import type { Finding } from '../../review';
import type { ReadFault } from './read-facts';

/** The check that says what cannot be read. */
const UNREADABLE = 'S14';

/**
 * Findings with one for each cell that could not be read and of which the review does not speak: it sees what the
 * facts carry, and there an error value in a text, or in points taken off, is text like any other.
 */
export function withFaults(
  rubric: Rubric,
  findings: readonly Finding[],
  faults: readonly ReadFault[],
): readonly Finding[] {
  const told = new Set(findings.filter((one) => one.code === UNREADABLE).flatMap((one) => one.names));
  const untold = faults.filter((fault) => !told.has(fault.name));
  if (untold.length === 0) return findings;
  const rows = rowsByName(rubric);
  const added = untold.map(({ name, message }): Finding => ({
    code: UNREADABLE,
    severity: 'error',
    indicator: rows.get(name) ?? null,
    names: [name],
    message,
    fix: null,
  }));
  // Errors come first in a review; these are errors too.
  const errors = findings.filter((one) => one.severity === 'error');
  return [...errors, ...added, ...findings.filter((one) => one.severity !== 'error')];
}

function rowsByName(rubric: Rubric): ReadonlyMap<string, string | null> {
  const rows = rubric.indicators.map((indicator) => ({ path: [], indicator }));
  return new Map(
    definedNames(rubric.source, rows, (row) => judgedItemsOf(row)).map(({ name, row }) => [name, row]),
  );
}
