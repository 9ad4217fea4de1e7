import fc from 'fast-check';

import { readText } from '../../../src/review/texts';
import { agreement } from '../../../src/review/texts/agreement';
import { valueOf } from '../../../src/review/texts/arithmetic';
import { Quotient } from '../../../src/rubric/formula';

const SEED = 20190214;

/** Characters that a reader of formulas may stumble over. */
const PIECES = [
  ...Array.from('|｜0123456789０９.．,，。；、:：=＝≈+-－–*×x/÷%％()（）[]【】〔〕{}<>≤≥“”《》 \n'),
  ...[
    '万元',
    '亿元',
    '元',
    '万',
    '分',
    '年',
    '月',
    '日',
    '号',
    '第',
    '得',
    '扣',
    '不得分',
    '其中',
    '为',
    '以上',
  ],
  ...[
    '支出完成率',
    '收入决算数',
    '负',
    'COVID-',
    'https://',
    '（含）',
    '2019年',
    '3,629.56',
    '\u{2000b}',
    '\ud800',
    '\0',
  ],
];

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((parts) => parts.join('')),
);

const digitsIn = (text: string): string => text.replace(/[^\d]/g, '');

describe('any text', () => {
  test('is read without a throw, and every figure stands where it says', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { plain, figures, equations, points, ...rest } = readText(text);
        expect(rest.text).toBe(text);
        expect(plain).toHaveLength(text.length);
        for (const { start, end, printed } of figures) {
          expect(start).toBeLessThan(end);
          expect(digitsIn(plain.slice(start, end))).toBe(digitsIn(printed));
        }
        for (const { start, end, written, results } of equations) {
          expect(text.slice(start, end)).toContain(written);
          expect(results.length).toBeGreaterThan(0);
          for (const result of results) expect(result.end).toBeLessThanOrEqual(end);
        }
        for (const { start, end, figure } of points) {
          expect(start).toBeLessThanOrEqual(figure.start);
          expect(end).toBe(figure.end);
        }
      }),
      { numRuns: 1500, seed: SEED },
    );
  });

  // A cell holds 32,767 characters. Reading twice as many takes about twice as long, never four times.
  test.each([
    '1',
    '1,111',
    '(',
    '1+',
    '(1+',
    '1)',
    '1+1=',
    '-',
    '.',
    '1、',
    '扣1分',
    '不得分',
    '2019-',
    '1%',
    '其中1元、',
    '：',
    'a1',
  ])('a cell full of %j takes no longer than its length', (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      const start = process.cpuUsage();
      readText(text);
      return process.cpuUsage(start).user / 1000;
    };
    time(2000);
    const half = Math.max(5, Math.min(time(16383), time(16383)));
    expect(Math.min(time(32767), time(32767))).toBeLessThan(half * 6 + 50);
  });
});

type Written = { readonly text: string; readonly value: Quotient; readonly level: 0 | 1 | 2 };

const amount = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }), fc.boolean())
  .map(([whole, cents, grouped]): Written => {
    const fraction = cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`;
    const value = Quotient.of(`${String(whole)}${fraction}`);
    const digits = grouped ? String(whole).replace(/\B(?=(\d{3})+$)/g, ',') : String(whole);
    return { text: `${digits}${fraction}`, value, level: 2 };
  });

const percent = fc.integer({ min: 1, max: 9999 }).map((hundredths): Written => ({
  text: `${String(hundredths / 100)}%`,
  value: Quotient.of(String(hundredths)).mul(Quotient.of('0.0001')),
  level: 2,
}));

const style = fc.record({
  times: fc.constantFrom('*', '×', '＊'),
  over: fc.constantFrom('/', '÷', '／'),
  minus: fc.constantFrom('-', '－', '–', '−'),
  open: fc.constantFrom('(', '（', '['),
  blank: fc.constantFrom('', ' '),
});

/** A formula as people write it, with its exact value; null where it divides by 0. */
const { tree: formula } = fc.letrec<{ tree: Written | null; leaf: Written | null }>((tie) => ({
  leaf: fc.oneof({ weight: 5, arbitrary: amount }, { weight: 1, arbitrary: percent }),
  tree: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc
      .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree'), style)
      .map(([left, op, right, signs]): Written | null => {
        if (left === null || right === null) return null;
        const level: Written['level'] = op === '+' || op === '-' ? 0 : 1;
        const close = { '(': ')', '（': '）', '[': ']' }[signs.open];
        const inside = ({ text, level: own }: Written, least: number): string =>
          own < least ? `${signs.open}${text}${close}` : text;
        const value =
          op === '+'
            ? left.value.add(right.value)
            : op === '-'
              ? left.value.sub(right.value)
              : op === '*'
                ? left.value.mul(right.value)
                : left.value.div(right.value);
        if (value === null) return null;
        const sign = { '+': '+', '-': signs.minus, '*': signs.times, '/': signs.over }[op];
        const [first, second] = [inside(left, level), inside(right, level + 1)];
        return { text: `${first}${signs.blank}${sign}${signs.blank}${second}`, value, level };
      }),
  ),
}));

describe('a well-formed calculation', () => {
  test('gives its exact value, and its own rounded result is right', () => {
    let read = 0;
    fc.assert(
      fc.property(formula, fc.constantFrom('支出率=', '支出率为', '比率：', ''), (written, label) => {
        fc.pre(written !== null && written.level < 2);
        const { text, value } = written;
        const result = value.toFixed(2);
        const { equations } = readText(`${label}${text}=${result}，得3分。`);
        const [equation, another] = equations;
        expect(another).toBeUndefined();
        expect(valueOf(equation!.formula)?.eq(value)).toBe(true);
        expect(equation!.written).toBe(text);
        expect(equation!.label).toBe(label.replace(/[=为：]/g, ''));
        expect(agreement(value, equation!.results[0], { formula: equation!.formula })).toBe('right');
        read += 1;
      }),
      { numRuns: 600, seed: SEED },
    );
    expect(read).toBeGreaterThan(300);
  });
});
