import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { Assessment } from '../../scoring/assessment';
import { own } from '../../scoring/facts';
import { defineCheck, type Found, type Subject } from '../check';
import { reportedNumber, reportedRowsTotal } from '../reported';
import type { PointsSaid } from '../texts';
import { ownPoints } from '../texts/points-of-others';

interface Row {
  readonly name: string;
  /** null for 加减分项. */
  readonly weight: Quotient | null;
  readonly score: Quotient | null;
  readonly points: readonly PointsSaid[];
  /** 各扣0.5分: there is no telling how often. */
  readonly each: boolean;
  /** The text, narrowed. */
  readonly plain: string;
}

/** The points that a text says against the score cell and the weight of its row. */
export const S05 = defineCheck({
  code: 'S05',
  severity: 'error',
  scope: ['S'],
  reads: ['texts', 'scores', 'weights'],
  title: '评分说明所写的得分、扣分与得分单元格一致',
  basis: '评分说明写的得分等于得分单元格；扣分与得分之和等于权重。',
  advice: '核对评分说明与得分单元格，改正不一致的一处。',
  places: rowsWithPoints,
  judge: (row, { assessment }) =>
    row.weight === null ? adjustment(row, assessment) : indicator(row, row.weight),
});

function rowsWithPoints(subject: Subject): readonly Row[] {
  const { assessment } = subject;
  return [...assessment.rows, assessment.adjustment].flatMap(({ name, weight }): readonly Row[] => {
    if (own(assessment.facts.narratives, name) === undefined) return [];
    const reading = subject.text(name);
    const { plain } = reading;
    const score = reportedNumber(assessment, name);
    // Parts of a row may be called as other rows are: then all of them give its score.
    const points = addUpTo(reading.points, score)
      ? reading.points
      : ownPoints(assessment.rubric, name, reading);
    return points.length === 0 ? [] : [{ name, weight, score, points, each: /各扣/.test(plain), plain }];
  });
}

function addUpTo(points: readonly PointsSaid[], score: Quotient | null): boolean {
  const got = valuesOf(points, 'got');
  return score !== null && got.length > 1 && Quotient.sum(...got).eq(score);
}

function indicator({ name, score, points, each, plain }: Row, whole: Quotient): Found | null {
  const ofRow = points.filter((one) => !isOutOfHundred(one, whole));
  const got = gotOf(ofRow, score);
  const lost = valuesOf(points, 'lost');
  const said = isOfParts(plain, ofRow, score) ? null : finalOf(got, score);
  if (said !== null && score !== null && !said.eq(score))
    return found(name, `评分说明写得${shown(said)}分，得分单元格是 ${shown(score)}。`);
  const final = said ?? score;
  if (final === null || lost.length === 0 || each) return null;
  const due = whole.sub(final);
  if (couldBe(lost, due)) return null;
  const sum = Quotient.sum(...lost);
  const source = said === null ? `得分单元格是 ${shown(final)}` : `得${shown(final)}分`;
  const words =
    lost.length === 1 ? `扣${shown(sum)}分` : `共扣${shown(sum)}分（${lost.map(shown).join('+')}）`;
  return found(
    name,
    `评分说明写${words}，${source}，两者之和为 ${shown(sum.add(final))}，与权重 ${shown(whole)} 不符。`,
  );
}

/** 考评得分95分 where the row weighs 5: a score that is reckoned into the row's own. */
function isOutOfHundred({ kind, figure: { value, label } }: PointsSaid, whole: Quotient): boolean {
  return (
    kind === 'got' && value.gt(whole) && /(?:自评|核查|考评|复核|复评|评审|审核|核定)\D{0,2}得分$/.test(label)
  );
}

/** Numbers of items that a text goes through: 1. 2.; （一）（二）; 一是 二是. */
const ITEM =
  /(?:^|[。；;，,：:\s])(?:\d{1,2}(?:[、）)]|\.(?!\d))|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)]|[①-⑳]|[一二三四五六七八九十]{1,2}(?:是|、)|第[一二三四五六七八九十\d]{1,2}[项条点])/gu;
/** Words behind which a number is of the whole row. */
const OF_ALL =
  /(?:共|合计|总计|累计|综上|因此|最终|本项|该项|此项|本指标|该指标|自评|核查|核定|得分)[^，,。；;]{0,4}$|(?:^|[。；;\n])\s*$/u;

/** Whether what a text of several items says is less than the cell, and said of its items, not of the row. */
function isOfParts(plain: string, points: readonly PointsSaid[], score: Quotient | null): boolean {
  const got = points.filter(({ kind }) => kind === 'got');
  const last = got.at(-1);
  if (score === null || last === undefined || [...plain.matchAll(ITEM)].length < 2) return false;
  if (Quotient.sum(...got.map(({ figure }) => figure.value)).gte(score)) return false;
  return /满分/.test(plain) || !OF_ALL.test(plain.slice(0, last.start));
}

/** What a text says the row got; the cell's own score where it is that at the decimals that are printed. */
function gotOf(points: readonly PointsSaid[], score: Quotient | null): readonly Quotient[] {
  return points.flatMap(({ kind, figure: { value, printed } }) => {
    if (kind !== 'got') return [];
    const decimals = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0;
    const same =
      score !== null &&
      decimals > 0 &&
      score.round(Math.min(decimals, 2), 'half-up').eq(value.round(2, 'half-up'));
    return [same ? score : value];
  });
}

/** The score that a text ends up with: one that fits the cell where several are said, parts added up where they do. */
function finalOf(got: readonly Quotient[], score: Quotient | null): Quotient | null {
  const last = got.at(-1) ?? null;
  if (score === null || got.length < 2) return last;
  return couldBe(got, score) ? score : last;
}

/** Whether several points said give one number: one of them, or all together. */
function couldBe(said: readonly Quotient[], value: Quotient): boolean {
  return said.some((one) => one.eq(value)) || Quotient.sum(...said).eq(value);
}

/** 加减分项: what is added less what is taken, unless the bounds of the total leave less. */
function adjustment({ name, score, points }: Row, assessment: Assessment): Found | null {
  if (score === null) return null;
  const added = valuesOf(points, 'added');
  const taken = valuesOf(points, 'taken').concat(valuesOf(points, 'lost'));
  const net = Quotient.sum(...added).sub(Quotient.sum(...taken));
  const said = [...added, ...taken.map((value) => value.neg()), ...valuesOf(points, 'got'), net];
  if (said.some((value) => value.eq(score)) || isClamped(assessment, score, net)) return null;
  return found(name, `评分说明的加分、减分合起来是 ${shown(net)} 分，得分单元格是 ${shown(score)}。`);
}

function isClamped(assessment: Assessment, score: Quotient, net: Quotient): boolean {
  const rows = reportedRowsTotal(assessment);
  const { min, max } = assessment.rubric.source.total;
  const within = score.mul(net).sign() >= 0 && score.abs().lte(net.abs());
  return rows !== null && within && [min, max].some((bound) => rows.add(score).eq(bound));
}

function valuesOf(points: readonly PointsSaid[], kind: PointsSaid['kind']): readonly Quotient[] {
  return points.flatMap((one) => (one.kind === kind ? [one.figure.value] : []));
}

function shown(value: Quotient): string {
  return value.toDecimalText();
}

function found(name: string, message: string): Found {
  return {
    indicator: name,
    names: [rowName('score', name), rowName('narrative', name)],
    message: `“${name}”${message}`,
    fix: null,
  };
}
