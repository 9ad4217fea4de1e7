import { Quotient } from '../rubric/formula';
import type { Rubric } from '../rubric/rubric';
import type { Certainty, Indicator, TallyRule } from '../rubric/types';
import { VERSION } from './version';
import type { AdjustmentResult, Assessment, RowResult } from './assessment';
import { type Facts, own } from './facts';
import { improvementsOf } from './improve';
import { readInputs } from './readings';
import { evaluateRule, legalScores } from './rules';
import { ANY, type Legal, type RowContext, type TransferTarget } from './rules/rule';
import { tally } from './rules/tally';
import { bounded } from './rules/value';
import { Scope } from './scope';
import { clampTotal, gradesOf } from './total';
import { sheetWeight } from './weights';
import type { TallyWorking } from './working';

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
  const results = new Map<string, IndicatorResult>();

  const contextOf = (indicator: Indicator): RowContext => {
    const judgements = own(facts.judgements, indicator.name) ?? {};
    const weight = sheetWeight(facts, indicator);
    return {
      scope,
      row: indicator.name,
      weight,
      scale: weight.div(indicator.weight) ?? Quotient.ONE,
      judgement: (key) => own(judgements, key) ?? {},
      result: (name) => {
        const target = rubric.indicator(name);
        return target === undefined ? NOWHERE : resultOf(target);
      },
      legal: legalOf,
    };
  };

  const resultOf = (indicator: Indicator): IndicatorResult => {
    let result = results.get(indicator.name);
    if (result === undefined) {
      result = scoreRow(indicator, contextOf(indicator));
      results.set(indicator.name, result);
    }
    return result;
  };

  const legalOf = (name: string): Legal => {
    const indicator = rubric.indicator(name);
    if (indicator === undefined) return ANY;
    const context = contextOf(indicator);
    return legalScores(indicator.rule, { name, full: context.weight }, context);
  };

  const rows = rubric.indicators.map(resultOf);
  const rowsTotal = Quotient.sum(...rows.map((row) => row.score ?? Quotient.ZERO));
  const adjustment = adjust(rubric, scope, rowsTotal);
  const total = clampTotal(rubric, rowsTotal.add(adjustment.working.points ?? Quotient.ZERO));
  const complete = [...rows, adjustment].every((row) => row.status === 'scored');
  const grades = complete ? gradesOf(rubric, total) : null;
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
    grade: grades?.reached?.name ?? null,
    nextGrade: grades?.next ? { name: grades.next.name, points: grades.next.from.sub(total) } : null,
    row: (name) => (name === adjustment.name ? adjustment : results.get(name)),
    value: (name) =>
      rubric.values.has(name) ? scope.trace({ kind: 'reference', name, start: 0, end: 0 }) : undefined,
    legal: legalOf,
    text: (name) => scope.text(name),
    holds: (condition) => scope.holds(condition),
  };
}

/** The result of an indicator, which unlike 加减分项 has a weight. */
interface IndicatorResult extends RowResult {
  readonly weight: Quotient;
}

/** Where points go that have nowhere to go: the loader lets no such rubric through. */
const NOWHERE: TransferTarget = { score: null, weight: Quotient.ONE, missing: [], assumed: false };

function scoreRow(indicator: Indicator, context: RowContext): IndicatorResult {
  const { name } = indicator;
  const { weight } = context;
  const working = evaluateRule(indicator.rule, { name, full: weight }, context);
  // A row is worth at most its weight and never less than nothing; rounding comes last (rubric.md, General).
  const score =
    working.points === null ? null : bounded(working.points, { full: weight }).round(2, 'half-up');
  return {
    name,
    weight,
    score,
    ...statusOf(score, working.missing, [indicator.certainty, indicator.weightCertainty, working.certainty]),
    working,
    improvements: score === null ? [] : improvementsOf(indicator, working, context, score),
  };
}

function statusOf(
  score: Quotient | null,
  missing: RowResult['missing'],
  certainties: readonly (Certainty | null | undefined)[],
): Pick<RowResult, 'status' | 'missing' | 'assumed' | 'caveats'> {
  const caveats = certainties.filter(
    (one): one is Certainty => one !== undefined && one !== null && one.level !== 'printed',
  );
  const assumed = caveats.some((one) => one.level === 'assumed');
  return { status: score === null ? 'missing' : 'scored', missing, assumed, caveats };
}

/** 加减分项: what counts after the clamp, so that the rows add up to 合计. */
function adjust(rubric: Rubric, scope: Scope, rowsTotal: Quotient): AdjustmentResult {
  const { adjustment, total } = rubric.source;
  const { name, rule, certainty } = adjustment;
  const working = tally.evaluate(rule, { name, full: Quotient.ZERO }, { scope });
  const wanted = working.points === null ? null : rowsTotal.add(working.points);
  const score = wanted === null ? null : clampTotal(rubric, wanted).sub(rowsTotal);
  return {
    name,
    weight: null,
    score,
    ...statusOf(score, working.missing, [certainty, working.certainty]),
    working,
    improvements: [],
    bonus: sideOf(rule, working, 1),
    penalty: sideOf(rule, working, -1),
    clamped:
      wanted === null ? null : wanted.gt(total.max) ? 'ceiling' : wanted.lt(total.min) ? 'floor' : null,
  };
}

/** What is added, or what is taken away; null while an entry is missing that could do so. */
function sideOf(rule: TallyRule, { entries }: TallyWorking, sign: 1 | -1): Quotient | null {
  let sum = Quotient.ZERO;
  for (const [index, { each, bands = [] }] of rule.entries.entries()) {
    const effective = entries[index]?.effective ?? null;
    if (effective?.sign() === sign) sum = sum.add(effective.abs());
    if (effective === null && (each?.sign() === sign || bands.some((band) => band.points.sign() === sign))) {
      return null;
    }
  }
  return sum;
}
