import { Quotient } from '../rubric/formula';
import { pairs } from '../rubric/pairs';
import type {
  ChecklistRule,
  Narrative,
  Part,
  PartsRule,
  RowRule,
  Sentences,
  Together,
  TransferRule,
} from '../rubric/types';
import type { Assessment } from '../scoring/assessment';
import { formatAmount, formatPoints } from '../scoring/format';
import type {
  ChecklistWorking,
  ItemWorking,
  JudgementTrace,
  LeafWorking,
  PartsWorking,
  RowWorking,
  TransferWorking,
} from '../scoring/working';
import { clean, merged, pick, pointsOrNull, seenOutcome, type Words } from './words';

/** A place with its points and what it lost, as a text shows them. */
export type Shared<Place> = Place & { readonly points: Quotient; readonly lost: Quotient };

/**
 * What each place lost, in whole hundredths that add up to what the row lost as shown: each is cut to two decimals,
 * and the hundredths still missing go to the places where most was cut. A loss of two decimals stays as it is.
 * @param places full and exact points of each place; one without points has lost all
 */
export function shareOut<Place extends { readonly full: Quotient; readonly points: Quotient | null }>(
  places: readonly Place[],
): readonly Shared<Place>[] {
  const shares = places.map((place) => {
    const points = place.points ?? Quotient.ZERO;
    const exact = place.full.sub(points);
    const cut = exact.round(2, 'down');
    return { place, points, cut, rest: exact.sub(cut) };
  });
  const full = Quotient.sum(...places.map((place) => place.full)).round(2, 'half-up');
  const lost = full.sub(Quotient.sum(...shares.map((share) => share.points)).round(2, 'half-up'));
  const left = lost.sub(Quotient.sum(...shares.map((share) => share.cut))).mul(Quotient.HUNDRED);
  const raised = new Set(
    [...shares]
      .sort((one, other) => other.rest.cmp(one.rest))
      .slice(0, Math.max(0, Number(left.toDecimalText()))),
  );
  return shares.map((share) => {
    const lost = raised.has(share) ? share.cut.add(Quotient.HUNDREDTH) : share.cut;
    return Object.assign({}, share.place, { points: share.points, lost });
  });
}

/** The words for the points of a place. */
export function pointsWords(full: Quotient, points: Quotient, lost: Quotient): Words {
  return {
    得分: formatPoints(points),
    扣分: pointsOrNull(lost),
    权重: formatPoints(full),
    满分: formatPoints(full),
  };
}

/** The clauses of a checklist, in the order of its items; items that do not apply together share one. */
export function checklistClauses(
  assessment: Assessment,
  rule: ChecklistRule,
  working: ChecklistWorking,
): readonly string[] {
  const items = shareOut(working.items);
  const groups = together(rule.notApplicable, items, (item) => item.key);
  return pairs(rule.items, items).flatMap(([definition, item]) => {
    const group = groups.get(item.key);
    if (group !== undefined)
      return group.first === item ? clause(pick(assessment, group.says, group.words)) : [];
    const words = merged(
      judgementWords(item.name, item.judgement),
      pointsWords(item.full, item.points, item.lost),
    );
    if (item.computed !== null && definition.rule !== undefined) {
      const { rule: inner, narrative } = definition;
      return clause(leafSentence(assessment, inner, item.computed, narrative, words, item.lost));
    }
    const says = item.lost.sign() <= 0 ? definition.met : judgedSentence(assessment, item);
    return clause(pick(assessment, says, words));
  });
}

function judgedSentence(assessment: Assessment, item: ItemWorking): string {
  const { phrases } = assessment.rubric.source;
  const reasoned = item.judgement.reason !== null;
  if (item.judgement.verdict === '不符合') return reasoned ? phrases.notMet : phrases.notMetNoReason;
  return reasoned ? phrases.discretion : phrases.discretionNoReason;
}

/** The clauses of a row that is added up from parts. */
export function partsClauses(
  assessment: Assessment,
  rule: PartsRule,
  working: PartsWorking,
): readonly string[] {
  const parts = shareOut(working.parts);
  const movable = parts.flatMap((part) => (part.kind === 'transfer' ? [part] : []));
  const groups = together(rule.notApplicable, movable, (part) => part.name);
  return pairs(rule.parts, parts).flatMap(([definition, part]) => {
    const group = groups.get(part.name);
    if (group === undefined) return clause(partSentence(assessment, definition, part));
    if (group.first !== part) return [];
    const sum = (of: (member: Shared<TransferWorking>) => Quotient): Quotient =>
      Quotient.sum(...group.members.map(of));
    const full = sum((member) => member.full);
    const points = sum((member) => member.points);
    const lost = sum((member) => member.lost);
    const words = merged(group.words, targetWords(group.first), pointsWords(full, points, lost), {
      转移分值: formatPoints(full),
    });
    return clause(pick(assessment, group.says, words));
  });
}

function partSentence(
  assessment: Assessment,
  { rule, narrative }: Part,
  part: Shared<LeafWorking | TransferWorking>,
): string | null {
  const words = pointsWords(part.full, part.points, part.lost);
  return rule.kind === 'transfer' && part.kind === 'transfer'
    ? transferSentence(assessment, rule, part, narrative, words, part.lost)
    : leafSentence(assessment, rule, part, narrative, words, part.lost);
}

/** The sentence of a part, or row, that may not apply. */
export function transferSentence(
  assessment: Assessment,
  { rule }: TransferRule,
  working: TransferWorking,
  narrative: Narrative | undefined,
  words: Words,
  lost: Quotient,
): string | null {
  const all = merged(judgementWords(working.name, working.judgement), targetWords(working), words);
  if (working.computed !== null)
    return leafSentence(assessment, rule, working.computed, narrative, all, lost);
  return pick(assessment, narrative?.[working.outcome], all);
}

function targetWords(working: TransferWorking): Words {
  const { target } = working;
  return target === null
    ? {}
    : {
        转移分值: formatPoints(working.full),
        目标: target.name,
        目标得分: formatPoints(target.score),
        目标权重: formatPoints(target.weight),
      };
}

/** The sentence of a rule that computes from numbers, by its outcome. */
export function leafSentence(
  assessment: Assessment,
  rule: RowRule,
  working: RowWorking,
  narrative: Narrative | undefined,
  words: Words,
  lost: Quotient,
): string | null {
  const special = 'special' in working && working.special !== null;
  const seen = seenOutcome(working.full.sub(lost), working.full);
  const all = merged(words, leafWords(assessment, rule, working, words));
  // A deduction that rounds to nothing may have a wording of its own; without one the row reads as full.
  const exact = special || seen === 'full' ? pick(assessment, narrative?.[working.outcome], all) : null;
  return exact ?? (special ? null : pick(assessment, narrative?.[seen], all));
}

/** What a rule that computes from numbers can say besides the points. */
function leafWords(assessment: Assessment, rule: RowRule, working: RowWorking, words: Words): Words {
  if (working.kind === 'bands') {
    const hit = working.bands.find((_, index) => index === working.hit);
    return { 档: hit?.label ?? null };
  }
  if (rule.kind === 'tally' && working.kind === 'tally') {
    const entries = pairs(rule.entries, working.entries).map(([{ says }, { effective }]) => {
      const points = effective !== null && effective.sign() < 0 ? effective : Quotient.ZERO;
      return { says, effective, full: Quotient.ZERO, points };
    });
    const clauses = shareOut(entries).flatMap(({ says, effective, lost }) => {
      // An entry's own points stand for the place's: what it gave, or what it took away.
      if (effective?.sign() === 1)
        return clause(pick(assessment, says, merged(words, { 得分: formatPoints(effective) })));
      if (lost.sign() <= 0) return [];
      return clause(pick(assessment, says, merged(words, { 扣分: formatPoints(lost) })));
    });
    return { 各项: joined(clauses, '；') };
  }
  if (rule.kind === 'deadlines' && working.kind === 'deadlines') {
    const clauses = working.items.flatMap((item) => {
      if (item.onTime === null) return [];
      const own = { 项: item.name, 天数: item.input.text, 限期: formatAmount(item.within) };
      return clause(pick(assessment, item.onTime ? rule.onTime : rule.late, own));
    });
    return { 各项: joined(clauses, '，') };
  }
  return {};
}

/** The words of a judgement; a person's own words lose their ending. */
export function judgementWords(name: string, judgement: JudgementTrace): Words {
  return {
    项: name,
    理由: judgement.reason === null ? null : clean(judgement.reason),
    佐证: judgement.evidence === null ? null : clean(judgement.evidence),
  };
}

/** Places that do not apply and share a clause, said where the first of them stands. */
interface Group<Place> {
  readonly first: Place;
  readonly members: readonly Place[];
  readonly says: Sentences;
  readonly words: Words;
}

interface Judged {
  readonly name: string;
  readonly outcome: string;
  readonly judgement: JudgementTrace;
}

/** Key → the clause it shares: the first listed set all of whose members do not apply and are not yet said. */
function together<Place extends Judged>(
  lists: readonly Together[],
  places: readonly Place[],
  keyOf: (place: Place) => string,
): ReadonlyMap<string, Group<Place>> {
  const aside = places.filter((place) => place.outcome === 'notApplicable');
  const groups = new Map<string, Group<Place>>();
  for (const { keys, says } of lists) {
    const members = aside.filter((place) => keys.includes(keyOf(place)) && !groups.has(keyOf(place)));
    const [first] = members;
    if (first === undefined || members.length !== keys.length) continue;
    const group = { first, members, says, words: sharedWords(members) };
    for (const key of keys) groups.set(key, group);
  }
  return groups;
}

function sharedWords(members: readonly Judged[]): Words {
  const each = members.map(({ name, judgement }) => judgementWords(name, judgement));
  const of = (word: string): string | null =>
    joined([...new Set(each.flatMap((one) => one[word] ?? []))], '、');
  return { 项: of('项'), 理由: of('理由'), 佐证: of('佐证') };
}

function joined(texts: readonly string[], separator: string): string | null {
  return texts.length === 0 ? null : texts.join(separator);
}

function clause(text: string | null): readonly string[] {
  return text === null ? [] : [text];
}
