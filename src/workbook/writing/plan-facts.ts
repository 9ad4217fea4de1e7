import { Quotient, readDouble } from '../../rubric/formula';
import { type ItemCell, ITEM_CELLS, itemName, rowName, SHEET_NAMES } from '../../rubric/names';
import { judgedItemsOf, type Rubric } from '../../rubric/rubric';
import { CHOICE, type Facts, own, TOTAL, trimmed } from '../../scoring/facts';
import type { Binding } from '../binding';
import type { Scalar } from '../model';
import { double } from '../numbers';
import { serialOfIso } from '../reading/dates';
import type { WorkbookSource } from '../source';
import type { Plan, PlannedWrite } from './plan';

/**
 * Facts as writes into a workbook, as a person would have typed them: no 校验. Facts for which the rubric has no
 * cell are left out.
 */
export function planFacts(source: WorkbookSource, binding: Binding, rubric: Rubric, facts: Facts): Plan {
  const writes: PlannedWrite[] = [];
  const set = (name: string, after: Scalar): void => {
    const address = binding.cells.get(name);
    if (address === undefined || after === null) return;
    const before = source.cell(address)?.value ?? null;
    if (before !== after) writes.push({ name, address, kind: 'value', before, after, why: '事实文件' });
  };
  for (const name of rubric.source.header) set(name, textOrNull(own(facts.header, name)));
  for (const [name, { kind }] of rubric.inputs) {
    const text = trimmed(own(facts.inputs, name));
    if (text === '') continue;
    if (kind === 'text') set(name, text);
    else if (kind === 'date') set(name, dateOf(text, source.date1904));
    else set(name, numberOf(text));
  }
  for (const indicator of rubric.indicators) {
    const given = own(facts.judgements, indicator.name) ?? {};
    for (const item of judgedItemsOf(indicator)) {
      const judgement = own(given, item.key ?? CHOICE) ?? {};
      for (const kind of ITEM_CELLS) {
        const text = judgement[kind];
        set(itemName(kind, indicator.name, item), valueOf(kind, text));
      }
    }
    const weight = trimmed(own(facts.weights, indicator.name));
    if (weight !== '') set(rowName('weight', indicator.name), numberOf(weight));
  }
  for (const name of [...rubric.indicators.map((one) => one.name), rubric.source.adjustment.name]) {
    const score = trimmed(own(facts.reported, name));
    if (score !== '') set(rowName('score', name), numberOf(score));
    set(rowName('narrative', name), textOrNull(own(facts.narratives, name)));
  }
  const total = trimmed(own(facts.reported, TOTAL));
  if (total !== '') set(SHEET_NAMES.total, numberOf(total));
  return { writes, kept: [] };
}

function valueOf(kind: ItemCell, text: string | undefined): Scalar {
  return kind === 'deduct' && text !== undefined ? numberOf(text) : textOrNull(text);
}

function textOrNull(text: string | undefined): string | null {
  const said = trimmed(text);
  return said === '' ? null : said;
}

/** A number as the double that reads back as the same decimal; one that no double holds stays text. */
function numberOf(text: string): Scalar {
  const value = Quotient.parse(text);
  if (value === null) return textOrNull(text);
  const written = double(value);
  return readDouble(written) === value.toDecimalText(200) ? written : text;
}

function dateOf(text: string, date1904: boolean): Scalar {
  return serialOfIso(text, date1904) ?? text;
}
