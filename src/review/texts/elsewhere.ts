import type { Assessment } from '../../scoring/assessment';
import { own, trimmed } from '../../scoring/facts';
import type { Place } from './reading';

/** A figure of another year, or of a part: no value of the whole. */
const OTHER = /上年|去年|往年|上一?年度|同期|同比|其中|追加|调减|增加|减少|差额|节约/;
/** How far back a clause is looked at. */
const FARTHEST = 40;

/**
 * Whether a figure is said to be of another year than is evaluated, or of a part only.
 * @param name what it would be the value of; its own words (上年末…) do not count
 */
export function isElsewhere(assessment: Assessment, plain: string, { start }: Place, name: string): boolean {
  const before = plain.slice(Math.max(0, start - FARTHEST), start);
  const clause = before.slice(before.search(/[^，,。；;、\n]*$/));
  const year = /([12]\d{3})\s?年/.exec(clause)?.[1];
  if (year !== undefined && year !== evaluatedYear(assessment)) return true;
  const other = OTHER.exec(clause)?.[0];
  return other !== undefined && !name.includes(other);
}

/** The year that is evaluated: as the sheet has it, otherwise the rubric's. */
export function evaluatedYear({ facts, rubric }: Assessment): string {
  const printed = trimmed(own(facts.header, '评价年度')).normalize('NFKC');
  return /\d{4}/.exec(printed)?.[0] ?? String(rubric.source.year);
}

/** What one amount differs from another by: 比上年减少12.5万元, 节约38.79万元. */
const DIFFERENCE =
  /(增加|增长|增收|增支|减少|减支|下降|降低|压减|压缩|核减|节约|节省|节支|结余|结转|剩余|超支|超出|相差|差额|追加|追减|调增|调减|[多少])(?:了|额|数|金额|资金)?$/;

/**
 * Whether the words before an amount say it to be a difference.
 * @param name what it would be the value of; its own words (结转结余) do not count
 */
export function isDifference(label: string, name: string): boolean {
  const word = DIFFERENCE.exec(label)?.[1];
  return word !== undefined && !name.includes(word);
}
