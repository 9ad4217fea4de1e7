import type { Formula, TypeEnvironment } from '../../../src/rubric/formula';
import { typeOf } from '../../../src/rubric/formula';
import { tree } from './helpers';

const env: TypeEnvironment = (name) => {
  if (name === 'a' || name === 'b') return 'number';
  return name === 'note' ? 'text' : undefined;
};

describe('types of right formulas', () => {
  it.each([
    ['a+b*2%', 'number'],
    ['-a', 'number'],
    ['(a)%', 'number'],
    ['note', 'text'],
    ['"x"', 'text'],
    ['TRUE', 'boolean'],
    ['a>=b', 'boolean'],
    ['note="x"', 'boolean'],
    ['(a>b)<>TRUE', 'boolean'],
    ['IF(a>b,a,b)', 'number'],
    ['IF(a>b,note,"")', 'text'],
    ['IF(TRUE,a>b,FALSE)', 'boolean'],
    ['AND(a>b,OR(TRUE,note=""),NOT(FALSE))', 'boolean'],
    ['COUNT(a,note,a>b)', 'number'],
    ['ROUND(a,-2)', 'number'],
    ['ROUND(a,+-15)', 'number'],
    ['ROUNDUP(a,0)', 'number'],
    ['SUM(a,MIN(a,b),MAX(a,b),ABS(a),AVERAGE(a,b))', 'number'],
  ])('%s is %s', (text, type) => {
    expect(typeOf(tree(text), env)).toEqual({ ok: true, type });
  });
});

const DIGITS = (fn: string) => `函数 ${fn} 的小数位数应为 -15 到 15 的整数常数`;

describe('type errors', () => {
  it.each<[string, ...[string, number, number][]]>([
    ['a+缺', ['未知名称“缺”', 2, 3]],
    ['x+y', ['未知名称“x”', 0, 1], ['未知名称“y”', 2, 3]],
    ['x', ['未知名称“x”', 0, 1]],
    ['note+1', ['“+”的左边应为数，却是文本', 0, 4]],
    ['1/note', ['“/”的右边应为数，却是文本', 2, 6]],
    ['-note', ['“-”后面应为数，却是文本', 1, 5]],
    ['note%', ['“%”前面应为数，却是文本', 0, 4]],
    ['(a>b)*2', ['“*”的左边应为数，却是逻辑值', 1, 4]],
    ['a=note', ['“=”的两边类型不同：左边是数，右边是文本', 0, 6]],
    ['note<"b"', ['文本只能用 = 或 <> 比较', 0, 8]],
    ['TRUE>=FALSE', ['逻辑值只能用 = 或 <> 比较', 0, 11]],
    ['x=note', ['未知名称“x”', 0, 1]],
    ['a=x', ['未知名称“x”', 2, 3]],
    ['IF(a,1,2)', ['函数 IF 的第 1 个参数应为逻辑值，却是数', 3, 4]],
    ['IF(TRUE,1,"x")', ['IF 的两个结果类型不同：一个是数，另一个是文本', 0, 14]],
    ['IF(TRUE,x,"x")', ['未知名称“x”', 8, 9]],
    ['IF(TRUE,"x",x)+1', ['未知名称“x”', 12, 13]],
    ['SUM(a,note)', ['函数 SUM 的第 2 个参数应为数，却是文本', 6, 10]],
    ['NOT(a)', ['函数 NOT 的第 1 个参数应为逻辑值，却是数', 4, 5]],
    ['AND(TRUE,a)', ['函数 AND 的第 2 个参数应为逻辑值，却是数', 9, 10]],
    ['COUNT(x)', ['未知名称“x”', 6, 7]],
    ['ROUND(a,b)', [DIGITS('ROUND'), 8, 9]],
    ['ROUND(a,0.5)', [DIGITS('ROUND'), 8, 11]],
    ['ROUNDUP(a,16)', [DIGITS('ROUNDUP'), 10, 12]],
    ['ROUNDDOWN(a,-16)', [DIGITS('ROUNDDOWN'), 12, 15]],
    ['ROUND(a,-b)', [DIGITS('ROUND'), 8, 10]],
    ['ROUND(note,"x")', ['函数 ROUND 的第 1 个参数应为数，却是文本', 6, 10], [DIGITS('ROUND'), 11, 14]],
    [
      'note+x*note',
      ['“+”的左边应为数，却是文本', 0, 4],
      ['未知名称“x”', 5, 6],
      ['“*”的右边应为数，却是文本', 7, 11],
    ],
  ])('%s', (text, ...errors) => {
    expect(typeOf(tree(text), env)).toEqual({
      ok: false,
      errors: errors.map(([message, offset, end]) => ({ message, offset, end })),
    });
  });

  it('covers calls built by hand with a wrong number of arguments', () => {
    const call: Formula = { kind: 'call', fn: 'NOT', args: [], start: 2, end: 7 };
    expect(typeOf(call, env)).toEqual({
      ok: false,
      errors: [{ message: '函数 NOT 需要 1 个参数，现有 0 个', offset: 2, end: 7 }],
    });
  });
});
