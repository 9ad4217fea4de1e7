import { definedNames } from '../../rubric/names';
import { judgedItemsOf, type Rubric } from '../../rubric/rubric';
import { type Finding, S14 } from '../../review';
import type { Binding, BrokenName } from '../binding';
import type { ReadFault } from './read-facts';

/** The check that says what cannot be read. */
const UNREADABLE = S14.code;
const UNREADABLE_SAYS = { clause: S14.basis, advice: S14.advice };

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
    cells: [],
    message,
    ...UNREADABLE_SAYS,
    fix: null,
  }));
  // Errors come first in a review; these are errors too.
  const errors = findings.filter((one) => one.severity === 'error');
  return [...errors, ...added, ...findings.filter((one) => one.severity !== 'error')];
}

/** Names that are there and mean no cell: one finding for a row, one for each name that is no row's. */
export function lostNames(rubric: Rubric, broken: Binding['broken']): readonly Finding[] {
  const rows = broken.length === 0 ? new Map<string, null>() : rowsByName(rubric);
  const groups = new Map<string, BrokenName[]>();
  for (const one of broken) {
    const row = rows.get(one.name) ?? null;
    const key = row === null ? `名称 ${one.name}` : `指标 ${row}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group): Finding => ({
    code: UNREADABLE,
    severity: 'error',
    indicator: rows.get(group[0]?.name ?? '') ?? null,
    names: group.map(({ name }) => name),
    cells: [],
    message: lost(group),
    clause: '数据和得分按名称读取；名称失效的，所指的内容读不到，视为未填。',
    advice: '在名称管理器中重新指定名称所指的单元格，或从新制的标准工作簿中复制这一行。',
    fix: null,
  }));
}

function lost([first, ...others]: readonly BrokenName[]): string {
  const message = first?.message ?? '';
  if (others.length === 0) return message;
  const names = others.slice(0, MOST_NAMED).map(({ name }) => `“${name}”`);
  const more = others.length > MOST_NAMED ? `等 ${String(others.length)} 个名称` : '';
  return `${message.replace(/。$/u, '')}；同一行的${names.join('、')}${more}也不能使用。`;
}

/** As many names of one row are told. */
const MOST_NAMED = 3;

function rowsByName(rubric: Rubric): ReadonlyMap<string, string | null> {
  const rows = rubric.indicators.map((indicator) => ({ path: [], indicator }));
  return new Map(
    definedNames(rubric.source, rows, (row) => judgedItemsOf(row)).map(({ name, row }) => [name, row]),
  );
}
