import { Quotient } from '../../rubric/formula';
import { groupOf } from '../matches';
import type { Equation, Figure, PointsSaid } from './reading';
import type { Token } from './token';

/** Words right before a number of points. */
const BEFORE: readonly (readonly [RegExp, PointsSaid['kind']])[] = [
  [/(^|[^不])扣(?:减|除|掉|去|了|分)?[为:：]?\s?$/, 'lost'],
  [/(^|[^不])[得计](?:了|到)?(?:满分|全分)?[为:：]?\s?$/, 'got'],
  [/(^|[^不增追])加(?:了|分)?[为:：]?\s?$/, 'added'],
  [/(^|[^不])减(?:了|去|分)?[为:：]?\s?$/, 'taken'],
];

/** 得分 by itself or of this row, not 考核得分 of someone else's. */
const OWN_SCORE =
  /(?:^|[，,。；;、：:\s（(]|本项|该项|此项|本指标|该指标|本项指标|自评|最终|实际|应|可)得分(?:为|是|=|:|：)?\s?$/;
/** What reviewers gave it stands in a column of its own; 市绩效考评得分 is of something else. */
const REVIEWED =
  /(?:^|[，,。；;、：:\s（(]|本项|该项|此项)(?:核查|考评|复核|复评|评审|审核|核定)(?:组|小组)?得分(?:为|是|=|:|：)?\s?$/;
const OWN_LABEL =
  /^(?:本项|该项|此项|本指标|该指标|本项指标|该项指标|自评|核查|考评|复核|复评|评审|审核|核定|最终|实际|应|可)?得分$/;
/** A quoted standard is no statement: ≤10%的，得3分; 每增加5%扣0.5分. */
const QUOTED = /的[，,]?\s?$|(?:每|如果?|若|凡|否则|直至|最多|最高|累计)[^，,。；;]{0,20}$/;
const ZERO = /不得分|得零分/g;
/** How far back a clause is looked at. */
const CLAUSE = 30;

/** What a narrowed text says that the row lost or got. */
export function pointsOf(
  plain: string,
  tokens: readonly Token[],
  equations: readonly Equation[],
): readonly PointsSaid[] {
  const computedOf = new Set(equations.flatMap(({ inputs, results }) => [...inputs, ...results]));
  const said = tokens.flatMap((token) => {
    if (token.kind !== 'number' || token.scanned.threshold || computedOf.has(token.scanned.figure)) return [];
    return sayingOf(plain, token.scanned.figure);
  });
  const computed = equations.flatMap((equation) => computedIn(plain, equation));
  return [...said, ...computed, ...zeros(plain)].sort((one, other) => one.start - other.start);
}

/** A calculation says what it comes to: 扣0.5分×2=1分, 本项得分=5×0.9=4.5. */
function computedIn(plain: string, { label, start, inputs, results }: Equation): readonly PointsSaid[] {
  const figure = results.at(-1) ?? results[0];
  if (figure.kind === 'percent') return [];
  if (OWN_LABEL.test(label)) return [{ kind: 'got', figure, start: figure.start, end: figure.end }];
  const ofPoints = [...inputs, figure].some(({ kind }) => kind === 'points');
  return ofPoints && figure.value.sign() >= 0 ? saidAt(plain, start, figure) : [];
}

function sayingOf(plain: string, figure: Figure): readonly PointsSaid[] {
  return figure.kind !== 'points' || figure.value.sign() < 0 ? [] : saidAt(plain, figure.start, figure);
}

/** What the words right before a place say of a number of points. */
function saidAt(plain: string, at: number, figure: Figure): readonly PointsSaid[] {
  const before = plain.slice(Math.max(0, at - CLAUSE), at);
  if (OWN_SCORE.test(before) || REVIEWED.test(before))
    return [{ kind: 'got', figure, start: figure.start, end: figure.end }];
  for (const [words, kind] of BEFORE) {
    const found = words.exec(before);
    if (found === null) continue;
    const verb = found.index + groupOf(found, 1).length;
    const clause = before.slice(0, verb);
    if (QUOTED.test(clause) || isOther(clause, before.charAt(verb))) return [];
    const start = at - (before.length - verb);
    return [{ kind, figure, start, end: figure.end }];
  }
  return [];
}

/** 合计100分, 按100分计, 增加: parts of other words; 各得2分 is of several things; 应扣1分 is not done yet. */
function isOther(clause: string, verb: string): boolean {
  if (/[各应]$/.test(clause)) return true;
  if (verb === '计') return /[合累共统总小设估按分]$/.test(clause);
  return verb === '减' && /[扣增缩削]$/.test(clause);
}

/** 不得分 says 0 points. */
function zeros(plain: string): readonly PointsSaid[] {
  return [...plain.matchAll(ZERO)].flatMap((match): readonly PointsSaid[] => {
    const start = match.index;
    const before = plain.slice(Math.max(0, start - CLAUSE), start);
    if (QUOTED.test(before) || /否则$/.test(before)) return [];
    const end = start + match[0].length;
    const figure: Figure = {
      start,
      end,
      kind: 'points',
      value: Quotient.ZERO,
      printed: '0',
      tolerance: Quotient.ZERO,
      unit: '分',
      label: '',
      approximate: false,
    };
    return [{ kind: 'got', figure, start, end }];
  });
}
