import { CHECKS, subjectOf } from '../../../src/review';
import { assess } from '../../../src/scoring/assess';
import { case2019, facts, rubric2019 } from '../../support/facts';

/** What else stands on the sheet beside the text. */
export interface Beside {
  readonly score?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly reported?: Readonly<Record<string, string>>;
  readonly narratives?: Readonly<Record<string, string>>;
}

/** The data of the audited case of 2019. */
export const INPUTS_2019 = case2019().facts.inputs;

/** What a check says of a row's text on an otherwise empty sheet, each as `severity message`. */
export function said(code: string, row: string, text: string, beside: Beside = {}): readonly string[] {
  const score = beside.score === undefined ? {} : { [row]: beside.score };
  const given = facts({
    header: { 评价年度: '2019' },
    inputs: { ...beside.inputs },
    reported: { ...score, ...beside.reported },
    narratives: { [row]: text, ...beside.narratives },
  });
  const check = CHECKS.find((one) => one.code === code)!;
  const subject = subjectOf(assess(rubric2019(), given));
  const found = check.find(subject).filter(({ names }) => names.some((name) => name.startsWith('说明_')));
  if (found.length > 0 && check.examine(subject).places === 0)
    throw new Error(`${code} finds where it does not look`);
  return found.map(({ severity, message }) => `${severity ?? check.severity} ${message}`);
}
