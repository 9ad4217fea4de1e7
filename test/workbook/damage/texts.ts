import { Quotient } from '../../../src/rubric/formula';
import { rowName } from '../../../src/rubric/names';
import { namesReadBy } from '../../../src/rubric/rubric';
import { changed, textOf } from '../support';
import { type Base, type Damaged, inTurn, type Kind } from './damage';

/** A printed ratio formula in a text of the product: label=a/(b+c)×100%=98.60% or without ×100%. */
interface Printed {
  readonly row: string;
  readonly text: string;
  readonly numerator: string;
  readonly denominator: readonly string[];
  /** From = to the end of the result. */
  readonly whole: string;
  readonly result: string;
}

const RATIO =
  /=(?<numerator>\d+(?:\.\d+)?)\/(?:\((?<sum>\d+(?:\.\d+)?(?:\+\d+(?:\.\d+)?)+)\)|(?<one>\d+(?:\.\d+)?))(?:×100%)?=(?<result>\d+(?:\.\d+)?)%/u;

function printedRatios({ assessment, model }: Base): readonly Printed[] {
  return assessment.rows.flatMap((row): readonly Printed[] => {
    const text = textOf(model, rowName('narrative', row.name));
    const found = RATIO.exec(text);
    const { numerator, sum, one, result } = found?.groups ?? {};
    if (found === null || numerator === undefined || result === undefined) return [];
    const denominator = (sum ?? one ?? '').split('+');
    return [{ row: row.name, text, numerator, denominator, whole: found[0], result }];
  });
}

function percent(value: Quotient, decimals = 2): string {
  return value.mul(Quotient.HUNDRED).round(decimals, 'half-up').toDecimalText();
}

function same(one: string, other: string): boolean {
  return quotient(one).eq(quotient(other));
}

function quotient(text: string): Quotient {
  const value = Quotient.parse(text);
  if (value === null) throw new Error(text);
  return value;
}

function sumOf(texts: readonly string[]): Quotient {
  return Quotient.sum(...texts.map(quotient));
}

/** A text changed in a row; null where nothing would change. */
function rewritten(base: Base, { row, text, whole }: Printed, by: string): Damaged | null {
  if (by === whole) return null;
  const name = rowName('narrative', row);
  return {
    model: changed(base.model, { [name]: text.replace(whole, by) }),
    at: [name],
    row,
    what: `${whole} → ${by}`,
  };
}

/** Applies a change to one of the printed ratios for which it gives something. */
function inRatio(
  change: (printed: Printed, base: Base, turn: number) => string | null,
): (base: Base, turn: number) => Damaged | null {
  return (base, turn) => {
    const possible = printedRatios(base).flatMap((printed) => {
      const by = change(printed, base, turn);
      return by === null ? [] : [{ printed, by }];
    });
    const one = inTurn(possible, turn);
    return one === undefined ? null : rewritten(base, one.printed, one.by);
  };
}

export const inverted: Kind = {
  name: '比率颠倒',
  codes: ['N02'],
  follows: [],
  damage: inRatio(({ numerator, denominator, whole, result }) => {
    const ratio = sumOf(denominator).div(quotient(numerator));
    // So near to 1 both ways round show the same percent, and right at that precision is right.
    if (ratio === null || quotient(numerator).isZero() || same(percent(ratio), result)) return null;
    // 1000% for 10% is a hundredfold as well: which slip it was cannot be told.
    if (same(percent(ratio), percent(quotient(result)))) return null;
    return whole.replace(`=${result}%`, `=${percent(ratio)}%`);
  }),
};

export const wrongDenominator: Kind = {
  name: '分母用错',
  codes: ['N08'],
  follows: [],
  damage: inRatio(({ numerator, denominator, whole, result }, { assessment }) => {
    // Spending in the place of income: what row this is, its own formula tells.
    if (denominator.length < 2 || quotient(numerator).isZero()) return null;
    const spent = spendingOf(assessment, numerator);
    if (spent === null || denominator.slice(1).includes(spent)) return null;
    const wrong = [denominator[0] ?? '', spent];
    const ratio = quotient(numerator).div(sumOf(wrong));
    if (ratio === null || same(percent(ratio), result)) return null;
    return whole
      .replace(`(${denominator.join('+')})`, `(${wrong.join('+')})`)
      .replace(`=${result}%`, `=${percent(ratio)}%`);
  }),
};

export const openingLeftOut: Kind = {
  name: '漏计年初结转',
  codes: ['N08'],
  follows: [],
  damage: inRatio(({ numerator, denominator, whole, result }) => {
    const [opening = '0', ...rest] = denominator;
    if (rest.length === 0 || quotient(opening).isZero() || quotient(numerator).isZero()) return null;
    const ratio = quotient(numerator).div(sumOf(rest));
    if (ratio === null || same(percent(ratio), result)) return null;
    return whole
      .replace(`(${denominator.join('+')})`, rest.length > 1 ? `(${rest.join('+')})` : (rest[0] ?? ''))
      .replace(`=${result}%`, `=${percent(ratio)}%`);
  }),
};

export const digitsInText: Kind = {
  name: '说明中数字颠倒',
  codes: ['N01', 'N02', 'N04', 'N05', 'N08'],
  follows: [],
  damage: inRatio(({ numerator, denominator, whole }, _, turn) => {
    const number = inTurn([numerator, ...denominator], turn) ?? '';
    const by = swapped(number, turn);
    if (by === null) return null;
    // Where the percent stays as it was, the figure itself still differs from the data.
    return whole.replace(number, by);
  }),
};

export const percentHundredfold: Kind = {
  name: '百分数放大一百倍',
  codes: ['N01', 'N10'],
  follows: [],
  damage: inRatio(({ whole, result }) =>
    quotient(result).isZero() ? null : whole.replace(`=${result}%`, `=${percent(quotient(result))}%`),
  ),
};

export const badRounding: Kind = {
  name: '得分舍入错误',
  codes: ['S12', 'N03'],
  follows: ['S02', 'S05', 'S11'],
  damage(base, turn) {
    const rows = base.assessment.rows.filter(({ score, working }) => {
      const points = working.points;
      return score !== null && points !== null && !points.eq(points.round(2, 'half-up'));
    });
    const row = inTurn(rows, turn);
    if (row?.working.points == null || row.score === null) return null;
    const { points } = row.working;
    // Rounded down where half up goes up, and the other way round; or left with three decimals.
    const down = points.round(2, 'down');
    const other = down.eq(row.score) ? down.add(quotient('0.01')) : down;
    const wrong = turn % 2 === 0 ? other : points.round(3, 'down');
    if (wrong.eq(row.score)) return null;
    const name = rowName('score', row.name);
    return {
      model: changed(base.model, { [name]: Number(wrong.toDecimalText()) }),
      at: [name],
      row: row.name,
      what: `${row.score.toDecimalText()} → ${wrong.toDecimalText()}`,
    };
  },
};

const JUDGED: readonly string[] = ['checklist', 'evidence', 'choice'];

export const withoutDeduction: Kind = {
  name: '添写“该项不扣分”',
  codes: ['L08'],
  follows: [],
  damage(base, turn) {
    const row = inTurn(
      // Where data decide, the score stands whatever the text says.
      base.assessment.rows.filter(
        ({ score, weight, working }) =>
          score !== null && weight?.eq(score) === true && JUDGED.includes(working.kind),
      ),
      turn,
    );
    if (row === undefined) return null;
    const name = rowName('narrative', row.name);
    const text = textOf(base.model, name).replace(/，?得\S*分。$/u, '');
    // A sentence of its own: behind a clause that gives a ground, the ground would be the text's.
    return {
      model: changed(base.model, { [name]: `${text}。佐证材料现无法提供，该项不扣分。` }),
      at: [name, rowName('score', row.name)],
      row: row.name,
      what: row.name,
    };
  },
};

/** What was spent: the numerator of the other ratio of the same denominator that is not this one's. */
function spendingOf({ rubric, facts }: Base['assessment'], numerator: string): string | null {
  for (const indicator of rubric.indicators) {
    for (const input of rubric.inputsOf(namesReadBy(indicator.rule))) {
      const value = facts.inputs[input];
      if (value !== undefined && quotient(numerator).eq(Quotient.parse(value) ?? Quotient.ZERO))
        return numerator;
    }
  }
  return null;
}

/** Two neighbouring digits that differ, swapped; null where there are none. */
export function swapped(number: string, turn: number): string | null {
  const places = Array.from(number).flatMap((digit, at) => {
    const next = number[at + 1] ?? '';
    return /\d/u.test(digit) && /\d/u.test(next) && digit !== next && !(at === 0 && next === '0') ? [at] : [];
  });
  const at = inTurn(places, turn);
  if (at === undefined) return null;
  const [one = '', other = ''] = [number[at], number[at + 1]];
  return number.slice(0, at) + other + one + number.slice(at + 2);
}
