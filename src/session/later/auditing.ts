import { REVIEW_NAMES, SIGN_OFF_NAMES } from '../../rubric/names';
import type { Audit } from '../../scoring/audit';
import { lackingSignOff } from '../../workbook/audit/lacking-names';
import { planProposals } from '../../workbook/audit/plan-audit';
import { reviewWorkbookPart } from '../../workbook/standard/review-sheet';
import { REVIEW_SHEET } from '../../workbook/standard/sheets';
import { commit, foreseen } from '../commit';
import type { Desk } from '../desk';
import { round } from '../round';
import type { Standing } from '../standing';
import { type NamedWrite, plainWrite, stateOf } from '../states';
import type { SignOff } from '../view';
import { entryWrite, isGuarded, ONE_CELL, report } from '../write-commands';

const NOT_BEGUN = '工作簿中没有核查评分表，没有写入。请先开始核查。';

/** Adds 核查评分表 where it is missing. */
export async function startAudit(desk: Desk, standing: Standing): Promise<void> {
  await desk.reviewNow();
  if (hasAudit(desk)) {
    desk.tell('info', `工作簿中已有“${REVIEW_SHEET}”。`);
    return;
  }
  const { addSheets } = desk.parts.host.capabilities;
  if (addSheets !== 'yes') {
    desk.tell('warning', addSheets.no);
    return;
  }
  if (standing.snapshot.sheets.some(({ name }) => name === REVIEW_SHEET)) {
    desk.tell('error', `工作簿中已有名为“${REVIEW_SHEET}”的工作表，但没有核查要用的名称。请将它改名后再试。`);
    return;
  }
  const lacking = lackingSignOff(standing.rubric, standing.snapshot);
  await desk.ask(() => desk.parts.host.addSheets(reviewWorkbookPart(standing.rubric, lacking)));
  await round(desk);
  await desk.reviewNow();
  if (!hasAudit(desk)) desk.tell('error', `没有添加成“${REVIEW_SHEET}”。`);
  else
    desk.tell(
      'info',
      `已添加“${REVIEW_SHEET}”。核查得分填入后，合计和等级自动计算；单位的得分此后只核对，不填写。`,
    );
}

/** Takes over the rule's score in rows that are open and have one. */
export async function acceptProposed(
  desk: Desk,
  standing: Standing,
  rows: readonly string[] | null,
): Promise<void> {
  const audit = await presentAudit(desk);
  if (audit === null) return;
  const plan = planProposals(standing.rubric, standing.snapshot, audit, rows === null ? null : new Set(rows));
  const asked = plan.writes.map(({ name, address, after }) => plainWrite(name, address, after));
  if (asked.length === 0) {
    desk.tell('info', '没有可以采纳的行：其余各行已有核查得分，或缺数据而无法计算。');
    return;
  }
  if (isGuarded(desk, standing, asked)) return;
  const outcome = await commit(desk, {
    ...ONE_CELL,
    counted: true,
    asked,
    what: '采纳建议得分',
    product: false,
  });
  report(desk, outcome, `已采纳建议得分 ${String(asked.length)} 行。`);
}

/** Writes who signs and when, and the 校验 over what is signed. */
export async function signOff(desk: Desk, standing: Standing, as: Omit<SignOff, 'state'>): Promise<void> {
  const audit = await presentAudit(desk);
  if (audit === null) return;
  const entries = [
    [SIGN_OFF_NAMES.unit, as.unit.trim()],
    [SIGN_OFF_NAMES.auditor, as.auditor.trim()],
    [SIGN_OFF_NAMES.checker, as.checker.trim()],
    [SIGN_OFF_NAMES.date, as.date.trim()],
  ] as const;
  const blank = entries.filter(([, text]) => text === '').map(([name]) => name);
  if (blank.length > 0) {
    desk.tell('error', `没有签署：请填写${blank.join('、')}。`);
    return;
  }
  const open = unfinished(audit);
  if (open.length > 0) {
    desk.tell('error', `没有签署：还有 ${String(open.length)} 行没有核查完。`, open);
    return;
  }
  const asked: NamedWrite[] = [];
  for (const [name, text] of entries) {
    const write = entryWrite(desk, standing, name, text);
    if (write === null) return;
    if (name === SIGN_OFF_NAMES.date && typeof write.value !== 'number') {
      desk.tell('error', `没有签署：${name}“${text}”不是日期，应填如 2026-01-31。`);
      return;
    }
    asked.push(write);
  }
  const place = standing.binding.cells.get(REVIEW_NAMES.signOff);
  const { reviewer } = desk.review;
  if (place === undefined || reviewer === null) {
    desk.tell('error', `没有签署：工作簿中找不到名称“${REVIEW_NAMES.signOff}”的单元格。`);
    return;
  }
  // What is signed is what the cells will hold, not what was typed.
  const mark = reviewer.signOffMark(foreseen(standing, asked));
  asked.push(plainWrite(REVIEW_NAMES.signOff, place, mark));
  if (isGuarded(desk, standing, asked)) return;
  const outcome = await commit(desk, { ...ONE_CELL, asked, what: '签署核查', product: false });
  report(desk, outcome, '核查已签署。此后程序不再写入，需要修改请先解除签署。');
  await desk.reviewNow();
  if (outcome.error === null && outcome.failed.length === 0 && desk.review.current.signOff.state !== 'signed')
    desk.tell('error', '签署没有生效：写入后读回的内容与写入的不同。请检查单元格格式后再签署。');
}

/** The sign-off lapses, so that the workbook can be changed again. */
export async function reopen(desk: Desk, standing: Standing): Promise<void> {
  const place = standing.binding.cells.get(REVIEW_NAMES.signOff);
  const mark = place === undefined ? null : stateOf(standing.snapshot.cell(place));
  if (place === undefined || mark?.value == null) {
    desk.tell('info', '核查没有签署，不需要解除。');
    return;
  }
  const asked = [plainWrite(REVIEW_NAMES.signOff, place, null)];
  if (isGuarded(desk, standing, asked)) return;
  const outcome = await commit(desk, { ...ONE_CELL, asked, what: '解除核查签署', product: false });
  report(desk, outcome, '已解除签署，可以继续修改；核查单位、人员和日期保留。');
}

function hasAudit({ review }: Desk): boolean {
  return review.current.audit !== null;
}

async function presentAudit(desk: Desk): Promise<Audit | null> {
  await desk.reviewNow();
  const { audit } = desk.review.current;
  if (audit === null) desk.tell('warning', NOT_BEGUN);
  return audit?.audit ?? null;
}

/** The rows that are not done, and what they lack, one a line. */
function unfinished({ rows }: Audit): readonly string[] {
  return rows.flatMap(({ name, state, typed }) => {
    if (state === 'open') return [`${name}：没有核查得分。`];
    if (state === 'unreasoned') return [`${name}：核查得分与按评分标准计算的不同，缺扣分原因。`];
    return state === 'unusable' ? [`${name}：核查得分“${typed}”不能用。`] : [];
  });
}
