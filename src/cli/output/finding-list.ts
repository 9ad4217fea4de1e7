import { type Finding, saysLack, SEVERITIES, type Severity, SEVERITY_WORDS } from '../../review';
import type { Binding } from '../../workbook/binding';
import { findingCells } from '../../workbook/finding-cells';
import { printable } from '../file-error';
import type { Style } from './style';
import { hang } from './text';

export interface Page {
  readonly width: number;
  readonly colour: boolean;
}

/** Of a finding on many cells the first are shown. */
const MOST_CELLS = 3;

/**
 * The findings for a terminal, gravest first, each with its cells where the facts come from a workbook.
 * @param wanted the severities that are listed: of the others nothing is said, not even that there are none
 */
export function findingList(
  all: readonly Finding[],
  binding: Binding | null,
  page: Page,
  style: Style,
  wanted: readonly Severity[] = SEVERITIES,
): readonly string[] {
  const findings = withoutMissing(all).filter((one) => wanted.includes(one.severity));
  if (findings.length === 0) return [noneText(wanted)];
  return SEVERITIES.flatMap((severity) => {
    const found = findings.filter((one) => one.severity === severity);
    if (found.length === 0) return [];
    const dress = severity === 'error' ? style.alarm : style.strong;
    return [
      dress(`${SEVERITY_WORDS[severity]}（${String(found.length)}）`),
      ...found.flatMap((one) => findingLines(one, binding, page, style)),
    ];
  });
}

function noneText(wanted: readonly Severity[]): string {
  if (wanted.length === SEVERITIES.length) return '没有发现问题。';
  return `没有发现${wanted.map((one) => `“${SEVERITY_WORDS[one]}”`).join('、')}的问题。`;
}

/** Findings but for those that only say what a row lacks. */
export function withoutMissing(all: readonly Finding[]): readonly Finding[] {
  return all.filter((one) => !saysLack(one));
}

function findingLines(
  finding: Finding,
  binding: Binding | null,
  { width }: Page,
  style: Style,
): readonly string[] {
  const { code, indicator, message, fix } = finding;
  const where = indicator === null || message.includes(indicator) ? '' : `${indicator}：`;
  const suggested = fix === null ? '' : `（建议值 ${fix.value}）`;
  const text = printable(`${where}${withCells({ ...finding, message: `${message}${suggested}` }, binding)}`);
  const [first = '', ...rest] = hang(`  ${code}  `, text, width).split('\n');
  return [first.replace(code, style.quiet(code)), ...rest];
}

/** What a finding says, with the first of its cells: `…。〔评分表!J15〕`. */
export function withCells(finding: Finding, binding: Binding | null): string {
  const cells = binding === null ? [] : findingCells(binding, finding);
  if (cells.length === 0) return finding.message;
  return `${finding.message}〔${cells.slice(0, MOST_CELLS).join('、')}${cells.length > MOST_CELLS ? '等' : ''}〕`;
}
