import { reportTexts } from '../narrative/report';
import { reportDocument, type ReportDocument, yearOf } from '../narrative/report/document';
import { lenientRows } from '../review';
import { assess } from '../scoring/assess';
import type { Assessment } from '../scoring/assessment';
import { audit, type AuditFacts, NO_AUDIT, proposals } from '../scoring/audit';
import { readAudit } from '../workbook/audit/read-audit';
import { reviewWorkbook } from '../workbook/reading/review-workbook';
import type { AnyWorkbook } from './read-any-workbook';

/** A review report with how far the review has come. */
export interface Reported {
  readonly document: ReportDocument;
  /** Whether an auditor has decided every row. */
  readonly whole: boolean;
}

/**
 * The review report of a workbook: by its 核查评分表; where it has none, by the rule's scores, and then the text says so.
 */
export function reportOf(workbook: AnyWorkbook): Reported {
  const { rubric, facts, source } = workbook;
  const assessment = assess(rubric, facts);
  const said = readAudit(rubric, source);
  const audited = audit(assessment, said ?? accepted(assessment));
  const texts = reportTexts(audited, {
    basis: said === null ? 'proposal' : 'audit',
    year: yearOf(audited),
    lenient: lenientRows(reviewWorkbook(assessment, workbook)),
  });
  return { document: reportDocument(audited, texts), whole: said !== null && audited.complete };
}

/** The rule's score for every row that has one. */
function accepted(assessment: Assessment): AuditFacts {
  const scores = proposals(audit(assessment, NO_AUDIT));
  return {
    rows: Object.fromEntries([...scores].map(([row, score]) => [row, { score: score.toDecimalText() }])),
  };
}
