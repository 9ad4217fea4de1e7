import { Quotient } from '../../rubric/formula';
import { nameFault, nameKey, rowName } from '../../rubric/names';
import { pairs } from '../../rubric/pairs';
import { makeRubric, type Rubric } from '../../rubric/rubric';
import type { IndicatorDefinition, RubricSource } from '../../rubric/types';
import { number } from './proofs';
import type { Table, TableRow } from './table';
import { plain } from './words';

/** The id of a rubric that was made of a sheet; no file has it. */
export const MAKESHIFT = 'makeshift';

/** A rubric made of the sheet itself, and the name that each of its rows has in it. */
export interface Makeshift {
  readonly rubric: Rubric;
  /** By the index of the table's row. */
  readonly names: readonly string[];
}

const ADJUSTMENT = '加减分项';
const HEADER: readonly string[] = ['单位名称', '评价年度', '自评等级', '核查单位', '核查人', '复核人'];
/** How the schema bounds texts. */
const LONGEST_NAME = 60;

/**
 * A rubric for a sheet of which no rubric is known: its rows, groups and weights, and nothing that computes. Each row
 * is one item that a person judges, with discretion, so that any score is legal. No grade is known but the sheet's.
 * @param whole what the weights add up to
 */
export function makeshiftRubric({ rows }: Table, title: string, whole: Quotient): Makeshift {
  const taken = new Set([nameKey('合计'), nameKey(ADJUSTMENT)]);
  const names = rows.map((row, index) =>
    row.kind === 'adjustment' ? ADJUSTMENT : ownName(row, index, taken),
  );
  const groups: { name: string; groups: Level2[]; weight: Quotient }[] = [];
  const level1s = new Map<unknown, (typeof groups)[number]>();
  const level2s = new Map<unknown, Level2>();
  for (const [row, name] of pairs(rows, names)) {
    if (row.kind === 'adjustment') continue;
    const weight = weightOf(row.weight);
    const first = row.level1 ?? 'none';
    let level1 = level1s.get(first);
    if (level1 === undefined) {
      level1 = {
        name: label(row.level1?.printed, '未分组'),
        groups: [],
        weight: weightOf(row.level1?.weight),
      };
      level1s.set(first, level1);
      groups.push(level1);
    }
    const second = row.level2 ?? level1;
    let level2 = level2s.get(second);
    if (level2 === undefined) {
      level2 = {
        name: label(row.level2?.printed, level1.name),
        weight: weightOf(row.level2?.weight),
        indicators: [],
      };
      level2s.set(second, level2);
      level1.groups.push(level2);
    }
    level2.indicators.push(indicator(name, row, weight));
  }
  for (const level1 of groups) {
    for (const level2 of level1.groups)
      if (level2.weight.isZero()) level2.weight = Quotient.sum(...level2.indicators.map((one) => one.weight));
    if (level1.weight.isZero()) level1.weight = Quotient.sum(...level1.groups.map((one) => one.weight));
  }
  return { rubric: makeRubric(source(title, whole, groups), ''), names };
}

interface Level2 {
  readonly name: string;
  weight: Quotient;
  readonly indicators: IndicatorDefinition[];
}

/** A row's name as it can stand in a defined name: letters and digits only, each name once. */
function ownName(row: TableRow, index: number, taken: Set<string>): string {
  const letters = row.plain.slice(0, LONGEST_NAME);
  const wanted =
    letters === '' || nameFault(rowName('score', letters)) !== null ? `第${String(index + 1)}行` : letters;
  let name = wanted;
  for (let count = 2; taken.has(nameKey(name)); count += 1) name = `${wanted}_${String(count)}`;
  taken.add(nameKey(name));
  return name;
}

function weightOf(text: string | null | undefined): Quotient {
  return number(text ?? null) ?? Quotient.ZERO;
}

function label(printed: string | undefined, otherwise: string): string {
  const text = (printed ?? '').replace(/\s+/gu, '').slice(0, LONGEST_NAME);
  return text === '' ? otherwise : text;
}

function indicator(name: string, row: TableRow, weight: Quotient): IndicatorDefinition {
  return {
    name,
    aliases: [],
    weight,
    ...(row.description === '' ? {} : { description: row.description }),
    ...(row.standard === '' ? {} : { standard: row.standard }),
    evidence: [],
    improve: [],
    rule: {
      kind: 'checklist',
      notApplicable: [],
      items: [{ key: '1', name, points: weight, discretion: 'allowed' }],
    },
  };
}

function source(title: string, whole: Quotient, groups: RubricSource['groups']): RubricSource {
  const says = '{项}';
  return {
    rubric: MAKESHIFT,
    revision: '0',
    title: title === '' ? '评分表' : title,
    place: '',
    year: 0,
    unit: '万元',
    sources: ['评分表本身'],
    total: { min: Quotient.ZERO, max: whole },
    grades: { scale: [{ name: '未定', from: Quotient.ZERO }] },
    header: [...HEADER],
    inputs: { 加减分: { kind: 'score', group: ADJUSTMENT, optional: 'no' } },
    values: {},
    phrases: {
      notMet: says,
      notMetNoReason: says,
      discretion: says,
      discretionNoReason: says,
      close: '。',
      closeZero: '。',
      closeCapped: '。',
    },
    groups,
    adjustment: {
      name: ADJUSTMENT,
      group: ADJUSTMENT,
      aliases: [],
      rule: {
        kind: 'tally',
        start: 'zero',
        entries: [{ input: '加减分', each: Quotient.ONE, says: '{加减分}' }],
      },
      narrative: { none: '。', counted: '。', ceiling: '。', floor: '。' },
    },
    conditions: [],
    dates: { order: [], limits: [] },
  };
}

/** A title as it is printed above a table. */
export function titleOf(texts: readonly string[]): string {
  const title = texts.find((text) => /评分表|评价表|指标表|自评表/u.test(plain(text)));
  return (title ?? '').replace(/\s+/gu, ' ').trim().slice(0, 100);
}
