import type { z } from 'zod';

import { nearest, suggestion } from './nearest';
import type { Path, Problem } from './rubric-error';
import { RubricSchema } from './schema/rubric';

type Issue = z.core.$ZodIssue;

/** Reads content by the schema. The issues are made for {@link schemaProblems}. */
export function parseRubric(content: unknown): ReturnType<typeof RubricSchema.safeParse> {
  return RubricSchema.safeParse(content, { error: explain });
}

/** What only the schema knows while it reads, as the message: the keys that are allowed. */
function explain(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'too_small') return '至少写一项';
  const keys = issue.inst !== undefined && 'shape' in issue.inst ? Object.keys(issue.inst.shape ?? {}) : [];
  return keys.join('、') || '写法不对';
}

/**
 * The schema's issues as messages for people who write rubrics: what is wrong, and what would be right.
 * @param issues of {@link parseRubric}
 * @param content the data that was checked, to say what stands there
 */
export function schemaProblems(issues: readonly Issue[], content: unknown): readonly Problem[] {
  const misspelt = new Set(issues.flatMap((issue) => meant(issue, content)));
  return issues
    .filter((issue) => !misspelt.has(issue.path.join('/')))
    .flatMap((issue) => problemsOf(issue, [], content));
}

/** The required keys that unknown ones stand for: one mistake, so one message. */
function meant(issue: Issue, content: unknown): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  return issue.keys.flatMap((key) => {
    const known = nearest(key, issue.message.split('、'));
    const path = [...issue.path, known ?? key];
    return valueAt(content, path.map(plain)) === undefined ? [path.join('/')] : [];
  });
}

function problemsOf(issue: Issue, base: Path, content: unknown): readonly Problem[] {
  const path: Path = [...base, ...issue.path.map(plain)];
  const name = nameOf(path);
  const found = valueAt(content, path);
  if (found === '') return [{ path, message: `${name}没有填写；请填写，可省的也可以整项删去。` }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `此处没有“${key}”这一项${suggestion(key, issue.message.split('、')) || `；可写 ${issue.message}。`}`,
      }));
    case 'invalid_type':
      if (found === undefined) return [{ path, message: `缺少${name}，应写${wantedBy(issue)}。` }];
      return [{ path, message: `${name}应是${wantedBy(issue)}，这里写的是${shown(found)}。` }];
    case 'invalid_value':
      return [{ path, message: valueMessage(name, found, issue.values.map(String)) }];
    case 'invalid_union':
      if (issue.discriminator === undefined) return alternatives(issue, path, content);
      return [
        { path, message: valueMessage(name, found, 'options' in issue ? issue.options.map(String) : []) },
      ];
    case 'invalid_key':
      return [{ path, message: `名称${name}不合要求；名称应有 1 至 200 字。` }];
    default: {
      if (issue.message.startsWith('公式')) return [{ path, message: `${issue.message}。` }];
      // What is no number is quoted by the message itself.
      const quoted = typeof found !== 'string' || issue.message.includes(found);
      return [{ path, message: `${name}：${issue.message}${quoted ? '' : `，这里写的是${shown(found)}`}。` }];
    }
  }
}

/** None of several ways to write something fits. The one that went furthest is what the writer meant. */
function alternatives(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  content: unknown,
): readonly Problem[] {
  const tried = issue.errors.map((errors) => errors.flatMap((one) => problemsOf(one, path, content)));
  const furthest = tried.find((problems) => problems.some((problem) => problem.path.length > path.length));
  if (furthest !== undefined) return furthest;
  const wanted = issue.errors.flat().map(wantedBy).join('，或者');
  const found = valueAt(content, path);
  const message =
    found === undefined ? `缺少${nameOf(path)}，` : `${nameOf(path)}的写法不对，这里写的是${shown(found)}；`;
  return [{ path, message: `${message}应写${wanted}。` }];
}

/** What would have been right, to go after 应写. */
function wantedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return `“${issue.values.map(String).join('”“')}”`;
  if (issue.code !== 'invalid_type') return '数（3、0.5 或 95% 的形式，不能为负）';
  const keys = issue.expected === 'object' && issue.message.includes('、') ? `（${issue.message}）` : '';
  return `${SHAPES[issue.expected] ?? issue.expected}${keys}`;
}

function valueMessage(name: string, found: unknown, allowed: readonly string[]): string {
  if (found === undefined) return `缺少${name}，可写 ${allowed.join('、')}。`;
  const hint = typeof found === 'string' ? suggestion(found, allowed) : '';
  return `${name}不能是${shown(found)}，可写 ${allowed.join('、')}${hint || '。'}`;
}

function plain(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

/** `“weight”`, or of a list's element `“bands”第 3 个`. */
function nameOf(path: Path): string {
  const [list, last] = path.slice(-2);
  if (typeof last === 'number') return `“${String(list)}”第 ${String(last + 1)} 个`;
  return `“${String(last ?? list)}”`;
}

const SHAPES: Readonly<Record<string, string>> = {
  string: '文字或数字',
  object: '若干行“名称: 值”',
  record: '若干行“名称: 值”',
  array: '若干行以“- ”开头的条目',
};

function shown(value: unknown): string {
  if (Array.isArray(value)) return '若干行以“- ”开头的条目';
  if (typeof value !== 'string') return '若干行“名称: 值”';
  return `“${value.length > 30 ? `${value.slice(0, 30)}…` : value}”`;
}

function valueAt(content: unknown, path: Path): unknown {
  let node: unknown = content;
  for (const key of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as Readonly<Record<string | number, unknown>>)[key];
  }
  return node;
}
