import type { Formula, Outcome, Scope } from '../../../src/rubric/formula';
import { evaluate, failureOf, Quotient, UnreachableCaseError, worse } from '../../../src/rubric/formula';
import { scopeOf, shown, tree } from './helpers';

const scope = scopeOf({
  a: '3612.83',
  b: '3867.48',
  zero: '0',
  two: '2',
  half: '0.5',
  note: { text: 'Abc' },
  empty: { text: '' },
});

function result(text: string, within: Scope = scope): unknown {
  return shown(evaluate(tree(text), within));
}

const yes = { kind: 'boolean', value: true };
const no = { kind: 'boolean', value: false };
const missing = (...names: string[]) => ({ kind: 'missing', names });
const mismatch = (message: string) => ({ kind: 'type-mismatch', message });
const byZero = (denominator: string, ...names: string[]) => ({
  kind: 'division-by-zero',
  denominator,
  names,
});

describe('values', () => {
  it.each([
    ['a-b', '-254.65'],
    ['(a-b)/b', '-0.065843908695067589231230672169'],
    ['a+b*two', '11347.79'],
    ['90%', '0.9'],
    ['two%', '0.02'],
    ['-two', '-2'],
    ['+two', '2'],
    ['ABS(a-b)', '254.65'],
    ['MIN(a,b,two)', '2'],
    ['MAX(a,b,two)', '3867.48'],
    ['SUM(a,b,two)', '7482.31'],
    ['SUM(a)', '3612.83'],
    ['AVERAGE(1,2,4)', '2.33333333333333333333333333333'],
    ['ROUND(2.345,2)', '2.35'],
    ['ROUND(-2.5,0)', '-3'],
    ['ROUND(1250,-2)', '1300'],
    ['ROUNDUP(2.341,2)', '2.35'],
    ['ROUNDDOWN(2.349,2)', '2.34'],
    ['ROUND(1/3,15)', '0.333333333333333'],
    ['ROUND(1,-15)', '0'],
    ['IF(a<b,two,half)', '2'],
    ['IF(a>b,two,half)', '0.5'],
    ['COUNT(a,gone,note,TRUE,two)', '2'],
    ['COUNT(gone)', '0'],
    ['COUNT(gone+a)', '0'],
  ])('%s is %s', (text, expected) => {
    expect(result(text)).toBe(expected);
  });

  it.each([
    ['two=2.00', yes],
    ['two<>2', no],
    ['two<2', no],
    ['two<3', yes],
    ['two<=2', yes],
    ['two<=1', no],
    ['two>2', no],
    ['two>1', yes],
    ['two>=2', yes],
    ['two>=3', no],
    ['two<>3', yes],
    ['two=3', no],
    ['note="aBC"', yes],
    ['note="Abd"', no],
    ['note<>"abc"', no],
    ['note<>"x"', yes],
    ['empty=""', yes],
    ['TRUE=(1=1)', yes],
    ['TRUE=FALSE', no],
    ['TRUE<>FALSE', yes],
    ['NOT(TRUE)', no],
    ['NOT(1>2)', yes],
    ['AND(TRUE,1=1)', yes],
    ['AND(TRUE,1=2,TRUE)', no],
    ['OR(FALSE,1=2)', no],
    ['OR(FALSE,1=1,FALSE)', yes],
    ['COUNT(gone)=1', no],
    ['COUNT(a)=1', yes],
    ['"x"', { kind: 'text', value: 'x' }],
    ['IF(a>0,note,"")', { kind: 'text', value: 'Abc' }],
  ])('%s', (text, expected) => {
    expect(result(text)).toEqual(expected);
  });
});

describe('missing', () => {
  it.each([
    ['gone', missing('gone')],
    ['a+gone', missing('gone')],
    ['x+y*x', missing('x', 'y')],
    ['y+x', missing('y', 'x')],
    ['x=y', missing('x', 'y')],
    ['a=x', missing('x')],
    ['x=a', missing('x')],
    ['-x', missing('x')],
    ['x%', missing('x')],
    ['SUM(a,x,y,x)', missing('x', 'y')],
    ['ROUND(x,y)', missing('x', 'y')],
    ['NOT(x=1)', missing('x')],
    ['IF(x>0,a,b)', missing('x')],
    ['IF(a>0,a,x)', '3612.83'],
    ['IF(a<0,x,b)', '3867.48'],
    ['AND(x=1,a>0)', missing('x')],
    ['AND(x=1,y=1)', missing('x', 'y')],
    ['AND(x=1,a<0)', no],
    ['AND(a<0,x=1)', no],
    ['OR(x=1,a>0)', yes],
    ['OR(a>0,x=1)', yes],
    ['OR(x=1,a<0)', missing('x')],
  ])('%s', (text, expected) => {
    expect(result(text)).toEqual(expected);
  });
});

describe('division by zero', () => {
  it.each([
    ['a/zero', byZero('zero', 'zero')],
    ['a/(two*half-1)', byZero('two*half-1', 'two', 'half')],
    ['1/0', byZero('0')],
    ['0/0', byZero('0')],
    ['1+a/zero', byZero('zero', 'zero')],
    ['IF(TRUE,a,a/zero)', '3612.83'],
    ['IF(a/zero>1,a,b)', byZero('zero', 'zero')],
    ['AND(FALSE,1/zero=1)', byZero('zero', 'zero')],
    ['OR(1/zero=1,TRUE)', byZero('zero', 'zero')],
    ['AND(FALSE,x=1,1/zero=1)', byZero('zero', 'zero')],
    ['AND(TRUE,x=1,1/zero=1)', missing('x')],
    ['COUNT(x,1/zero)', byZero('zero', 'zero')],
    ['x/zero', missing('x')],
    ['(a/zero)+x', missing('x')],
    ['x+a/zero', missing('x')],
    ['note/zero', byZero('zero', 'zero')],
    ['note/two', mismatch('“note”应为数，却是文本')],
    ['(a/zero)+note', byZero('zero', 'zero')],
    ['note+(a/zero)', byZero('zero', 'zero')],
    ['1/zero+1/(zero*two)', byZero('zero', 'zero')],
    ['1/(zero*two)+1/zero', byZero('zero', 'zero')],
  ])('%s', (text, expected) => {
    expect(result(text)).toEqual(expected);
  });
});

describe('type mismatch', () => {
  it.each([
    ['note+1', mismatch('“note”应为数，却是文本')],
    ['1*note', mismatch('“note”应为数，却是文本')],
    ['1+(a>b)', mismatch('“a>b”应为数，却是逻辑值')],
    ['note+TRUE', mismatch('“TRUE”应为数，却是逻辑值')],
    ['TRUE+note', mismatch('“TRUE”应为数，却是逻辑值')],
    ['-note', mismatch('“note”应为数，却是文本')],
    ['note%', mismatch('“note”应为数，却是文本')],
    ['SUM(1,note,TRUE)', mismatch('“TRUE”应为数，却是逻辑值')],
    ['IF(a,1,2)', mismatch('“a”应为逻辑值，却是数')],
    ['NOT(note)', mismatch('“note”应为逻辑值，却是文本')],
    ['AND(TRUE,1)', mismatch('“1”应为逻辑值，却是数')],
    ['AND(FALSE,1)', mismatch('“1”应为逻辑值，却是数')],
    ['COUNT(note+1)', mismatch('“note”应为数，却是文本')],
    ['a=note', mismatch('数与文本不能比较')],
    ['note=a', mismatch('数与文本不能比较')],
    ['TRUE=1', mismatch('数与逻辑值不能比较')],
    ['note=TRUE', mismatch('文本与逻辑值不能比较')],
    ['note<"b"', mismatch('文本只能用 = 或 <> 比较')],
    ['TRUE>=FALSE', mismatch('逻辑值只能用 = 或 <> 比较')],
    ['ROUND(a,0.5)', mismatch('函数 ROUND 的小数位数应为 -15 到 15 的整数')],
    ['ROUNDUP(a,16)', mismatch('函数 ROUNDUP 的小数位数应为 -15 到 15 的整数')],
    ['ROUNDDOWN(a,-16)', mismatch('函数 ROUNDDOWN 的小数位数应为 -15 到 15 的整数')],
    ['ROUND(x,16)', missing('x')],
  ])('%s', (text, expected) => {
    expect(result(text)).toEqual(expected);
  });

  it('covers calls built by hand with a wrong number of arguments', () => {
    const call: Formula = { kind: 'call', fn: 'IF', args: [tree('TRUE')], start: 0, end: 0 };
    expect(evaluate(call, scope)).toEqual(mismatch('函数 IF 需要 3 个参数，现有 1 个'));
  });
});

describe('COUNT', () => {
  it('asks whether an input was given', () => {
    expect(result('IF(COUNT(x)=1,x,two)')).toBe('2');
    expect(result('IF(COUNT(a)=1,a,two)')).toBe('3612.83');
  });
});

describe('failures', () => {
  const gone: Outcome = { kind: 'missing', names: ['x'] };

  it('are told from values', () => {
    expect(failureOf(gone)).toBe(gone);
    expect(failureOf({ kind: 'text', value: '' })).toBeNull();
    expect(failureOf({ kind: 'boolean', value: false })).toBeNull();
    expect(failureOf({ kind: 'number', value: Quotient.ZERO })).toBeNull();
  });

  it('are ranked the same from both sides', () => {
    const zero = { kind: 'division-by-zero', denominator: 'b', names: ['b'] } as const;
    const other = { kind: 'division-by-zero', denominator: 'a', names: ['a'] } as const;
    const wrong = { kind: 'type-mismatch', message: '乙' } as const;
    expect(worse(zero, null)).toBe(zero);
    for (const [first, second] of [
      [zero, wrong],
      [wrong, zero],
    ] as const)
      expect(worse(first, second)).toBe(zero);
    for (const [first, second] of [
      [zero, other],
      [other, zero],
    ] as const)
      expect(worse(first, second)).toBe(other);
  });
});

describe('UnreachableCaseError', () => {
  it('names the case', () => {
    const error = new UnreachableCaseError('odd' as never);
    expect([error.name, error.message]).toEqual(['UnreachableCaseError', '未处理的情形："odd"']);
  });
});
