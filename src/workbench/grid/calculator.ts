import type { Rubric } from '../../rubric/rubric';
import { assess } from '../../scoring/assess';
import type { CellAddress } from '../../workbook/address';
import type { Scalar, WorkbookModel } from '../../workbook/model';
import { readFacts } from '../../workbook/reading/read-facts';
import { modelSource } from '../../workbook/source';
import { planAssessment } from '../../workbook/writing/plan-assessment';

/** What formulas come to: the cells whose shown value is to change. */
export type Calculate = (model: WorkbookModel) => readonly CalculatedCell[];

export interface CalculatedCell {
  readonly address: CellAddress;
  readonly value: Scalar;
}

/**
 * Calculates the formulas of a rubric's standard workbook, which are known: what each shows is what the product
 * says it shows. Other formulas keep the value that they have.
 */
export function standardCalculator(rubric: Rubric): Calculate {
  return (model) => {
    const source = modelSource(model);
    const { facts, binding } = readFacts(rubric, source);
    const { writes } = planAssessment(source, binding, assess(rubric, facts), new Map());
    return writes
      .filter(({ kind }) => kind === 'cached')
      .map(({ address, after }) => ({ address, value: after }));
  };
}
