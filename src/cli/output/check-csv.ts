import { stringify } from 'csv-stringify/sync';

import { SEVERITY_WORDS } from '../../review';
import type { Checked } from '../check-file';
import type { FileError } from '../file-error';
import { scoredUnit } from '../scored';

const COLUMNS = ['文件', '单位', '代码', '级别', '指标', '单元格', '问题', '依据', '建议', '建议值'];

/** The byte order mark and the columns' names: what a list begins with, so that Excel and WPS read it as UTF-8. */
export function csvHead(): string {
  return `\ufeff${lines([COLUMNS])}`;
}

/** A line for each finding of a file. */
export function csvLines(file: string, { assessment, findings, cellsOf }: Checked): string {
  const unit = scoredUnit(assessment.facts) ?? '';
  return lines(
    findings.map((one) => [
      file,
      unit,
      one.code,
      SEVERITY_WORDS[one.severity],
      one.indicator ?? '',
      cellsOf(one).join('、'),
      one.message,
      one.clause,
      one.advice,
      one.fix?.value ?? '',
    ]),
  );
}

/** The line of a file that could not be read. */
export function csvError(file: string, error: FileError): string {
  return lines([[file, '', '', '未能读取', '', '', error.message, '', '', '']]);
}

/** RFC 4180, with what a spreadsheet would take for a formula made text. */
function lines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: 'windows', escape_formulas: true },
  );
}
