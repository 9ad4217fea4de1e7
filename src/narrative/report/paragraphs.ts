import type { AdjustmentResult, Assessment, RowResult } from '../../scoring/assessment';
import type { Audit, AuditRow } from '../../scoring/audit';
import { formatPoints } from '../../scoring/format';
import { missingItem } from '../../scoring/missing-item';
import type { Missing } from '../../scoring/working';
import { clean } from '../words';

/** The analysis of the indicators (指标分析), grouped as on 评分表. */
export interface AnalysedGroup {
  readonly name: string;
  readonly groups: readonly {
    readonly name: string;
    readonly rows: readonly AnalysedRow[];
  }[];
}

export interface AnalysedRow {
  readonly name: string;
  /** Addressed to the unit: 你单位…. */
  readonly text: string;
  /** The same without address, for the table of scores. */
  readonly plain: string;
}

/**
 * One paragraph an indicator, addressed to the unit.
 * @param narratives 评分说明 by row, as the product writes them
 */
export function analysisOf(
  audit: Audit,
  narratives: ReadonlyMap<string, string | null>,
): readonly AnalysedGroup[] {
  const { rubric } = audit.assessment;
  return rubric.source.groups.map((level1) => ({
    name: level1.name,
    groups: level1.groups.map((level2) => ({
      name: level2.name,
      rows: audit.rows
        .filter((row) => level2.indicators.some(({ name }) => name === row.name))
        .map((row) => analysed(audit, row, narratives.get(row.name))),
    })),
  }));
}

/** 加减分项 in a paragraph of its own. */
export function adjustmentParagraph(
  audit: Audit,
  narratives: ReadonlyMap<string, string | null>,
): AnalysedRow {
  const { name } = audit.assessment.adjustment;
  const row = audit.rows.find((one) => one.name === name);
  return row === undefined ? { name, text: '', plain: '' } : analysed(audit, row, narratives.get(name));
}

function analysed(audit: Audit, row: AuditRow, narrative: string | null | undefined): AnalysedRow {
  const remark = clean(row.note);
  const note = remark === null ? '' : `核查说明：${remark}。`;
  const said = narrative ?? '';
  const addressed = said === '' ? '' : `你单位${said}`;
  return {
    name: row.name,
    text: `${body(audit, row, addressed)}${note}`,
    plain: `${body(audit, row, said)}${note}`,
  };
}

/** @param said what the derivation says, as a sentence; empty where the rule gives no score */
function body(audit: Audit, row: AuditRow, said: string): string {
  const { decided, state, self } = row;
  const points = decided === null ? '' : formatPoints(decided);
  const reason = clean(row.reason);
  switch (state) {
    case 'accepted':
      return reason === null ? said : `${said}经核查，${reason}，核查得${points}分。`;
    case 'adjusted': {
      const own = self === null ? '' : `你单位自评得${formatPoints(self)}分。`;
      // Beside the rule's own words the two scores are told apart.
      const by = said === '' ? own : `按评分标准计算：${said}`;
      return `${by}经核查，${reason === null ? '采用自评得分' : reason}，核查得${points}分。`;
    }
    case 'unreasoned':
      return `${said === '' ? '' : `按评分标准计算：${said}`}核查得${points}分。（待填写：扣分原因）`;
    default: {
      const why = state === 'unusable' ? '核查得分不能使用，待改正' : '尚未核查';
      return said === ''
        ? `（${why}；${lackingOf(audit, row)}。）`
        : `${said}（${why}，以上按评分标准计算。）`;
    }
  }
}

type Lacking = Pick<RowResult | AdjustmentResult, 'name' | 'working' | 'missing'>;

/** What the row lacks, as its reader calls it: judgements of its items, then figures. */
function lackingOf({ assessment }: Audit, { name }: AuditRow): string {
  const result: Lacking = assessment.row(name) ?? assessment.adjustment;
  const named = (judged: boolean): string =>
    [
      ...new Set(
        result.missing
          .filter(({ reason }) => (reason === 'not-judged') === judged)
          .map((one) => (judged ? itemOf(assessment, result, one) : one.name)),
      ),
    ].join('、');
  const [judgements, figures] = [named(true), named(false)];
  return [
    ...(judgements === '' ? [] : [`缺${judgements}的判定`]),
    ...(figures === '' ? [] : [`缺${figures}`]),
    '按评分标准无法计算',
  ].join('，');
}

/** An item of the row itself by its number alone; one of another row, on which it rests, with that row. */
function itemOf({ rows }: Assessment, row: Lacking, item: Missing): string {
  const owner = rows.find(({ name }) => item.name.startsWith(`${name}.`)) ?? row;
  const said = missingItem(owner, item).replaceAll(' ', '');
  return owner.name === row.name ? said : `“${owner.name}”${said}`;
}
