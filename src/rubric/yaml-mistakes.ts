import type { YAMLError } from 'yaml';

/** A mistake in the writing of the YAML, at its offset in the text. */
export interface Mark {
  readonly offset: number;
  readonly message: string;
}

export const TOO_DEEP = '嵌套过深，不像是评分标准文件；请检查括号。';

const MESSAGES: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  TAB_AS_INDENT: '缩进用了制表符；请改用空格。',
  BAD_INDENT: '缩进不对，或者“-”后面缺少空格、上面的括号没有写完；同一层的各行应左对齐。',
  MISSING_CHAR: '缺少冒号、逗号或括号；含有“: ”“ #”的文字请用引号括起来。',
  MULTILINE_IMPLICIT_KEY: '这里不是“名称: 值”的形式；请检查冒号后面有没有空格、前面的引号有没有写完。',
  BLOCK_AS_IMPLICIT_KEY: '一行中有两个“: ”，或者缩进过多；文字中含冒号和空格时请用引号括起来。',
  UNEXPECTED_TOKEN: '此处不该出现这个符号；文字以 > | { [ & # % @ 等符号开头时请用引号括起来。',
  BAD_SCALAR_START: '文字不能以这个符号开头；请用引号括起来。',
  BAD_DQ_ESCAPE: '双引号中的反斜杠写法不对；请改用单引号。',
  MULTIPLE_DOCS: '文件中有分隔线“---”；一个文件只写一个评分标准，请删去分隔线。',
  RESOURCE_EXHAUSTION: TOO_DEEP,
};

/**
 * The library's errors in Chinese. After the first one it reads on by guesswork and reports what follows from it,
 * so only the first is told; tabs are each a mistake of their own.
 */
export function yamlMistakes(errors: readonly YAMLError[]): readonly Mark[] {
  const ordered = [...errors].sort((one, other) => one.pos[0] - other.pos[0]);
  return ordered
    .filter(({ code }, index) => index === 0 || code === 'TAB_AS_INDENT')
    .map((error) => ({ offset: error.pos[0], message: messageOf(error) }));
}

function messageOf({ code, message }: YAMLError): string {
  if (code === 'MISSING_CHAR' && message.includes('quote')) return '引号没有写完；请补上后面的引号。';
  return MESSAGES[code] ?? '这一行的写法不对；含有符号的文字请用引号括起来。';
}
