import type { z } from 'zod';

import { suggestion } from './nearest';
import type { Problem } from './rubric-error';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/**
 * The schema's issues as messages for people who write rubrics: what is wrong, and what would be right.
 * @param issues of the validation library
 * @param content the data that was checked, to say what stands there
 */
export function schemaProblems(issues: readonly Issue[], content: unknown): readonly Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, [], content));
}

function problemsOf(issue: Issue, base: Path, content: unknown): readonly Problem[] {
  const path: Path = [...base, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  const here = path.at(-1);
  const name = typeof here === 'number' ? `第 ${String(here + 1)} 个` : `“${String(here ?? '文件')}”`;
  const found = valueAt(content, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `此处没有“${key}”这一项${suggestion(key, knownKeys(issue)) || '；请对照 docs/rubric-format.md，或删去。'}`,
      }));
    case 'invalid_type':
      if (found === undefined) return [{ path, message: `缺少${name}，应写${SHAPES[issue.expected] ?? '这一项'}。` }];
      return [{ path, message: `${name}应是${SHAPES[issue.expected] ?? issue.expected}，这里写的是${shapeOf(found)}。` }];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (found === undefined) return [{ path, message: `缺少${name}，可写 ${allowed.join('、')}。` }];
      return [{ path, message: `${name}不能是“${String(found)}”，可写 ${allowed.join('、')}${suggestion(String(found), allowed) || '。'}` }];
    }
    case 'invalid_union':
      return unionProblems(issue, path, content, name, found);
    case 'too_small':
    case 'too_big':
    case 'invalid_format':
    case 'custom':
      return [{ path, message: `${name}：${issue.message}${found === undefined || typeof found === 'object' ? '' : `（这里写的是“${String(found)}”）`}。` }];
    case 'invalid_key':
      return [{ path, message: `名称${name}不合要求：应是 1 至 200 字的文字。` }];
    default:
      return [{ path, message: `${name}：${issue.message}。` }];
  }
}

function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  content: unknown,
  name: string,
  found: unknown,
): readonly Problem[] {
  if (issue.discriminator !== undefined) {
    const kinds = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    const kind = valueAt(content, [...path, issue.discriminator]);
    const listed = kinds.length > 0 ? `，可写 ${kinds.join('、')}` : '';
    if (kind === undefined) return [{ path, message: `缺少“${issue.discriminator}”（规则的种类）${listed}。` }];
    return [{ path: [...path, issue.discriminator], message: `没有“${String(kind)}”这种规则${listed}${suggestion(String(kind), kinds) || '。'}` }];
  }
  // Of the alternatives the one that went furthest is what the writer meant.
  const furthest = issue.errors
    .map((errors) => errors.flatMap((one) => problemsOf(one, path, content)))
    .filter((problems) => problems.some((problem) => problem.path.length > path.length));
  if (furthest[0] !== undefined) return furthest[0];
  return [{ path, message: found === undefined ? `缺少${name}。` : `${name}的写法不对，这里写的是${shapeOf(found)}。` }];
}

const SHAPES: Readonly<Record<string, string>> = {
  string: '文字或数字',
  object: '“名称: 值”的列表',
  record: '“名称: 值”的列表',
  array: '以“- ”开头的列表',
};

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return '以“- ”开头的列表';
  if (typeof value === 'object' && value !== null) return '“名称: 值”的列表';
  return value === '' ? '空白' : `“${String(value)}”`;
}

function valueAt(content: unknown, path: Path): unknown {
  let node: unknown = content;
  for (const key of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as Readonly<Record<string | number, unknown>>)[key];
  }
  return node;
}

function knownKeys(issue: Issue): readonly string[] {
  const shape = 'inst' in issue ? (issue.inst as { shape?: Record<string, unknown> } | undefined)?.shape : undefined;
  return shape === undefined ? [] : Object.keys(shape);
}
