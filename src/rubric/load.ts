import { checkRubric } from './check';
import { hashContent } from './hash';
import { makeRubric, type Rubric } from './rubric';
import type { Path, Problem, RubricError } from './rubric-error';
import { checkRest } from './salvage';
import { parseRubric, schemaProblems } from './schema-problems';
import { type Place, readYaml } from './yaml-source';

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
  const stranger = strangerMessage(text);
  if (stranger !== null) return { ok: false, errors: [{ file, line: 1, column: 1, message: stranger }] };
  const yaml = readYaml(text);
  if (!yaml.ok) {
    const errors = yaml.mistakes.map(({ message, ...place }) => ({
      file,
      ...place,
      message: `YAML 语法有误：${message}`,
    }));
    return { ok: false, errors: inFileOrder(errors) };
  }
  const { content, placeOf } = yaml;
  if (!looksLikeRubric(content)) {
    const message =
      '这不像评分标准文件：应由“名称: 值”组成，以 rubric、revision、title 开头；请参照 docs/rubric-format.md。';
    return { ok: false, errors: [{ file, ...placeOf([]), message }] };
  }
  const parsed = parseRubric(content);
  const problems = parsed.success
    ? checkRubric(parsed.data)
    : [...schemaProblems(parsed.error.issues, content), ...checkRest(content, parsed.error.issues)];
  if (parsed.success && problems.length === 0) {
    return { ok: true, rubric: makeRubric(parsed.data, hashContent(content)), content };
  }
  return { ok: false, errors: inFileOrder(placed(problems, file, placeOf)) };
}

/** Why a text cannot be a rubric, before any of it is read. */
function strangerMessage(text: string): string | null {
  if (text.length > LARGEST) return '文件过大，不像是评分标准文件；应在 2 MB 以内。';
  if (text.includes('\0')) return '这不是文本文件；评分标准应是 UTF-8 编码的 YAML 文件。';
  if (text.trim() === '')
    return '文件是空的；请参照 docs/rubric-format.md 编写，或从已有的评分标准复制一份来改。';
  return null;
}

function looksLikeRubric(content: unknown): content is object {
  return typeof content === 'object' && content !== null && ('rubric' in content || 'groups' in content);
}

/** A mistake in a part that several places share by an alias is told once. */
function placed(
  problems: readonly Problem[],
  file: string,
  placeOf: (path: Path) => Place,
): readonly RubricError[] {
  const errors = new Map<string, RubricError>();
  for (const { path, message } of problems) {
    const place = placeOf(path);
    errors.set(`${String(place.line)}:${String(place.column)} ${message}`, { file, ...place, message });
  }
  return [...errors.values()];
}

function inFileOrder(errors: readonly RubricError[]): readonly RubricError[] {
  return [...errors].sort((one, other) => one.line - other.line || one.column - other.column);
}
