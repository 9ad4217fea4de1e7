import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document, YAMLError } from 'yaml';

import { checkRubric } from './check';
import { hashContent } from './hash';
import { makeRubric, type Rubric } from './rubric';
import type { Problem, RubricError } from './rubric-error';
import { RubricSchema } from './schema/rubric';
import { schemaProblems } from './schema-problems';

export type LoadResult =
  | { readonly ok: true; readonly rubric: Rubric; readonly content: unknown }
  | { readonly ok: false; readonly errors: readonly RubricError[] };

/** A rubric is a few dozen kilobytes; what is larger is no rubric. */
const LARGEST = 2_000_000;

/**
 * Reads and checks a rubric file. All mistakes are reported at once, in the order of the file.
 * @param text the YAML
 * @param file the name to show in messages
 */
export function loadRubric(text: string, file: string): LoadResult {
  const lines = new LineCounter();
  if (text.length > LARGEST) {
    return { ok: false, errors: [{ file, line: 1, column: 1, message: '文件过大，不像是评分标准文件（上限 2 MB）。' }] };
  }
  // Every scalar stays text, so that 0.1 is never a double and 是/否, dates and numbers are what was written.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false, stringKeys: true });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    return {
      ok: false,
      errors: document.errors.map((error) => ({ file, ...at(error.pos[0]), message: yamlMessage(error) })),
    };
  }
  const content = toContent(document);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return {
      ok: false,
      errors: [{ file, line: 1, column: 1, message: '文件内容应是“名称: 值”的列表，以 rubric: 开头；请参照 docs/rubric-format.md。' }],
    };
  }
  const parsed = RubricSchema.safeParse(content);
  const problems: readonly Problem[] = parsed.success
    ? checkRubric(parsed.data)
    : schemaProblems(parsed.error.issues, content);
  if (problems.length > 0 || !parsed.success) {
    const errors = problems.map(({ path, message }) => ({ file, ...at(offsetOf(document, path)), message }));
    return { ok: false, errors: inFileOrder(errors) };
  }
  return { ok: true, rubric: makeRubric(parsed.data, hashContent(content)), content };
}

function toContent(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    // The only thing that can go wrong after parsing is an alias that multiplies without end.
    return null;
  }
}

/** Where a node begins; of a key that is not known, the key; of one that is missing, what it is missing from. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const parent = length === 0 ? null : document.getIn(path.slice(0, length - 1), true);
    if (isMap(parent)) {
      const key = path[length - 1];
      const pair = parent.items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === key);
      if (pair !== undefined && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
      continue;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0]);
    }
  }
  return 0;
}

function inFileOrder(errors: readonly RubricError[]): readonly RubricError[] {
  return [...errors].sort((one, other) => one.line - other.line || one.column - other.column);
}

const YAML_MESSAGES: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  DUPLICATE_KEY: '同一层中名称重复；请删去其中一个。',
  TAB_AS_INDENT: '缩进用了制表符；请改用空格。',
  BAD_INDENT: '缩进不对；同一层的各行应左对齐。',
  MISSING_CHAR: '缺少引号、冒号或括号；含有“: ”“#”或花括号的文字请用引号括起来。',
  MULTILINE_IMPLICIT_KEY: '名称写到了多行；请检查上一行是否缺少冒号或引号。',
  BLOCK_AS_IMPLICIT_KEY: '一行中有两个“: ”；文字中含冒号时请用引号括起来。',
  UNEXPECTED_TOKEN: '此处不该出现这个符号；文字以符号开头时请用引号括起来。',
  BAD_ALIAS: '引用（*）的名称没有定义；请检查是否有相应的 & 标记。',
  NON_STRING_KEY: '名称应是文字。',
};

function yamlMessage(error: YAMLError): string {
  return `YAML 语法有误：${YAML_MESSAGES[error.code] ?? `请检查这一行的写法（${error.code}）。`}`;
}
