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
  return {
    row: name,
    lost,
    says: `${name}扣${formatPoints(lost)}分${losses.length === 0 ? '' : `：${joined(losses, reasons.length === 0)}`}。`,
    measure: sentence(
      losses.length === 0
        ? [`对照评分标准查明“${name}”失分的原因并整改`]
        : [...losses.map((one) => one.measure), ...nextStep(audit, row)],
    ),
  };
}

/** What the auditor says, where she did not take the rule's score. */
function reasonLoss({ state, reason }: AuditRow, lost: Quotient): readonly Loss[] {
  if (state === 'unreasoned')
    return [{ lost, says: '（待填写：扣分原因）', measure: '（待填写：改进措施）' }];
  const said = state === 'adjusted' ? clean(reason) : null;
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
  if (row.state !== 'accepted') {
    if (decided.sign() >= 0) return null;
    const said = clean(row.reason);
    const lost = decided.abs();
    return {
      row: row.name,
      lost,
      says: `${row.name}减${formatPoints(lost)}分：${said ?? '（待填写：扣分原因）'}。`,
      measure:
        said === null ? '（待填写：改进措施）。' : `对“${said}”涉及的问题逐项整改，完善制度，防止再次发生。`,
    };
  }
  const { penalty } = adjustment;
  if (penalty === null || penalty.sign() <= 0) return null;
  const causes = adjustment.working.entries.filter(({ effective }) => effective?.sign() === -1);
  const texts = causes.map(({ input }) => `${input.name}${input.text ?? ''}${input.unit ?? ''}`);
  return {
    row: row.name,
    lost: penalty,
    says: `${row.name}减${formatPoints(penalty)}分：${texts.join('，')}。`,
    measure: `对${causes.map(({ input }) => `“${input.name}”`).join('、')}涉及的问题逐项整改，完善制度，防止再次发生。`,
  };
}

/** Several losses of one row each say what they cost, where the rule says so. */
function joined(losses: readonly Loss[], byRule: boolean): string {
  const each = byRule && losses.length > 1;
  return losses.map(({ says, lost }) => (each ? `${says}，扣${formatPoints(lost)}分` : says)).join('；');
}

function sentence(parts: readonly string[]): string {
  return `${[...new Set(parts)].join('；')}。`;
}
