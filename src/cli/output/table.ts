import { Quotient } from '../../rubric/formula';
import type { Assessment, Improvement, RowResult } from '../../scoring/assessment';
import { formatAmount, formatPoints, formatRatio } from '../../scoring/format';
import { printable } from '../file-error';
import { scoredUnit, scoredYear } from '../scored';
import { findingList, type Page } from './finding-list';
import type { ScoredFile } from './json';
import { reasonOf } from './reason';
import { type Style, styleOf } from './style';
import { besides, type Column, hang, widthOf, wrap } from './text';

/** Longer names wrap. */
const WIDEST_NAME = 36;
/** `100.00`, and `100`: wider only where a sheet's own weights are. */
const SCORE = 6;
const WEIGHT = 4;
const GAP = '  ';
/** A narrower column of reasons would be a tower of syllables: they go below their row. */
const NARROWEST_REASON = 36;
const BELOW = '      ';
const asIs = (text: string): string => text;
/** The mark of a row whose rule or weight is assumed; it stands in the last column, where its width is harmless. */
const ASSUMED = '※';

/**
 * The assessment of a file for a terminal: heading, rows by level-1 group, total and grade, findings, what is
 * missing and what would earn more.
 * @param file the name to show
 */
export function scoreTable(file: string, scored: ScoredFile, page: Page): string {
  const style = styleOf(page.colour);
  const { assessment, findings, workbook } = scored;
  const sections = [
    heading(file, assessment, page, style),
    rows(assessment, page, style),
    findingList(findings, workbook?.binding ?? null, page, style),
    better(assessment, page, style),
    notes(assessment, page),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function heading(
  file: string,
  { facts, rubric }: Assessment,
  { width }: Page,
  style: Style,
): readonly string[] {
  const year = scoredYear(facts);
  const unit = printable(scoredUnit(facts) ?? '（未填单位名称）');
  const title = `${unit}${year === null ? '' : `  ${printable(year)} 年度`}`;
  return [
    ...wrap(title, width).map((line) => style.strong(line)),
    ...hang('文件      ', printable(file), width).split('\n'),
    ...hang('评分标准  ', `${rubric.source.title}（${rubric.id}，修订 ${rubric.revision}）`, width).split(
      '\n',
    ),
  ];
}

function rows(assessment: Assessment, page: Page, style: Style): readonly string[] {
  const { rubric, adjustment } = assessment;
  const all = [...assessment.rows, adjustment];
  const weights = sumOf(assessment.rows.map((row) => row.weight));
  const line = lineMaker(
    [
      { width: Math.min(WIDEST_NAME, widest(all.map((row) => row.name)) + 2) },
      { width: Math.max(SCORE, widest(all.map((row) => (row.score === null ? '' : points(row.score))))) },
      { width: Math.max(WEIGHT, widest([...all.map(weightOf), formatPoints(weights)])), align: 'right' },
    ],
    page.width,
  );
  const lines = [...line(['指标', '得分', '权重', '说明'], style.quiet)];
  for (const group of rubric.groups.filter((one) => one.level === 1)) {
    const members = group.indicators.flatMap((one) => assessment.row(one) ?? []);
    const lacking = members.filter((row) => row.score === null).length;
    const sums = [
      points(sumOf(members.map((row) => row.score))),
      formatPoints(sumOf(members.map((row) => row.weight))),
    ];
    lines.push(...line([group.name, ...sums, lacking === 0 ? '' : `缺 ${String(lacking)} 行`], style.strong));
    for (const row of members) lines.push(...rowLines(row, line, '  '));
  }
  lines.push(...rowLines(adjustment, line, ''));
  lines.push(
    ...line(['合计', points(assessment.total), formatPoints(weights), verdict(assessment)], style.strong),
  );
  return lines;
}

type LineMaker = (cells: readonly string[], dress?: (text: string) => string) => readonly string[];

/** Makes the lines of a row: reasons in the last column, long ones below the row where that would be too narrow. */
function lineMaker(fixed: readonly Column[], width: number): LineMaker {
  const left = fixed.reduce((rest, column) => rest - column.width - GAP.length, width);
  const dressed = (lines: readonly string[], dress: (text: string) => string): readonly string[] =>
    lines.map(dress);
  if (left >= NARROWEST_REASON) {
    return (cells, dress = asIs) => dressed(besides(cells, [...fixed, { width: left }], GAP), dress);
  }
  return (cells, dress = asIs) => {
    const reason = cells[fixed.length] ?? '';
    const fits = !reason.includes('\n') && widthOf(reason) <= left;
    const below = fits ? [] : wrap(reason, width - BELOW.length).map((text) => BELOW + text);
    const columns = fits ? [...fixed, { width: left }] : fixed;
    return dressed([...besides(cells, columns, GAP), ...below], dress);
  };
}

function rowLines(row: RowResult, line: LineMaker, indent: string): readonly string[] {
  const mark = row.assumed ? `${ASSUMED} ` : '';
  const cells = [indent + row.name, row.score === null ? ' 缺' : points(row.score), weightOf(row)];
  return line([...cells, mark + reasonOf(row).map(printable).join('\n')]);
}

function verdict(assessment: Assessment): string {
  if (assessment.grade !== null) return `等级：${assessment.grade}`;
  const lacking = assessment.rows.filter((row) => row.score === null);
  const items = new Set(lacking.flatMap((row) => row.missing.map((one) => one.name)));
  const said = [
    ...(lacking.length > 0
      ? [`尚缺 ${String(lacking.length)} 行 ${String(items.size)} 项，只计已有得分的行`]
      : []),
    ...(assessment.adjustment.score === null ? ['未计加减分'] : []),
  ];
  return `未完成：${said.join('；')}`;
}

function better(assessment: Assessment, { width }: Page, style: Style): readonly string[] {
  const { nextGrade } = assessment;
  const ways = assessment.rows.flatMap((row) => row.improvements);
  if (nextGrade === null && ways.length === 0) return [];
  return [
    style.strong('距上一档'),
    ...(nextGrade === null
      ? []
      : [`  总分再得 ${formatPoints(nextGrade.points)} 分，等级为“${nextGrade.name}”`]),
    ...ways.flatMap((way) => hang('  ', wayText(assessment, way), width).split('\n')),
  ];
}

function wayText(assessment: Assessment, way: Improvement): string {
  const verb = way.change.sign() > 0 ? '增加' : '减少';
  const amount = (value: Quotient): string => withUnit(assessment, way.input, value);
  return `${way.indicator}：${way.input}再${verb} ${amount(way.change.abs())}（至 ${amount(way.to)}），可得 ${formatPoints(way.score)} 分`;
}

function withUnit({ rubric }: Assessment, name: string, value: Quotient): string {
  const input = rubric.inputs.get(name);
  if (input?.kind === 'ratio') return formatRatio(value);
  const unit = input?.kind === 'score' ? '分' : (input?.unit ?? '');
  return `${formatAmount(value)} ${unit}`.trimEnd();
}

function notes(assessment: Assessment, { width }: Page): readonly string[] {
  if (![...assessment.rows, assessment.adjustment].some((row) => row.assumed)) return [];
  return hang(
    `${ASSUMED} `,
    '评分规则或权重为暂定，请以当地评分标准为准；依据见 jixiao explain。',
    width,
  ).split('\n');
}

function sumOf(values: readonly (Quotient | null)[]): Quotient {
  return Quotient.sum(...values.flatMap((value) => value ?? []));
}

/** Points with their decimal points in one column. */
function points(value: Quotient): string {
  const [whole = '', fraction = ''] = formatPoints(value).split('.');
  return whole.padStart(SCORE - 3) + (fraction === '' ? '' : `.${fraction}`);
}

function weightOf({ weight }: RowResult): string {
  return weight === null ? '' : formatPoints(weight);
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(widthOf));
}
