import { Quotient } from '../../rubric/formula';
import { groupOf } from '../matches';
import type { Equation, Figure, PointsSaid } from './reading';
import type { Token } from './tokens';

/** Words right before a number of points. */
const BEFORE: readonly (readonly [RegExp, PointsSaid['kind']])[] = [
  [/(^|[^不])扣(?:减|除|掉|去|了|分)?[为:：]?\s?$/, 'lost'],
  [/(^|[^不])[得计](?:了|到)?\s?$/, 'got'],
  [/(^|[^不增追])加(?:了|分)?[为:：]?\s?$/, 'added'],
  [/(^|[^不])减(?:了|去|分)?[为:：]?\s?$/, 'taken'],
];

/** 得分 by itself or of this row, not 考核得分 of someone else's. */
const OWN_SCORE =
  /(?:^|[，,。；;、：:\s（(]|本项|该项|此项|本指标|该指标|本项指标|自评|最终|实际|应|可)得分(?:为|是|=|:|：)?\s?$/;
const OWN_LABEL = /^(?:本项|该项|此项|本指标|该指标|本项指标|该项指标|自评|最终|实际|应|可)?得分$/;
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
  const results = new Set(equations.flatMap((equation) => equation.results));
  const said = tokens.flatMap((token) =>
    token.kind === 'number' && !token.scanned.threshold ? sayingOf(plain, token.scanned.figure, results) : [],
  );
  const computed = equations.flatMap((equation): readonly PointsSaid[] => {
    const figure = equation.results.at(-1);
    if (figure === undefined || !OWN_LABEL.test(equation.label) || figure.kind === 'percent') return [];
    return [{ kind: 'got', figure, start: figure.start, end: figure.end }];
  });
  return [...said, ...computed, ...zeros(plain)].sort((one, other) => one.start - other.start);
}

function sayingOf(plain: string, figure: Figure, results: ReadonlySet<Figure>): readonly PointsSaid[] {
  if (figure.kind !== 'points' || results.has(figure) || figure.value.sign() < 0) return [];
  const before = plain.slice(Math.max(0, figure.start - CLAUSE), figure.start);
  if (OWN_SCORE.test(before)) return [{ kind: 'got', figure, start: figure.start, end: figure.end }];
  for (const [words, kind] of BEFORE) {
    const found = words.exec(before);
    if (found === null) continue;
    const verb = found.index + groupOf(found, 1).length;
    const clause = before.slice(0, verb);
    if (QUOTED.test(clause) || isOther(clause, before.charAt(verb))) return [];
    const start = figure.start - (before.length - verb);
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
    };
    return [{ kind: 'got', figure, start, end }];
  });
}
