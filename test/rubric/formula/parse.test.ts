import { parseFormula, printFormula } from '../../../src/rubric/formula';
import { bare, tree } from './helpers';

/** The tree, fully bracketed. */
function structure(text: string): string {
  const walk = (node: ReturnType<typeof tree>): string => {
    switch (node.kind) {
      case 'binary':
        return `(${walk(node.left)}${node.op}${walk(node.right)})`;
      case 'unary':
        return `(${node.op}${walk(node.operand)})`;
      case 'percent':
        return `(${walk(node.operand)}%)`;
      case 'call':
        return `${node.fn}[${node.args.map(walk).join(';')}]`;
      default:
        return printFormula(node);
    }
  };
  return walk(tree(text));
}

describe('precedence and associativity as in Excel', () => {
  it.each([
    ['1+2*3', '(1+(2*3))'],
    ['a-b-c', '((a-b)-c)'],
    ['a-b+c', '((a-b)+c)'],
    ['a/b/c', '((a/b)/c)'],
    ['a/b*c', '((a/b)*c)'],
    ['a*(b+c)', '(a*(b+c))'],
    ['a+b=c-d', '((a+b)=(c-d))'],
    ['a=b=c', '((a=b)=c)'],
    ['-a%', '((-a)%)'],
    ['-a*b', '((-a)*b)'],
    ['a*-b', '(a*(-b))'],
    ['a--b', '(a-(-b))'],
    ['-+a', '(-(+a))'],
    ['a%%', '((a%)%)'],
    ['a%*b', '((a%)*b)'],
    ['90%', '90%'],
    ['90%%', '(90%%)'],
    ['(90)%', '(90%)'],
    ['-90%', '(-90%)'],
    ['IF(a>=0,"是","否")', 'IF[(a>=0);"是";"否"]'],
    ['sum( a , B )', 'SUM[a;B]'],
    ['SUM (a)', 'SUM[a]'],
    ['RoundUp(a,2)', 'ROUNDUP[a;2]'],
    ['TRUE=false', '(TRUE=FALSE)'],
    ['TRUEX', 'TRUEX'],
    ['IF', 'IF'],
  ])('%s', (text, expected) => {
    expect(structure(text)).toBe(expected);
  });
});

describe('spelling', () => {
  it.each([
    ['=a+b', 'a+b'],
    ['＝a', 'a'],
    [' = a ', 'a'],
    ['\ta\r\n+\u00a0b\u3000', 'a+b'],
    ['（ａ＋1）×２÷3·4', '(ａ+1)*2/3*4'],
    ['a＋b－c＊d／e', 'a+b-c*d/e'],
    ['a−b–c', 'a-b-c'],
    ['１２．５％', '12.5%'],
    ['．5', '0.5'],
    ['.5', '0.5'],
    ['007.50', '7.5'],
    ['SUM（a，b）', 'SUM(a,b)'],
    ['ＳＵＭ（a）', 'SUM(a)'],
    ['ｔｒｕｅ', 'TRUE'],
    ['a≠b', 'a<>b'],
    ['a＜＞b', 'a<>b'],
    ['a≤b', 'a<=b'],
    ['a＜＝b', 'a<=b'],
    ['a≥b', 'a>=b'],
    ['a＞＝b', 'a>=b'],
    ['a＜b', 'a<b'],
    ['a＞b', 'a>b'],
    ['a＝b', 'a=b'],
    ['"a""b"=""', '"a""b"=""'],
    ['"（１）"="x"', '"（１）"="x"'],
    ['_预算.2024年', '_预算.2024年'],
    ['𠮷1*2', '𠮷1*2'],
    ['１/1０', '1/10'],
  ])('%j reads as %s', (text, expected) => {
    expect(printFormula(tree(text))).toBe(expected);
  });

  it('keeps the percent sign of a literal and counts it', () => {
    expect(bare(tree('90%'))).toEqual({ kind: 'number', value: '0.9', percent: true });
    expect(bare(tree('0.9'))).toEqual({ kind: 'number', value: '0.9', percent: false });
    expect(bare(tree('90 ％'))).toEqual({ kind: 'number', value: '0.9', percent: true });
  });
});

describe('source offsets', () => {
  it('are UTF-16 offsets without brackets and blanks', () => {
    const sum = tree('= (𠮷 + 12%) * SUM(a, -b)%');
    expect(sum).toMatchObject({
      kind: 'binary',
      start: 3,
      end: 26,
      left: { start: 3, end: 11, left: { start: 3, end: 5 }, right: { start: 8, end: 11 } },
      right: { kind: 'percent', start: 15, end: 26, operand: { start: 15, end: 25 } },
    });
    expect(tree('SUM(a, -b)')).toMatchObject({
      args: [
        { start: 4, end: 5 },
        { start: 7, end: 9 },
      ],
    });
    expect(tree('"x"=TRUE')).toMatchObject({ left: { start: 0, end: 3 }, right: { start: 4, end: 8 } });
  });
});

const POINT = '小数点的位置不对：小数点后面应为数字，一个数只能有一个小数点';
const EMPTY = '公式为空，请写一个算式，例如 (决算数-预算数)/预算数';
const ALL = 'ABS、MIN、MAX、ROUND、ROUNDUP、ROUNDDOWN、IF、AND、OR、NOT、SUM、AVERAGE、COUNT';

describe('syntax errors', () => {
  it.each([
    ['', 0, EMPTY],
    [' \u3000', 2, EMPTY],
    [' ＝ ', 3, EMPTY],
    ['1+', 2, '运算符“+”后面缺少数、名称或括号'],
    ['(1+)', 3, '运算符“+”后面缺少数、名称或括号'],
    ['SUM(1+,2)', 6, '运算符“+”后面缺少数、名称或括号'],
    ['SUM（1＋，2）', 6, '运算符“＋”后面缺少数、名称或括号'],
    ['（1×）', 3, '运算符“×”后面缺少数、名称或括号'],
    ['2*/3', 2, '运算符“*”与“/”之间缺少数或名称'],
    ['a+ *b', 3, '运算符“+”与“*”之间缺少数或名称'],
    ['*2', 0, '运算符“*”前面缺少数或名称'],
    ['(/2)', 1, '运算符“/”前面缺少数或名称'],
    ['SUM(1,*2)', 6, '运算符“*”前面缺少数或名称'],
    ['a==b', 2, '相等请写一个“=”，不是“==”'],
    ['a=<b', 2, '请写“<=”，不是“=<”'],
    ['a=>b', 2, '请写“>=”，不是“=>”'],
    ['a=*b', 2, '运算符“=”与“*”之间缺少数或名称'],
    ['a+=b', 2, '运算符“+”与“=”之间缺少数或名称'],
    ['a+<b', 2, '运算符“+”与“<”之间缺少数或名称'],
    ['a+^', 2, '无法识别的字符“^”：不支持乘方“^”，请用连乘'],
    ['1+(2*3', 6, '缺少右括号“)”：第 3 个字符的左括号没有配对'],
    ['(1+(2*3', 7, '缺少右括号“)”：第 4 个字符的左括号没有配对'],
    ['(1+(2*3)', 8, '缺少右括号“)”：第 1 个字符的左括号没有配对'],
    ['")"&(1', 3, '无法识别的字符“&”：不支持用“&”连接文本'],
    ['SUM("("', 7, '缺少右括号“)”：第 4 个字符的左括号没有配对'],
    ['a)', 1, '多余的右括号“)”：前面没有与它配对的左括号'],
    ['(a））', 3, '多余的右括号“)”：前面没有与它配对的左括号'],
    [')', 0, '多余的右括号“)”'],
    ['()', 1, '括号里没有内容'],
    ['（ ）', 2, '括号里没有内容'],
    ['a*(', 3, '左括号“(”后面没有内容，也缺少右括号“)”'],
    ['SUM()', 0, '函数 SUM 至少需要 1 个参数，现有 0 个'],
    ['SUM(1,)', 6, '逗号后面缺少参数'],
    ['SUM(1,', 6, '逗号后面缺少参数'],
    ['SUM(1，）', 6, '逗号后面缺少参数'],
    ['SUM(,1)', 4, '逗号前面缺少参数'],
    ['SUM(1,,2)', 6, '逗号前面缺少参数'],
    ['1,234', 1, '逗号只能用来分隔函数的参数；数字里请不要写千分位逗号'],
    ['(1，234)', 2, '逗号只能用来分隔函数的参数；数字里请不要写千分位逗号'],
    ['2*(1,234)', 4, '逗号只能用来分隔函数的参数；数字里请不要写千分位逗号'],
    ['1 2', 2, '“2”前面缺少运算符（如 + - * /）'],
    ['a b', 2, '“b”前面缺少运算符（如 + - * /）'],
    ['a "b"', 2, '“"”前面缺少运算符（如 + - * /）'],
    ['(a)(b)', 3, '“(”前面缺少运算符（如 + - * /）'],
    ['2（b）', 1, '“（”前面缺少运算符（如 + - * /）'],
    ['2%3', 2, '“3”前面缺少运算符（如 + - * /）'],
    ['2 年', 2, '“年”前面缺少运算符（如 + - * /）'],
    ['"a" 𠮷', 4, '“𠮷”前面缺少运算符（如 + - * /）'],
    ['2024年预算', 4, '数字与名称之间缺少运算符；名称不能以数字开头'],
    ['2_a', 1, '数字与名称之间缺少运算符；名称不能以数字开头'],
    ['1e5', 1, '不支持科学计数法，请写出完整的数'],
    ['1E+5', 1, '不支持科学计数法，请写出完整的数'],
    ['1e', 1, '数字与名称之间缺少运算符；名称不能以数字开头'],
    ['1.2.3', 3, POINT],
    ['１．２．３', 3, POINT],
    ['1.', 2, POINT],
    ['1.+2', 2, POINT],
    ['a+.', 3, POINT],
    ['1..2', 2, POINT],
    ['3。5', 1, '无法识别的字符“。”：小数点请用“.”'],
    ['"abc', 0, '文本缺少右引号（"）'],
    ['a="', 2, '文本缺少右引号（"）'],
    ['“a”', 0, '无法识别的字符““”：文本请用半角双引号 "…" 括起来'],
    ["a='b'", 2, '无法识别的字符“\'”：文本请用半角双引号 "…" 括起来'],
    ['A1:B2', 2, '无法识别的字符“:”：不支持区域引用，请逐个写出名称，用逗号分隔'],
    ['SUM(a;b)', 5, '无法识别的字符“;”：参数之间请用逗号“,”分隔'],
    ['SUM(a、b)', 5, '无法识别的字符“、”：参数之间请用逗号“,”分隔'],
    ['表1!a', 2, '无法识别的字符“!”：不支持单元格地址，请写数据名称'],
    ['$A', 0, '无法识别的字符“$”：不支持单元格地址，请写数据名称'],
    ['[a]', 0, '无法识别的字符“[”：请用圆括号“( )”'],
    ['a+【b】', 2, '无法识别的字符“【”：请用圆括号“( )”'],
    ['SUM(#', 4, '无法识别的字符“#”'],
    ['a#', 1, '无法识别的字符“#”'],
    ['a@', 1, '无法识别的字符“@”'],
    ['😀', 0, '无法识别的字符“😀”'],
    ['SUMM(1)', 0, '未知函数“SUMM”，是否应为 SUM？'],
    ['1+avrage(1)', 2, '未知函数“avrage”，是否应为 AVERAGE？'],
    ['AVARAGES(1)', 0, '未知函数“AVARAGES”，是否应为 AVERAGE？'],
    ['ROUNDOWN(1,2)', 0, '未知函数“ROUNDOWN”，是否应为 ROUNDDOWN？'],
    ['支出(1)', 0, `未知函数“支出”，可用的函数有 ${ALL}；若要相乘请写“*”`],
    ['VLOOKUP(1)', 0, `未知函数“VLOOKUP”，可用的函数有 ${ALL}；若要相乘请写“*”`],
    ['XF(1)', 0, `未知函数“XF”，可用的函数有 ${ALL}；若要相乘请写“*”`],
    ['ROUND(1)', 0, '函数 ROUND 需要 2 个参数，现有 1 个'],
    ['ABS(1,2)', 0, '函数 ABS 需要 1 个参数，现有 2 个'],
    ['IF(a,b)', 0, '函数 IF 需要 3 个参数，现有 2 个'],
    ['NOT()', 0, '函数 NOT 需要 1 个参数，现有 0 个'],
    [`SUM(${'1,'.repeat(255)}1)`, 0, '函数 SUM 至多接受 255 个参数，现有 256 个'],
    ['9'.repeat(201), 0, '数字过长：201 位，最多 200 位'],
  ])('%j', (text, offset, message) => {
    expect(parseFormula(text)).toEqual({
      ok: false,
      error: { message, offset, line: 1, column: offset + 1 },
    });
  });

  it('tells line and column, whatever lines follow', () => {
    expect(parseFormula('a+*b\n+c')).toMatchObject({ error: { offset: 2, line: 1, column: 3 } });
    expect(parseFormula('a +\n b +\n  *c')).toEqual({
      ok: false,
      error: { message: '运算符“+”与“*”之间缺少数或名称', offset: 11, line: 3, column: 3 },
    });
  });
});

describe('limits', () => {
  const nested = (depth: number, left = '(', right = ')') => left.repeat(depth) + 'a' + right.repeat(depth);

  it('takes 100 nested brackets but not 101', () => {
    expect(printFormula(tree(nested(100)))).toBe('a');
    expect(printFormula(tree(nested(100, 'ABS('))).length).toBe(501);
    expect(parseFormula(nested(101))).toMatchObject({
      ok: false,
      error: { message: '括号嵌套过深，最多 100 层', offset: 100 },
    });
    expect(parseFormula(nested(101, '（', '）'))).toMatchObject({ ok: false, error: { offset: 100 } });
  });

  it('does not count brackets in text or brackets one after the other', () => {
    expect(tree(`"${'('.repeat(200)}"`).kind).toBe('text');
    expect(tree(Array.from({ length: 200 }, () => '(a)').join('+')).kind).toBe('binary');
  });

  it('takes 8192 characters but not 8193', () => {
    expect(tree('a'.padEnd(8192)).kind).toBe('reference');
    expect(parseFormula('a'.padEnd(8193))).toEqual({
      ok: false,
      error: { message: '公式过长：8193 个字符，最多 8192 个', offset: 8192, line: 1, column: 8193 },
    });
  });

  it('takes a tree of height 500 but not 501', () => {
    expect(tree('-'.repeat(499) + 'a').kind).toBe('unary');
    expect(tree(Array.from({ length: 500 }, () => 'a').join('+')).kind).toBe('binary');
    expect(parseFormula('-'.repeat(500) + 'a')).toMatchObject({
      ok: false,
      error: { message: '公式过于复杂：连续运算或嵌套超过 500 层，请拆成几个公式', offset: 0 },
    });
    expect(parseFormula('-'.repeat(8000) + 'a').ok).toBe(false);
  });
});
