import type { Rubric } from '../../rubric/rubric';
import type { Input } from '../../rubric/types';
import { aliasesOf } from './ratios';
import type { Figure } from './reading';

/** An input with all that texts may call it. */
export interface NamedInput {
  readonly name: string;
  readonly kind: Input['kind'];
  /** Reduced to what tells it from others. */
  readonly words: readonly string[];
}

/** What a figure may be for an input of some kind. */
const FITTING: Readonly<Record<Input['kind'], readonly Figure['kind'][]>> = {
  amount: ['amount', 'plain'],
  count: ['count', 'plain'],
  days: ['count', 'plain'],
  score: ['points', 'plain'],
  ratio: ['percent'],
  text: [],
  date: [],
};

const LEADING =
  /^(?:按|经|本单位|我单位|本部门|部门|单位|本年度|当年度?|全年|年度|财政拨款|设定|涉及|实现|安排)+/;
const TRAILING = /(?:合计数|总额|总数|金额|数额|合计|次数|额|数|安排)+$/;

/** Words without what does not tell quantities apart: 2020年“三公”经费预算安排数 and 三公经费预算数 are one. */
export function reduced(words: string): string {
  const bare = words.replace(/[“”"'‘’《》()（）\s的]/g, '');
  const short = bare.replace(TRAILING, '').replace(LEADING, '');
  return short.length > 1 ? short : bare;
}

const known = new WeakMap<Rubric, readonly NamedInput[]>();

/** Every number input of a rubric with its names. */
export function namedInputs(rubric: Rubric): readonly NamedInput[] {
  let inputs = known.get(rubric);
  if (inputs === undefined) {
    inputs = [...rubric.inputs].flatMap(([name, { kind }]): readonly NamedInput[] => {
      if (FITTING[kind].length === 0) return [];
      const aliases = rubric.ratios.flatMap((ratio) => aliasesOf(rubric, ratio).get(name) ?? []);
      return [{ name, kind, words: [...new Set([name, ...aliases].map(reduced))] }];
    });
    known.set(rubric, inputs);
  }
  return inputs;
}

/** Whether a figure can be the value of such an input. */
export function fits({ kind }: NamedInput, figure: Figure): boolean {
  return FITTING[kind].includes(figure.kind);
}

/** Whether the characters stand in the words in this order: 调整后预算 in 调整后收入预算. */
export function isWithin(characters: string, words: string): boolean {
  let at = 0;
  for (const character of words) if (character === characters.charAt(at)) at += 1;
  return at === characters.length;
}

/** How many characters two names begin with in common. */
export function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}
