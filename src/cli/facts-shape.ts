import { distance } from 'fastest-levenshtein';
import { isLosslessNumber } from 'lossless-json';

import { suggestion } from '../rubric/nearest';
import { CHOICE, type Facts, type Judgement, own } from '../scoring/facts';
import { quote } from './file-error';

/** The facts of one unit, and the rubric they name; null when they name none. */
export interface GivenFacts {
  readonly facts: Facts;
  readonly rubric: string | null;
}

export type ShapeResult =
  | ({ readonly ok: true } & GivenFacts)
  /** Each problem begins with the path of the member: `judgements.预算编制合理性.1`. */
  | { readonly ok: false; readonly problems: readonly string[] };

const MEMBERS = ['rubric', 'header', 'inputs', 'judgements', 'weights', 'reported', 'narratives'] as const;
const JUDGEMENT_MEMBERS = ['verdict', 'deduct', 'reason', 'evidence'] as const;
const CHOICE_MEMBERS = ['choice', 'deduct', 'reason', 'evidence'] as const;
/** By these a one-choice row is known. */
const CHOICE_MARKS: readonly string[] = ['choice', 'reason', 'evidence'];

type Members = Readonly<Record<string, unknown>>;
type Path = readonly string[];

/**
 * Checks that JSON has the shape of a facts file, or of a case file with the facts under `facts`, and reads it.
 * Numbers become the text they were written as; `null` is "not given". Members of the top level that are not
 * known are left alone, unless they look like a misspelt one; anything else that would be lost is a problem.
 * @param json as {@link parseJson} gives it
 */
export function readFacts(json: unknown): ShapeResult {
  const reader = new Reader();
  const given = reader.file(json);
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, ...given };
}

class Reader {
  readonly problems: string[] = [];

  file(json: unknown): GivenFacts {
    if (!isMembers(json)) {
      this.report([], `应为花括号括起来的内容，实际是${kindOf(json)}`);
      return this.facts({}, []);
    }
    if (!Object.hasOwn(json, 'facts')) {
      const given = this.facts(json, []);
      if (this.problems.length === 0 && !MEMBERS.some((name) => Object.hasOwn(json, name))) {
        this.report([], `没有 ${MEMBERS.slice(1, 4).join('、')} 中的任何一项，不像是事实文件`);
      }
      return given;
    }
    const beside = MEMBERS.filter((name) => Object.hasOwn(json, name));
    if (beside.length > 0) {
      this.report([], `既有 facts，又有与之并列的 ${beside.join('、')}，不知以哪个为准；请移到 facts 之内`);
    }
    return this.facts(this.members(json.facts, ['facts']), ['facts']);
  }

  private facts(members: Members, path: Path): GivenFacts {
    this.misspelt(members, path);
    const texts = (name: (typeof MEMBERS)[number]): Readonly<Record<string, string>> =>
      this.texts(own(members, name), [...path, name]);
    return {
      rubric: blankIsNull(this.text(own(members, 'rubric'), [...path, 'rubric'])),
      facts: {
        header: texts('header'),
        inputs: texts('inputs'),
        judgements: this.judgements(own(members, 'judgements'), [...path, 'judgements']),
        weights: texts('weights'),
        reported: texts('reported'),
        narratives: texts('narratives'),
      },
    };
  }

  /** `judgments` or `input` beside nothing of that name: all of it would be ignored. */
  private misspelt(members: Members, path: Path): void {
    for (const name of Object.keys(members)) {
      if (MEMBERS.some((known) => known === name)) continue;
      // Two letters wrong is a slip; more is a name of its own, as is one whose right spelling is there too.
      const meant = MEMBERS.find((known) => distance(name.toLowerCase(), known) <= 2);
      if (meant === undefined || Object.hasOwn(members, meant)) continue;
      this.report([...path, name], `没有这个名称，是否应为“${meant}”`);
    }
  }

  private judgements(value: unknown, path: Path): Facts['judgements'] {
    return this.record(value, path, (judged, at) => {
      const members = this.members(judged, at);
      const names = Object.keys(members);
      if (names.some((name) => CHOICE_MARKS.includes(name))) return this.choice(members, at);
      if (names.some((name) => JUDGEMENT_MEMBERS.some((known) => known === name))) {
        this.report(at, '判定应写在项号之下，如 {"1": {"verdict": "符合"}}；选一的指标写 {"choice": "…"}');
        return {};
      }
      if (names.includes(CHOICE)) this.report(at, '项号不能为空');
      return this.record(members, at, (item, below) => this.judgement(item, below));
    });
  }

  private choice(members: Members, at: Path): Readonly<Record<string, Judgement>> {
    this.unknown(members, CHOICE_MEMBERS, at);
    return {
      [CHOICE]: this.given(
        { verdict: own(members, 'choice'), ...pick(members, ['deduct', 'reason', 'evidence']) },
        at,
      ),
    };
  }

  private judgement(value: unknown, at: Path): Judgement {
    const members = this.members(value, at);
    this.unknown(members, JUDGEMENT_MEMBERS, at);
    return this.given(pick(members, JUDGEMENT_MEMBERS), at);
  }

  private given(members: Members, at: Path): Judgement {
    return Object.fromEntries(
      Object.entries(members).flatMap(([name, value]) => {
        const text = this.text(value, [...at, name]);
        return text === null ? [] : [[name, text]];
      }),
    );
  }

  private unknown(members: Members, known: readonly string[], at: Path): void {
    for (const name of Object.keys(members)) {
      if (known.includes(name)) continue;
      const hint = suggestion(name, known);
      this.report(
        [...at, name],
        `没有这个名称${hint === '' ? `，可用的是 ${known.join('、')}` : hint.replace(/？$/u, '')}`,
      );
    }
  }

  private texts(value: unknown, path: Path): Readonly<Record<string, string>> {
    return this.record(value, path, (text, at) => this.text(text, at));
  }

  /** The members of an object, each read; those that are `null` are not given. */
  private record<T>(
    value: unknown,
    path: Path,
    read: (value: unknown, at: Path) => T | null,
  ): Readonly<Record<string, T>> {
    return Object.fromEntries(
      Object.entries(this.members(value, path)).flatMap(([name, below]) => {
        const found = below === null ? null : read(below, [...path, name]);
        return found === null ? [] : [[name, found]];
      }),
    );
  }

  private members(value: unknown, path: Path): Members {
    if (value === undefined || value === null) return {};
    if (isMembers(value)) return value;
    this.report(path, `应为花括号括起来的内容，实际是${kindOf(value)}`);
    return {};
  }

  private text(value: unknown, path: Path): string | null {
    if (value === undefined || value === null) return null;
    if (typeof value === 'string') return value;
    if (isLosslessNumber(value)) return value.toString();
    this.report(path, `应为文字或数字，实际是${kindOf(value)}`);
    return null;
  }

  private report(path: Path, problem: string): void {
    this.problems.push(path.length === 0 ? problem : `${path.map(shortened).join('.')}：${problem}`);
  }
}

function pick(members: Members, names: readonly string[]): Members {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(members, name)).map((name) => [name, members[name]]),
  );
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value);
}

function kindOf(value: unknown): string {
  if (value === null) return ' null';
  if (Array.isArray(value)) return '方括号括起来的列表';
  if (isLosslessNumber(value)) return '数字';
  if (typeof value === 'boolean') return ` ${String(value)}`;
  return typeof value === 'string' ? '文字' : '花括号括起来的内容';
}

function blankIsNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}

/** A step of a path, without what would steer a terminal. */
function shortened(step: string): string {
  return quote(step).slice(1, -1);
}
