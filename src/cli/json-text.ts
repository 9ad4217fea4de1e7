import { parse } from 'lossless-json';

import { type Failed, failed, quote } from './file-error';

export type JsonResult = { readonly ok: true; readonly value: unknown } | Failed;

/** A facts file is four levels deep; a parser that recurses must not be led into a thousand. */
const DEEPEST = 64;

/**
 * Reads JSON with every number kept as it is written: 0.1 is never a double. A name that comes twice with
 * different values is an error, for one of the two would be lost.
 */
export function parseJson(text: string): JsonResult {
  if (text.trim() === '') return failed('not-json', '文件是空的。');
  const tooDeep = deeperThan(text, DEEPEST);
  if (tooDeep !== null)
    return failed('not-json', `${place(text, tooDeep)}：嵌套超过 ${String(DEEPEST)} 层，不像是事实文件。`);
  try {
    return { ok: true, value: parse(text) };
  } catch (error) {
    return failed('not-json', syntaxMessage(text, error instanceof Error ? error.message : ''));
  }
}

/** Where brackets nest deeper than allowed, or null. Brackets inside strings do not count. */
function deeperThan(text: string, limit: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (quoted) {
      if (letter === '\\') index += 1;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') {
      quoted = true;
    } else if (letter === '{' || letter === '[') {
      depth += 1;
      if (depth > limit) return index;
    } else if (letter === '}' || letter === ']') {
      depth -= 1;
    }
  }
  return null;
}

/** How each message of the parser begins, and what it means to someone who edits the file. */
const MEANINGS: readonly (readonly [start: string, meaning: string])[] = [
  ['Comma', '两项之间缺少逗号'],
  ['Colon', '名称之后缺少冒号'],
  ['Quoted object key or end', '缺少右花括号“}”'],
  ['Quoted object key', '名称应写在英文双引号中；最后一项之后不能有逗号'],
  ['Array item or end', '缺少右方括号“]”'],
  ['Array item', '方括号中缺少一项；最后一项之后不能有逗号'],
  ['End of string', '文字缺少结尾的双引号'],
  ['Expected end of input', '内容结束之后还有多余的文字'],
  ['Invalid character', '文字中有换行、制表符等控制字符，请写成 \\n、\\t 或删去'],
  ['Invalid escape', '反斜杠的写法不对，反斜杠本身应写成 \\\\'],
  ['Invalid unicode', '\\u 之后应有四位十六进制数字'],
  ['Invalid number', '数字的写法不对'],
  ['Object value', '冒号之后缺少内容，或内容不是 JSON 的写法'],
  ['JSON value', '内容不是 JSON 的写法'],
];

function syntaxMessage(text: string, message: string): string {
  const position = Number(/position (\d+)$/u.exec(message)?.[1] ?? 0);
  const twice = /^Duplicate key '([\s\S]*)' encountered/u.exec(message)?.[1];
  const meaning =
    twice === undefined
      ? (MEANINGS.find(([start]) => message.startsWith(start))?.[1] ?? '写法不对')
      : `名称${quote(twice)}出现了两次，内容不同，请删去其中一个`;
  const letter = text[position] ?? '';
  const hint =
    '，：“”｛｝【】'.includes(letter) && letter !== '' ? `；此处的 ${letter} 是中文标点，请改用英文标点` : '';
  return `${place(text, position)}：${meaning}${hint}。`;
}

/** `第 3 行第 5 列` */
function place(text: string, position: number): string {
  const before = text.slice(0, position).split(/\r\n|\r|\n/u);
  return `第 ${String(before.length)} 行第 ${String((before.at(-1)?.length ?? 0) + 1)} 列`;
}
