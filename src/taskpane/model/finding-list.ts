import type { Severity } from '../../review';
import { PREFIXES } from '../../rubric/names';
import type { FindingView, SheetView } from '../../session/view';
import { SEVERITIES } from './findings';

/** What of the findings is shown. */
export interface FindingFilter {
  readonly severity: Severity | 'all';
  /** One code or one row, as {@link onlyCode} and {@link onlyRow} write it; empty for all. */
  readonly only: string;
  /** Words that must all occur in what a card says. */
  readonly text: string;
}

export const NO_FILTER: FindingFilter = { severity: 'all', only: '', text: '' };

export function onlyCode(code: string): string {
  return `code:${code}`;
}

/** @param row null for the sheet as a whole */
export function onlyRow(row: string | null): string {
  return `row:${row ?? ''}`;
}

export function isFiltered({ severity, only, text }: FindingFilter): boolean {
  return severity !== 'all' || only !== '' || text.trim() !== '';
}

/** The findings that a filter lets through, in their order. */
export function filtered(
  findings: readonly FindingView[],
  { severity, only, text }: FindingFilter,
): readonly FindingView[] {
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return findings.filter((one) => {
    const { finding } = one;
    if (severity !== 'all' && finding.severity !== severity) return false;
    if (only !== '' && only !== onlyCode(finding.code) && only !== onlyRow(finding.indicator)) return false;
    const said = [finding.code, finding.indicator ?? '', finding.message, ...one.cells]
      .join(' ')
      .toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** Findings under one heading. */
export interface FindingGroup {
  readonly title: string;
  readonly findings: readonly FindingView[];
}

/** Under 必须改正, 请核实 and 提示; groups without a finding are left out. */
export function bySeverity(findings: readonly FindingView[]): readonly FindingGroup[] {
  return SEVERITIES.map(([severity, title]) => ({
    title,
    findings: findings.filter(({ finding }) => finding.severity === severity),
  })).filter((group) => group.findings.length > 0);
}

/** The heading of what concerns no single row. */
export const WHOLE_SHEET = '全表';

/** Under the rows of the sheet, in its order; what concerns no row comes last. */
export function byRow(
  { assessment }: Pick<SheetView, 'assessment'>,
  findings: readonly FindingView[],
): readonly FindingGroup[] {
  const known = [...assessment.rows.map((row) => row.name), assessment.adjustment.name];
  const given = findings.flatMap(({ finding }) => finding.indicator ?? []);
  const rows: readonly (string | null)[] = [...new Set([...known, ...given]), null];
  return rows
    .map((row) => ({
      title: row ?? WHOLE_SHEET,
      findings: findings.filter(({ finding }) => finding.indicator === row),
    }))
    .filter((group) => group.findings.length > 0);
}

/** What a defined name is called in a sentence: `得分_支出完成率` is the row's 得分. */
export function plainName(name: string): string {
  for (const [kind, prefix] of Object.entries(PREFIXES)) {
    if (!name.startsWith(prefix) || !(kind in CALLED)) continue;
    return `${name.slice(prefix.length)}${CALLED[kind as keyof typeof CALLED]}`;
  }
  return name;
}

const CALLED = { score: '得分', weight: '分值', narrative: '评分说明', ratio: '' } as const;
