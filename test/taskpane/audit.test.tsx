/** @jest-environment jsdom */
import { configure, screen, within } from '@testing-library/react';
import type { SheetView, SignOff } from '../../src/session/view';
import type { AuditPlace } from '../../src/taskpane/state/navigation';
import { isDecided, nextOpen } from '../../src/taskpane/model/audit';
import { typedDate } from '../../src/taskpane/model/typed-date';
import { case2019, rubric2019 } from '../support/facts';
import { outside, renderPane, type Shown } from './support/render-pane';
import { audited } from './support/review-states';
import { sheetView } from './support/views';

// Finding things by role is slow in jsdom, and the pane has hundreds of nodes.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000, defaultHidden: true });

const rubric = rubric2019();
const { facts } = case2019();
const ROW = '支出完成率';
const empty = audited(rubric, facts, {}, 'open');
const complete = audited(rubric, facts, { 目标完整性: { score: '2', reason: '未分解到月度。' } }, 'accepted');

/** One row of 逐项: looking for things within it is quick, within the whole pane it is not. */
const row = (name: string) => within(document.querySelector<HTMLElement>(`[data-row="${name}"]`)!);

async function page(
  view: SheetView,
  part: AuditPlace['part'] = 'rows',
  row: string | null = null,
): Promise<Shown> {
  const shown = renderPane(view);
  outside(() => {
    shown.navigation.page({ kind: 'audit', part, row });
  });
  await screen.findByText('核查评分', { selector: 'h2' });
  return shown;
}

test.each([
  ['2021-3-5', '2021-03-05'],
  ['2021年3月5日', '2021-03-05'],
  ['２０２１／３／５', '2021-03-05'],
  ['2021.12.31', '2021-12-31'],
  ['2021-02-29', null],
  ['三月五日', null],
  ['', null],
])('a date typed as %s is %s', (text, iso) => {
  expect(typedDate(text)).toBe(iso);
});

test('the next row to review is the next one that is open, and then the first from the top', () => {
  const { audit } = audited(rubric, facts, { [ROW]: { score: '3' } }, 'open').audit!;
  const names = audit.rows.map(({ name }) => name);
  expect(nextOpen(audit, names[0]!)).toBe(names[1]);
  expect(nextOpen(audit, names[names.indexOf(ROW) - 1]!)).toBe(names[names.indexOf(ROW) + 1]);
  expect(nextOpen(audit, names.at(-1)!)).toBe(names[0]);
  expect(nextOpen(complete.audit!.audit, ROW)).toBeNull();
  expect(complete.audit!.audit.rows.every(isDecided)).toBe(true);
});

test('a workbook without 核查评分表: what is added, and 开始核查', async () => {
  const { user, calls } = await page({ ...empty, audit: null });
  expect(screen.getByText(/单位的评分表不改动/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '开始核查' }));
  expect(calls('startAudit')).toEqual([[]]);
});

test('the overview leads to the review and says how far it is', async () => {
  const { user, navigation } = renderPane(complete);
  await user.click(screen.getByRole('button', { name: /核查评分\s*已核 30 \/ 30/u }));
  expect(navigation.get().page).toEqual({ kind: 'audit', part: 'rows', row: null });
});

test('one row is open at a time: accept, adjust with a reason, leave a note; Esc closes it', async () => {
  const { user, calls, navigation } = await page(empty);
  await user.click(row(ROW).getByRole('button', { name: new RegExp(`^${ROW}`, 'u') }));
  expect(calls('reveal')).toEqual([[`得分_${ROW}`]]);
  await user.click(row(ROW).getByRole('button', { name: `采纳 3：${ROW}` }));
  expect(calls('acceptProposed')).toEqual([[[ROW]]]);
  await user.type(row(ROW).getByRole('textbox', { name: '核查得分' }), '2.5{Enter}');
  await user.type(row(ROW).getByRole('textbox', { name: '扣分原因' }), '决算未附');
  await user.tab();
  expect(calls('setCell')).toEqual([
    [`核查得分_${ROW}`, '2.5'],
    [`扣分原因_${ROW}`, '决算未附'],
  ]);
  await user.click(row('结转结余率').getByRole('button', { name: /^结转结余率/u }));
  expect(screen.getAllByLabelText('核查得分')).toHaveLength(1);
  await user.keyboard('{Escape}');
  expect(screen.queryByLabelText('核查得分')).toBeNull();
  expect(navigation.get().page).toEqual({ kind: 'audit', part: 'rows', row: null });
});

test('全部采纳 takes over what has a proposal and is open', async () => {
  const view = audited(
    rubric,
    { ...facts, inputs: { ...facts.inputs, 满意度得分: '' } },
    { [ROW]: { score: '3' } },
    'open',
  );
  const { user, calls } = await page(view);
  expect(screen.getByText('已核 1 / 30')).toBeTruthy();
  await user.click(screen.getByText('全部采纳建议（28）'));
  expect(calls('acceptProposed')).toEqual([[null]]);
  await user.click(row('公众或服务对象满意度').getByRole('button', { name: /^公众或服务对象满意度/u }));
  expect(screen.getByText('没有建议得分：满意度得分未填。')).toBeTruthy();
});

test('another score than the rule’s asks for its reason in place, and one that is no score is told', async () => {
  const view = audited(rubric, facts, { 结转结余率: { score: '2' }, [ROW]: { score: '九' } }, 'open');
  const { user } = await page(view, 'rows', '结转结余率');
  expect(screen.getByText('核查得分 2 与建议得分 3 不同，请写明原因。')).toBeTruthy();
  await user.click(row(ROW).getByRole('button', { name: new RegExp(`^${ROW}`, 'u') }));
  expect(row(ROW).getByRole<HTMLInputElement>('textbox', { name: '核查得分' }).value).toBe('九');
  expect(screen.getByText('应为 0 至 4 之间的数，请改正或清空。')).toBeTruthy();
});

test('the differences, largest loss first, with reasons, total and grade; leniency is named', async () => {
  const lenient = [{ row: ROW, message: '“支出完成率”写明“不扣分”，评分标准没有这一条款。' }];
  const { user, navigation } = await page(
    { ...complete, audit: { ...complete.audit!, lenient } },
    'differences',
  );
  const rows = screen.getAllByRole('button', { name: /^看.*的核查$/u }).map((one) => one.textContent);
  expect(rows).toEqual(['目标完整性 ›', '支出完成率 ›']);
  expect(screen.getByText('未分解到月度。')).toBeTruthy();
  expect(screen.getByText(/^核查等级：/u)).toBeTruthy();
  expect(within(screen.getByRole('region', { name: '从宽计分' })).getByText(/没有这一条款/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '看目标完整性的核查' }));
  expect(navigation.get().page).toEqual({ kind: 'audit', part: 'rows', row: '目标完整性' });
});

test('the bonus stands beside the text that is its evidence', async () => {
  await page(empty, 'rows', '加减分项');
  expect(screen.getByText(/自评说明（佐证）/u)).toBeTruthy();
  expect(screen.getByText(/表彰 2 次/u)).toBeTruthy();
});

test('a sign-off needs its four fields and a date that exists', async () => {
  const { user, calls } = await page(complete, 'sign');
  await user.click(screen.getByRole('button', { name: '签署并锁定' }));
  expect(screen.getByText('请填写核查人')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: '核查单位' }), '评价中心');
  await user.type(screen.getByRole('textbox', { name: '核查人' }), '甲');
  await user.type(screen.getByRole('textbox', { name: '复核人' }), '甲');
  expect(screen.getByText('复核人与核查人是同一人，请核实')).toBeTruthy();
  await user.clear(screen.getByRole('textbox', { name: '复核人' }));
  await user.type(screen.getByRole('textbox', { name: '复核人' }), '乙');
  await user.type(screen.getByRole('textbox', { name: '核查日期' }), '2020年2月30日{Enter}');
  expect(calls('signOff')).toEqual([]);
  await user.clear(screen.getByRole('textbox', { name: '核查日期' }));
  await user.type(screen.getByRole('textbox', { name: '核查日期' }), '2020年4月15日{Enter}');
  expect(calls('signOff')).toEqual([
    [{ unit: '评价中心', auditor: '甲', checker: '乙', date: '2020-04-15' }],
  ]);
});

test('nobody signs while rows are open', async () => {
  const { user, calls } = await page(
    {
      ...empty,
      signOff: { state: 'lapsed', unit: '评价中心', auditor: '甲', checker: '乙', date: '2020-04-15' },
    },
    'sign',
  );
  expect(await screen.findByText(/还有 30 项未核完/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '签署并锁定' }));
  expect(calls('signOff')).toEqual([]);
});

test('what is signed takes no entries, and is reopened only after one more question', async () => {
  const signOff: SignOff = {
    state: 'signed',
    unit: '评价中心',
    auditor: '甲',
    checker: '乙',
    date: '2020-04-15',
  };
  const { user, calls, session } = await page({ ...complete, signOff }, 'rows', ROW);
  expect(
    await screen.findByText(
      '已签署：核查人甲，复核人乙，2020年4月15日。修改将使签署失效，要修改请先解除签署。',
    ),
  ).toBeTruthy();
  expect(row(ROW).getByRole<HTMLInputElement>('textbox', { name: '核查得分' }).readOnly).toBe(true);
  expect(screen.queryByText('改回未核')).toBeNull();
  await user.click(screen.getByText('解除签署'));
  expect(calls('reopen')).toEqual([]);
  await user.click(screen.getByText('确定解除签署'));
  expect(calls('reopen')).toEqual([[]]);
  outside(() => {
    session.show({ ...complete, signOff: { ...signOff, state: 'lapsed' } });
  });
  expect(screen.getByText(/已失效/u)).toBeTruthy();
});

test('a name in 复核人 is no sign-off, and is not told of while 核查评分表 is there', () => {
  const header = { ...facts.header, 复核人: '乙' };
  const named = sheetView(rubric, { ...facts, header });
  const { session } = renderPane(named);
  expect(screen.getByText('复核人栏已填“乙”；如有改动，请重新复核。')).toBeTruthy();
  expect(screen.queryByText(/签署/u)).toBeNull();
  outside(() => {
    session.show({ ...named, audit: complete.audit });
  });
  expect(screen.queryByText(/复核人栏/u)).toBeNull();
  outside(() => {
    session.show({ ...named, reviewing: true });
  });
  expect(screen.queryByText(/复核人栏/u)).toBeNull();
});

test('自动填分 beside 核查评分表 is asked of the session, which refuses it, and not of the typed scores', async () => {
  const { user, calls, navigation } = renderPane(complete);
  const choice = screen.getByRole('radio', { name: '自动填分' });
  await user.click(choice);
  expect(calls('setMode')).toEqual([['auto', []]]);
  expect(navigation.get().page).toBeNull();
});
