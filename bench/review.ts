import { review } from '../src/review';
import type { Rubric } from '../src/rubric/rubric';
import { assess } from '../src/scoring/assess';
import { printedSheet } from '../src/workbook/recognise';
import { readFacts } from '../src/workbook/reading/read-facts';
import { reviewWorkbook } from '../src/workbook/reading/review-workbook';
import { modelSource } from '../src/workbook/source';
import { SHEETS } from '../src/workbook/standard';
import { filledTemplate } from '../src/workbook/template';
import { narrate } from '../src/narrative/narrate';
import { planAssessment } from '../src/workbook/writing/plan-assessment';
import { applyWrites } from '../src/workbook/writing/apply';
import { contentOfModel } from '../test/support/sheet-content';
import { factsOf, factsText } from './scoring';

const WARM_UP = 100;
const TIMES = 200;

/** Processor time of the review of a full workbook: the median, for a busy machine interrupts now and then. */
export function benchReview(rubric: Rubric): void {
  const blank = filledTemplate(rubric, { ...factsOf(factsText()), reported: {}, narratives: {} });
  const source = modelSource(blank);
  const { facts, binding } = readFacts(rubric, source);
  const assessment = assess(rubric, facts);
  const { writes } = planAssessment(source, binding, assessment, narrate(assessment));
  const model = applyWrites(blank, writes);

  const filled = modelSource(model);
  const read = readFacts(rubric, filled);
  const [sheet] = contentOfModel(model).filter(({ name }) => name === SHEETS.score);
  if (sheet === undefined) throw new Error('no score sheet');
  const printed = printedSheet(sheet, rubric, read.binding);

  print('assess', () => assess(rubric, read.facts));
  print('assess + review', () => review(assess(rubric, read.facts), printed));
  print('read, assess, review the workbook', () => {
    const again = readFacts(rubric, filled);
    const sheetAgain = printedSheet(sheet, rubric, again.binding);
    reviewWorkbook(assess(rubric, again.facts), { ...again, source: filled, printed: sheetAgain });
  });
}

function print(what: string, once: () => unknown): void {
  for (let time = 0; time < WARM_UP; time += 1) once();
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const before = process.cpuUsage();
    once();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1e3);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.floor(share * TIMES)] ?? 0).toFixed(1);
  console.log(`${what}: median ${at(0.5)} ms, 9 in 10 within ${at(0.9)} ms of processor time`);
}
