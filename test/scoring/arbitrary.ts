import fc from 'fast-check';

import { judgedItemsOf, type Rubric } from '../../src/rubric/rubric';
import type { InputKind } from '../../src/rubric/types';
import { CHOICE, type Facts, type Judgement, NO_FACTS } from '../../src/scoring/facts';

/** A decimal text with so many decimals, from 0 to `max`. */
function decimal(max: number, decimals: number): fc.Arbitrary<string> {
  const unit = 10 ** decimals;
  return fc.integer({ min: 0, max: max * unit }).map((n) => {
    const text = String(n).padStart(decimals + 1, '0');
    return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  });
}

const PLAUSIBLE: Record<InputKind, fc.Arbitrary<string>> = {
  amount: fc.oneof({ weight: 5, arbitrary: decimal(5000, 2) }, fc.constant('0'), decimal(3, 2)),
  count: fc.integer({ min: 0, max: 8 }).map(String),
  days: fc.integer({ min: 0, max: 90 }).map(String),
  ratio: decimal(1, 4),
  score: decimal(105, 2),
  date: fc.constantFrom('2019-02-14', '2020-09-23', '2020-02-29'),
  text: fc.constantFrom('湛财预〔2019〕9号', '调整批复'),
};

const BLANK = fc.constantFrom('', ' ', '　');
const HOSTILE = fc.oneof(
  fc.string(),
  fc.constantFrom('-1', '1e5', '三千', '12,5', '∞', 'NaN', '--', '0x10', '９', '2019-02-30', '1'.repeat(300)),
  fc.integer({ min: -5, max: 100000 }).map(String),
);

export interface Taste {
  /** How often, of ten, an input or judgement is blank. */
  readonly blanks: number;
  /** How often, of ten, it is something that no one should type. */
  readonly hostile: number;
}

/** Facts for a rubric; without blanks and hostility everything can be scored unless a denominator is 0. */
export function arbitraryFacts(rubric: Rubric, { blanks, hostile }: Taste): fc.Arbitrary<Facts> {
  const mixed = (good: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 10 - blanks - hostile, arbitrary: good },
      ...(blanks > 0 ? [{ weight: blanks, arbitrary: BLANK }] : []),
      ...(hostile > 0 ? [{ weight: hostile, arbitrary: HOSTILE }] : []),
    );
  const inputs = fc.record(
    Object.fromEntries([...rubric.inputs].map(([name, input]) => [name, mixed(PLAUSIBLE[input.kind])])),
  );
  const judgements = fc.record(
    Object.fromEntries(
      rubric.indicators.flatMap((indicator) => {
        const items = judgedItemsOf(indicator);
        if (items.length === 0) return [];
        const record = items.map((item) => [item.key ?? CHOICE, judgement(item.allowed)] as const);
        return [[indicator.name, fc.record(Object.fromEntries(record))]];
      }),
    ),
  );
  function judgement(allowed: readonly string[]): fc.Arbitrary<Judgement> {
    return fc.record({
      verdict: mixed(allowed.length === 0 ? fc.constant('') : fc.constantFrom(...allowed)),
      deduct: mixed(decimal(2, 2)),
      reason: fc.constantFrom('', '资料不全', '档案资料封存。'),
      evidence: fc.constantFrom('', '《说明》', '检查底稿'),
    });
  }
  return fc.record({ inputs, judgements }).map((given) => ({ ...NO_FACTS, ...given }));
}

/** Facts in which anything at all may stand, in any member. */
export function arbitraryRubbish(): fc.Arbitrary<Facts> {
  const key = fc.oneof(
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', '支出决算数', '合计', '预决算'),
  );
  const texts = fc.dictionary(key, HOSTILE);
  const one = fc.record(
    { verdict: HOSTILE, deduct: HOSTILE, reason: fc.string(), evidence: fc.string() },
    { requiredKeys: [] },
  );
  return fc.record({
    header: texts,
    inputs: texts,
    judgements: fc.dictionary(key, fc.dictionary(fc.oneof(fc.constantFrom('1', '2', ''), key), one)),
    weights: texts,
    reported: texts,
    narratives: texts,
  });
}
