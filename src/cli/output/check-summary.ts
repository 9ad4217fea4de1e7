import { buildWorkbook } from '../../host/xlsx/build/build-workbook';
import { CHECKS, type Finding, SEVERITY_WORDS, type Severity } from '../../review';
import { Quotient } from '../../rubric/formula';
import { own, TOTAL, trimmed } from '../../scoring/facts';
import { double } from '../../workbook/numbers';
import { Drawing, landscape, rowHeight } from '../../workbook/standard/drawing';
import { styleList, type StyleName } from '../../workbook/standard/styles';
import type { SheetModel } from '../../workbook/model';
import type { Checked } from '../check-file';
import { scoredUnit, scoredYear } from '../scored';

/** What the summary keeps of a file: the file itself is forgotten before the next one is read. */
export interface SummaryLine {
  readonly file: string;
  readonly unit: string;
  readonly year: string;
  /** 合计 as the sheet prints it. */
  readonly printed: string;
  /** The standard's total; null while rows are missing. */
  readonly right: Quotient | null;
  readonly grade: string;
  readonly findings: readonly (Pick<
    Finding,
    'code' | 'severity' | 'indicator' | 'message' | 'clause' | 'advice'
  > & {
    readonly cells: string;
  })[];
  /** What a reader should know: why it could not be read, how it was recognised. */
  readonly remark: string;
}

export function summaryLine(
  file: string,
  { assessment, cellsOf }: Checked,
  findings: readonly Finding[],
  remark: string,
): SummaryLine {
  const { facts, complete, total, grade } = assessment;
  return {
    file,
    unit: scoredUnit(facts) ?? '',
    year: scoredYear(facts) ?? '',
    printed: trimmed(own(facts.reported, TOTAL)),
    right: complete ? total : null,
    grade: grade ?? '',
    findings: findings.map(({ code, severity, indicator, message, clause, advice, ...one }) => ({
      code,
      severity,
      indicator,
      message,
      clause,
      advice,
      cells: cellsOf({ code, severity, indicator, message, clause, advice, ...one }).join('、'),
    })),
    remark,
  };
}

export function unreadLine(file: string, message: string): SummaryLine {
  const remark = `未能读取：${message}`;
  return { file, unit: '', year: '', printed: '', right: null, grade: '', findings: [], remark };
}

/**
 * 核查汇总: a workbook of what was found in many files: the files, every finding, how often each check fired.
 * @param wanted the severities that the lines keep: the others have no column, for to count them is not to know them
 */
export function summaryWorkbook(lines: readonly SummaryLine[], wanted: readonly Severity[]): Uint8Array {
  return buildWorkbook({
    sheets: [filesSheet(lines, wanted), findingsSheet(lines), codesSheet(lines)],
    names: [],
    styles: styleList(),
    date1904: false,
  });
}

/** A column of a list: heading, width in characters, look. */
type Column = readonly [heading: string, width: number, style: StyleName];
type Content = string | number | null;

function filesSheet(lines: readonly SummaryLine[], wanted: readonly Severity[]): SheetModel {
  const columns: readonly Column[] = [
    ['序号', 6, 'centred'],
    ['文件', 30, 'text'],
    ['单位', 24, 'text'],
    ['年度', 8, 'centred'],
    ['表上合计', 10, 'points'],
    ['按标准', 10, 'points'],
    ['差额', 9, 'points'],
    ['等级', 7, 'centred'],
    ...wanted.map((severity): Column => [SEVERITY_WORDS[severity], 9, 'centred']),
    ['说明', 40, 'text'],
  ];
  const rows = lines.map((line, index): readonly Content[] => {
    const { file, unit, year, right, grade, remark } = line;
    const printed = Quotient.parse(line.printed);
    const off = printed === null || right === null ? null : double(printed.sub(right));
    return [
      index + 1,
      file,
      unit,
      year,
      printed === null ? line.printed : double(printed),
      right === null ? null : double(right),
      off,
      grade,
      ...wanted.map((severity) => countOf(line, severity)),
      remark,
    ];
  });
  const sums = wanted.map((severity) => lines.reduce((sum, line) => sum + countOf(line, severity), 0));
  const total: readonly Content[] = [
    '合计',
    `${String(lines.length)} 个文件`,
    '',
    '',
    '',
    '',
    '',
    '',
    ...sums,
    '',
  ];
  return list('汇总', '核查汇总', columns, rows, total);
}

function findingsSheet(lines: readonly SummaryLine[]): SheetModel {
  const columns: readonly Column[] = [
    ['序号', 6, 'centred'],
    ['文件', 24, 'text'],
    ['单位', 20, 'text'],
    ['代码', 7, 'centred'],
    ['级别', 9, 'centred'],
    ['指标', 20, 'text'],
    ['单元格', 18, 'text'],
    ['问题', 60, 'text'],
    ['依据', 36, 'text'],
    ['建议', 36, 'text'],
  ];
  const rows = lines
    .flatMap(({ file, unit, findings }) => findings.map((one) => ({ file, unit, one })))
    .map(({ file, unit, one }, index): readonly Content[] => [
      index + 1,
      file,
      unit,
      one.code,
      SEVERITY_WORDS[one.severity],
      one.indicator ?? '',
      one.cells,
      one.message,
      one.clause,
      one.advice,
    ]);
  return list('问题', '问题清单', columns, rows, null);
}

function codesSheet(lines: readonly SummaryLine[]): SheetModel {
  const columns: readonly Column[] = [
    ['代码', 8, 'centred'],
    ['级别', 10, 'centred'],
    ['检查什么', 50, 'text'],
    ['文件数', 10, 'centred'],
    ['处数', 10, 'centred'],
  ];
  const rows = CHECKS.map(({ code, severity, title }) => {
    const found = lines.map((line) => line.findings.filter((one) => one.code === code).length);
    const times = found.reduce((sum, one) => sum + one, 0);
    return { times, row: [code, SEVERITY_WORDS[severity], title, found.filter(Boolean).length, times] };
  })
    .filter(({ times }) => times > 0)
    .sort((one, other) => other.times - one.times)
    .map(({ row }) => row);
  return list('代码', '各项检查发现的次数', columns, rows, null);
}

function countOf({ findings }: SummaryLine, severity: Severity): number {
  return findings.filter((one) => one.severity === severity).length;
}

/** The tallest row that still leaves its neighbours on the screen. */
const MOST_LINES = 12;

/** A titled list with a header that every printed page repeats. */
function list(
  name: string,
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
  total: readonly Content[] | null,
): SheetModel {
  const drawing = new Drawing(
    name,
    columns.map(([, width]) => width),
  );
  const last = columns.length - 1;
  drawing.set(0, 0, title, 'title');
  drawing.mergeAcross(0, 0, last);
  drawing.height(0, 30);
  columns.forEach(([heading], column) => {
    drawing.set(1, column, heading, 'header');
  });
  const draw = (row: number, contents: readonly Content[], style: StyleName | null): void => {
    let lines = 1;
    contents.forEach((content, column) => {
      drawing.set(row, column, content, style ?? columns[column]?.[2] ?? 'text');
      if (typeof content === 'string') lines = Math.max(lines, drawing.lines(content, column));
    });
    drawing.height(row, rowHeight(Math.min(lines, MOST_LINES)));
  };
  rows.forEach((contents, index) => {
    draw(index + 2, contents, null);
  });
  if (total !== null) draw(rows.length + 2, total, 'total');
  const bottom = rows.length + (total === null ? 1 : 2);
  return drawing.finish(
    { rows: 2, columns: 0 },
    landscape({ titleRows: { first: 0, last: 1 }, area: { top: 0, left: 0, bottom, right: last } }),
  );
}
