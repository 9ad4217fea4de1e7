import type { Snapshot } from '../host/port';
import { PREFIXES, ratioName } from '../rubric/names';
import type { Rubric } from '../rubric/rubric';
import { assess } from '../scoring/assess';
import type { Assessment } from '../scoring/assessment';
import type { Facts } from '../scoring/facts';
import { bindAudit } from '../workbook/audit/read-audit';
import type { Binding } from '../workbook/binding';
import { readFacts, type ReadFault } from '../workbook/reading/read-facts';
import type { GivenFacts } from '../workbook/recognise/recognition';
import { isDerived } from './cell-names';

/** A workbook as it was last read, bound and assessed. */
export interface Standing {
  readonly snapshot: Snapshot;
  readonly rubric: Rubric;
  readonly facts: Facts;
  readonly binding: Binding;
  readonly faults: readonly ReadFault[];
  readonly assessment: Assessment;
  /** Whether the workbook has 核查评分表. */
  readonly audited: boolean;
  /** What a recognised sheet says in no cell of its own; null on the standard workbook. */
  readonly given: GivenFacts | null;
  /** What the scores rest on, as one text: inputs, judgements, weights, header. */
  readonly inputs: string;
  /** What the sheet says of the results, as one text: scores and narratives. */
  readonly results: string;
  /** Whether a cell that facts are read from holds a formula, so that a calculation may change them. */
  readonly live: boolean;
}

/**
 * Reads a snapshot by a rubric. What has not changed since keeps its identity, and the assessment is made anew only
 * when what it rests on has changed: the scores printed in the sheet are not part of that.
 */
export function stand(
  rubric: Rubric,
  snapshot: Snapshot,
  before: Standing | null,
  given: GivenFacts | null = before?.rubric === rubric ? before.given : null,
): Standing {
  const { facts: read, binding: own, faults } = readFacts(rubric, snapshot);
  const facts = withGiven(read, given);
  const binding = withAudit(rubric, snapshot, own);
  const { header, inputs: data, judgements, weights, reported, narratives } = facts;
  const inputs = JSON.stringify([header, data, judgements, weights]);
  const results = JSON.stringify([reported, narratives]);
  const known = before?.rubric === rubric ? before : null;
  const sameInputs = known?.inputs === inputs;
  const sameResults = known?.results === results;
  return {
    snapshot,
    rubric,
    facts: known !== null && sameInputs && sameResults ? known.facts : facts,
    binding: known !== null && alike(known.binding, binding) ? known.binding : binding,
    faults: known !== null && same(known.faults, faults) ? known.faults : faults,
    assessment:
      known === null || !sameInputs
        ? assess(rubric, facts)
        : sameResults
          ? known.assessment
          : { ...known.assessment, facts },
    audited: binding !== own,
    given,
    inputs,
    results,
    live: isLive(rubric, snapshot, binding),
  };
}

/** A cell that a person has filled in since counts before what was printed elsewhere; a text in parts is joined. */
function withGiven(facts: Facts, given: GivenFacts | null): Facts {
  if (given === null) return facts;
  return {
    ...facts,
    header: { ...given.header, ...facts.header },
    weights: { ...facts.weights, ...given.weights },
    narratives: { ...facts.narratives, ...given.narratives },
  };
}

/** The names of 核查评分表 beside the rubric's own, where the workbook has them. */
function withAudit(rubric: Rubric, snapshot: Snapshot, binding: Binding): Binding {
  if (!snapshot.names.some(({ name }) => name.startsWith(PREFIXES.reviewScore))) return binding;
  const audit = bindAudit(rubric, snapshot);
  return audit === null ? binding : { ...binding, cells: new Map([...binding.cells, ...audit.cells]) };
}

function isLive(rubric: Rubric, snapshot: Snapshot, { cells }: Binding): boolean {
  for (const [name, address] of cells) {
    const formula = snapshot.cell(address)?.formula ?? null;
    if (formula !== null && !isDerived(rubric, name)) return true;
  }
  return false;
}

function alike(one: Binding, other: Binding): boolean {
  if (one.cells.size !== other.cells.size) return false;
  for (const [name, address] of one.cells) {
    const found = other.cells.get(name);
    if (found?.row !== address.row || found.column !== address.column || found.sheet !== address.sheet)
      return false;
  }
  return same([one.missing, one.broken], [other.missing, other.broken]);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The cell of a defined name, or of the ratio of that name. */
export function addressOf({ binding }: Standing, name: string): ReturnType<Binding['cells']['get']> {
  return binding.cells.get(name) ?? binding.cells.get(ratioName(name));
}
