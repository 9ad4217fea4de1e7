import { libraryRubric, RUBRIC_IDS } from '../rubric/library';
import { loadRubric } from '../rubric/load';
import { suggestion } from '../rubric/nearest';
import type { Rubric } from '../rubric/rubric';
import { formatRubricError } from '../rubric/rubric-error';
import { type Failed, failed, quote } from './file-error';
import { readText } from './read-text';

export type RubricResult = { readonly ok: true; readonly rubric: Rubric } | Failed;

/** The rubric of facts that name none. */
export const DEFAULT_RUBRIC = 'zhanjiang-2019';

const MOST_NAMED = 5;

/** A rubric by the id under which it comes with the product. */
export function rubricById(id: string): RubricResult {
  const rubric = libraryRubric(id);
  return rubric === undefined ? failed('unknown-rubric', unknownMessage(id)) : { ok: true, rubric };
}

/**
 * A rubric as `--rubric` names it: an id first, a YAML file otherwise.
 * @param given what the user wrote
 */
export function rubricByOption(given: string): RubricResult {
  if (RUBRIC_IDS.includes(given)) return rubricById(given);
  const read = readText(given);
  if (!read.ok) {
    if (read.error.code === 'not-found' && !looksLikeFile(given))
      return failed('unknown-rubric', unknownMessage(given));
    return failed('bad-rubric', `评分标准文件${quote(given)}：${read.error.message}`);
  }
  const loaded = loadRubric(read.text, given);
  if (loaded.ok) return loaded;
  const named = loaded.errors.slice(0, MOST_NAMED).map(formatRubricError).join('\n');
  const more = loaded.errors.length - MOST_NAMED;
  return failed(
    'bad-rubric',
    `评分标准文件有误：\n${named}${more > 0 ? `\n另有 ${String(more)} 处` : ''}\n全部错误请用 jixiao rubric check 查看。`,
  );
}

/** Which rubric each facts file is scored by. */
export interface RubricChoice {
  /** The rubric that `--rubric` names; null without the option. */
  readonly given: RubricResult | null;
  /** The rubric for facts that name this one, or none. */
  readonly of: (named: string | null) => RubricResult;
}

/** What `--rubric` says wins over what the facts name. */
export function chooseRubric(option: string | undefined): RubricChoice {
  if (option === undefined) return { given: null, of: (named) => rubricById(named ?? DEFAULT_RUBRIC) };
  // Read once: a pipe can be read only once, and a file may change between two facts files.
  const given = rubricByOption(option);
  return { given, of: () => given };
}

function looksLikeFile(given: string): boolean {
  return /[/\\]|\.ya?ml$/iu.test(given);
}

function unknownMessage(id: string): string {
  const hint = suggestion(id, RUBRIC_IDS);
  const known = RUBRIC_IDS.length === 0 ? '没有随产品提供的评分标准' : `已有的是：${RUBRIC_IDS.join('、')}`;
  return `没有编号为${quote(id)}的评分标准${hint === '' ? '。' : hint}${known}；自编的标准用 --rubric 给出 YAML 文件。`;
}
