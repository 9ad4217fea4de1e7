import { Quotient } from '../../rubric/formula';
import { pairs } from '../../rubric/pairs';
import { type Audit, type AuditRow, isDone } from '../../scoring/audit';
import { formatPoints } from '../../scoring/format';
import { narrate } from '../narrate';
import { clean, unended } from '../words';
import { adjustmentParagraph, type AnalysedGroup, type AnalysedRow, analysisOf } from './paragraphs';
import { type Problem, problemsOf } from './problems';

export type { AnalysedGroup, AnalysedRow } from './paragraphs';
export type { Problem } from './problems';

/** A row that was scored against its standard, with what says so. */
export interface LenientRow {
  readonly row: string;
  readonly message: string;
}

/** The texts of a review report that follow from the audit: copied from the pane, or laid out as a report. */
export interface ReportTexts {
  /** With total and grade. */
  readonly conclusion: string;
  readonly analysis: readonly AnalysedGroup[];
  readonly adjustment: AnalysedRow;
  /** 存在问题 with 改进措施, the largest loss first. */
  readonly problems: readonly Problem[];
  /** What stands in place of problems and measures where there are none. */
  readonly unscathed: { readonly problems: string; readonly measures: string };
  /** 自评 → 核查, the largest loss first, each with its reason. */
  readonly differences: readonly string[];
  /** What leniency costs: rows that were scored against their standard, then what they are worth together. */
  readonly lenient: readonly string[];
}

export interface ReportOptions {
  /** `proposal`: there is no auditor's word yet, the rule's scores stand for it; the texts say so. */
  readonly basis: 'audit' | 'proposal';
  /** 评价年度 as the sheet prints it; empty where it prints none. */
  readonly year: string;
  readonly lenient: readonly LenientRow[];
}

/** Derives the texts of a review report. Nothing is computed again: every figure is the audit's or its assessment's. */
export function reportTexts(audit: Audit, { basis, year, lenient }: ReportOptions): ReportTexts {
  const narratives = narrate(audit.assessment);
  return {
    conclusion: conclusionOf(audit, basis, year),
    analysis: analysisOf(audit, narratives),
    adjustment: adjustmentParagraph(audit, narratives),
    problems: problemsOf(audit),
    unscathed: unscathedBy(audit, basis),
    differences: audit.differences.map((row) => difference(row, narratives.get(row.name) ?? null)),
    lenient: lenientTexts(audit, lenient),
  };
}

function conclusionOf(audit: Audit, basis: ReportOptions['basis'], year: string): string {
  const period = year === '' ? '' : `${year.replace(/年度?$/u, '')}年度`;
  const score = `${formatPoints(audit.total)}分`;
  const settled = `${formatPoints(audit.settled)}分`;
  const grade = audit.grade === null ? '' : `，评定等级为${audit.grade}`;
  const scored = `严格对照评分标准，对你单位${period}部门整体支出自评评分表逐条逐项评分`;
  if (basis === 'proposal') {
    const reached = audit.complete
      ? `得分为${score}${grade}`
      : `已有得分的指标合计${settled}，${openRows(audit)}`;
    return `对照评分标准，按你单位${period}填报的数据和判定逐项计算，${reached}。以上得分未经核查人确认，供核查参考。`;
  }
  return audit.complete
    ? `${scored}，经评分，本次核查得分为${score}${grade}。${against(audit)}`
    : `${scored}，已核查的指标合计${settled}，${openRows(audit)}，暂不评定等级。`;
}

/** Nothing lost is said of what was looked at alone, and that all is well of a finished review alone. */
function unscathedBy(
  { rows, decided, complete }: Audit,
  basis: ReportOptions['basis'],
): ReportTexts['unscathed'] {
  const open = `${String(rows.length - decided)}项`;
  if (basis === 'proposal') {
    const said = complete
      ? '按评分标准计算，各项指标均未扣分，待核查确认。'
      : `按评分标准计算，已有得分的指标均未扣分，尚有${open}无法计算。`;
    return { problems: said, measures: said };
  }
  if (complete) return { problems: '核查中各项指标均未扣分。', measures: '各项指标均未扣分，请继续保持。' };
  const said = decided === 0 ? `尚有${open}未核查。` : `已核查的指标均未扣分，尚有${open}未核查。`;
  return { problems: said, measures: said };
}

/** Which rows are not decided yet. */
function openRows({ rows }: Audit): string {
  const open = rows.filter((row) => !isDone(row)).map(({ name }) => name);
  return `尚有${String(open.length)}项指标未完成（${open.join('、')}）`;
}

/** The unit's own total beside the review's. */
function against({ selfTotal, total }: Audit): string {
  if (selfTotal === null) return '';
  const change = total.sub(selfTotal);
  const own = `你单位自评得分为${formatPoints(selfTotal)}分，`;
  if (change.isZero()) return `${own}与核查得分一致。`;
  return `${own}核查调${change.sign() < 0 ? '减' : '增'}${formatPoints(change.abs())}分。`;
}

function difference(row: AuditRow, narrative: string | null): string {
  const { name, self, decided, difference: change } = row;
  if (self === null || decided === null || change === null) return '';
  const moved = `${change.sign() < 0 ? '调减' : '调增'}${formatPoints(change.abs())}分`;
  const why = whyOf(row, narrative);
  const said = why === null ? '' : `。理由：${why}`;
  return `${name}：自评${formatPoints(self)}分，核查${formatPoints(decided)}分，${moved}${said}。`;
}

/** The auditor's reason; the rule's own words only where its score was taken. */
function whyOf({ state, reason }: AuditRow, narrative: string | null): string | null {
  if (state === 'unreasoned') return '（待填写：扣分原因）';
  return clean(reason) ?? (state === 'accepted' && narrative !== null ? clean(narrative) : null);
}

function lenientTexts({ rows }: Audit, lenient: readonly LenientRow[]): readonly string[] {
  const decided = new Map(rows.map((row) => [row.name, row.decided]));
  const points = lenient.map(({ row }) => decided.get(row) ?? null);
  const texts = pairs(lenient, points).map(([{ row, message }, score]) => {
    const reached = score === null ? '尚未核查' : `核查得${formatPoints(score)}分`;
    return `${row}（${reached}）：${unended(message)}。`;
  });
  const names = new Set(lenient.map(({ row }) => row));
  const scores = [...names].flatMap((name) => decided.get(name) ?? []);
  if (scores.length === 0) return texts;
  const which = scores.length < names.size ? '已核查的' : '';
  const sum = formatPoints(Quotient.sum(...scores));
  return [
    ...texts,
    `以上${which}${String(scores.length)}项指标共得${sum}分，如按标准不予计分，核查得分相应减少，请核查人确认。`,
  ];
}
