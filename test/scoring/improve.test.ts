import { Quotient } from '../../src/rubric/formula';
import type { Rubric } from '../../src/rubric/rubric';
import { assess } from '../../src/scoring/assess';
import type { Assessment, Improvement, RowResult } from '../../src/scoring/assessment';
import { facts } from '../support/facts';
import { rowOf, smallRubric, treeOf } from '../support/small-rubric';

type Inputs = Readonly<Record<string, string>>;
type Judged = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/** The least amount that tells one side of an edge from the other. */
const TINY = Quotient.of('0.000000000001');

function sheet(rubric: Rubric, inputs: Inputs, judgements: Judged = {}): Assessment {
  return assess(rubric, facts({ inputs: { 奖项: '0', ...inputs }, judgements }));
}

/**
 * The ways out of a row as `甲 → 5: 3`. Each is tried: there it is worth what it says, and on the near side of the
 * edge it is not.
 */
function waysOf(rubric: Rubric, inputs: Inputs, judged: Judged = {}, row = '行'): readonly string[] {
  const now = rowOf(sheet(rubric, inputs, judged), row);
  return now.improvements.map((way) => {
    const at = (value: Quotient): RowResult =>
      rowOf(sheet(rubric, { ...inputs, [way.input]: value.toDecimalText(60) }, judged), row);
    expect(way.indicator).toBe(row);
    const there = at(way.to);
    expect(there.score?.toDecimalText()).toBe(way.score.toDecimalText());
    expect(way.score.gt(now.score ?? Quotient.HUNDRED)).toBe(true);
    expect(way.from.toDecimalText()).toBe(inputs[way.input]);
    expect(way.from.add(way.change).eq(way.to)).toBe(true);
    // Before rounding: close to the edge of a proportion the scores are the same.
    const near = justShort(way);
    if (near.sign() >= 0) {
      expect(at(near).working.points?.lt(there.working.points ?? Quotient.ZERO)).toBe(true);
    }
    return `${way.input} → ${way.to.toDecimalText()}: ${way.score.toDecimalText()}`;
  });
}

function justShort({ edge, inclusive, change }: Improvement): Quotient {
  if (!inclusive) return edge;
  return change.sign() > 0 ? edge.sub(TINY) : edge.add(TINY);
}

function bandsOf(bands: string, towards: string, kind = 'amount 元', value = '甲'): Rubric {
  return smallRubric(`
inputs: { 甲: ${kind}, 乙: amount 元 }
rows:
  - name: 行
    weight: 4
    rule: { kind: bands, value: "${value}", bands: [${bands.replaceAll('\n', ' ')}], special: [{ outcome: 特, when: "AND(乙=9,甲>=0)", points: 1 }] }
    improve: [{ input: 甲, towards: ${towards} }]
`);
}

describe('bands', () => {
  const RISING = `
    { below: 10, points: 0, label: 一 }, { atLeast: 10, atMost: 20, points: 0, label: 二 },
    { above: 20, below: 30.005, points: 2, label: 三 }, { atLeast: 30.005, points: 4, label: 四 }`;
  const FALLING = `
    { atMost: 10, points: 4, label: 一 }, { above: 10, below: 20, points: 2, label: 二 },
    { atLeast: 20, atMost: 30, points: 2, label: 三 }, { above: 30, points: 0, label: 四 }`;

  test('the next band that is worth more, also beyond one that is worth the same', () => {
    const rising = bandsOf(RISING, 'more');
    expect(waysOf(rising, { 甲: '5', 乙: '1' })).toEqual(['甲 → 20.01: 2']);
    expect(waysOf(rising, { 甲: '20', 乙: '1' })).toEqual(['甲 → 20.01: 2']);
    expect(waysOf(rising, { 甲: '25', 乙: '1' })).toEqual(['甲 → 30.01: 4']);
    expect(waysOf(rising, { 甲: '31', 乙: '1' })).toEqual([]);
    const falling = bandsOf(FALLING, 'less');
    expect(waysOf(falling, { 甲: '40', 乙: '1' })).toEqual(['甲 → 30: 2']);
    expect(waysOf(falling, { 甲: '25', 乙: '1' })).toEqual(['甲 → 10: 4']);
    expect(waysOf(falling, { 甲: '9', 乙: '1' })).toEqual([]);
  });

  test('nothing where the input may not move that way, in a special case, or where it is missing', () => {
    expect(waysOf(bandsOf(RISING, 'less'), { 甲: '5', 乙: '1' })).toEqual([]);
    expect(waysOf(bandsOf(FALLING, 'more'), { 甲: '40', 乙: '1' })).toEqual([]);
    expect(waysOf(bandsOf(RISING, 'more'), { 甲: '5', 乙: '9' })).toEqual([]);
    expect(waysOf(bandsOf(RISING, 'more'), { 乙: '1' })).toEqual([]);
  });

  test('an open edge: whole numbers, shares and money move by the least that can be written', () => {
    const at = (kind: string, towards: string, bands: string, value: string): readonly string[] =>
      waysOf(bandsOf(bands, towards, kind), { 甲: value, 乙: '1' });
    const above = '{ atMost: 3, points: 1, label: 低 }, { above: 3, points: 4, label: 高 }';
    const below = '{ below: 3, points: 4, label: 低 }, { atLeast: 3, points: 1, label: 高 }';
    expect(at('count 件', 'more', above, '2')).toEqual(['甲 → 4: 4']);
    expect(at('days 天', 'less', below, '5')).toEqual(['甲 → 2: 4']);
    expect(at('amount 元', 'less', below, '5')).toEqual(['甲 → 2.99: 4']);
    expect(at('score 百分制', 'more', above, '2')).toEqual(['甲 → 3.01: 4']);
    const share = '{ atMost: 30%, points: 1, label: 低 }, { above: 30%, points: 4, label: 高 }';
    expect(at('ratio %', 'more', share, '0.2')).toEqual(['甲 → 0.3001: 4']);
  });

  test('an edge between two values that can be written: the one on the good side', () => {
    const at = (kind: string, towards: string, bands: string, value: string): readonly string[] =>
      waysOf(bandsOf(bands, towards, kind), { 甲: value, 乙: '1' });
    const high = '{ below: 3.5, points: 1, label: 低 }, { atLeast: 3.5, points: 4, label: 高 }';
    const low = '{ below: 3.5, points: 4, label: 低 }, { atLeast: 3.5, points: 1, label: 高 }';
    expect(at('count 件', 'more', high, '2')).toEqual(['甲 → 4: 4']);
    expect(at('count 件', 'less', low, '5')).toEqual(['甲 → 3: 4']);
    expect(at('ratio %', 'more', high.replaceAll('3.5', '0.12345'), '0.1')).toEqual(['甲 → 0.1235: 4']);
  });

  test('a valley has a way out on either side, each input its own', () => {
    const valley =
      '{ atMost: 3, points: 4, label: 低 }, { above: 3, below: 7, points: 1, label: 中 }, { atLeast: 7, points: 2, label: 高 }';
    expect(waysOf(bandsOf(valley, 'less'), { 甲: '5', 乙: '1' })).toEqual(['甲 → 3: 4']);
    expect(waysOf(bandsOf(valley, 'more'), { 甲: '5', 乙: '1' })).toEqual(['甲 → 7: 2']);
    expect(waysOf(bandsOf(valley, 'less'), { 甲: '8', 乙: '1' })).toEqual(['甲 → 3: 4']);
  });

  test('no value below nought is proposed', () => {
    const below = '{ below: 0, points: 4, label: 低 }, { atLeast: 0, points: 1, label: 高 }';
    expect(waysOf(bandsOf(below, 'less'), { 甲: '5', 乙: '1' })).toEqual([]);
    const far = '{ atMost: -3, points: 4, label: 低 }, { above: -3, points: 1, label: 高 }';
    expect(waysOf(bandsOf(far, 'less'), { 甲: '5', 乙: '1' })).toEqual([]);
    expect(
      waysOf(bandsOf(far.replace('-3', '-0.001').replace('-3', '-0.001'), 'less'), { 甲: '5', 乙: '1' }),
    ).toEqual([]);
  });

  test('rounded to where there is no value, or beyond the band again: nothing is said', () => {
    const reciprocal = '{ below: 2, points: 1, label: 低 }, { atLeast: 2, points: 4, label: 高 }';
    const days = bandsOf(reciprocal, 'less', 'days 天', '1/(甲-5)');
    expect(waysOf(days, { 甲: '7', 乙: '1' })).toEqual([]);
    const narrow =
      '{ below: 3.2, points: 1, label: 低 }, { atLeast: 3.2, below: 3.8, points: 4, label: 中 }, { atLeast: 3.8, points: 0, label: 高 }';
    expect(waysOf(bandsOf(narrow, 'more', 'count 件'), { 甲: '2', 乙: '1' })).toEqual([]);
    const steep =
      '{ below: 3.2, points: 1, label: 低 }, { atLeast: 3.2, below: 3.8, points: 2, label: 中 }, { atLeast: 3.8, points: 4, label: 高 }';
    const [way] = rowOf(sheet(bandsOf(steep, 'more', 'count 件'), { 甲: '2', 乙: '1' }), '行').improvements;
    expect([way?.to.toDecimalText(), way?.score.toDecimalText()]).toEqual(['4', '4']);
  });

  test('nothing in a value that does not hang on the input, or cannot be solved for it', () => {
    const high = '{ below: 10, points: 1, label: 低 }, { atLeast: 10, points: 4, label: 高 }';
    expect(waysOf(bandsOf(high, 'more', 'amount 元', '乙'), { 甲: '1', 乙: '1' })).toEqual([]);
    expect(waysOf(bandsOf(high, 'more', 'amount 元', 'MAX(甲,乙)'), { 甲: '1', 乙: '1' })).toEqual([]);
  });

  test('a weight on the sheet that is reached already leaves nothing to gain', () => {
    const rubric = bandsOf(RISING, 'more');
    const light = assess(rubric, facts({ inputs: { 奖项: '0', 甲: '25', 乙: '1' }, weights: { 行: '2' } }));
    expect(rowOf(light, '行').improvements).toEqual([]);
    const partly = assess(rubric, facts({ inputs: { 奖项: '0', 甲: '25', 乙: '1' }, weights: { 行: '3' } }));
    expect(rowOf(partly, '行').improvements.map((way) => way.score.toDecimalText())).toEqual(['3']);
  });
});

describe('steps', () => {
  const stepsOf = (count: string, deduct: string): Rubric =>
    smallRubric(`
inputs: { 甲: amount 元, 乙: amount 元 }
values: { 率: 甲/乙-1 }
rows:
  - name: 行
    weight: 3
    rule: { kind: steps, value: 率, per: 10%, deduct: ${deduct}, count: ${count}, special: [{ outcome: 特, when: 甲=7, points: 0 }] }
    improve: [{ input: 甲, towards: less }]
`);

  test.each([
    ['started', '0.8', '100', []],
    ['started', '0.8', '101', ['甲 → 100: 3']],
    ['started', '0.8', '110', ['甲 → 100: 3']],
    ['started', '0.8', '125', ['甲 → 120: 1.4']],
    ['started', '0.8', '133', ['甲 → 130: 0.6']],
    ['started', '0.8', '190', ['甲 → 130: 0.6']],
    ['started', '1', '190', ['甲 → 120: 1']],
    ['completed', '0.8', '109.99', []],
    ['completed', '0.8', '110', ['甲 → 109.99: 3']],
    ['completed', '0.8', '125', ['甲 → 119.99: 2.2']],
    ['completed', '0.8', '190', ['甲 → 139.99: 0.6']],
    ['completed', '1', '190', ['甲 → 129.99: 1']],
    ['started', '0.8', '7', []],
  ])('%s, %s each: at %s', (count, deduct, amount, ways) => {
    expect(waysOf(stepsOf(count, deduct), { 甲: amount, 乙: '100' })).toEqual(ways);
  });

  test('nothing while it is missing', () => {
    expect(waysOf(stepsOf('started', '1'), { 甲: '120' })).toEqual([]);
  });
});

describe('proportion', () => {
  test('full points are at the standard; a special case has no way out', () => {
    const rubric = smallRubric(`
inputs: { 甲: count 件, 乙: count 件 }
rows:
  - name: 行
    weight: 3
    rule: { kind: proportion, value: 甲/乙, of: 80%, special: [{ outcome: 特, when: 甲>乙, points: 0 }] }
    improve: [{ input: 甲, towards: more }]
`);
    expect(waysOf(rubric, { 甲: '1', 乙: '10' })).toEqual(['甲 → 8: 3']);
    expect(waysOf(rubric, { 甲: '8', 乙: '10' })).toEqual([]);
    expect(waysOf(rubric, { 甲: '11', 乙: '10' })).toEqual([]);
    expect(treeOf(sheet(rubric, { 甲: '1', 乙: '10' }), '行')).toContain(
      '└─ 甲再增加 7 件（至 8 件）可得 3 分',
    );
  });
});

describe('within a row of several', () => {
  const rubric = smallRubric(`
inputs: { 甲: ratio %, 乙: amount 元, 丙: count, 丁: days 天 }
values: { 半: amount 乙/2 }
rows:
  - name: 合
    weight: 7
    rule:
      kind: parts
      parts:
        - { key: 一, points: 2, rule: { kind: proportion, value: 甲 } }
        - { key: 二, points: 2, rule: { kind: steps, value: 半, per: 5, deduct: 0, count: started } }
        - { key: 三, points: 2, rule: { kind: transfer, to: 转, rule: { kind: bands, value: 半, bands: [{ below: 10, points: 0, label: 少 }, { atLeast: 10, points: 2, label: 多 }] } } }
        - { key: 四, points: 1, rule: { kind: tally, start: full, entries: [{ input: 丙, each: -0.5 }] } }
    improve: [{ input: 乙, towards: more }, { input: 甲, towards: more }, { input: 丙, towards: less }]
  - name: 项
    weight: 3
    rule:
      kind: checklist
      items:
        - { key: 1, name: 一, points: 1 }
        - { key: 2, name: 二, points: 2, rule: { kind: proportion, value: 甲, of: 50% } }
    improve: [{ input: 甲, towards: more }]
  - name: 转
    weight: 2
    rule: { kind: steps, value: 丁, per: 3, deduct: 0.5, count: completed }
    improve: [{ input: 丁, towards: less }]
  - name: 整转
    weight: 2
    rule: { kind: transfer, to: 转, rule: { kind: proportion, value: 半, of: 10 } }
    improve: [{ input: 乙, towards: more }]
  - name: 证
    weight: 2
    rule: { kind: evidence, rule: { kind: checklist, items: [{ key: 1, name: 一, points: 1 }, { key: 2, name: 二, points: 1, rule: { kind: proportion, value: 甲 } }] } }
    improve: [{ input: 甲, towards: more }]
  - { name: 期, weight: 1, rule: { kind: deadlines, items: [{ input: 丁, name: 丁种, within: 3 }] }, improve: [{ input: 丁, towards: less }] }
`);
  const given = { 甲: '0.25', 乙: '8', 丙: '1', 丁: '7' };

  test('parts, each by itself; a count of deductions has no next step to name', () => {
    expect(waysOf(rubric, given, {}, '合')).toEqual(['乙 → 20: 5', '甲 → 1: 4.5']);
    const aside = { 合: { 三: { verdict: '不适用' } } };
    expect(waysOf(rubric, given, aside, '合')).toEqual(['甲 → 1: 5.5']);
    expect(waysOf(rubric, given, {}, '期')).toEqual([]);
  });

  test('items of a checklist', () => {
    expect(waysOf(rubric, given, { 项: { 1: { verdict: '不符合' } } }, '项')).toEqual(['甲 → 0.5: 2']);
    expect(waysOf(rubric, given, {}, '项')).toEqual([]);
  });

  test('behind a transfer, unless the points have moved', () => {
    expect(waysOf(rubric, given, {}, '整转')).toEqual(['乙 → 20: 2']);
    expect(waysOf(rubric, given, { 整转: { 1: { verdict: '不适用' } } }, '整转')).toEqual([]);
    expect(waysOf(rubric, given, {}, '转')).toEqual(['丁 → 5: 1.5']);
    expect(treeOf(sheet(rubric, given), '转')).toContain('└─ 丁再减少 2 天（至 5 天）可得 1.5 分');
  });

  test('behind an evidence gate, unless it is shut', () => {
    const open = { 证: { 1: { verdict: '符合', evidence: '据' } } };
    expect(waysOf(rubric, given, open, '证')).toEqual(['甲 → 1: 2']);
    expect(treeOf(sheet(rubric, given, open), '证')).toContain('甲再增加 75.00%（至 100.00%）可得 2 分');
    expect(waysOf(rubric, given, { 证: { 1: { verdict: '符合' } } }, '证')).toEqual([]);
  });
});
