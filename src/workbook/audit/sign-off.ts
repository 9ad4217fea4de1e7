import type { Quotient } from '../../rubric/formula';
import { REVIEW_NAMES } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import type { Audit } from '../../scoring/audit';
import { markOf } from '../writing/owner';
import { fingerprint } from '../writing/fingerprint';
import type { WorkbookSource } from '../source';
import { bindAudit, type Signature } from './read-audit';

/** `lapsed`: something that was signed for has changed since. */
export type SignOffState = 'none' | 'signed' | 'lapsed';

/**
 * 校验 of a sign-off: over every row's self score, 核查得分, 扣分原因 and 核查说明, the total and grade, and who signed and
 * when. Whatever of these changes, the sign-off lapses. Open rows count as well: what was signed open is open.
 */
export function signOffMark(audit: Audit, signature: Signature): string {
  const { rows, total, grade, selfTotal } = audit;
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
    ]),
  );
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
  return mark === signOffMark(audit, signature) ? 'signed' : 'lapsed';
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
