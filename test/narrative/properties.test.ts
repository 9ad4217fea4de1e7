import fc from 'fast-check';

import { narrate } from '../../src/narrative/narrate';
import { assess } from '../../src/scoring/assess';
import type { Assessment } from '../../src/scoring/assessment';
import type { Facts } from '../../src/scoring/facts';
import { arbitraryFacts, plausibleFacts } from '../support/arbitrary-facts';
import { rubric2019 } from '../support/facts';

const rubric = rubric2019();
const SEED = 20190214;

interface Told {
  readonly row: string;
  readonly text: string;
  readonly weight: number | null;
  readonly score: number;
}

/** Every text of a scored row with what it has to say. */
function told(assessment: Assessment): readonly Told[] {
  const texts = narrate(assessment);
  return [...assessment.rows, assessment.adjustment].flatMap(({ name, weight, score }) =>
    score === null
      ? []
      : [
          {
            row: name,
            text: texts.get(name) ?? '',
            weight: weight === null ? null : Number(weight.toDecimalText()),
            score: Number(score.toDecimalText()),
          },
        ],
  );
}

/** Asserts that no text of plausible facts has the fault; the message shows the texts that have. */
function never(fault: (told: Told, assessment: Assessment) => boolean, numRuns = 200): void {
  fc.assert(
    fc.property(plausibleFacts(), (given) => {
      const assessment = assess(rubric, given);
      const faulty = told(assessment).filter((one) => fault(one, assessment));
      expect(faulty.map(({ row, text }) => `${row}：${text}`)).toEqual([]);
    }),
    { numRuns, seed: SEED },
  );
}

const sumOf = (text: string, pattern: RegExp): number =>
  [...text.matchAll(pattern)].reduce((sum, [, digits]) => sum + Math.round(Number(digits) * 100), 0);

const HAN = String.raw`[\p{Script=Han}《》“”（），。；：、]`;

describe('texts of random facts', () => {
  test('a scored row has one, a missing row has none', () => {
    fc.assert(
      fc.property(plausibleFacts(), (given) => {
        const assessment = assess(rubric, given);
        const rows = [...assessment.rows, assessment.adjustment];
        const with_ = [...narrate(assessment)].filter(([, text]) => text !== null).map(([row]) => row);
        expect(with_).toEqual(rows.filter((row) => row.status === 'scored').map((row) => row.name));
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  test('no placeholder and no word of a programme is left over', () => {
    never(({ text }) => /[{}|]|undefined|NaN|null|Infinity|\[object/u.test(text));
  });

  test('each is one line that ends in a full stop', () => {
    never(({ text }) => !/^[^\n。]+。$/u.test(text.replace(/（[^）]*）/gu, '')));
  });

  test('no punctuation is doubled', () => {
    never(({ text }) => /[，；。：、]{2}|（）|（[，；。、]|[，；、]）/u.test(text));
  });

  test('punctuation beside Chinese is full-width', () => {
    const half = new RegExp(String.raw`${HAN}[,;:()?!]|[,;:()?!]${HAN}`, 'u');
    // Only a formula keeps its ASCII brackets, and those stand beside = × and digits.
    never(({ text }) => half.test(text));
  });

  test('the shown deductions and the score make up the weight', () => {
    never(({ text, weight, score }) => {
      if (weight === null) return false;
      const lost = sumOf(text, /扣(\d+(?:\.\d+)?)分/gu);
      return lost + Math.round(score * 100) !== Math.round(weight * 100);
    }, 400);
  });

  test('each ends in its score; full marks mention no deduction', () => {
    never(({ text, weight, score }) => {
      if (weight === null) return false;
      const ending =
        score === 0
          ? /不得分。$/u
          : new RegExp(`[，。]得${String(score).replace('.', String.raw`\.`)}分。$`, 'u');
      return !ending.test(text) || (score === weight && text.includes('扣'));
    });
  });

  test('加减分项 ends in what counts', () => {
    never(({ text, weight, score }) => {
      if (weight !== null) return false;
      const net = sumOf(text, /，加(\d+(?:\.\d+)?)分/gu) - sumOf(text, /，减(\d+(?:\.\d+)?)分/gu);
      const said = /实际([加减])(\d+(?:\.\d+)?)分/u.exec(text);
      const counted = said === null ? net : Math.round(Number(said[2]) * 100) * (said[1] === '减' ? -1 : 1);
      return counted !== Math.round(score * 100);
    });
  });

  test('a ratio is printed as it is displayed', () => {
    const rows: Readonly<Record<string, string>> = {
      国库集中支付结转结余存量资金效率性: '国库集中支付结转结余存量资金变动率',
    };
    never(({ row, text }, assessment) => {
      const printed = /=(-?\d+\.\d\d%)(?:，|≤|>|<)/u.exec(text)?.[1];
      const display = assessment.value(rows[row] ?? row)?.display ?? null;
      const without = /超|大于计划|均为0|为0，/u.test(text);
      return display !== null && !without && printed !== display;
    });
  });

  test('nothing is waved through', () => {
    never(({ text }) => /不扣分|视同/u.test(text));
  });

  test('the same facts give the same texts, in whatever order they stand', () => {
    fc.assert(
      fc.property(plausibleFacts(), (given) => {
        expect([...narrate(assess(rubric, reversed(given)))]).toEqual([...narrate(assess(rubric, given))]);
      }),
      { numRuns: 50, seed: SEED },
    );
  });

  test('whatever the facts hold, there is a text for each scored row', () => {
    fc.assert(
      fc.property(arbitraryFacts(), (given) => {
        const assessment = assess(rubric, given);
        expect(told(assessment).filter(({ text }) => !text.endsWith('。'))).toEqual([]);
      }),
      { numRuns: 300, seed: SEED },
    );
  });
});

function reversed(given: Facts): Facts {
  const back = <T>(value: T): T =>
    typeof value !== 'object' || value === null
      ? value
      : (Object.fromEntries(
          Object.entries(value)
            .map(([key, below]) => [key, back(below as unknown)] as const)
            .reverse(),
        ) as T);
  return back(given);
}
