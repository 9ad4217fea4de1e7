import path from 'node:path';

import { strFromU8, unzipSync } from 'fflate';

import { reportDocx } from '../../src/cli/output/report-docx';
import { reportMarkdown } from '../../src/cli/output/report-markdown';
import { readAnyWorkbook } from '../../src/cli/read-any-workbook';
import { type Reported, reportOf } from '../../src/cli/report-of';
import { chooseRubric } from '../../src/cli/rubric-choice';
import { buildWorkbook } from '../../src/host/xlsx/build/build-workbook';
import { rowName } from '../../src/rubric/names';
import { assess } from '../../src/scoring/assess';
import { audit, NO_AUDIT } from '../../src/scoring/audit';
import type { Facts } from '../../src/scoring/facts';
import { planProposals } from '../../src/workbook/audit/plan-audit';
import { readAudit } from '../../src/workbook/audit/read-audit';
import type { Scalar, WorkbookModel } from '../../src/workbook/model';
import { readFacts } from '../../src/workbook/reading/read-facts';
import { modelSource } from '../../src/workbook/source';
import { filledTemplate } from '../../src/workbook/template';
import { applyWrites } from '../../src/workbook/writing/apply';
import { case2019, fixtureCase, rubric2019 } from '../support/facts';
import { expectGolden } from '../support/golden';
import { withReviewSheet } from '../workbook/audit/support';
import { planSignOff } from '../workbook/audit/signing';
import { changed } from '../workbook/support';

const rubric = rubric2019();
const header = { 核查单位: '示例会计师事务所', 核查人: '甲', 复核人: '乙' };
const given: Facts = { ...case2019().facts, header: { ...case2019().facts.header, ...header } };

/** A workbook whose review took over the rule's scores, but for some cells. */
function reviewed(facts: Facts, cells: Readonly<Record<string, Scalar>>): WorkbookModel {
  const model = changed(withReviewSheet(rubric, facts), cells);
  const plan = planProposals(rubric, modelSource(model), audit(assess(rubric, facts), NO_AUDIT));
  const typed = new Set(Object.keys(cells));
  return applyWrites(
    model,
    plan.writes.filter(({ name }) => !typed.has(name)),
  );
}

function reported(model: WorkbookModel): Reported {
  const read = readAnyWorkbook(buildWorkbook(model), chooseRubric(undefined));
  if (!read.ok) throw new Error(read.error.message);
  return reportOf(read.workbook);
}

const golden = (name: string): string => path.join(__dirname, 'golden', `${name}.md`);

const score = (row: string): string => rowName('reviewScore', row);
const reason = (row: string): string => rowName('reviewReason', row);
const CHANGES: Readonly<Record<string, Scalar>> = {
  [score('支出完成率')]: 2,
  [reason('支出完成率')]: '支出决算数含非财政拨款支出，剔除后完成率为 93.10%；*见附件*',
  [score('社会经济环境效益')]: 8,
  [reason('社会经济环境效益')]: '只有部分指标体现履职效益',
  [rowName('reviewNote', '项目监管')]: '已现场查阅 <档案>',
};

describe('the sign-off', () => {
  const signature = { unit: '示例会计师事务所', auditor: '甲', checker: '乙', date: '2020-09-30' };

  function signed(): WorkbookModel {
    const model = reviewed(given, {});
    const source = modelSource(model);
    const { facts } = readFacts(rubric, source);
    const audited = audit(assess(rubric, facts), readAudit(rubric, source)!);
    return applyWrites(model, planSignOff(rubric, source, audited, signature).writes);
  }

  test('of names that nobody has signed with it is said', () => {
    expect(reported(reviewed(given, {})).notes).toEqual([expect.stringContaining('核查没有签署')]);
  });

  test('without names, and while it stands, nothing is said', () => {
    const inputs = Object.entries(given.inputs).filter(([name]) => name !== '核查日期');
    const nobody = { ...given, header: { 单位名称: '示例单位' }, inputs: Object.fromEntries(inputs) };
    expect(reported(reviewed(nobody, {})).notes).toEqual([]);
    expect(reported(signed()).notes).toEqual([]);
  });

  test('that it has lapsed is said', () => {
    const model = changed(signed(), { [rowName('reviewNote', '项目监管')]: '签署之后所写' });
    expect(reported(model).notes).toEqual([expect.stringContaining('签署已经失效')]);
  });
});

describe('as Markdown', () => {
  test('the audited case of 2019', () => {
    const { document, whole } = reported(reviewed(given, {}));
    expect(whole).toBe(true);
    expectGolden(golden('report-2019'), reportMarkdown(document));
  });

  test('a review with deductions of its own', () => {
    const own = { 支出完成率: '4', 社会经济环境效益: '10', 合计: '96.94' };
    const { document, whole } = reported(reviewed({ ...given, reported: own }, CHANGES));
    const text = reportMarkdown(document);
    expect(whole).toBe(true);
    expectGolden(golden('report-deductions'), text);
    expect(text).toContain('核查得分为90.94分');
    expect(text).toContain('\\*见附件\\*');
  });

  test('without 核查评分表 the rule’s scores are proposed, and it is said', () => {
    const { facts } = fixtureCase('self-evaluation-2020.sheet.json');
    const { document, whole } = reported(filledTemplate(rubric, facts));
    const text = reportMarkdown(document);
    expect(whole).toBe(false);
    expect(text).toContain('未经核查人确认');
    expect(text).toContain('（待填写：');
    // Not even of facts that give every score.
    expect(reported(filledTemplate(rubric, given)).whole).toBe(false);
  });

  test('a score without its reason is asked for', () => {
    const { document, whole } = reported(reviewed(given, { [score('支出完成率')]: 2 }));
    expect(whole).toBe(false);
    expect(reportMarkdown(document)).toContain('（待填写：扣分原因）');
    expect(reportMarkdown(document)).toContain('暂不评定等级');
  });
});

describe('as a Word document', () => {
  test('holds title, chapters, problems, sign-off and score table, and no links', async () => {
    const parts = unzipSync(await reportDocx(reported(reviewed(given, CHANGES)).document));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const text = body.replace(/<\/w:p>/gu, '\n').replace(/<[^>]+>/gu, '');
    for (const said of [
      '部门整体支出绩效自评核查报告',
      '中共湛江市委办公室：',
      '一、单位基本情况',
      '二、自评工作开展情况核查',
      '（一）绩效自评结果核查得分和等级',
      '1、预算编制情况',
      '（1）预算编制',
      '1）预算编制合理性',
      '四、部门整体支出绩效评价核查存在问题',
      '1. 国库集中支付结转结余存量资金效率性扣3分',
      '五、改进措施',
      '核查单位：示例会计师事务所',
      '核查时间：2020年11月12日',
      '整体绩效自评指标评分表',
      '（待填写：机构设置、编制和主要职责）',
    ])
      expect(text).toContain(said);
    expect(body).not.toMatch(/hyperlink/iu);
    expect(Object.keys(parts).filter((name) => /hyperlink|media|vba/iu.test(name))).toEqual([]);
    expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).not.toContain('External');
    // 合计, 29 rows, 加减分项 and three lines of header.
    expect(body.match(/<w:tr[ >]/gu)).toHaveLength(34);
    expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(3);
    expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('宋体');
  });

  test('the same review gives the same bytes, dated by the sign-off', async () => {
    const { document } = reported(reviewed(given, {}));
    const one = await reportDocx(document);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2031, 4, 6));
    const other = await reportDocx(document);
    clock.mockRestore();
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const core = strFromU8(unzipSync(one)['docProps/core.xml'] ?? new Uint8Array());
    expect(core.match(/2020-11-12T00:00:00Z/gu)).toHaveLength(2);
    const undated = await reportDocx({ ...document, date: null });
    expect(strFromU8(unzipSync(undated)['docProps/core.xml'] ?? new Uint8Array())).not.toContain('dcterms:');
  });
});
