import type { Finding } from '../../review';
import { singleCell, toA1 } from '../address';
import { fingerprint } from '../writing/fingerprint';

/** A finding with the cells it points at, as `评分表!J15`. */
export interface NotedFinding {
  readonly finding: Finding;
  readonly cells: readonly string[];
}

/** The digits of a 校验 that stand for the advice, behind those of the facts. */
const REST = 4;

/** What is known again by its 校验: the same check, row and message, and so the same facts. */
export interface NotedFacts {
  readonly code: string;
  readonly indicator: string;
  readonly message: string;
}

/** 校验 of what a finding says. */
export function factsCheck({ code, indicator, message }: NotedFacts): string {
  return fingerprint([code, indicator, message].map((one) => one.trim()).join('\n'));
}

export function findingCheck({ code, indicator, message }: Finding): string {
  return factsCheck({ code, indicator: indicator ?? '', message });
}

/** 校验 of the advice beside it, so that one a person has reworded is known. */
export function adviceCheck(advice: string): string {
  return fingerprint(advice.trim()).slice(0, REST);
}

/** What 建议 says of a finding. */
export function adviceText({ advice, fix }: Finding): string {
  const change = fix === null ? '' : `可将“${fix.name}”改为 ${fix.value}。`;
  if (advice === '' || change === '') return `${advice}${change}`;
  return /[。；！？]$/u.test(advice) ? `${advice}${change}` : `${advice}。${change}`;
}

/** As many cells are named in one line; the others are counted. */
const MOST_CELLS = 3;
/** Excel takes no longer text within a formula. */
const LONGEST_LITERAL = 255;

/** A link to the first of some cells that names them, as a formula without `=`; null for no cell. */
export function linkFormula(cells: readonly string[]): string | null {
  const [first] = cells;
  if (first === undefined) return null;
  const place = singleCell(first);
  if (place === null) return null;
  const target = `#'${place.sheet.replaceAll("'", "''")}'!${toA1(place.row, place.column)}`;
  const shown = cells.slice(0, MOST_CELLS).join('、');
  const all = cells.length > MOST_CELLS ? `${shown} 等 ${String(cells.length)} 处` : shown;
  const said = all.length > LONGEST_LITERAL / 2 ? first : all;
  return `HYPERLINK(${literal(target)},${literal(said)})`;
}

/** What a link of {@link linkFormula} shows, the result of its formula; null for any other formula. */
export function linkText(formula: string): string | null {
  const said = /^HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/u.exec(formula)?.[1];
  return said?.replaceAll('""', '"') ?? null;
}

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
