import { pairs } from '../../rubric/pairs';
import type { Audit } from '../../scoring/audit';
import { own, trimmed } from '../../scoring/facts';
import { formatAmount, formatPoints } from '../../scoring/format';
import type { ReportTexts } from './index';
import { type ReportSignature, type ReportSignOff, signatureOf } from './signature';

/** A review report as a list of blocks, whatever it is written out as. */
export interface ReportDocument {
  readonly title: string;
  /** Of the sign-off, as ISO; null where none is given. */
  readonly date: string | null;
  readonly blocks: readonly Block[];
  readonly signature: ReportSignature['lines'];
  readonly table: ScoreTable;
}

export type Block =
  /** Level 1 is 一、, 2 （一）, 3 1、, 4 （1）, 5 1）. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5; readonly text: string }
  | { readonly kind: 'addressee'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** What only people can write. */
  | { readonly kind: 'place'; readonly text: string }
  | { readonly kind: 'numbered'; readonly texts: readonly string[] };

/** 整体绩效自评指标评分表 at the end of the report. */
export interface ScoreTable {
  readonly title: string;
  readonly unit: string;
  readonly total: { readonly weight: string; readonly score: string };
  readonly groups: readonly {
    readonly name: string;
    readonly weight: string;
    readonly groups: readonly {
      readonly name: string;
      readonly weight: string;
      readonly rows: readonly ScoreLine[];
    }[];
  }[];
  readonly adjustment: ScoreLine;
  readonly footnote: string;
}

export interface ScoreLine {
  readonly name: string;
  /** Empty for 加减分项. */
  readonly weight: string;
  readonly description: string;
  readonly standard: string;
  readonly narrative: string;
  readonly score: string;
}

/**
 * Lays the texts out as a review report: 一 to 五, sign-off, score table. What cannot be derived stands as a place to
 * be filled in, marked （待填写：…）.
 * @param signOff who signed and whether it stands; null where nobody knows
 */
export function reportDocument(
  audit: Audit,
  texts: ReportTexts,
  signOff: ReportSignOff | null = null,
): ReportDocument {
  const { facts } = audit.assessment;
  const header = (name: string): string => trimmed(own(facts.header, name));
  const year = yearOf(audit);
  const { date, lines } = signatureOf(audit, signOff);
  const period = year === '' ? '' : `${year}年度`;
  return {
    title: '部门整体支出绩效自评核查报告',
    date,
    blocks: [
      { kind: 'addressee', text: `${header('单位名称') || '（待填写：单位名称）'}：` },
      { kind: 'place', text: '委托单位，核查所依据的通知和批复文件的名称、文号' },
      paragraph(
        `秉持客观、公正原则，对你单位${period}部门整体支出绩效自评情况进行核查。你单位对所提交自评材料的真实性、规范性、完整性负责。现将核查情况报告如下：`,
      ),
      heading(1, '一、单位基本情况'),
      heading(2, '（一）单位机构设置、部门职能情况'),
      place('机构设置、编制和主要职责'),
      heading(2, '（二）年度总体工作和重点工作任务'),
      place('年度总体工作和重点工作任务的完成情况'),
      heading(2, '（三）部门整体支出绩效目标'),
      place('部门整体支出绩效目标'),
      heading(2, '（四）部门整体支出情况'),
      ...amountsOf(audit).map(paragraph),
      place('对部门整体支出情况的说明'),
      heading(1, '二、自评工作开展情况核查'),
      heading(2, '（一）评价小组情况'),
      place('自评工作小组的组成和职责分工，评价指标和评价办法'),
      heading(2, '（二）自评工作过程'),
      place('自评工作过程'),
      heading(2, '（三）自评材料报送情况'),
      place('自评材料的报送时间和完整程度'),
      heading(2, '（四）自评材料公开情况'),
      place('报送的自评材料与公开的是否一致'),
      heading(1, '三、绩效自评情况核查'),
      heading(2, '（一）绩效自评结果核查得分和等级'),
      paragraph(texts.conclusion),
      ...differenceBlocks(texts),
      heading(2, '（二）部门整体支出绩效指标分析'),
      ...analysisBlocks(audit, texts),
      heading(1, '四、部门整体支出绩效评价核查存在问题'),
      listOr(
        texts.problems.map(({ says }) => says),
        texts.unscathed.problems,
      ),
      heading(1, '五、改进措施'),
      listOr(
        texts.problems.map(({ row, measure }) => `${row}：${measure}`),
        texts.unscathed.measures,
      ),
      ...lenientBlocks(texts),
    ],
    signature: lines,
    table: tableOf(audit, texts),
  };
}

/** 评价年度 as the sheet prints it, without 年度; empty where it prints none. */
export function yearOf({ assessment }: Audit): string {
  return trimmed(own(assessment.facts.header, '评价年度')).replace(/年度?$/u, '');
}

function heading(level: 1 | 2 | 3 | 4 | 5, text: string): Block {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function place(text: string): Block {
  return { kind: 'place', text };
}

function listOr(texts: readonly string[], none: string): Block {
  return texts.length === 0 ? paragraph(none) : { kind: 'numbered', texts };
}

function differenceBlocks({ differences }: ReportTexts): readonly Block[] {
  if (differences.length === 0) return [];
  return [
    paragraph(`自评得分与核查得分不同的指标共${String(differences.length)}项：`),
    { kind: 'numbered', texts: differences },
  ];
}

function analysisBlocks({ assessment }: Audit, { analysis, adjustment }: ReportTexts): readonly Block[] {
  const levels = analysis.flatMap((level1, index): readonly Block[] => [
    heading(3, `${String(index + 1)}、${level1.name}`),
    ...level1.groups.flatMap((level2, second): readonly Block[] => [
      heading(4, `（${String(second + 1)}）${level2.name}`),
      ...level2.rows.flatMap(({ name, text }, third): readonly Block[] => [
        heading(5, `${String(third + 1)}）${name}`),
        paragraph(text),
      ]),
    ]),
  ]);
  return [
    ...levels,
    heading(3, `${String(analysis.length + 1)}、${adjustment.name}`),
    heading(4, `（1）${assessment.rubric.source.adjustment.group}`),
    paragraph(adjustment.text),
  ];
}

/** For the auditor and not for the unit: apart from the report proper, under a heading that says so. */
function lenientBlocks({ lenient }: ReportTexts): readonly Block[] {
  if (lenient.length === 0) return [];
  return [
    heading(1, '附：待核查人确认的事项（定稿时删去）'),
    paragraph('以下指标的计分从宽，请核查人在定稿前逐项确认：'),
    { kind: 'numbered', texts: lenient },
  ];
}

/** The amounts that were reported, a sentence for each group of inputs. */
function amountsOf({ assessment }: Audit): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const [name, { kind, group, unit }] of assessment.rubric.inputs) {
    const reading = assessment.readings.get(name);
    if (kind !== 'amount' || reading?.status !== 'number') continue;
    groups.set(group, [
      ...(groups.get(group) ?? []),
      `${name}${formatAmount(reading.value)}${unit ?? assessment.rubric.source.unit}`,
    ]);
  }
  return [...groups].map(([group, amounts]) => `${group}：${amounts.join('，')}。`);
}

function tableOf(audit: Audit, { analysis, adjustment }: ReportTexts): ScoreTable {
  const { rubric, facts } = audit.assessment;
  const rows = new Map(audit.rows.map((row) => [row.name, row]));
  const line = (
    {
      name,
      description = '',
      standard = '',
    }: { name: string; description?: string | undefined; standard?: string | undefined },
    narrative: string,
  ): ScoreLine => {
    const row = rows.get(name);
    const weight = row?.weight ?? null;
    const decided = row?.decided ?? null;
    return {
      name,
      weight: weight === null ? '' : formatPoints(weight),
      description,
      standard,
      narrative,
      score: decided === null ? '' : formatPoints(decided),
    };
  };
  return {
    title: rubric.source.title,
    unit: trimmed(own(facts.header, '单位名称')),
    total: { weight: formatPoints(rubric.source.total.max), score: formatPoints(audit.total) },
    groups: pairs(rubric.source.groups, analysis).map(([level1, said1]) => ({
      name: level1.name,
      weight: formatPoints(level1.weight),
      groups: pairs(level1.groups, said1.groups).map(([level2, said2]) => ({
        name: level2.name,
        weight: formatPoints(level2.weight),
        rows: pairs(level2.indicators, said2.rows).map(([indicator, { plain }]) => line(indicator, plain)),
      })),
    })),
    adjustment: line(rubric.source.adjustment, adjustment.plain),
    footnote: rubric.source.footnote ?? '',
  };
}
