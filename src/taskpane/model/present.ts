import { type ItemCell, ITEM_CELLS, itemName, rowName, SHEET_NAMES } from '../../rubric/names';
import { judgedItemsOf } from '../../rubric/rubric';
import type { Assessment } from '../../scoring/assessment';
import { CHOICE, own, TOTAL } from '../../scoring/facts';
import { inputText } from './inputs';

/**
 * What the cell of a defined name holds now, as far as the assessment was made of it; empty for a blank.
 * @returns null for a name that the assessment does not read
 */
export function presentText(assessment: Assessment, name: string): string | null {
  const { facts, rubric } = assessment;
  if (rubric.inputs.has(name)) return inputText(assessment, name);
  if (name === SHEET_NAMES.total) return own(facts.reported, TOTAL) ?? '';
  for (const row of [...assessment.rows, assessment.adjustment]) {
    if (name === rowName('score', row.name)) return own(facts.reported, row.name) ?? '';
    if (name === rowName('weight', row.name)) return own(facts.weights, row.name) ?? '';
    if (name === rowName('narrative', row.name)) return own(facts.narratives, row.name) ?? '';
  }
  return judgedText(assessment, name);
}

function judgedText({ facts, rubric }: Assessment, name: string): string | null {
  for (const indicator of rubric.indicators) {
    for (const item of judgedItemsOf(indicator)) {
      const kind = ITEM_CELLS.find((one: ItemCell) => name === itemName(one, indicator.name, item));
      if (kind === undefined) continue;
      return own(own(facts.judgements, indicator.name) ?? {}, item.key ?? CHOICE)?.[kind] ?? '';
    }
  }
  return null;
}
