import type { Subject } from '../check';
import { percentagesIn } from '../standards/bounds';
import { evaluatedYear } from './elsewhere';
import type { RowRatio } from './ratios';
import type { TextReading } from './reading';
import { termNames } from './said-ratios';

/** No sense of their own; titles in 《》 are no such marks, they cite something. */
const MARKS = /[“”‘’"'「」 \t\u00a0\u3000]/gu;
const APART = /[|,，.。;；:：、()（）=<>≤≥\n\r]+/u;
const CALCULATION = /[\d.,%+\-*×÷/=()（）[\]]/gu;
const ORDINAL = /^[（(]?\d{1,2}[)）.、]/u;
/** A bound that the ratio is compared with: >10%, 95%（含）以上. */
const BOUND =
  /(?:[<>≤≥]=?|[大小高低]于|不[大小高低]于|不?超过|不足|未?达到?)?-?(\d+(?:\.\d+)?)%(?:[（(]不?含[)）])?(?:及?以[上下])?|[<>≤≥]=?0(?![\d.])/gu;
/**
 * Whose ratio, how it was found and what it earns; no word of why, and none that makes it a quoted standard (标准：…,
 * 91%的得3分).
 */
const NEUTRAL =
  /[本我该](?:单位|部门|局|办|委|中心|院|校|处|项指标|项|指标)|此项|整体|总体|本年度?|当年|全年|年度|经?计算|经?核算|经?测算|(?:按照?|根据|依据|对照)(?:(?:评[分价])?标准|公式)?|得出|结果|因此|所以|故|即|为|是|属于|属|处于|档次?|区间|范围|变动率|(?:自评|核查|评)?得分|不得分|得满分|得|扣|分/gu;
/** How good it is. */
const REMARK =
  /^(?:对|预算|支出|资金|采购|政府|资产|固定|结转|结余|存量|实际|执行|完成|使用|利用|控制|整体|总体|的)*(?:程度|情况|水平|效果|进度)(?:较好|良好|较高|正常|较?理想)$/u;

/**
 * Whether a row's text says no more than its ratio, the amounts that it comes from and the points that it earns. Any
 * other word may be the reason for another score: funds that do not count, another standard, a part, a date.
 * @param label what the text calls the ratio
 */
export function saysNoMore(subject: Subject, row: string, ratio: RowRatio, label: string): boolean {
  const { assessment } = subject;
  const indicator = assessment.rubric.indicator(row);
  const bands = indicator?.rule.kind === 'bands' ? indicator.rule.bands.map((band) => band.label) : [];
  const names = [label, ...ratio.called, ...termNames(ratio), ...bands].map((name) =>
    name.replace(MARKS, ''),
  );
  let rest = withoutFigures(subject.text(row)).replace(MARKS, '');
  for (const name of names.sort((one, other) => other.length - one.length))
    if (name !== '') rest = rest.replaceAll(name, '|');
  const bounds = percentagesIn(indicator?.standard ?? '').split(' ');
  return rest
    .replace(ORDINAL, '')
    .replaceAll(new RegExp(`${evaluatedYear(assessment)}年?度?`, 'gu'), '|')
    .replace(BOUND, (all, bound?: string) => (bound === undefined || bounds.includes(bound) ? '|' : all))
    .split(APART)
    .every((clause) => REMARK.test(clause) || clause.replace(NEUTRAL, '') === '');
}

/** A text without its figures, and without the signs of its calculations; their words stay. */
function withoutFigures({ plain, figures, equations }: TextReading): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of figures) {
    rest += `${plain.slice(at, start)}${' '.repeat(end - start)}`;
    at = end;
  }
  rest += plain.slice(at);
  for (const { start, end } of equations)
    rest = rest.slice(0, start) + rest.slice(start, end).replace(CALCULATION, '|') + rest.slice(end);
  return rest;
}
