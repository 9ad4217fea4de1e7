import { narrate } from '../narrative/narrate';
import type { PatchReport } from '../host/xlsx/patch/patch-cells';
import type { Finding } from '../review';
import { assess } from '../scoring/assess';
import type { Assessment } from '../scoring/assessment';
import { audit } from '../scoring/audit';
import { readAudit, readSignature } from '../workbook/audit/read-audit';
import { signOffState } from '../workbook/audit/sign-off';
import { textNumbers } from '../workbook/reading/sheet-findings';
import type { KeptCell } from '../workbook/writing/plan';
import { planAssessment } from '../workbook/writing/plan-assessment';
import { failed, type Failed } from './file-error';
import { guarded } from './guarded';
import type { WorkbookReading } from './read-workbook';

/** A workbook with its scores, texts, total and grade in it. */
export interface Filled {
  readonly ok: true;
  readonly assessment: Assessment;
  readonly workbook: WorkbookReading;
  /** The file as it is to be written; the very bytes that were read where nothing is to be done. */
  readonly bytes: Uint8Array;
  /** How many cells change. */
  readonly written: number;
  readonly kept: readonly KeptCell[];
  /** Numbers that the sheet's formulas may not see. */
  readonly asText: readonly Finding[];
  readonly protectedSheets: readonly string[];
}

/**
 * Scores a workbook and writes the results into a copy of its bytes. What a person typed stays.
 * @param overwriteScores whether the product's scores, total and grade replace a person's
 */
export function fillWorkbook(workbook: WorkbookReading, overwriteScores: boolean): Filled | Failed {
  return guarded((): Filled | Failed => {
    const { file, source, binding, rubric, facts } = workbook;
    const assessment = assess(rubric, facts);
    const plan = planAssessment(source, binding, assessment, narrate(assessment), {
      scores: overwriteScores,
      narratives: new Set(),
    });
    const replaced = new Set(plan.writes.map((write) => write.name));
    const asText = textNumbers(source, binding, assessment).filter(
      ({ names }) => !names.every((name) => replaced.has(name)),
    );
    const common = { ok: true, assessment, workbook, kept: plan.kept, asText } as const;
    if (plan.writes.length === 0)
      return { ...common, bytes: workbook.bytes, written: 0, protectedSheets: [] };
    if (isSigned(workbook, assessment)) return failed('signed', SIGNED);
    const report: PatchReport = file.write(
      plan.writes.map(({ address, after, kind }) => ({ ...address, value: after, kind })),
    );
    const { protectedSheets } = report;
    return { ...common, bytes: file.toBytes(), written: plan.writes.length, protectedSheets };
  });
}

const SIGNED =
  '核查已经签署，没有写入：写入后签署即失效。需要修改的，请先在任务窗格中解除签署，或清除核查评分表中签署的校验。';

/** Whether an auditor has signed for what the workbook says now. */
function isSigned({ source, rubric }: WorkbookReading, assessment: Assessment): boolean {
  const said = readAudit(rubric, source);
  if (said === null) return false;
  const state = signOffState(rubric, source, audit(assessment, said), readSignature(source));
  return state === 'signed';
}

/** Whether everything was filled in: nothing missing, nothing kept back, every cell found and read. */
export function isWhole({ assessment, kept, workbook }: Filled): boolean {
  const { missing, broken } = workbook.binding;
  return assessment.complete && [kept, missing, broken, workbook.faults].every((left) => left.length === 0);
}

/** What the rows without a score lack, by row. */
export function lackingOf({
  rows,
  adjustment,
}: Assessment): readonly (readonly [string, readonly string[]])[] {
  return [...rows, adjustment]
    .filter((row) => row.status === 'missing')
    .map((row) => [row.name, [...new Set(row.missing.map((one) => one.name))]] as const);
}
