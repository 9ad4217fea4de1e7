import { SIGN_OFF_NAMES } from '../../rubric/names';
import type { Audit } from '../../scoring/audit';
import { own, trimmed } from '../../scoring/facts';
import { formatDate } from '../../scoring/format';

/** Who signed a review, as the workbook has it, and whether that still stands. */
export interface ReportSignOff {
  /** `lapsed`: something that was signed for has changed since. */
  readonly state: 'none' | 'signed' | 'lapsed';
  readonly unit: string;
  readonly auditor: string;
  readonly checker: string;
  /** ISO where it could be read, otherwise as it stands. */
  readonly date: string;
}

/** The last lines of a report, with the date as ISO; null where none is given. */
export interface ReportSignature {
  readonly date: string | null;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

const ISO = /^\d{4}-\d{2}-\d{2}$/u;

/** A name on a report counts as a signature, so that one that does not stand says so. */
const STANDING = { signed: '', none: '（未签署）', lapsed: '（签署已失效，请重新签署）' } as const;

/** @param signOff what the workbook says of it; null where nobody knows: then the names stand as they are given */
export function signatureOf({ assessment }: Audit, signOff: ReportSignOff | null): ReportSignature {
  const { header, inputs } = assessment.facts;
  const { unit, auditor, checker, date: dated } = SIGN_OFF_NAMES;
  const said = (name: string, signed: string | undefined): string =>
    trimmed(signed) || trimmed(own(header, name) ?? own(inputs, name));
  const reading = assessment.readings.get(dated);
  const day = reading?.status === 'date' ? reading.value : said(dated, signOff?.date);
  const date = ISO.test(day) ? day : null;
  const standing = signOff === null ? '' : STANDING[signOff.state];
  const name = (label: string, signed: string | undefined) => {
    const text = said(label, signed);
    return { label, text: text === '' ? '' : `${text}${standing}` };
  };
  return {
    date,
    lines: [
      { label: unit, text: said(unit, signOff?.unit) },
      name(auditor, signOff?.auditor),
      name(checker, signOff?.checker),
      { label: '核查时间', text: date === null ? day : formatDate(date) },
    ],
  };
}
