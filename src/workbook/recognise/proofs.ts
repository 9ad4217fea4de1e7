import { Quotient } from '../../rubric/formula';
import type { Proof } from './recognition';
import type { Level, Table, TableRow } from './table';

/** A group as the sheet prints it, with its rows. */
export interface PrintedLevel {
  readonly level: 1 | 2;
  readonly group: Level;
  /** Indices among the table's indicators. */
  readonly rows: readonly number[];
}

/** The groups of both levels in the order of the sheet. */
export function levelsOf(rows: readonly TableRow[]): readonly PrintedLevel[] {
  const found = new Map<Level, { level: 1 | 2; group: Level; rows: number[] }>();
  rows.forEach((row, index) => {
    if (row.kind !== 'indicator') return;
    for (const [level, group] of [
      [1, row.level1],
      [2, row.level2],
    ] as const) {
      if (group === null) continue;
      const known = found.get(group);
      if (known === undefined) found.set(group, { level, group, rows: [index] });
      else known.rows.push(index);
    }
  });
  return [...found.values()];
}

/**
 * What the arithmetic says (layout.md, Recognising 7): rows add up to level 2, level 2 to level 1, level 1 to the
 * whole. A sum without a printed counterpart proves nothing and is left out.
 * @param whole what the weights should add up to
 */
export function proofsOf(
  { rows, total }: Table,
  levels: readonly PrintedLevel[],
  whole: Quotient,
): readonly Proof[] {
  const proofs: Proof[] = [];
  const weightsOf = (indices: readonly number[]): readonly (Quotient | null)[] =>
    indices.map((index) => number(rows[index]?.weight ?? null));
  const seconds = levels.filter((one) => one.level === 2);
  for (const { level, group, rows: indices } of levels) {
    const below = level === 1 ? seconds.filter((one) => one.rows.some((row) => indices.includes(row))) : [];
    const grouped = below.flatMap((one) => one.rows);
    const parts =
      below.length > 0 && below.every((one) => number(one.group.weight) !== null)
        ? [
            ...below.map((one) => number(one.group.weight)),
            ...weightsOf(indices.filter((row) => !grouped.includes(row))),
          ]
        : weightsOf(indices);
    const printed = number(group.weight);
    if (group.weight !== null && printed !== null)
      proofs.push(compared(clean(group.printed), parts, printed, '所印权重'));
  }
  const firsts = levels.filter((one) => one.level === 1);
  const own = rows.flatMap((row, index) => (row.kind === 'indicator' ? [index] : []));
  const outside = own.filter((index) => !firsts.some((one) => one.rows.includes(index)));
  const byGroups = firsts.length > 0 && firsts.every((one) => number(one.group.weight) !== null);
  const parts = byGroups
    ? [...firsts.map((one) => number(one.group.weight)), ...weightsOf(outside)]
    : weightsOf(own);
  proofs.push(compared(byGroups ? '一级指标' : '各行', parts, whole, '满分'));
  const printed = number(total?.weight ?? null);
  if (printed !== null && !printed.eq(whole)) proofs.push(compared('合计的权重', [printed], whole, '满分'));
  return proofs;
}

/** Parts beyond this are told as their number and sum. */
const MOST_TOLD = 12;

function compared(what: string, parts: readonly (Quotient | null)[], expected: Quotient, as: string): Proof {
  const lacking = parts.filter((one) => one === null).length;
  if (parts.length === 0 || lacking === parts.length)
    return { says: `${what}没有可用的权重，无法与${as} ${expected.toDecimalText()} 核对`, holds: false };
  const numbers = parts.flatMap((one) => one ?? []);
  const sum = Quotient.sum(...numbers);
  const terms =
    parts.length === 1
      ? sum.toDecimalText()
      : parts.length > MOST_TOLD
        ? `${String(parts.length)} 项之和=${sum.toDecimalText()}`
        : `${parts.map((one) => one?.toDecimalText() ?? '？').join('+')}=${sum.toDecimalText()}`;
  const difference = sum.sub(expected);
  const holds = lacking === 0 && difference.isZero();
  const off = difference.isZero()
    ? ''
    : `，${difference.sign() > 0 ? '多' : '少'} ${difference.abs().toDecimalText()}`;
  const unread = lacking === 0 ? '' : `，其中 ${String(lacking)} 项读不出`;
  return {
    says: `${what} ${terms}，与${as} ${expected.toDecimalText()} ${holds ? '一致' : '不一致'}${off}${unread}`,
    holds,
  };
}

export function number(text: string | null): Quotient | null {
  return text === null ? null : Quotient.parse(text);
}

/** A group's name on one line, without the weight behind it. */
function clean(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(/[（(][\d.]+分?[）)]$/u, '')
    .slice(0, 30);
}
