import type { Rubric } from '../../rubric/rubric';
import { narrow } from './narrow';
import type { PointsSaid, TextReading } from './reading';

/** How far back a name is looked for. */
const FARTHEST = 60;
const SENTENCE = /[^。；;！？\n]*$/;
const QUOTES = /[“”‘’"'「」《》\s]/g;
/** Words of a number of points that stand before the place where it is said. */
const SCORE = /(?:自评|核查|考评|复核|复评|评审|审核|核定|最终|实际|应|可)?得分(?:为|是|=|:|：)?$/;
/** What may stand between a name and its points: what the ratio comes to, and how. */
const BETWEEN =
  /^(?:[-+*/×÷=≈()（）[\]\d.%:：|]|[万亿]?元|为|是|约|达到?|指标|自评|核查|实际|最终|已|故|因此|所以|可|共)*$/;
/** The same behind a comma, where the name is the subject of the sentence. */
const COMMA = /[，,]/g;
/** What may stand before the subject of a sentence. */
const OPENING = /^(?:\d{1,2}[.、)）]|[一二三四五六七八九十][、)）]|[①-⑳（(:：，,]|其中|另外?|而|同时)*$/;
/** The points of a row that is scored by another's standard are its own: 分值调整至“支出完成率”. */
const MOVED = /(?:[至到入]|按照?|参照|比照|根据|依据?|由)$/;
/** Between 扣1分 and 得2分 that are said of one thing. */
const NOTHING = /^[，,、]?(?:因此|所以|故|最终|实际|共|合计|即|可)?$/;

/** The points that a row's text says of the row itself, not those said of another row by its name or alias. */
export function ownPoints(
  rubric: Rubric,
  row: string,
  { plain, points }: TextReading,
): readonly PointsSaid[] {
  const names = namesBeside(rubric, row);
  let last: { readonly end: number; readonly kind: PointsSaid['kind']; readonly others: boolean } | null =
    null;
  return points.filter(({ kind, start, end }) => {
    const from = Math.max(last?.end ?? 0, start - FARTHEST);
    const whole = plain.slice(from, start);
    const sentence = SENTENCE.exec(whole)?.[0] ?? '';
    const words = sentence.replace(QUOTES, '').replace(SCORE, '');
    const follows: boolean = last !== null && last.end + sentence.length === start;
    const said = lastNamed(words, names);
    const inherits = said === null && follows && last?.kind !== kind && NOTHING.test(words);
    const others: boolean = inherits ? last?.others === true : said?.own === false && isSaidOf(words, said);
    last = { end, kind, others };
    return !others || kind === 'added' || kind === 'taken';
  });
}

interface Name {
  readonly text: string;
  readonly own: boolean;
}

const known = new WeakMap<Rubric, Map<string, readonly Name[]>>();

/** What the rows are called; what is part of the row's own name may be short for it. */
function namesBeside(rubric: Rubric, row: string): readonly Name[] {
  let ofRubric = known.get(rubric);
  if (ofRubric === undefined) {
    ofRubric = new Map();
    known.set(rubric, ofRubric);
  }
  let names = ofRubric.get(row);
  if (names === undefined) {
    const called = (name: string, aliases: readonly string[]): readonly string[] =>
      [name, ...aliases].map((one) => narrow(one).replace(QUOTES, ''));
    const own = called(row, rubric.indicator(row)?.aliases ?? []);
    const all = [...own, ...rubric.indicators.flatMap(({ name, aliases }) => called(name, aliases))];
    names = [...new Set(all)].map((text) => ({ text, own: own.some((one) => one.includes(text)) }));
    ofRubric.set(row, names);
  }
  return names;
}

interface Named extends Name {
  readonly start: number;
  readonly end: number;
}

/** The name that stands last in the words, the longest where one is the end of another. */
function lastNamed(words: string, names: readonly Name[]): Named | null {
  let last: Named | null = null;
  for (const name of names) {
    const start = words.lastIndexOf(name.text);
    const end = start + name.text.length;
    if (start < 0) continue;
    if (last === null || end > last.end || (end === last.end && start < last.start))
      last = { ...name, start, end };
  }
  return last;
}

/** Whether points are said of the name in the words before them. */
function isSaidOf(words: string, { start, end }: Named): boolean {
  const before = words.slice(0, start);
  const behind = words.slice(end);
  if (MOVED.test(before)) return false;
  return BETWEEN.test(behind) || (OPENING.test(before) && BETWEEN.test(behind.replace(COMMA, '')));
}
