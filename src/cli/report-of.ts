import { reportTexts } from '../narrative/report';
import { reportDocument, type ReportDocument, yearOf } from '../narrative/report/document';
import { lenientRows } from '../review';
import { assess } from '../scoring/assess';
import type { Assessment } from '../scoring/assessment';
import { audit, type AuditFacts, NO_AUDIT, proposals } from '../scoring/audit';
import { SIGN_OFF_NAMES } from '../rubric/names';
import { readAudit, readSignature } from '../workbook/audit/read-audit';
import { type SignOffState, signOffState } from '../workbook/audit/sign-off';
import { reviewWorkbook } from '../workbook/reading/review-workbook';
import type { AnyWorkbook } from './read-any-workbook';

/** A review report with how far the review has come. */
export interface Reported {
  readonly document: ReportDocument;
  /** Whether an auditor has decided every row. */
  readonly whole: boolean;
  /** What a reader of the report should know of its sign-off. */
  readonly notes: readonly string[];
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
  const signature = readSignature(source);
  const state = said === null ? 'none' : signOffState(rubric, source, audited, signature);
  const document = reportDocument(audited, texts, { state, ...signature });
  return { document, whole: said !== null && audited.complete, notes: signOffNotes(state, document) };
}

/** The report ends with names and a date whether anybody has signed for it or not. */
function signOffNotes(state: SignOffState, { signature }: ReportDocument): readonly string[] {
  if (state === 'lapsed')
    return ['核查签署之后内容有改动，签署已经失效；报告按现在的内容写出。请重新签署后再出报告。'];
  const isNamed = signature.some(({ label, text }) => label !== SIGN_OFF_NAMES.unit && text !== '');
  return state === 'none' && isNamed
    ? ['核查没有签署；报告末尾的核查人、复核人和时间是工作簿中所填的，不表示已经签署。']
    : [];
}

/** The rule's score for every row that has one. */
function accepted(assessment: Assessment): AuditFacts {
  const scores = proposals(audit(assessment, NO_AUDIT));
  return {
    rows: Object.fromEntries([...scores].map(([row, score]) => [row, { score: score.toDecimalText() }])),
  };
}
