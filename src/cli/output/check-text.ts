import { type Severity, SEVERITY_WORDS } from '../../review';
import { TOTAL, own, trimmed } from '../../scoring/facts';
import { formatPoints } from '../../scoring/format';
import type { Checked } from '../check-file';
import { printable } from '../file-error';
import { scoredUnit, scoredYear } from '../scored';
import { recognisedText } from './bind-report';
import { findingList, type Page } from './finding-list';
import { styleOf } from './style';
import { hang, wrap } from './text';

/**
 * What `jixiao check` says of a file to a person: whose it is, the total that it prints beside the standard's, and
 * the findings.
 * @param wanted the severities that are listed
 */
export function checkText(file: string, checked: Checked, wanted: readonly Severity[], page: Page): string {
  const style = styleOf(page.colour);
  const { facts } = checked.assessment;
  const year = scoredYear(facts);
  const unit = printable(scoredUnit(facts) ?? '（未填单位名称）');
  const recognised = printable(checked.workbook === null ? '' : recognisedText(checked.workbook));
  const title = `${unit}${year === null ? '' : `  ${printable(year)} 年度`}`;
  const lines = [
    ...wrap(title, page.width).map((line) => style.strong(line)),
    ...hang('文件  ', printable(file), page.width).split('\n'),
    ...(recognised === '' ? [] : hang('识别  ', recognised, page.width).split('\n')),
    ...hang('合计  ', totals(checked), page.width).split('\n'),
    '',
    ...findingList(checked.findings, checked.workbook?.binding ?? null, page, style, wanted),
  ];
  return `${lines.join('\n')}\n`;
}

/** `表上 100，按标准 93.94（优）`. */
function totals({ assessment }: Checked): string {
  const printed = trimmed(own(assessment.facts.reported, TOTAL));
  const rows = assessment.rows.filter((row) => row.score === null).length;
  const right = assessment.complete
    ? `按标准 ${formatPoints(assessment.total)}${assessment.grade === null ? '' : `（${assessment.grade}）`}`
    : `按标准计分的各行共 ${formatPoints(assessment.total)}${rows === 0 ? '，未计加减分' : `，另有 ${String(rows)} 行缺数据或判定`}`;
  return `${printed === '' ? '表上未填' : `表上 ${printable(printed)}`}；${right}`;
}

/** How many findings there are, by severity, over the files of a call. */
export interface Tally {
  readonly files: number;
  readonly unread: number;
  readonly withErrors: number;
  /** Of the severities that are listed. */
  readonly counts: readonly (readonly [Severity, number])[];
}

/** The last line over several files. */
export function tallyText({ files, unread, withErrors, counts }: Tally, width: number): string {
  const found = counts.map(([one, count]) => `${SEVERITY_WORDS[one]} ${String(count)} 处`).join('，');
  const bad = unread === 0 ? '' : `，${String(unread)} 个未能读取`;
  const text = `共 ${String(files)} 个文件，${String(withErrors)} 个有必须改正的问题${bad}；${found}。`;
  return `${wrap(text, width).join('\n')}\n`;
}
