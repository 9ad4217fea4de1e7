import type { Quotient } from '../../rubric/formula';
import type { RowRatio } from './ratios';
import type { Equation, Figure } from './reading';
import type { SaidPair, SaidRatio } from './said-ratios';
import type { Standing } from './standing';

/**
 * What is wrong with a stated ratio or calculation. One mistake has one verdict, the most telling: N02 before N08
 * before N17 before N04 before N01; N17 comes before all but a formula on its head where an input explains it, and N05
 * where nothing else does.
 */
export type Fault =
  /** Its reciprocal is right. `right` is the value that should stand there. */
  | {
      readonly kind: 'inverted';
      readonly right: Quotient;
      readonly how: 'result' | 'formula';
      readonly equation: Equation;
    }
  | { readonly kind: 'inverted'; readonly right: Quotient; readonly how: 'pair'; readonly pair: SaidPair }
  | { readonly kind: 'inverted'; readonly right: Quotient; readonly how: 'data' }
  | {
      readonly kind: 'denominator';
      readonly ratio: RowRatio;
      /** Quantities that are left out, and those that do not belong there. */
      readonly lacking: readonly string[];
      readonly strange: readonly string[];
      /** Whether the data say so, or only the numbers that are printed. */
      readonly certain: boolean;
    }
  | { readonly kind: 'unit' }
  /** Figures whose inputs are written in another unit. */
  | { readonly kind: 'input-unit'; readonly standings: readonly Standing[] }
  /** Figures that are not their inputs' values; certain where it is one alone, and another is. */
  | { readonly kind: 'input-value'; readonly standings: readonly Standing[]; readonly certain: boolean }
  /** Other inputs give what is printed: the ratio's own, or one in the place of a printed number. */
  | {
      readonly kind: 'inputs';
      readonly right: Quotient;
      readonly by: readonly {
        readonly name: string;
        readonly value: Quotient;
        readonly instead: Quotient | null;
      }[];
      readonly ratio: RowRatio | null;
    }
  | { readonly kind: 'rounding' | 'wrong'; readonly right: Quotient }
  /** The printed formula is another than the rubric's, over the same inputs. */
  | { readonly kind: 'formula'; readonly right: Quotient; readonly equation: Equation }
  /** It differs from what the data give, and the text does not say what it rests on. */
  | { readonly kind: 'basis'; readonly right: Quotient; readonly ratio: RowRatio };

/** A stated ratio or calculation of a row's text, judged. */
export type Verdict = Judged & (OfEquation | OfStatement);

/** What a text calculates. */
interface OfEquation {
  readonly equation: Equation;
  readonly said: null;
}

/** What it states without a formula. */
interface OfStatement {
  readonly equation: null;
  readonly said: SaidRatio;
}

interface Judged {
  readonly row: string;
  /** The printed result in question. */
  readonly figure: Figure;
  readonly label: string;
  readonly ratio: RowRatio | null;
  /** null: all is well, or it cannot be told. */
  readonly fault: Fault | null;
  /** Whether it was recomputed and is right. */
  readonly confirmed: boolean;
}
