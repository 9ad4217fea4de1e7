import { lenientRows, type Sheet } from '../review';
import { REVIEW_NAMES } from '../rubric/names';
import type { Rubric } from '../rubric/rubric';
import { audit as auditOf, type Audit, NO_AUDIT } from '../scoring/audit';
import { readAudit, readSignature } from '../workbook/audit/read-audit';
import { signOffMark, signOffState } from '../workbook/audit/sign-off';
import { findingCells } from '../workbook/finding-cells';
import { reviewWorkbook } from '../workbook/reading/review-workbook';
import type { Binding } from '../workbook/binding';
import { printedSheet, recognise as recogniseSheets } from '../workbook/recognise';
import type { NotRecognised, Recognition } from '../workbook/recognise/recognition';
import { dispositionsOf, notedOf, readReviewNotes } from '../workbook/review-notes';
import type { SheetContent } from '../workbook/source';
import type { Standing } from './standing';
import type { AuditView, FindingView, SignOff } from './view';

/** What is loaded after the first scores were shown: the checks, the auditor's side, the recognition. Pure. */
export interface Reviewer {
  /**
   * Everything wrong with a workbook, gravest first, as the command finds it.
   */
  review(standing: Standing, sheets: ReadSheets): readonly FindingView[];
  /** The auditor's scores beside the unit's and the rule's; null where there is no 核查评分表. */
  audit(standing: Standing): Audit | null;
  /** Rows scored against their standard, with what says so. */
  lenient(findings: readonly FindingView[]): AuditView['lenient'];
  signOff(standing: Standing): SignOff;
  /** The 校验 that a sign-off of what stands now leaves. */
  signOffMark(standing: Standing): string;
  /**
   * Makes out the score sheet of a workbook without names.
   * @param sheet which one to take where several look alike
   */
  recognise(
    sheets: readonly SheetContent[],
    rubrics: readonly Rubric[],
    date1904: boolean,
    sheet: string | null,
  ): Recognition | NotRecognised;
}

/** What was read besides the cells of names; null for what was not. */
export interface ReadSheets {
  /** 核查意见 */
  readonly notes: SheetContent | null;
  /** The sheet of the scores. */
  readonly score: SheetContent | null;
  /** What that sheet printed when it was recognised without names. */
  readonly recognised: Sheet | null;
}

export const reviewer: Reviewer = {
  review(standing, { notes: content, score, recognised }) {
    const { assessment, snapshot, binding, faults } = standing;
    const notes = content === null ? null : readReviewNotes(content, snapshot.date1904);
    const noted = notes === null ? new Map<string, never>() : dispositionsOf(notes);
    const printed = score === null ? recognised : printedIn(standing, score, recognised);
    const source = { source: snapshot, binding, faults, printed: printed ?? undefined };
    return reviewWorkbook(assessment, source).map((finding) => {
      const cells = findingCells(binding, finding);
      return { finding, cells, ...notedOf(noted, { finding, cells }) };
    });
  },
  audit: auditIn,
  lenient: (findings) => lenientRows(findings.map(({ finding }) => finding)),
  signOff(standing) {
    const { rubric, snapshot, binding } = standing;
    const signature = readSignature(snapshot);
    const audit = auditIn(standing);
    const signed = audit !== null && binding.cells.has(REVIEW_NAMES.signOff);
    return { state: signed ? signOffState(rubric, snapshot, audit, signature) : 'none', ...signature };
  },
  signOffMark: (standing) =>
    signOffMark(
      standing.snapshot,
      auditIn(standing) ?? auditOf(standing.assessment, NO_AUDIT),
      readSignature(standing.snapshot),
    ),
  recognise: (sheets, rubrics, date1904, sheet) =>
    recogniseSheets(sheets, rubrics, date1904, sheet === null ? {} : { sheet }),
};

/** The last sheet that was made out, since it is asked for again with every change of a figure. */
let known: { readonly score: SheetContent; readonly binding: Binding; readonly printed: Sheet } | null = null;

function printedIn({ rubric, binding }: Standing, score: SheetContent, recognised: Sheet | null): Sheet {
  if (known?.score !== score || known.binding !== binding)
    known = { score, binding, printed: printedSheet(score, rubric, binding) };
  return recognised?.known === false ? { ...known.printed, known: false } : known.printed;
}

function auditIn({ rubric, snapshot, assessment }: Standing): Audit | null {
  const facts = readAudit(rubric, snapshot);
  return facts === null ? null : auditOf(assessment, facts);
}
