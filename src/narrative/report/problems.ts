import type { Quotient } from '../../rubric/formula';
import type { Audit, AuditRow } from '../../scoring/audit';
import { amountOf } from '../../scoring/explain';
import { formatPoints } from '../../scoring/format';
import { clean } from '../words';
import { type Loss, lossesOf } from './losses';

/** 存在问题: one a row that lost points, with the 改进措施 that answers it. Whole sentences, unnumbered. */
export interface Problem {
  readonly row: string;
  /** Points that the row lost against its weight; of 加减分项 what is taken away. */
  readonly lost: Quotient;
  readonly says: string;
  readonly measure: string;
}

/** The rows that lost points by the review, the largest loss first; rows that are not decided are left out. */
export function problemsOf(audit: Audit): readonly Problem[] {
  return audit.rows
    .flatMap((row) => problemOf(audit, row) ?? [])
    .sort((one, other) => other.lost.cmp(one.lost));
}

function problemOf(audit: Audit, row: AuditRow): Problem | null {
  const { name, weight, decided } = row;
  if (decided === null) return null;
  if (weight === null) return penaltyProblem(audit, row, decided);
  const lost = weight.sub(decided).round(2, 'half-up');
  if (lost.sign() <= 0) return null;
  const reasons = reasonLoss(row, lost);
  const losses = [...reasons, ...derived(audit, row, decided)];
  const why = losses.length === 0 ? restored(row) : joined(reasons, losses.slice(reasons.length));
  return {
    row: name,
    lost,
    says: `${name}扣${formatPoints(lost)}分${why === '' ? '' : `：${why}`}。`,
    measure: sentence(
      losses.length === 0
        ? [`对照评分标准查明“${name}”失分的原因并整改`]
        : [...losses.map((one) => one.measure), ...nextStep(audit, row)],
    ),
  };
}

/** Whether the auditor gave more than the rule: her reason then says why, and not what is the matter. */
function isRestored({ decided, proposed }: AuditRow): boolean {
  return decided !== null && proposed !== null && decided.gt(proposed);
}

/** What the auditor gave back, in figures; her reason stands in the analysis of the row. */
function restored(row: AuditRow): string {
  const { decided, proposed } = row;
  if (decided === null || proposed === null || !isRestored(row)) return '';
  const points = (score: Quotient): string =>
    row.weight === null ? `减${formatPoints(score.abs())}分` : `得${formatPoints(score)}分`;
  return `按评分标准计算${points(proposed)}，经核查${points(decided)}`;
}

/** What the auditor says of the loss. */
function reasonLoss(row: AuditRow, lost: Quotient): readonly Loss[] {
  if (isRestored(row)) return [];
  if (row.state === 'unreasoned')
    return [{ lost, says: '（待填写：扣分原因）', measure: '（待填写：改进措施）' }];
  const said = clean(row.reason);
  return said === null
    ? []
    : [{ lost, says: said, measure: `针对“${said}”的问题，明确责任和时限，限期整改` }];
}

/** What the derivation says of the loss; nothing where the auditor gave more than the rule. */
function derived(
  { assessment }: Audit,
  { name, weight, proposed }: AuditRow,
  decided: Quotient,
): readonly Loss[] {
  const indicator = assessment.rubric.indicator(name);
  const result = assessment.row(name);
  if (indicator === undefined || result === undefined || weight === null) return [];
  if (proposed === null || decided.gt(proposed) || proposed.gte(weight)) return [];
  return lossesOf(assessment, indicator.rule, result.working, weight.sub(proposed));
}

/** What it would take to reach the next band, by the figures of the year; only where the rule's score was taken. */
function nextStep({ assessment }: Audit, { name, state }: AuditRow): readonly string[] {
  const [way] = assessment.row(name)?.improvements ?? [];
  if (way === undefined || state !== 'accepted') return [];
  const verb = way.change.sign() > 0 ? '增加' : '减少';
  const amount = amountOf(assessment, way.input, way.change.abs()).replace(' ', '');
  return [`按本年度数据测算，${way.input}${verb}${amount}可得${formatPoints(way.score)}分`];
}

function penaltyProblem({ assessment }: Audit, row: AuditRow, decided: Quotient): Problem | null {
  const { adjustment } = assessment;
  const said = clean(row.reason);
  if (row.state !== 'accepted') {
    if (decided.sign() >= 0) return null;
    const lost = decided.abs();
    const says = restored(row) || (said ?? '（待填写：扣分原因）');
    const about = isRestored(row) ? row.name : said;
    return {
      row: row.name,
      lost,
      says: `${row.name}减${formatPoints(lost)}分：${says}。`,
      measure:
        about === null
          ? '（待填写：改进措施）。'
          : `对“${about}”涉及的问题逐项整改，完善制度，防止再次发生。`,
    };
  }
  const { penalty } = adjustment;
  if (penalty === null || penalty.sign() <= 0) return null;
  const causes = adjustment.working.entries.filter(({ effective }) => effective?.sign() === -1);
  const texts = causes.map(({ input }) => `${input.name}${input.text ?? ''}${input.unit ?? ''}`);
  return {
    row: row.name,
    lost: penalty,
    says: `${row.name}减${formatPoints(penalty)}分：${attributed(said === null ? [] : [said], texts.join('，'))}。`,
    measure: `对${causes.map(({ input }) => `“${input.name}”`).join('、')}涉及的问题逐项整改，完善制度，防止再次发生。`,
  };
}

/** What the auditor says, then what the rule says; several losses by the rule alone each say what they cost. */
function joined(reasons: readonly Loss[], byRule: readonly Loss[]): string {
  const each = reasons.length === 0 && byRule.length > 1;
  const derivedText = byRule
    .map(({ says, lost }) => (each ? `${says}，扣${formatPoints(lost)}分` : says))
    .join('；');
  return attributed(
    reasons.map(({ says }) => says),
    derivedText,
  );
}

/** Beside the auditor's words the figures that the unit filled in are told apart. */
function attributed(reasons: readonly string[], derivedText: string): string {
  const whose = reasons.length === 0 || derivedText === '' ? '' : '按填报数据，';
  return [...reasons, ...(derivedText === '' ? [] : [`${whose}${derivedText}`])].join('；');
}

function sentence(parts: readonly string[]): string {
  return `${[...new Set(parts)].join('；')}。`;
}
