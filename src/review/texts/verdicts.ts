import type { Assessment } from '../../scoring/assessment';
import type { Subject } from '../check';
import { judgeEquation } from './judge-equation';
import { judgeSaid } from './judge-said';
import { rowRatios } from './ratios';
import { saidRatios } from './said-ratios';
import type { Verdict } from './verdict';

/** By assessment, which the texts are part of. */
const known = new WeakMap<Assessment, Map<string, readonly Verdict[]>>();

/** Everything that a row's text calculates or states as a ratio, judged once for all checks. */
export function verdictsOf(subject: Subject, row: string): readonly Verdict[] {
  let ofAssessment = known.get(subject.assessment);
  if (ofAssessment === undefined) {
    ofAssessment = new Map();
    known.set(subject.assessment, ofAssessment);
  }
  let verdicts = ofAssessment.get(row);
  if (verdicts === undefined) {
    verdicts = judged(subject, row);
    ofAssessment.set(row, verdicts);
  }
  return verdicts;
}

/** The verdicts of every row with a text. */
export function allVerdicts(subject: Subject): readonly Verdict[] {
  const { assessment } = subject;
  return [...assessment.rows, assessment.adjustment].flatMap(({ name }) => verdictsOf(subject, name));
}

function judged(subject: Subject, row: string): readonly Verdict[] {
  const reading = subject.text(row);
  if (reading.figures.length === 0) return [];
  const ratios = rowRatios(subject.assessment, row);
  return [
    ...reading.equations.flatMap((equation) => judgeEquation(subject, row, equation, ratios)),
    ...saidRatios(reading, ratios).map((said): Verdict => {
      const ratio = said.pair?.ratio ?? said.ratio;
      const { fault, confirmed } = judgeSaid(subject, reading, said);
      return {
        row,
        figure: said.figure,
        label: said.figure.label,
        equation: null,
        said,
        ratio,
        fault,
        confirmed,
      };
    }),
  ];
}
