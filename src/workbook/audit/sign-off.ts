import type { Quotient } from '../../rubric/formula';
import { REVIEW_NAMES, SIGN_OFF_NAMES } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import type { Audit } from '../../scoring/audit';
import type { Facts } from '../../scoring/facts';
import { readFacts } from '../reading/read-facts';
import { markOf } from '../writing/owner';
import { fingerprint } from '../writing/fingerprint';
import type { WorkbookSource } from '../source';
import { bindAudit, type Signature } from './read-audit';

/** `lapsed`: something that was signed for has changed since. */
export type SignOffState = 'none' | 'signed' | 'lapsed';

/**
 * 校验 of a sign-off: over all that the report of the review is made of. That is every row's self score, 核查得分,
 * 扣分原因 and 核查说明, the total and grade, who signed and when, and what the unit's sheets say: header, inputs,
 * judgements with their reasons and evidence, weights, 评分说明. Whatever of these changes, the sign-off lapses. Open
 * rows count as well: what was signed open is open. What the sheets say is read from the cells of names alone, so that
 * the pane and the command come to the same wherever a sheet had been recognised.
 */
export function signOffMark(source: WorkbookSource, audit: Audit, signature: Signature): string {
  const { assessment, rows, total, grade, selfTotal } = audit;
  return fingerprint(
    JSON.stringify([
      ...rows.map(({ name, self, state, decided, reason, note }) => [
        name,
        text(self),
        state === 'unusable' ? state : text(decided),
        plain(reason),
        plain(note),
      ]),
      [text(selfTotal), text(total), grade],
      [signature.unit, signature.auditor, signature.checker, signature.date].map(plain),
      ...saidIn(readFacts(assessment.rubric, source).facts),
    ]),
  );
}

/** What the unit's sheets say besides their scores; who signed is part of the signature already. */
function saidIn({ header, inputs, judgements, weights, narratives }: Facts): readonly unknown[] {
  const signed = new Set<string>(Object.values(SIGN_OFF_NAMES));
  return [
    ...[header, inputs, weights, narratives].map((record) =>
      Object.entries(record).flatMap(([name, said]) => (signed.has(name) ? [] : [[name, plain(said)]])),
    ),
    Object.entries(judgements).map(([row, items]) => [
      row,
      Object.entries(items).map(([key, { verdict, deduct, reason, evidence }]) => [
        key,
        [verdict, deduct, reason, evidence].map((said) => plain(said ?? '')),
      ]),
    ]),
  ];
}

/** Whether a workbook's review is signed, and whether what was signed still stands. */
export function signOffState(
  rubric: Rubric,
  source: WorkbookSource,
  audit: Audit,
  signature: Signature,
): SignOffState {
  const address = bindAudit(rubric, source)?.cells.get(REVIEW_NAMES.signOff);
  const mark = address === undefined ? '' : markOf(source.cell(address));
  if (mark === '') return 'none';
  return mark === signOffMark(source, audit, signature) ? 'signed' : 'lapsed';
}

function text(value: Quotient | null): string | null {
  return value === null ? null : value.toDecimalText();
}

/** Line ends and blanks at the end of lines do not count: programs change these by themselves. */
function plain(said: string): string {
  return said
    .split(/\r\n?|\n/u)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
