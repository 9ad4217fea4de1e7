import { Quotient } from '../rubric/formula';
import type { ChecklistRule, LeafRule, Narrative, Part, PartsRule, Together } from '../rubric/types';
import type { Assessment } from '../scoring/assessment';
import { formatAmount, formatPoints } from '../scoring/format';
import type {
  ChecklistWorking,
  ItemWorking,
  JudgementTrace,
  LeafWorking,
  PartsWorking,
  TransferWorking,
} from '../scoring/working';
import { clean, pick, pointsOrNull, seenOutcome, type Words } from './words';

/**
 * What each place lost, in whole hundredths that add up to what the row lost as shown: each is cut to two decimals,
 * and the hundredths still missing go to the places where most was cut. A loss of two decimals stays as it is.
 * @param places full and exact points of each place
 */
export function shareOut(
  places: readonly { readonly full: Quotient; readonly points: Quotient | null }[],
): readonly Quotient[] {
  const points = places.map((place) => place.points ?? Quotient.ZERO);
  const exact = places.map((place, index) => place.full.sub(points[index] ?? Quotient.ZERO));
  const cut = exact.map((lost) => lost.round(2, 'down'));
  const full = total(places.map((place) => place.full)).round(2, 'half-up');
  const whole = full.sub(total(points).round(2, 'half-up'));
  let left = whole.sub(total(cut)).mul(Quotient.HUNDRED);
  const shown = [...cut];
  const rest = (index: number): Quotient => (exact[index] ?? Quotient.ZERO).sub(cut[index] ?? Quotient.ZERO);
  for (const index of places.map((_, at) => at).sort((one, other) => rest(other).cmp(rest(one)))) {
    if (left.sign() <= 0) break;
    shown[index] = (cut[index] ?? Quotient.ZERO).add(HUNDREDTH);
    left = left.sub(Quotient.ONE);
  }
  return shown;
}

const HUNDREDTH = Quotient.of('0.01');

function total(values: readonly Quotient[]): Quotient {
  return Quotient.sum(Quotient.ZERO, ...values);
}

/** The clauses of a checklist, in the order of its items; items that do not apply together share one. */
export function checklistClauses(
  assessment: Assessment,
  rule: ChecklistRule,
  working: ChecklistWorking,
): readonly string[] {
  const lost = shareOut(working.items);
  const groups = together(rule.notApplicable, working.items, (item) => item.key);
  return working.items.flatMap((item, index): readonly string[] => {
    const group = groups.get(item.key);
    if (group !== undefined)
      return group.first === item.key ? clause(pick(assessment, group.says, group.words)) : [];
    const definition = rule.items[index];
    const loss = lost[index];
    if (definition === undefined || loss === undefined) return [];
    const words: Words = {
      ...judgementWords(item.name, item.judgement),
      得分: item.points === null ? null : formatPoints(item.points),
      扣分: pointsOrNull(loss),
      满分: formatPoints(item.full),
      权重: formatPoints(item.full),
    };
    if (item.computed !== null && definition.rule !== undefined) {
      return clause(
        leafSentence(assessment, definition.rule, item.computed, definition.narrative, words, loss),
      );
    }
    if (loss.sign() <= 0) return clause(pick(assessment, definition.met, words));
    return clause(pick(assessment, judgedSentence(assessment, item), words));
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
  const lost = shareOut(working.parts);
  const groups = together(rule.notApplicable, working.parts, (part) => part.name);
  return working.parts.flatMap((part, index): readonly string[] => {
    const group = groups.get(part.name);
    if (group !== undefined) {
      if (group.first !== part.name) return [];
      const members = working.parts.flatMap((one, at) =>
        group.keys.includes(one.name) ? [{ one, loss: lost[at] }] : [],
      );
      const sum = (of: (member: (typeof members)[number]) => Quotient | undefined | null): Quotient =>
        Quotient.sum(Quotient.ZERO, ...members.map((member) => of(member) ?? Quotient.ZERO));
      const words: Words = {
        ...group.words,
        ...(part.kind === 'transfer' ? targetWords(part) : {}),
        转移分值: formatPoints(sum(({ one }) => one.full)),
        得分: formatPoints(sum(({ one }) => one.points)),
        扣分: pointsOrNull(sum(({ loss }) => loss)),
      };
      return clause(pick(assessment, group.says, words));
    }
    const definition = rule.parts[index];
    const loss = lost[index];
    return definition === undefined || loss === undefined
      ? []
      : clause(partSentence(assessment, definition, part, loss));
  });
}

function partSentence(
  assessment: Assessment,
  definition: Part,
  part: LeafWorking | TransferWorking,
  lost: Quotient,
): string | null {
  const words: Words = {
    得分: part.points === null ? null : formatPoints(part.points),
    扣分: pointsOrNull(lost),
    满分: formatPoints(part.full),
    权重: formatPoints(part.full),
  };
  return definition.rule.kind === 'transfer' && part.kind === 'transfer'
    ? transferSentence(assessment, definition.rule.rule, part, definition.narrative, words, lost)
    : definition.rule.kind !== 'transfer' && part.kind !== 'transfer'
      ? leafSentence(assessment, definition.rule, part, definition.narrative, words, lost)
      : null;
}

/** The sentence of a part, or row, that may not apply. */
export function transferSentence(
  assessment: Assessment,
  rule: LeafRule,
  working: TransferWorking,
  narrative: Narrative | undefined,
  words: Words,
  lost: Quotient,
): string | null {
  const all = { ...judgementWords(working.name, working.judgement), ...targetWords(working), ...words };
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
  rule: LeafRule,
  working: LeafWorking,
  narrative: Narrative | undefined,
  words: Words,
  lost: Quotient,
): string | null {
  if (working.points === null) return null;
  const special = 'special' in working && working.special !== null;
  const seen = seenOutcome(working.full.sub(lost), working.full);
  const all = { ...words, ...leafWords(assessment, rule, working) };
  // A deduction that rounds to nothing may have a wording of its own; without one the row reads as full.
  const exact = special || seen === 'full' ? pick(assessment, narrative?.[working.outcome], all) : null;
  return exact ?? (special ? null : pick(assessment, narrative?.[seen], all));
}

function leafWords(assessment: Assessment, rule: LeafRule, working: LeafWorking): Words {
  switch (working.kind) {
    case 'bands':
      return { 档: working.hit === null ? null : (working.bands[working.hit]?.label ?? null) };
    case 'tally': {
      if (rule.kind !== 'tally') return {};
      const shown = shareOut(
        working.entries.map((entry) => ({
          full: Quotient.ZERO,
          points: entry.effective !== null && entry.effective.sign() < 0 ? entry.effective : Quotient.ZERO,
        })),
      );
      const clauses = working.entries.flatMap((_, index) => {
        const loss = shown[index] ?? Quotient.ZERO;
        if (loss.sign() <= 0) return [];
        return clause(pick(assessment, rule.entries[index]?.says, { 扣分: formatPoints(loss) }));
      });
      return { 各项: clauses.length === 0 ? null : clauses.join('；') };
    }
    case 'deadlines': {
      if (rule.kind !== 'deadlines') return {};
      const clauses = working.items.flatMap((item) => {
        if (item.onTime === null) return [];
        const words = { 项: item.name, 天数: item.input.text, 限期: formatAmount(item.within) };
        return clause(pick(assessment, item.onTime ? rule.onTime : rule.late, words));
      });
      return { 各项: clauses.length === 0 ? null : clauses.join('，') };
    }
    default:
      return {};
  }
}

/** The words of a judgement; a person's own words lose their ending. */
export function judgementWords(name: string, judgement: JudgementTrace): Words {
  return {
    项: name,
    理由: judgement.reason === null ? null : clean(judgement.reason),
    佐证: judgement.evidence === null ? null : clean(judgement.evidence),
  };
}

interface Group {
  readonly keys: readonly string[];
  readonly first: string;
  readonly says: Together['says'];
  readonly words: Words;
}

/** Key → the clause it shares: the first listed set all of whose members do not apply and are not yet said. */
function together<T extends { readonly outcome: string; readonly judgement?: JudgementTrace }>(
  lists: readonly Together[],
  places: readonly T[],
  keyOf: (place: T) => string,
): ReadonlyMap<string, Group> {
  const aside = places.filter((place) => place.outcome === 'notApplicable');
  const groups = new Map<string, Group>();
  for (const { keys, says } of lists) {
    const members = aside.filter((place) => keys.includes(keyOf(place)) && !groups.has(keyOf(place)));
    if (members.length !== keys.length) continue;
    const first = members[0] === undefined ? '' : keyOf(members[0]);
    const group = { keys, first, says, words: sharedWords(members) };
    for (const key of keys) groups.set(key, group);
  }
  return groups;
}

function sharedWords(members: readonly { readonly judgement?: JudgementTrace }[]): Words {
  const join = (of: (judgement: JudgementTrace) => string | null): string | null => {
    const texts = members.flatMap(({ judgement }) => {
      const text = judgement === undefined ? null : of(judgement);
      return text === null ? [] : (clean(text) ?? []);
    });
    return texts.length === 0 ? null : [...new Set(texts)].join('、');
  };
  return { 理由: join((judgement) => judgement.reason), 佐证: join((judgement) => judgement.evidence) };
}

function clause(text: string | null): readonly string[] {
  return text === null ? [] : [text];
}
