import { readFileSync } from 'node:fs';
import path from 'node:path';

import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import type { Facts } from '../../src/scoring/facts';
import { facts } from './facts';

export const KINDS_FILE = path.join(__dirname, '../fixtures/kinds.yaml');

/** A fictitious rubric that uses every kind of rule, sentence and finding that the schema allows. */
export function kindsRubric(): Rubric {
  const loaded = loadRubric(readFileSync(KINDS_FILE, 'utf8'), 'kinds.yaml');
  if (!loaded.ok) throw new Error(loaded.errors.map((error) => error.message).join('\n'));
  return loaded.rubric;
}

const MET = { verdict: '符合' };

const INPUTS = {
  计划数: '5',
  完成数: '4',
  预算额: '1000',
  支出额: '1250',
  培训率: '0.6',
  月报天数: '5',
  年报天数: '21',
  差错数: '3',
  投诉数: '1',
  获奖数: '1',
  采纳数: '1',
  测评分: '90',
  拨付率: '0.8',
  抽查数: '1',
  表扬数: '1',
  通报数: '0',
  文号: '某发1号',
};

const JUDGEMENTS = {
  制度: { 1: MET, 2: MET, 5: MET },
  公开: { choice: '已公开' },
  资料: { 1: { ...MET, evidence: '台账' }, 2: { evidence: '月报' } },
  机构: { 1: MET },
};

/** What a test changes of the facts. */
export interface Change {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly judgements?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly weights?: Readonly<Record<string, string>>;
  readonly reported?: Readonly<Record<string, string>>;
}

/** Facts of that rubric that score every row (35.6 in all), changed as asked; a blank text makes an input blank. */
export function kindsFacts({ inputs, judgements, weights = {}, reported = {} }: Change = {}): Facts {
  return facts({
    inputs: { ...INPUTS, ...inputs },
    judgements: { ...JUDGEMENTS, ...judgements },
    weights,
    reported,
  });
}
