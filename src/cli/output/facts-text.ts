import { CHOICE, type Facts, type Judgement } from '../../scoring/facts';

/**
 * Facts as the text of a facts file, which `score` and `template --facts` read. Members stand in the rubric's order,
 * as the facts have them; those that are empty and may be left out are.
 * @param rubric the id of the rubric whose names the facts use
 */
export function factsText(rubric: string, facts: Facts): string {
  const { header, inputs, judgements, weights, reported, narratives } = facts;
  const filled = Object.entries({ weights, reported, narratives }).filter(
    ([, record]) => Object.keys(record).length > 0,
  );
  const rows = Object.entries(judgements).map(([row, items]) => [row, judgementsOf(items)] as const);
  const file = {
    rubric,
    header,
    inputs,
    judgements: Object.fromEntries(rows.filter(([, items]) => Object.keys(items).length > 0)),
    ...Object.fromEntries(filled),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A one-choice row is written as its choice; points off mean nothing there, but what somebody typed is not lost. */
function judgementsOf(items: Readonly<Record<string, Judgement>>): Readonly<Record<string, unknown>> {
  const chosen = Object.hasOwn(items, CHOICE) ? items[CHOICE] : undefined;
  if (chosen === undefined) return items;
  const { verdict, deduct, reason, evidence } = chosen;
  // Points off alone would be taken for those of an item that has no number.
  const choice = deduct === undefined ? verdict : (verdict ?? null);
  const members = { choice, deduct, reason, evidence };
  return Object.fromEntries(Object.entries(members).filter(([, text]) => text !== undefined));
}
