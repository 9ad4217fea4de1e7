import { scanBrackets } from './brackets';

const BLANK = /[ \t\r\n\u00A0\u3000]/;
const OPERATOR = /[-+*/=<>%＋－＊／＝＜＞％×·÷−–≠≤≥]/;
const PERCENT = /[%％]/;
const OPEN = /[(（]/;
const COMMA = /[,，]/;
const OPERAND_START = /[\p{L}\p{Nd}_."(（．]/u;

/** Signs people type that the language does not have, and what to type instead. */
const HINTS: readonly (readonly [signs: string, hint: string])[] = [
  ['^', '不支持乘方“^”，请用连乘'],
  ['&', '不支持用“&”连接文本'],
  [':：', '不支持区域引用，请逐个写出名称，用逗号分隔'],
  [';；、', '参数之间请用逗号“,”分隔'],
  ["“”‘’'＂", '文本请用半角双引号 "…" 括起来'],
  ['!！$', '不支持单元格地址，请写数据名称'],
  ['[]【】{}｛｝〔〕', '请用圆括号“( )”'],
  ['。', '小数点请用“.”'],
];

const POINT = '小数点的位置不对：小数点后面应为数字，一个数只能有一个小数点';

function unsupported(char: string): string {
  const hint = HINTS.find(([signs]) => signs.includes(char));
  return hint === undefined ? `无法识别的字符“${char}”` : `无法识别的字符“${char}”：${hint[1]}`;
}

/** The last character before `offset` that is no white space; "" at the start. */
function characterBefore(text: string, offset: number): string {
  for (let at = offset - 1; at >= 0; at--) {
    const char = text.charAt(at);
    if (!BLANK.test(char)) return char;
  }
  return '';
}

function whereOperandIsDue(before: string, next: string): string {
  if (OPERATOR.test(before)) {
    if (before === '=' && next === '=') return '相等请写一个“=”，不是“==”';
    if (before === '=' && (next === '<' || next === '>')) return `请写“${next}=”，不是“=${next}”`;
    if (next !== '' && OPERATOR.test(next)) return `运算符“${before}”与“${next}”之间缺少数或名称`;
    if (next === '' || next === ')' || next === '）' || COMMA.test(next)) {
      return `运算符“${before}”后面缺少数、名称或括号`;
    }
    return unsupported(next);
  }
  if (next !== '' && OPERATOR.test(next)) return `运算符“${next}”前面缺少数或名称`;
  if (COMMA.test(next)) return '逗号前面缺少参数';
  if (next === ')' || next === '）') {
    return COMMA.test(before) ? '逗号后面缺少参数' : OPEN.test(before) ? '括号里没有内容' : '多余的右括号“)”';
  }
  if (next !== '') return unsupported(next);
  return COMMA.test(before) ? '逗号后面缺少参数' : '左括号“(”后面没有内容，也缺少右括号“)”';
}

function whereOperandEnds(text: string, offset: number, before: string, next: string): string {
  // A point that is not followed by a digit ends neither a number nor, since names start with letters, a name.
  if (/(?:^|[^\p{L}\p{Nd}._])[0-9０-９]*[.．]$/u.test(text.slice(0, offset))) return POINT;
  if (next === '') {
    const position = scanBrackets(text, offset, Infinity).open.map((at) => at + 1);
    return `缺少右括号“)”：第 ${position.slice(-1).join('')} 个字符的左括号没有配对`;
  }
  if (next === ')' || next === '）') return '多余的右括号“)”：前面没有与它配对的左括号';
  // Among the arguments of a function a comma would have been read on.
  if (COMMA.test(next)) return '逗号只能用来分隔函数的参数；数字里请不要写千分位逗号';
  const directly = text.charAt(offset - 1) === before;
  if (directly && /[0-9０-９]/.test(before)) {
    if (/^[eEｅＥ][+-]?\d/.test(text.slice(offset))) return '不支持科学计数法，请写出完整的数';
    if (next === '.' || next === '．') return POINT;
    if (/[\p{L}_]/u.test(next)) return '数字与名称之间缺少运算符；名称不能以数字开头';
  }
  return OPERAND_START.test(next) ? `“${next}”前面缺少运算符（如 + - * /）` : unsupported(next);
}

/** Whether nothing stands before `offset` but perhaps the leading "=". */
function nothingBefore(text: string, offset: number): boolean {
  return /^[=＝]?$/.test(text.slice(0, offset).replaceAll(/[ \t\r\n\u00A0\u3000]/g, ''));
}

/**
 * Says in Chinese why the text cannot be read on at `offset`, which is where the parser got furthest. In: the
 * text and that offset. Out: the message. Judges by the characters on both sides: after an operator, a comma or
 * a left bracket an operand is due; after an operand an operator, a comma or a right bracket.
 */
export function syntaxMessage(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  const next = code === undefined ? '' : String.fromCodePoint(code);
  if (next === '' && nothingBefore(text, offset))
    return '公式为空，请写一个算式，例如 (决算数-预算数)/预算数';
  const before = characterBefore(text, offset);
  const operandDue =
    before === '' ||
    OPEN.test(before) ||
    COMMA.test(before) ||
    (OPERATOR.test(before) && !PERCENT.test(before));
  return operandDue ? whereOperandIsDue(before, next) : whereOperandEnds(text, offset, before, next);
}
