import { Quotient } from '../formula';
import type { Path, Problem } from '../rubric-error';
import type { IndicatorDefinition, RubricSource } from '../types';
import { bestBand } from './bands';
import { checklistOf } from './places';

/** Something with a weight, and what its weight has to be: what stands below it adds up to that. */
interface Level {
  readonly title: string;
  readonly weight: Quotient;
  readonly weightPath: Path;
  readonly gives: Quotient;
  /** What gives it, with its place: 下属三级指标的权重之和. */
  readonly what: string;
  readonly givesPath: Path;
  readonly below: readonly Level[];
  readonly rests: readonly Path[];
}

/** Weights add up through all levels to the highest total, and what a row can give adds up to its weight. */
export function checkWeights(source: RubricSource): readonly Problem[] {
  const { min, max } = source.total;
  const below = source.groups.map((level1, one): Level => {
    const path = ['groups', one];
    const groups = level1.groups.map((level2, two) => {
      const at = [...path, 'groups', two];
      const rows = level2.indicators.map((row, three) => rowLevel(row, [...at, 'indicators', three]));
      return groupLevel(level2, at, '下属三级指标的权重之和', rows);
    });
    return groupLevel(level1, path, '下属二级指标的权重之和', groups);
  });
  const gives = Quotient.sum(...below.map((level) => level.weight));
  const total: Level = {
    title: '总分上限',
    // Bounds that are the wrong way round are told of by checkGrades.
    weight: min.lt(max) ? max : gives,
    weightPath: ['total', 'max'],
    gives,
    what: '一级指标的权重之和',
    givesPath: ['total', 'max'],
    below,
    rests: [['groups'], ['total']],
  };
  return problemsOf(total, false);
}

function groupLevel(
  group: { readonly name: string; readonly weight: Quotient },
  path: Path,
  what: string,
  below: readonly Level[],
): Level {
  const at = [...path, 'weight'];
  const gives = Quotient.sum(...below.map((level) => level.weight));
  const title = `“${group.name}”的权重`;
  return { title, weight: group.weight, weightPath: at, gives, what, givesPath: at, below, rests: [path] };
}

function rowLevel(row: IndicatorDefinition, path: Path): Level {
  const given = givenBy(row, [...path, 'rule']);
  return {
    title: `“${row.name}”的权重`,
    weight: row.weight,
    weightPath: [...path, 'weight'],
    gives: given?.points ?? row.weight,
    what: given?.what ?? '',
    givesPath: given?.path ?? path,
    below: [],
    rests: [],
  };
}

/** The most that a row can give by what its rule writes down; null where the rule has no points of its own. */
function givenBy(
  { rule }: IndicatorDefinition,
  path: Path,
): { readonly points: Quotient; readonly what: string; readonly path: Path } | null {
  const list = checklistOf(rule, path);
  if (list !== null) {
    return {
      points: Quotient.sum(...list.rule.items.map((item) => item.points)),
      what: '各项的分值之和',
      path: [...list.path, 'items'],
    };
  }
  switch (rule.kind) {
    case 'parts':
      return {
        points: Quotient.sum(...rule.parts.map((part) => part.points)),
        what: '各部分的分值之和',
        path: [...path, 'parts'],
      };
    case 'choice':
      return {
        points: Quotient.max(Quotient.ZERO, ...rule.options.map((option) => option.points)),
        what: '最高的选项的分值',
        path: [...path, 'options'],
      };
    case 'transfer':
      return givenByBands(rule.rule, [...path, 'rule']);
    default:
      return givenByBands(rule, path);
  }
}

function givenByBands(rule: IndicatorDefinition['rule'], path: Path): ReturnType<typeof givenBy> {
  const points = rule.kind === 'bands' ? bestBand(rule.bands) : null;
  return points && { points, what: '最高一档的分值', path: [...path, 'bands'] };
}

/** @param blamed whether the level above would add up if this one's weight were what it gives */
function problemsOf(level: Level, blamed: boolean): readonly Problem[] {
  const { title, weight, gives, what, below, rests } = level;
  const off = !gives.eq(weight);
  const blame = off && Quotient.sum(...below.map((one) => one.gives)).eq(weight);
  const problems = below.flatMap((one) => problemsOf(one, blame));
  if (!off || blame) return problems;
  const [has, wants] = [gives.toDecimalText(), weight.toDecimalText()];
  const difference = `${gives.gt(weight) ? '多' : '少'} ${gives.sub(weight).abs().toDecimalText()}`;
  const own: Problem = blamed
    ? {
        path: level.weightPath,
        message: `${title} ${wants} 与${what} ${has} 不符，上一级的合计也因此不符；应改为 ${has}。`,
        rests,
      }
    : {
        path: level.givesPath,
        message: `${what}为 ${has}，应等于${title} ${wants}（${difference}）。`,
        rests,
      };
  return [own, ...problems];
}
