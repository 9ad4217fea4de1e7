import type { Quotient } from '../../rubric/formula';
import type { Audit, AuditRow, AuditState } from '../../scoring/audit';
import { formatPoints } from '../../scoring/format';

/** How the state of a row is called. */
export const AUDIT_WORDS: Readonly<Record<AuditState, string>> = {
  open: '未核',
  accepted: '已采纳',
  adjusted: '已调整',
  unreasoned: '缺原因',
  unusable: '待改',
};

/** Whether a row is done: accepted, or adjusted with its reason. */
export function isDecided({ state }: AuditRow): boolean {
  return state === 'accepted' || state === 'adjusted';
}

/** The rows whose proposed score 全部采纳 would take over. */
export function acceptable({ rows }: Audit): readonly AuditRow[] {
  return rows.filter(({ state, proposed }) => state === 'open' && proposed !== null);
}

/** The next row that is not done, after one and then from the top; null when there is no other. */
export function nextOpen({ rows }: Audit, after: string): string | null {
  const at = rows.findIndex(({ name }) => name === after);
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return others.find((row) => !isDecided(row))?.name ?? null;
}

/** Why what stands in 扣分原因 does not do, in Chinese; null when it does. */
export function reasonFault({ state, decided, proposed }: AuditRow): string | null {
  if (state !== 'unreasoned' || decided === null) return null;
  return proposed === null
    ? `没有建议得分，核查得分 ${points(decided)} 与自评不同，请写明原因。`
    : `核查得分 ${points(decided)} 与建议得分 ${points(proposed)} 不同，请写明原因。`;
}

/** Why what stands in 核查得分 cannot be used, in Chinese; null when it can. */
export function scoreFault({ state, weight }: AuditRow): string | null {
  if (state !== 'unusable') return null;
  return weight === null
    ? '不是可以加减的分数，请改正或清空。'
    : `应为 0 至 ${formatPoints(weight)} 之间的数，请改正或清空。`;
}

/** Points as text with a true minus sign; a dash for none. */
export function points(value: Quotient | null): string {
  return value === null ? '—' : formatPoints(value).replace('-', '−');
}

/** 核查 total less the unit's own; null while either is not known. */
export function totalDifference({ complete, total, selfTotal }: Audit): Quotient | null {
  return complete && selfTotal !== null ? total.sub(selfTotal) : null;
}
