import { printFormula, printWithNumbers, Quotient, toExcel } from '../../../src/rubric/formula';
import type { Formula } from '../../../src/rubric/formula';
import { scopeOf, tree } from './helpers';

describe('printFormula', () => {
  it.each([
    ['= ( a - b ) ÷ b', '(a-b)/b'],
    ['(a*b)/c', 'a*b/c'],
    ['a*(b/c)', 'a*(b/c)'],
    ['a+(b+c)', 'a+(b+c)'],
    ['(a+b)+c', 'a+b+c'],
    ['a-(b-c)', 'a-(b-c)'],
    ['(a+b)*c', '(a+b)*c'],
    ['a+(b*c)', 'a+b*c'],
    ['(a=b)=c', 'a=b=c'],
    ['a=(b=c)', 'a=(b=c)'],
    ['a>=(-b)', 'a>=-b'],
    ['a--b', 'a-(-b)'],
    ['-(-a)', '--a'],
    ['-(a+b)', '-(a+b)'],
    ['-(a%)', '-(a%)'],
    ['(-a)%', '-a%'],
    ['(a+b)%', '(a+b)%'],
    ['(90)%', '(90)%'],
    ['(-90)%', '(-90)%'],
    ['90%%', '90%%'],
    ['(a%)%', 'a%%'],
    ['a*(b%)', 'a*b%'],
    ['12.50%', '12.5%'],
    ['sum(a,(b))', 'SUM(a,b)'],
    ['"a""b"', '"a""b"'],
    ['if(true,1,false)', 'IF(TRUE,1,FALSE)'],
    [`0.${'1'.repeat(198)}%`, `0.${'1'.repeat(198)}%`],
  ])('%s prints %s', (text, expected) => {
    expect(printFormula(tree(text))).toBe(expected);
  });

  it('takes other signs', () => {
    expect(printFormula(tree('-a*b/c-d+1'), { times: '×', divide: '÷', minus: '−' })).toBe('−a×b÷c−d+1');
    expect(printFormula(tree('-a*b/c-d'), { times: '×' })).toBe('-a×b/c-d');
  });

  it('brackets negative literals, which only a tree made by hand can hold', () => {
    const minusTwo: Formula = { kind: 'number', value: Quotient.of(-2), percent: false, start: 0, end: 0 };
    const sum: Formula = { kind: 'binary', op: '-', left: minusTwo, right: minusTwo, start: 0, end: 0 };
    expect(printFormula(sum, { minus: '−' })).toBe('−2−(−2)');
    expect(printFormula({ kind: 'unary', op: '-', operand: minusTwo, start: 0, end: 0 })).toBe('-(-2)');
  });
});

const VALUES: Readonly<Record<string, string>> = {
  a: '3612.83',
  b: '3867.48',
  m: '6.41',
  n: '3.47',
  t: '3629.56',
  s: '70',
  u: '3611.03',
  z: '0',
  neg: '-5.2',
};
const show = (name: string) => VALUES[name] ?? null;
const scope = scopeOf(VALUES);

describe('printWithNumbers', () => {
  it.each([
    ['(a-b)/b', '(3612.83-3867.48)/3867.48'],
    ['m/n-1', '6.41/3.47-1'],
    ['t/(s+u+z)', '3629.56/(70+3611.03)'],
    ['t/(z+u+z)', '3629.56/(0+3611.03)'],
    ['t/(z+z)', '3629.56/0'],
    ['z+a', '0+3612.83'],
    ['a+0', '3612.83'],
    ['a+0.5', '3612.83+0.5'],
    ['a-z', '3612.83-0'],
    ['z-a', '0-3612.83'],
    ['z-a+z', '0-3612.83'],
    ['z+a-s', '0+3612.83-70'],
    ['z+z-a', '0-3612.83'],
    ['a*z', '3612.83*0'],
    ['a-(s+z+u)', '3612.83-(70+3611.03)'],
    ['a-(s+z)', '3612.83-70'],
    ['a-neg', '3612.83-(-5.2)'],
    ['a*neg', '3612.83*(-5.2)'],
    ['neg*a', '-5.2*3612.83'],
    ['neg+a', '-5.2+3612.83'],
    ['-neg', '-(-5.2)'],
    ['neg>=neg', '-5.2>=-5.2'],
    ['(neg)%', '(-5.2)%'],
    ['s%', '(70)%'],
    ['SUM(neg,z)', 'SUM(-5.2,0)'],
    ['a+gone', '3612.83+gone'],
    ['gone/(z+s)', 'gone/(0+70)'],
    ['ROUND(a/b,2)', 'ROUND(3612.83/3867.48,2)'],
    ['IF(a>b,a,b)*2', '3867.48*2'],
    ['IF(a<b,s+u,b)*2', '(70+3611.03)*2'],
    ['IF(a<b,IF(TRUE,z,a),b)+s', '0+70'],
    ['IF(gone>1,a,b)', 'IF(gone>1,3612.83,3867.48)'],
    ['"x"=""', '"x"=""'],
    ['AND(TRUE,a>90%)', 'AND(TRUE,3612.83>90%)'],
  ])('%s prints %s', (text, expected) => {
    expect(printWithNumbers(tree(text), show, { scope })).toBe(expected);
  });

  it('judges zeros and IF by what it has when there is no scope', () => {
    expect(printWithNumbers(tree('t/(s+z)'), show)).toBe('3629.56/70');
    expect(printWithNumbers(tree('a+p'), (name) => (name === 'p' ? '0.00%' : '1'))).toBe('1');
    expect(printWithNumbers(tree('a+p'), () => '一')).toBe('一+一');
    expect(printWithNumbers(tree('IF(a>b,z,s)'), show)).toBe('IF(3612.83>3867.48,0,70)');
  });

  it('does not drop an addend that is only shown as zero', () => {
    const small = scopeOf({ a: '1', p: '0.001' });
    const rounded = (name: string) => (name === 'p' ? '0.00' : '1');
    expect(printWithNumbers(tree('a+p'), rounded, { scope: small })).toBe('1+0.00');
    expect(printWithNumbers(tree('a+n'), rounded, { scope: scopeOf({ n: { text: '' } }) })).toBe('1+1');
  });

  it('keeps zeros when asked', () => {
    expect(printWithNumbers(tree('t/(s+z)'), show, { keepZeros: true })).toBe('3629.56/(70+0)');
  });

  it('takes other signs, also for negative numbers', () => {
    const signs = { times: '×', minus: '−' };
    expect(printWithNumbers(tree('a*neg-b'), show, signs)).toBe('3612.83×(−5.2)−3867.48');
    expect(printWithNumbers(tree('a+b'), () => '−3', signs)).toBe('−3+(−3)');
  });
});

describe('toExcel', () => {
  it('maps names and writes ASCII', () => {
    const address = (name: string) => `Sheet1!$B$${name.length}`;
    expect(toExcel(tree('＝（决算数－a）÷决算数×９０％≥1'), address)).toBe(
      '(Sheet1!$B$3-Sheet1!$B$1)/Sheet1!$B$3*90%>=1',
    );
    expect(toExcel(tree('if(note="是""",round(a,2),0)'), (name) => `_${name}`)).toBe(
      'IF(_note="是""",ROUND(_a,2),0)',
    );
  });
});
