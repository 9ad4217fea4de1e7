import type { Problem, Path } from '../rubric-error';
import { Quotient } from '../formula';
import type { Band, RubricSource } from '../types';
import { leafPlaces } from './places';

/** Bands neither overlap nor leave a gap, and the best gives all points; no width or measure is nought. */
export function checkBands(source: RubricSource): readonly Problem[] {
  return leafPlaces(source).flatMap(({ path, rule, owner, points }): readonly Problem[] => {
    switch (rule.kind) {
      case 'bands': {
        const problems = checkOne(rule.bands, [...path, 'bands'], owner);
        return problems.length > 0 || points === null
          ? problems
          : checkBest(rule.bands, points, [...path, 'bands'], owner);
      }
      case 'tally':
        return rule.entries.flatMap(({ bands }, index) =>
          bands === undefined ? [] : checkOne(bands, [...path, 'entries', index, 'bands'], owner),
        );
      case 'steps':
        return rule.per.sign() > 0
          ? []
          : [{ path: [...path, 'per'], message: `${owner}每一级的宽度（per）应大于 0，例如 5%。` }];
      case 'proportion':
        return rule.of === undefined || rule.of.sign() > 0
          ? []
          : [
              {
                path: [...path, 'of'],
                message: `${owner}得满分的标准（of）应大于 0，例如 90%；不写即 100%。`,
              },
            ];
      case 'deadlines':
        return [];
    }
  });
}

/** The points of the best band; null where the bands themselves are at fault. */
export function bestBand(bands: readonly Band[]): Quotient | null {
  const [first, ...others] = bands.map((band) => band.points);
  return first === undefined || checkOne(bands, [], '').length > 0 ? null : Quotient.max(first, ...others);
}

function checkBest(bands: readonly Band[], points: Quotient, path: Path, owner: string): readonly Problem[] {
  const best = bestBand(bands);
  if (best === null || best.eq(points)) return [];
  return [
    {
      path,
      message: `${owner}最高一档的分值为 ${best.toDecimalText()}，应与其分值 ${points.toDecimalText()} 相等。`,
    },
  ];
}

interface Bound {
  readonly at: Quotient;
  /** Whether the bound itself belongs to the band. */
  readonly inside: boolean;
}

function lowerOf(band: Band): Bound | null {
  const at = band.atLeast ?? band.above;
  return at === undefined ? null : { at, inside: band.atLeast !== undefined };
}

function upperOf(band: Band): Bound | null {
  const at = band.atMost ?? band.below;
  return at === undefined ? null : { at, inside: band.atMost !== undefined };
}

function checkOne(bands: readonly Band[], path: Path, owner: string): readonly Problem[] {
  const problems: Problem[] = [];
  const placed = bands.map((band, index) => ({ band, index, lower: lowerOf(band), upper: upperOf(band) }));
  for (const { band, index, lower, upper } of placed) {
    if (lower === null || upper === null) continue;
    const order = lower.at.cmp(upper.at);
    if (order > 0 || (order === 0 && !(lower.inside && upper.inside))) {
      problems.push({
        path: [...path, index],
        message: `${owner}的档“${band.label}”是空的：下限不小于上限；请对调或改正上下限。`,
      });
    }
  }
  if (problems.length > 0) return problems;
  const ordered = [...placed].sort((one, other) => compareLower(one.lower, other.lower));
  const first = ordered[0];
  const last = ordered.at(-1);
  if (first !== undefined && first.lower !== null) {
    problems.push({
      path: [...path, first.index],
      message: `${owner}的分档有空缺：小于“${first.band.label}”的数值没有档；最低一档不应写下限。`,
    });
  }
  if (last !== undefined && last.upper !== null) {
    problems.push({
      path: [...path, last.index],
      message: `${owner}的分档有空缺：大于“${last.band.label}”的数值没有档；最高一档不应写上限。`,
    });
  }
  ordered.slice(1).forEach((next, position) => {
    const before = ordered[position];
    if (before === undefined || next.lower === null) {
      problems.push({
        path: [...path, next.index],
        message: `${owner}的分档重叠：“${before?.band.label ?? ''}”与“${next.band.label}”都没有下限；只有最低一档可以不写下限。`,
      });
      return;
    }
    const { upper } = before;
    const gap = upper === null ? -1 : next.lower.at.cmp(upper.at);
    const touching = upper !== null && gap === 0;
    if (gap < 0 || (touching && upper.inside && next.lower.inside)) {
      problems.push({
        path: [...path, next.index],
        message: `${owner}的分档重叠：“${before.band.label}”与“${next.band.label}”含有相同的数值；请让前一档的上限与后一档的下限相接，其中一个含、一个不含。`,
      });
    } else if (gap > 0 || (touching && !upper.inside && !next.lower.inside)) {
      problems.push({
        path: [...path, next.index],
        message: `${owner}的分档有空缺：“${before.band.label}”与“${next.band.label}”之间的数值没有档；请让前一档的上限与后一档的下限相接，其中一个含、一个不含。`,
      });
    }
  });
  return problems;
}

function compareLower(one: Bound | null, other: Bound | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? -1 : 1;
  return one.at.cmp(other.at) || Number(other.inside) - Number(one.inside);
}
