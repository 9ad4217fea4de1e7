import { namesReadBy, type Rubric } from '../rubric/rubric';

/** The inputs that an indicator's rule rests on; none for 加减分项, which is no indicator. */
export function inputsOfRow(rubric: Rubric, row: string): ReadonlySet<string> {
  const rule = rubric.indicator(row)?.rule;
  return rubric.inputsOf(rule === undefined ? [] : namesReadBy(rule));
}

/** The unit that the rubric gives an input; empty for a bare number. */
export function unitOfInput(rubric: Rubric, input: string): string {
  return rubric.inputs.get(input)?.unit ?? '';
}
