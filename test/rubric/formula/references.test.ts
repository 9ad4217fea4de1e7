import { childrenOf, references, required } from '../../../src/rubric/formula';
import { tree } from './helpers';

describe('references', () => {
  it.each([
    ['1+2', [], []],
    ['(a-b)/b', ['a', 'b'], ['a', 'b']],
    ['b+-a%', ['b', 'a'], ['b', 'a']],
    ['SUM(c,IF(a>b,a,d))', ['c', 'a', 'b', 'd'], ['c', 'a', 'b', 'd']],
    ['COUNT(x)', ['x'], []],
    ['IF(COUNT(x,y)=1,x,a)', ['x', 'y', 'a'], ['x', 'a']],
    ['COUNT(SUM(x,y))+"t"', ['x', 'y'], []],
  ])('%s', (text, all, needed) => {
    expect(references(tree(text))).toEqual(all);
    expect(required(tree(text))).toEqual(needed);
  });

  it('come from the direct operands', () => {
    const product = tree('a*SUM(b,1)');
    expect(childrenOf(product).map((child) => child.kind)).toEqual(['reference', 'call']);
    expect(childrenOf(tree('TRUE'))).toEqual([]);
  });
});
