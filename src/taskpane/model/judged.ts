import { type ItemCell, ITEM_CELLS, itemName } from '../../rubric/names';
import { judgedItemsOf } from '../../rubric/rubric';
import type { Indicator, JudgedItem } from '../../rubric/types';
import type { Assessment, RowResult } from '../../scoring/assessment';
import { verdictNote } from '../../scoring/explain';
import { CHOICE, type Judgement, own } from '../../scoring/facts';
import { checklistOf } from '../../scoring/judgements-of';
import type { ItemWorking, LeafWorking, RowWorking, TransferWorking } from '../../scoring/working';
import type { Quotient } from '../../rubric/formula';

/** One judgement to be made or changed, with all that its card shows. */
export interface JudgedCard {
  readonly row: string;
  readonly item: JudgedItem;
  /** What the standard says of it, in its words. */
  readonly clause: string | null;
  readonly points: Quotient | null;
  readonly full: Quotient | null;
  readonly given: Judgement;
  /** The verdicts to choose from; the empty one stands for 按数据. */
  readonly options: readonly Option[];
  /** Why the judgement cannot be used as it stands. */
  readonly fault: string | null;
  /** What data say, where they decide. */
  readonly computed: LeafWorking | null;
  /** Column → defined name of its cell. */
  readonly names: Readonly<Record<ItemCell, string>>;
}

export interface Option {
  /** What is written into the cell. */
  readonly value: string;
  readonly label: string;
  /** What it is worth, and the clause it stands for, where a choice says so. */
  readonly points: Quotient | null;
  readonly clause: string | null;
}

export interface JudgedRow {
  readonly result: RowResult;
  readonly indicator: Indicator;
  readonly cards: readonly JudgedCard[];
}

/** The rows that ask for a person's judgement, in the order of the working paper. */
export function judgedRows(assessment: Assessment): readonly JudgedRow[] {
  return assessment.rubric.indicators.flatMap((indicator) => judgedRow(assessment, indicator) ?? []);
}

/** The judgements of one row; null when data alone decide. */
export function judgedRow(assessment: Assessment, indicator: Indicator): JudgedRow | null {
  const items = judgedItemsOf(indicator);
  const result = assessment.row(indicator.name);
  if (items.length === 0 || result === undefined) return null;
  return { result, indicator, cards: items.map((item) => cardOf(assessment, indicator, result, item)) };
}

function cardOf(
  { facts }: Assessment,
  indicator: Indicator,
  result: RowResult,
  item: JudgedItem,
): JudgedCard {
  const given = own(own(facts.judgements, indicator.name) ?? {}, item.key ?? CHOICE) ?? {};
  const working = workingOf(result.working, item);
  const computed = working?.kind === 'item' || working?.kind === 'transfer' ? working.computed : null;
  const fault = result.missing.find((one) => one.name === `${indicator.name}.${item.key ?? '1'}`);
  return {
    row: indicator.name,
    item,
    clause: item.key === null ? null : (working?.clause ?? null),
    points: working?.points ?? null,
    full: item.key === null ? result.weight : (working?.full ?? null),
    given,
    options: optionsOf(indicator, item, working, given.verdict ?? ''),
    fault: fault === undefined || fault.reason === 'not-judged' ? null : verdictNote(fault),
    computed,
    names: Object.fromEntries(
      ITEM_CELLS.map((kind) => [kind, itemName(kind, indicator.name, item)]),
    ) as JudgedCard['names'],
  };
}

function workingOf(
  working: RowWorking,
  { key }: JudgedItem,
): ItemWorking | TransferWorking | RowWorking | null {
  if (working.kind === 'choice') return working;
  if (working.kind === 'transfer') return working;
  if (working.kind === 'parts')
    return (
      working.parts.find((part): part is TransferWorking => part.kind === 'transfer' && part.name === key) ??
      null
    );
  return checklistOf(working)?.items.find((item) => item.key === key) ?? null;
}

const plain = (value: string): Option => ({ value, label: value, points: null, clause: null });
const BY_DATA: Option = { value: '', label: '按数据', points: null, clause: null };

function optionsOf(
  { rule }: Indicator,
  item: JudgedItem,
  working: ReturnType<typeof workingOf>,
  verdict: string,
): readonly Option[] {
  if (rule.kind === 'choice')
    return rule.options.map(({ choice, points, clause }) => ({
      value: choice,
      label: choice,
      points,
      clause: clause ?? null,
    }));
  // Where data decide, a verdict only says that they do not apply.
  const byData =
    working?.kind === 'transfer' ||
    (working?.kind === 'item' && !item.allowed.includes('符合') && item.allowed.length > 0);
  const discretion = working?.kind === 'item' && working.discretion === 'none' ? '酌情' : null;
  const offered = item.allowed.filter((one) => one !== discretion || one === verdict);
  return [...(byData ? [BY_DATA] : []), ...offered.map(plain)];
}
