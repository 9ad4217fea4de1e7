import { Quotient } from '../rubric/formula';
import type { Rubric } from '../rubric/rubric';
import type { Certainty, Indicator } from '../rubric/types';
import { VERSION } from './version';
import type { AdjustmentResult, Assessment, RowResult } from './assessment';
import { type Facts, own } from './facts';
import { improvementsOf } from './improve';
import { readInputs } from './readings';
import { evaluateRule, legalScores } from './rules';
import { ANY, type Legal, type RowContext } from './rules/rule';
import { tally } from './rules/tally';
import { Scope } from './scope';
import { sheetWeights } from './weights';

/**
 * Scores the facts of one unit and year by a rubric. Pure and synchronous; never throws, whatever the facts
 * hold: what is missing, unreadable or unknown is a status with its reason. The rules are those of the rubric's
 * data; rounding, clamp and grades follow rubric.md, General.
 * @param rubric a rubric whose checks have passed
 * @param facts amounts in the rubric's unit, ratios as fractions, dates as ISO text
 */
export function assess(rubric: Rubric, facts: Facts): Assessment {
  const readings = readInputs(rubric, facts);
  const scope = new Scope(rubric, readings);
  const weights = sheetWeights(rubric, facts);
  const results = new Map<string, RowResult>();

  const contextOf = (indicator: Indicator): RowContext => {
    const judgements = own(facts.judgements, indicator.name) ?? {};
    const weight = weights.get(indicator.name) ?? indicator.weight;
    return {
      scope,
      row: indicator.name,
      weight,
      scale: weight.div(indicator.weight) ?? Quotient.ONE,
      judgement: (key) => own(judgements, key) ?? {},
      result: (name) => {
        const target = resultOf(name);
        return {
          score: target?.score ?? null,
          weight: target?.weight ?? Quotient.ONE,
          missing: target?.missing ?? [],
          assumed: target?.assumed ?? false,
          legal: () => legalOf(name),
        };
      },
    };
  };

  const resultOf = (name: string): RowResult | undefined => {
    const known = results.get(name);
    if (known !== undefined) return known;
    const indicator = rubric.indicator(name);
    if (indicator === undefined) return undefined;
    const result = scoreRow(indicator, contextOf(indicator));
    results.set(name, result);
    return result;
  };

  const legalOf = (name: string): Legal => {
    const indicator = rubric.indicator(name);
    if (indicator === undefined) return ANY;
    const context = contextOf(indicator);
    return legalScores(indicator.rule, { name, full: context.weight }, context);
  };

  const rows = rubric.indicators.flatMap((indicator) => resultOf(indicator.name) ?? []);
  const rowsTotal = Quotient.sum(...rows.map((row) => row.score ?? Quotient.ZERO));
  const adjustment = adjust(rubric, scope, rowsTotal);
  results.set(adjustment.name, adjustment);
  const total = clamp(rubric, rowsTotal.add(net(adjustment)));
  const complete = [...rows, adjustment].every((row) => row.status === 'scored');
  return {
    rubric,
    facts,
    receipt: { rubric: rubric.id, revision: rubric.revision, hash: rubric.hash, version: VERSION },
    readings,
    ratios: rubric.ratios.map((name) => {
      const trace = scope.trace({ kind: 'reference', name, start: 0, end: 0 });
      return { name, trace, value: trace.outcome.kind === 'number' ? trace.outcome.value : null };
    }),
    rows,
    adjustment,
    rowsTotal,
    total,
    complete,
    grade: complete ? gradeOf(rubric, total) : null,
    nextGrade: complete ? nextGradeOf(rubric, total) : null,
    row: (name) => results.get(name),
    value: (name) =>
      rubric.values.has(name) ? scope.trace({ kind: 'reference', name, start: 0, end: 0 }) : undefined,
    legal: legalOf,
    text: (name) => scope.text(name),
    holds: (condition) => scope.holds(condition),
  };
}

function scoreRow(indicator: Indicator, context: RowContext): RowResult {
  const { name } = indicator;
  const working = evaluateRule(indicator.rule, { name, full: context.weight }, context);
  const caveats = [indicator.certainty, indicator.weightCertainty, working.certainty ?? undefined].filter(
    (one): one is Certainty => one !== undefined && one.level !== 'printed',
  );
  // A row is worth at most its weight and never less than nothing; rounding comes last (rubric.md, General).
  const score =
    working.points === null
      ? null
      : Quotient.max(Quotient.ZERO, Quotient.min(working.points, context.weight)).round(2, 'half-up');
  return {
    name,
    weight: context.weight,
    score,
    status: score === null ? 'missing' : 'scored',
    missing: working.missing,
    assumed: caveats.some((one) => one.level === 'assumed'),
    caveats,
    working,
    improvements: score === null ? [] : improvementsOf(indicator, working, context, score),
  };
}

/** 加减分项: what counts after the clamp, so that the rows add up to 合计. */
function adjust(rubric: Rubric, scope: Scope, rowsTotal: Quotient): AdjustmentResult {
  const { name, rule, certainty } = rubric.source.adjustment;
  const context: RowContext = {
    scope,
    row: name,
    weight: Quotient.ZERO,
    scale: Quotient.ONE,
    judgement: () => ({}),
    result: () => ({ score: null, weight: Quotient.ONE, missing: [], assumed: false, legal: () => ANY }),
  };
  const working = tally.evaluate(rule, { name, full: Quotient.ZERO }, context);
  const side = (sign: 1 | -1): Quotient | null => {
    const entries = working.entries.filter((_, index) => entrySign(rule.entries[index]) === sign);
    if (entries.some((entry) => entry.effective === null)) return null;
    return Quotient.sum(Quotient.ZERO, ...entries.flatMap((entry) => entry.effective?.abs() ?? []));
  };
  const wanted = working.points === null ? null : rowsTotal.add(working.points);
  const score = wanted === null ? null : clamp(rubric, wanted).sub(rowsTotal).round(2, 'half-up');
  return {
    name,
    weight: null,
    score,
    status: score === null ? 'missing' : 'scored',
    missing: working.missing,
    assumed: certainty?.level === 'assumed' || working.certainty?.level === 'assumed',
    caveats: [certainty, working.certainty ?? undefined].filter(
      (one): one is Certainty => one !== undefined && one.level !== 'printed',
    ),
    working,
    improvements: [],
    bonus: side(1),
    penalty: side(-1),
    clamped:
      wanted === null
        ? null
        : wanted.gt(rubric.source.total.max)
          ? 'ceiling'
          : wanted.lt(rubric.source.total.min)
            ? 'floor'
            : null,
  };
}

function entrySign(entry: Rubric['source']['adjustment']['rule']['entries'][number] | undefined): 1 | -1 {
  const sample = entry?.each ?? entry?.bands?.find((band) => !band.points.isZero())?.points;
  return (sample?.sign() ?? 1) < 0 ? -1 : 1;
}

function net(adjustment: AdjustmentResult): Quotient {
  return adjustment.working.points ?? Quotient.ZERO;
}

/** One clamp, after bonus and penalty (rubric.md, General). */
function clamp(rubric: Rubric, value: Quotient): Quotient {
  const { min, max } = rubric.source.total;
  return Quotient.max(min, Quotient.min(value, max)).round(2, 'half-up');
}

/** The grade of a total: the first of the scale, from the best, that it reaches. */
export function gradeOf(rubric: Rubric, total: Quotient): string | null {
  return fromBest(rubric).find((grade) => total.gte(grade.from))?.name ?? null;
}

function nextGradeOf(rubric: Rubric, total: Quotient): Assessment['nextGrade'] {
  const next = fromBest(rubric)
    .filter((grade) => grade.from.gt(total))
    .at(-1);
  return next === undefined ? null : { name: next.name, points: next.from.sub(total) };
}

function fromBest(rubric: Rubric): Rubric['source']['grades']['scale'] {
  return [...rubric.source.grades.scale].sort((one, other) => other.from.cmp(one.from));
}
