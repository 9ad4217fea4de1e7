import type { Rubric } from '../rubric/rubric';
import type { Facts } from '../scoring/facts';
import { assess } from '../scoring/assess';
import { bind } from './binding';
import type { WorkbookModel } from './model';
import { readFacts } from './reading/read-facts';
import { modelSource } from './source';
import { standardWorkbook } from './standard';
import { applyWrites } from './writing/apply';
import { planAssessment } from './writing/plan-assessment';
import { planFacts } from './writing/plan-facts';

/**
 * The standard workbook with facts in it, as if a person had typed them; scores and texts among the facts are
 * hers. What formulas show is set, so that the file is right before any program has calculated it.
 */
export function filledTemplate(rubric: Rubric, facts: Facts): WorkbookModel {
  const blank = standardWorkbook(rubric);
  const binding = bind(rubric, modelSource(blank));
  const typed = applyWrites(blank, planFacts(modelSource(blank), binding, rubric, facts).writes);
  const source = modelSource(typed);
  const plan = planAssessment(source, binding, assess(rubric, readFacts(rubric, source).facts), new Map());
  return applyWrites(
    typed,
    plan.writes.filter((write) => write.kind === 'cached'),
  );
}
