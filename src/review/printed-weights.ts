import { Quotient } from '../rubric/formula';
import { rowName } from '../rubric/names';
import type { Indicator } from '../rubric/types';
import type { Found, Subject } from './check';
import { shortened } from './layout';
import type { PrintedGroup, PrintedRow } from './sheet';
import { weighed } from './weights';

/** A sum of weights that the sheet prints both the parts and the whole of, with what is wrong with it. */
export interface PrintedSum {
  readonly found: readonly Found[];
}

/**
 * The sums that the printed weights of groups allow: indicators to level 2, level 2 to level 1, level 1 to the whole.
 * One slip is pointed out once, in the smallest branch that shows it: a level is right when either the level below it
 * or the indicators themselves add up to it.
 * @returns null where the sheet prints no weight of a group, or its rows are not known
 */
export function printedLevels(subject: Subject): readonly PrintedSum[] | null {
  const { groups, rows } = subject.sheet;
  if (groups === null || rows === null || groups.every(({ weight }) => readable(weight) === null))
    return null;
  const levels = new Levels(subject, rows, groups);
  const sums: PrintedSum[] = [];
  for (const group of groups.filter(({ level }) => level === 2)) {
    const whole = readable(group.weight);
    const parts = levels.ofRows(group);
    if (whole !== null && parts !== null) sums.push(levels.compare(group, whole, [parts]));
  }
  const first = groups.filter(({ level }) => level === 1);
  for (const group of first) {
    const whole = readable(group.weight);
    const [sum, ...others] = [levels.ofGroups(group), levels.ofRows(group)].filter((one) => one !== null);
    if (whole !== null && sum !== undefined) sums.push(levels.compare(group, whole, [sum, ...others]));
  }
  const all = levels.ofWhole(first);
  return all === null ? sums : [...sums, all];
}

class Levels {
  /** By the index of the printed row; null for a row whose weight is not known. */
  private readonly weights: readonly (Quotient | null | undefined)[];

  constructor(
    private readonly subject: Subject,
    private readonly rows: readonly PrintedRow[],
    private readonly groups: readonly PrintedGroup[],
  ) {
    const known = new Map(
      weighed(subject.assessment).map(({ indicator, weight }) => [indicator.name, weight] as const),
    );
    const adjustment = subject.assessment.adjustment.name;
    this.weights = rows.map(({ indicator }, index) => {
      if (indicator === adjustment) return Quotient.ZERO;
      // Of rows that are there twice only one has its weight read.
      const twice = rows.some((one, other) => other !== index && one.indicator === indicator);
      return indicator === null || twice ? null : known.get(indicator);
    });
  }

  /** The sum of a group's indicators; null where one of them is not known. */
  ofRows({ rows }: PrintedGroup): Quotient | null {
    return sumOf(rows.map((row) => this.weights[row]));
  }

  /** The sum of the printed level-2 weights in a level-1 group; null where they do not make it up. */
  ofGroups(group: PrintedGroup): Quotient | null {
    const below = this.groups.filter(
      ({ level, rows }) => level === 2 && rows.length > 0 && rows.every((row) => group.rows.includes(row)),
    );
    const covered = new Set(below.flatMap(({ rows }) => rows));
    return group.rows.every((row) => covered.has(row) || this.weights[row]?.isZero() === true)
      ? sumOf(below.map(({ weight }) => readable(weight)))
      : null;
  }

  compare(
    group: PrintedGroup,
    whole: Quotient,
    parts: readonly [Quotient, ...(readonly Quotient[])],
  ): PrintedSum {
    const [sum] = parts;
    if (parts.some((one) => one.eq(whole)) || this.lacksRows(group, whole.sub(sum))) return { found: [] };
    const level = group.level === 1 ? '一级指标' : '二级指标';
    return {
      found: [
        told({
          names: this.namesOf(group.rows),
          cells: [group.cell],
          what: `${level}“${shortened(group.printed, 20)}”下各指标权重之和为 ${sum.toDecimalText()}，所印权重为 ${whole.toDecimalText()}`,
          difference: sum.sub(whole),
        }),
      ],
    };
  }

  /** Level 1, or the indicators, against the whole: what is printed beside 合计, otherwise what the rubric adds up to. */
  ofWhole(first: readonly PrintedGroup[]): PrintedSum | null {
    const { assessment, sheet } = this.subject;
    const rubric = Quotient.sum(...assessment.rubric.indicators.map(({ weight }) => weight));
    const whole = readable(sheet.whole) ?? (sheet.known ? rubric : null);
    const groups = sumOf(first.map(({ weight }) => readable(weight)));
    const parts = [groups, sumOf(this.weights)].filter((sum) => sum !== null);
    const [sum] = parts;
    if (whole === null || sum === undefined || first.length === 0) return null;
    if (parts.some((one) => one.eq(whole)) || this.lacksRows(null, whole.sub(sum))) return { found: [] };
    return {
      found: [
        told({
          names: this.namesOf(first.flatMap(({ rows }) => rows)),
          cells: first.map(({ cell }) => cell),
          what: `一级指标权重之和为 ${sum.toDecimalText()}，应为 ${whole.toDecimalText()}`,
          difference: sum.sub(whole),
        }),
      ],
    };
  }

  /** Whether the rows that the sheet lacks are what is missing from a sum: S07 names those. */
  private lacksRows(group: PrintedGroup | null, missing: Quotient): boolean {
    if (missing.sign() <= 0) return false;
    const { indicators } = this.subject.assessment.rubric;
    const there = new Set(this.rows.map(({ indicator }) => indicator));
    const branch = ({ level1, level2 }: Indicator): string =>
      group === null ? '' : group.level === 1 ? level1 : JSON.stringify([level1, level2]);
    const beside = new Set(group?.rows.map((row) => this.rows[row]?.indicator));
    const near = new Set(indicators.filter(({ name }) => beside.has(name)).map(branch));
    const absent = indicators.filter(
      (one) => !there.has(one.name) && (group === null || near.has(branch(one))),
    );
    return Quotient.sum(...absent.map(({ weight }) => weight)).eq(missing);
  }

  private namesOf(rows: readonly number[]): readonly string[] {
    const names = new Set(rows.map((row) => this.rows[row]?.indicator));
    const { indicators } = this.subject.assessment.rubric;
    return indicators.filter(({ name }) => names.has(name)).map(({ name }) => rowName('weight', name));
  }
}

function told(said: {
  readonly names: readonly string[];
  readonly cells: readonly string[];
  readonly what: string;
  readonly difference: Quotient;
}): Found {
  const { names, cells, what, difference } = said;
  const side = `${difference.sign() > 0 ? '多' : '少'} ${difference.abs().toDecimalText()}`;
  return { indicator: null, names, cells, message: `${what}，${side}。`, fix: null };
}

function sumOf(weights: readonly (Quotient | null | undefined)[]): Quotient | null {
  const known = weights.filter((weight) => weight instanceof Quotient);
  return known.length === weights.length ? Quotient.sum(...known) : null;
}

/** A printed weight; null for none, or one that cannot be read. */
function readable(text: string | null): Quotient | null {
  const found = /^\s*(\d+(?:\.\d+)?)\s*[%分]?\s*$/u.exec(text?.normalize('NFKC') ?? '');
  return found?.[1] === undefined ? null : Quotient.parse(found[1]);
}
