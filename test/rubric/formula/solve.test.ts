import type { Formula } from '../../../src/rubric/formula';
import { Quotient, solveFor } from '../../../src/rubric/formula';
import { scopeOf, tree } from './helpers';

const scope = scopeOf({
  a: '3612.83',
  b: '3867.48',
  c: '4',
  neg: '-3',
  zero: '0',
  常数: '8',
  note: { text: '是' },
});
/** As text: what cannot be read should fail in a test, not while the tests are gathered. */
const DERIVED = new Map([
  ['增长率', '(a-b)/b'],
  ['得分', '10-增长率*100'],
  ['甲', '乙+1'],
  ['乙', '甲+c'],
  ['常数', 'c*2'],
]);
const expand = (name: string) => {
  const text = DERIVED.get(name);
  return text === undefined ? undefined : tree(text);
};

function solve(text: string, name: string, target: string): string | null {
  return solveFor(tree(text), name, Quotient.of(target), scope, expand)?.toDecimalText() ?? null;
}

describe('solveFor', () => {
  it.each([
    ['a', 'a', '7', '7'],
    ['(a-b)/b', 'a', '0.05', '4060.854'],
    ['(a-b)/b', 'b', '0.05', '3440.79047619047619047619047619'],
    ['a/b-1', 'b', '-0.5', '7225.66'],
    ['c/(x+1)', 'x', '8', '-0.5'],
    ['(2*x+1)/(x-1)', 'x', '3', '4'],
    ['x%', 'x', '0.9', '90'],
    ['-x', 'x', '3', '-3'],
    ['+x', 'x', '3', '3'],
    ['5-x', 'x', '3', '2'],
    ['SUM(x,1,x)', 'x', '5', '2'],
    ['AVERAGE(x,1,c)', 'x', '3', '4'],
    ['ABS(c)', 'c', '6', '6'],
    ['ABS(neg)', 'neg', '6', '-6'],
    ['ABS(zero)', 'zero', '6', '6'],
    ['ABS(c-10)', 'c', '6', '4'],
    ['IF(c>2,c*2,c)', 'c', '20', '10'],
    ['IF(c>5,c*2,c+1)', 'c', '3', '2'],
    ['IF(note="是",c,1)', 'c', '3', '3'],
    ['c+COUNT(c,x)', 'c', '3', '2'],
    ['c*MAX(1,2)+ROUND(2.5,0)', 'c', '7', '2'],
    ['x*c/x+x', 'x', '5', '1'],
    ['x/c+x/c', 'x', '5', '10'],
    ['1/x+1/x', 'x', '4', '0.5'],
    ['x*x/x', 'x', '5', '5'],
    ['(x*x-1)/(x-1)', 'x', '3', '2'],
    ['增长率', 'a', '0.05', '4060.854'],
    ['得分', 'a', '10', '3867.48'],
    ['得分+常数', 'a', '18', '3867.48'],
    ['得分', '增长率', '5', '0.05'],
    ['IF(增长率<0,a,b)', 'a', '3000', '3000'],
    ['ABS(增长率)*100', 'b', '10', '4014.25555555555555555555555556'],
  ])('%s in %s at %s gives %s', (text, name, target, expected) => {
    expect(solve(text, name, target)).toBe(expected);
  });

  it.each([
    ['a+b', 'x', '1', 'the name does not occur'],
    ['x-x', 'x', '0', 'every value does'],
    ['x-x', 'x', '1', 'no value does'],
    ['x/x', 'x', '1', 'every value but 0 does'],
    ['1/x', 'x', '0', 'no value does'],
    ['x*x', 'x', '4', 'not linear'],
    ['1/(x*x)', 'x', '4', 'not linear'],
    ['x+1/x', 'x', '2', 'not linear'],
    ['x*x*x*x*x*x*x/(x*x*x*x*x*x)', 'x', '2', 'degree too high on the way'],
    ['x/x/x/x/x/x/x/x+1/x', 'x', '2', 'degree too high on the way'],
    ['(x*x-1)/(x-1)', 'x', '2', 'the value 1 makes the denominator zero'],
    ['1/(x-x)', 'x', '2', 'division by zero everywhere'],
    ['x/zero', 'x', '2', 'division by zero everywhere'],
    ['x+gone', 'x', '2', 'another input is missing'],
    ['x+note', 'x', '2', 'ill-typed'],
    ['x="a"', 'x', '2', 'not a number'],
    ['NOT(x=1)', 'x', '2', 'not a number'],
    ['MIN(x,100)', 'x', '2', 'MIN'],
    ['MAX(x,1)', 'x', '2', 'MAX'],
    ['ROUND(x,0)', 'x', '2', 'rounding'],
    ['ABS(x)', 'x', '2', 'the present sign is not known'],
    ['IF(x>1,x,2)', 'x', '2', 'the present branch is not known'],
    ['IF(c>2,c*2,c)', 'c', '1', 'the answer falls into the other branch'],
    ['ABS(c)', 'c', '-1', 'never negative'],
    ['c+COUNT(c/0)', 'c', '1', 'COUNT fails'],
    ['1+MIN(c,1)', 'c', '1', 'an operand is unsolvable'],
    ['MIN(c,1)+1', 'c', '1', 'an operand is unsolvable'],
    ['1/MIN(c,1)', 'c', '1', 'an operand is unsolvable'],
    ['甲', 'c', '1', 'derived values go round in circles'],
  ])('%s in %s at %s has no answer: %s', (text, name, target) => {
    expect(solve(text, name, target)).toBeNull();
  });

  it('gives up calls built by hand with too few arguments', () => {
    const x = tree('c');
    const call: Formula = { kind: 'call', fn: 'IF', args: [x, x], start: 0, end: 0 };
    expect(solveFor(call, 'c', Quotient.ONE, scope, expand)).toBeNull();
  });

  it('is exact where a decimal would not be', () => {
    const answer = solveFor(tree('3*x'), 'x', Quotient.ONE, scope, expand);
    expect(answer?.mul(Quotient.of(3)).eq(Quotient.ONE)).toBe(true);
  });
});
