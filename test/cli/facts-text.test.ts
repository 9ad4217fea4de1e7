import { readFactsText } from '../../src/cli/facts-file';
import { factsText } from '../../src/cli/output/facts-text';
import { CHOICE, type Facts, type Judgement, NO_FACTS } from '../../src/scoring/facts';
import { readFacts } from '../../src/workbook/reading/read-facts';
import { modelSource } from '../../src/workbook/source';
import { filledTemplate } from '../../src/workbook/template';
import { rubric2019 } from '../support/facts';

const rubric = rubric2019();

/** Facts → workbook → facts file → facts. */
function back(facts: Facts): Facts {
  const read = readFacts(rubric, modelSource(filledTemplate(rubric, facts)));
  const text = readFactsText(factsText(rubric.id, read.facts));
  if (!text.ok) throw new Error(text.error.message);
  return text.facts;
}

test.each<Judgement>([
  { verdict: '未发现问题', deduct: '0.5', reason: '甲', evidence: '乙' },
  { deduct: '0.5' },
  { verdict: '未发现问题' },
  { reason: '甲' },
  { deduct: '0.5', evidence: '乙' },
])('what stands beside a one-choice row comes back whole: %j', (judgement) => {
  const judgements = { 预决算: { [CHOICE]: judgement } };
  const facts = { ...NO_FACTS, header: { 评价年度: '2019' }, judgements };
  expect(back(facts)).toEqual(facts);
});

test('and so do items', () => {
  const judgements = { 预算编制合理性: { '1': { deduct: '0.5' }, '2': { verdict: '酌情', deduct: '1' } } };
  expect(back({ ...NO_FACTS, judgements }).judgements).toEqual(judgements);
});
