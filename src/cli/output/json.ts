import type { Quotient } from '../../rubric/formula';
import type { Finding } from '../../review';
import type { AdjustmentResult, Assessment, RowResult } from '../../scoring/assessment';
import { formatRatio } from '../../scoring/format';
import type { Binding } from '../../workbook/binding';
import { findingCells } from '../../workbook/finding-cells';
import type { FileError } from '../file-error';
import type { WorkbookReading } from '../read-workbook';
import { scoredUnit } from '../scored';

/** Significant digits of a ratio that does not end. */
const RATIO_DIGITS = 30;
/** More than any exact number of a facts file has. */
const EXACT_DIGITS = 250;

export interface ScoredFile {
  readonly assessment: Assessment;
  readonly narratives: ReadonlyMap<string, string | null>;
  readonly findings: readonly Finding[];
  /** Where the facts come from; null for a facts file. */
  readonly workbook: WorkbookReading | null;
  /** How a sheet without names was recognised: how many rows, and whether that can be trusted. */
  readonly recognised?: { readonly rows: number; readonly trusted: boolean };
}

/**
 * The line that `jixiao score --json` prints of a file; a contract (docs, and the cases' README). Numbers are
 * text without trailing zeros.
 * @param file the name to print
 */
export function scoreLine(
  file: string,
  { assessment, narratives, findings, workbook, recognised }: ScoredFile,
): string {
  const { receipt, adjustment } = assessment;
  return JSON.stringify({
    file,
    ok: true,
    rubric: { id: receipt.rubric, revision: receipt.revision, hash: receipt.hash },
    unit: scoredUnit(assessment.facts),
    complete: assessment.complete,
    total: text(assessment.total),
    grade: assessment.grade,
    bonus: text(adjustment.bonus),
    penalty: text(adjustment.penalty),
    ratios: Object.fromEntries(
      assessment.ratios.map(({ name, value }) => [
        name,
        value === null ? null : { value: value.toDecimalText(RATIO_DIGITS), display: formatRatio(value) },
      ]),
    ),
    indicators: [...assessment.rows, adjustment].map((row) =>
      indicator(row, narratives.get(row.name) ?? null),
    ),
    findings: findings.map((one) => finding(one, workbook?.binding ?? null)),
    ...(recognised === undefined ? {} : { recognised }),
    ...(workbook === null || recognised !== undefined ? {} : namesMember(workbook.binding)),
  });
}

/** The names that a workbook lacks or that cannot be used; no member where all is well. */
export function namesMember({ missing, broken }: Binding): {
  readonly names?: Pick<Binding, 'missing' | 'broken'>;
} {
  return missing.length === 0 && broken.length === 0 ? {} : { names: { missing, broken } };
}

/** The line of a file that could not be read. */
export function errorLine(file: string, error: FileError): string {
  return JSON.stringify({ file, ok: false, error: { code: error.code, message: error.message } });
}

function indicator(row: RowResult | AdjustmentResult, narrative: string | null): unknown {
  const { name, status, assumed } = row;
  return {
    name,
    weight: text(row.weight),
    score: text(row.score),
    status,
    // Two rules of one row may lack the same input.
    ...(status === 'missing' ? { missing: [...new Set(row.missing.map((one) => one.name))] } : {}),
    assumed,
    narrative,
  };
}

/** A facts file has no cells. */
function finding(found: Finding, binding: Binding | null): unknown {
  const { code, severity, indicator: row, message, fix } = found;
  const cells = binding === null ? found.cells : findingCells(binding, found);
  return { code, severity, indicator: row, cells, message, fix };
}

function text(value: Quotient | null): string | null {
  return value?.toDecimalText(EXACT_DIGITS) ?? null;
}
