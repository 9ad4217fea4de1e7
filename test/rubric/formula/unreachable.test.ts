import type { Formula } from '../../../src/rubric/formula';
import {
  childrenOf,
  evaluate,
  FUNCTIONS,
  printFormula,
  Quotient,
  typeOf,
  UnreachableCaseError,
} from '../../../src/rubric/formula';
import { scopeOf, tree } from './helpers';

/** Trees that only a bypassed type can bring about, e.g. one read from a file. */
const odd = { kind: 'odd', start: 0, end: 0 } as unknown as Formula;
const oddSign = { ...tree('1*2'), op: '^' } as unknown as Formula;
const scope = scopeOf({});

describe('trees of an unknown kind', () => {
  it('are refused loudly by every walker', () => {
    expect(() => childrenOf(odd)).toThrow(UnreachableCaseError);
    expect(() => evaluate(odd, scope)).toThrow(UnreachableCaseError);
    expect(() => evaluate(oddSign, scope)).toThrow(UnreachableCaseError);
    expect(() => typeOf(odd, () => 'number')).toThrow(UnreachableCaseError);
    expect(() => printFormula(odd)).toThrow(UnreachableCaseError);
    expect(() => printFormula({ kind: 'unary', op: '-', operand: odd, start: 0, end: 0 })).toThrow(
      UnreachableCaseError,
    );
  });
});

describe('the function table', () => {
  it('rounds to integers when applied without digits', () => {
    const { ROUND } = FUNCTIONS;
    expect(ROUND.how === 'numbers' && ROUND.apply(Quotient.of('2.5')).toDecimalText()).toBe('3');
  });
});
