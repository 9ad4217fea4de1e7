/** @jest-environment jsdom */
import { configure, screen, within } from '@testing-library/react';
import type { Finding } from '../../src/review';
import type { FindingView, SheetView } from '../../src/session/view';
import {
  byRow,
  bySeverity,
  filtered,
  NO_FILTER,
  onlyCode,
  onlyRow,
} from '../../src/taskpane/model/finding-list';
import { safeFixes } from '../../src/taskpane/model/finding-targets';
import { presentText } from '../../src/taskpane/model/present';
import { case2019, rubric2019 } from '../support/facts';
import { outside, renderPane, type Shown } from './support/render-pane';
import type { Script } from './support/fake-session';
import { sheetView } from './support/views';

// Finding things by role is slow in jsdom, and the pane has hundreds of nodes.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000, defaultHidden: true });

const rubric = rubric2019();
const { facts } = case2019();
const base = sheetView(rubric, { ...facts, reported: { 支出完成率: '4', 合计: '97' } });

function found(code: string, changes: Partial<Finding>, more: Partial<FindingView> = {}): FindingView {
  return {
    finding: {
      code,
      severity: 'error',
      indicator: null,
      names: [],
      cells: [],
      message: `${code} 的问题`,
      clause: `${code} 的依据`,
      advice: `${code} 的建议`,
      fix: null,
      ...changes,
    },
    cells: [],
    disposition: null,
    ignored: false,
    ...more,
  };
}

const ROW = '支出完成率';
const score = found('N03', {
  indicator: ROW,
  names: [`得分_${ROW}`],
  message: `“${ROW}”得分 4，按标准应为 3。`,
  fix: { name: `得分_${ROW}`, value: '3', safe: false },
});
const total = found('S02', {
  names: ['合计'],
  message: '合计应为 95.94。',
  fix: { name: '合计', value: '95.94', safe: true },
});
const word = found('L04', { severity: 'warning', indicator: '目标完整性', names: ['说明_目标完整性'] });
const printed = found(
  'S09',
  { severity: 'info', indicator: ROW, cells: ['评分表!H13'] },
  { cells: ['评分表!H13'] },
);
const aside = found(
  'N10',
  { severity: 'warning', names: ['满意度得分'], fix: { name: '满意度得分', value: '1', safe: true } },
  { ignored: true, disposition: { kind: '忽略', reason: '含附加分', by: '甲', at: '2020-03-02' } },
);
const view: SheetView = { ...base, findings: [score, total, word, printed, aside] };

async function findings(of: SheetView = view, script?: Script): Promise<Shown> {
  const shown = renderPane(of, script);
  outside(() => {
    shown.navigation.tab('findings');
  });
  await screen.findByRole('button', { name: '写入核查意见' });
  return shown;
}

const head = (message: RegExp): HTMLElement => screen.getByRole('button', { name: message, expanded: false });

test('a filter goes by severity, by one code or row, and by words; groups keep the order of the sheet', () => {
  const all = [score, total, word, printed];
  expect(filtered(all, NO_FILTER)).toEqual(all);
  expect(filtered(all, { ...NO_FILTER, severity: 'warning' })).toEqual([word]);
  expect(filtered(all, { ...NO_FILTER, only: onlyCode('S02') })).toEqual([total]);
  expect(filtered(all, { ...NO_FILTER, only: onlyRow(ROW) })).toEqual([score, printed]);
  expect(filtered(all, { ...NO_FILTER, only: onlyRow(null) })).toEqual([total]);
  expect(filtered(all, { ...NO_FILTER, text: ' n03  得分 ' })).toEqual([score]);
  expect(filtered(all, { ...NO_FILTER, text: '评分表!h13' })).toEqual([printed]);
  expect(bySeverity(all).map(({ title, findings: of }) => [title, of.length])).toEqual([
    ['必须改正', 2],
    ['请核实', 1],
    ['提示', 1],
  ]);
  expect(byRow(view, all).map(({ title }) => title)).toEqual(['目标完整性', ROW, '全表']);
});

test('safe fixes are each cell once, without what is put aside', () => {
  const again = found('S03', { fix: { name: '合计', value: '0', safe: true } });
  expect(safeFixes({ findings: [...view.findings, again] })).toEqual([total.finding.fix]);
});

test('what stands in a cell now: scores, inputs, judgements; nothing of a name that is not read', () => {
  expect(presentText(base.assessment, `得分_${ROW}`)).toBe('4');
  expect(presentText(base.assessment, '合计')).toBe('97');
  expect(presentText(base.assessment, '得分_目标完整性')).toBe('');
  expect(presentText(base.assessment, '支出决算数')).toBe('3629.56');
  expect(presentText(base.assessment, '判定_财务合规性_3')).toBe('酌情');
  expect(presentText(base.assessment, '等级')).toBeNull();
});

test('arrow keys go on and the sheet follows, Enter opens basis and advice, Esc closes and then leaves', async () => {
  const { user, calls } = await findings();
  outside(() => {
    head(/得分 4/u).focus();
  });
  await user.keyboard('{ArrowDown}');
  expect(calls('reveal')).toEqual([['合计']]);
  await user.keyboard('{ArrowUp}');
  expect(calls('reveal').at(-1)).toEqual([`得分_${ROW}`]);
  await user.keyboard('{Enter}');
  expect(screen.getByText('N03 的依据')).toBeTruthy();
  expect(screen.getByText('N03 的建议')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByText('N03 的依据')).toBeNull();
  expect(document.activeElement).toBe(head(/得分 4/u));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: '问题' }));
});

test('a fix is shown before it is written, and can be taken back where it was asked for', async () => {
  const label = '“支出完成率”得分改为 3';
  const { user, calls } = await findings(view, {
    onFix: (_finding, before) => ({
      ...(before as SheetView),
      findings: view.findings.slice(1),
      journal: { steps: [{ id: 4, label, cells: 1, undone: false }], undo: label, redo: null },
    }),
  });
  await user.click(screen.getByRole('button', { name: `改为 3：${ROW}得分` }));
  const preview = within(screen.getByRole('group', { name: '改动预览' }));
  expect(preview.getByText(/现在 4 →/u).textContent).toBe('现在 4 → 改为 3');
  expect(preview.getByRole('button', { name: /评分表!J\d+/u })).toBeTruthy();
  expect(preview.getByText(/需要判断/u)).toBeTruthy();
  expect(calls('fix')).toEqual([]);
  await user.click(preview.getByRole('button', { name: '写入' }));
  expect(calls('fix')).toEqual([['N03']]);
  await user.click(await screen.findByRole('button', { name: `撤销刚才的写入：${label}` }));
  expect(calls('undo')).toEqual([[4]]);
});

test('全部修正 lists what it would write first', async () => {
  const { user, calls } = await findings();
  await user.click(screen.getByRole('button', { name: '修正全部可安全修正的 1 处…' }));
  const preview = within(screen.getByRole('region', { name: '全部修正预览' }));
  expect(preview.getByText(/现在 97 →/u)).toBeTruthy();
  expect(calls('fixAll')).toEqual([]);
  await user.click(preview.getByRole('button', { name: '写入 1 处' }));
  expect(calls('fixAll')).toEqual([[]]);
});

test('忽略 asks for reason, name and time; name and time are asked once; a refusal keeps what was typed', async () => {
  const { user, calls } = await findings(view, {
    onIgnore: (finding, before) => ({
      ...(before as SheetView),
      notice: finding.code === 'S02' ? { tone: 'error', text: '“核查意见”已受保护。', details: [] } : null,
    }),
  });
  await user.click(head(/得分 4/u));
  await user.click(screen.getByRole('button', { name: '忽略 N03' }));
  await user.click(screen.getByRole('button', { name: '忽略' }));
  expect(screen.getByText('请写明理由')).toBeTruthy();
  expect(calls('ignore')).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: '理由' }), '分档暂定');
  await user.type(screen.getByRole('textbox', { name: '姓名' }), '甲');
  await user.type(screen.getByRole('textbox', { name: '时间' }), '2020-03-02{Enter}');
  expect(calls('ignore')).toEqual([['N03', { reason: '分档暂定', by: '甲', at: '2020-03-02' }]]);
  await user.click(head(/合计应为/u));
  await user.click(await screen.findByRole('button', { name: '忽略 S02' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '理由' }).value).toBe('');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '姓名' }).value).toBe('甲');
  await user.type(screen.getByRole('textbox', { name: '理由' }), '另有说明');
  await user.click(screen.getByRole('button', { name: '忽略' }));
  await screen.findByText('“核查意见”已受保护。');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '理由' }).value).toBe('另有说明');
});

test('what is put aside is not counted, and can be taken up again', async () => {
  const { user, calls } = await findings();
  expect(screen.getByRole('button', { name: '问题 4' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '已忽略 1' }));
  expect(screen.getByText('（甲，2020-03-02）')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '恢复 N10' }));
  expect(calls('unignore')).toEqual([['N10']]);
});

test('by rows, remembered; a filter that lets nothing through says so and is taken off', async () => {
  const { user, settings } = await findings();
  await user.click(screen.getByRole('radio', { name: '按指标' }));
  expect(settings.get().findingsByRow).toBe(true);
  expect(screen.getByRole('region', { name: '全表' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '筛选' }));
  await user.selectOptions(screen.getByRole('combobox', { name: '只看代码或指标' }), '全表');
  expect(screen.getByText('显示 1 / 4')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: '查找文字' }), '没有这样的字');
  expect(screen.getByText('没有符合筛选条件的问题。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '清除筛选' }));
  expect(screen.getByRole('region', { name: ROW })).toBeTruthy();
});

test('the findings of the selected cell are marked, and brought into sight when a person selected it', async () => {
  const { session } = await findings();
  const seen: Element[] = [];
  Element.prototype.scrollIntoView = function () {
    seen.push(this);
  };
  outside(() => {
    session.show({ ...view, selected: { name: '合计', row: null } });
  });
  const marked = document.querySelectorAll('[data-current]');
  expect([...marked].map((one) => one.textContent?.includes('合计应为'))).toEqual([true]);
  expect(seen).toEqual([...marked]);
});

test('while the checks run there is no count and no empty list', async () => {
  await findings({ ...view, findings: [], reviewing: true });
  expect(screen.getByRole('button', { name: '问题 …' })).toBeTruthy();
  expect(screen.getByText('正在检查…')).toBeTruthy();
  expect(screen.queryByText('没有发现问题。')).toBeNull();
});

test('marks, notes, and why a program cannot mark', async () => {
  const { user, calls, session } = await findings();
  await user.click(screen.getByRole('button', { name: '标记到表' }));
  await user.click(screen.getByRole('button', { name: '清除标记' }));
  await user.click(screen.getByRole('button', { name: '写入核查意见' }));
  expect(['mark', 'unmark', 'writeNotes'].map((name) => calls(name).length)).toEqual([1, 1, 1]);
  outside(() => {
    session.show({ ...view, capabilities: { ...view.capabilities, marks: { no: '这个程序不能加标记。' } } });
  });
  expect(screen.getByText('这个程序不能加标记。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '标记到表' }));
  expect(calls('mark').length).toBe(1);
});
