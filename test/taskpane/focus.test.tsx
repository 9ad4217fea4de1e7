/** @jest-environment jsdom */
import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Finding } from '../../src/review';
import type { FindingView, SheetView, SignOff } from '../../src/session/view';
import { case2019, rubric2019 } from '../support/facts';
import type { Script } from './support/fake-session';
import { outside, renderPane, type Shown } from './support/render-pane';
import { sheetView } from './support/views';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000, defaultHidden: true });

const base = sheetView(rubric2019(), { ...case2019().facts, reported: { 支出完成率: '4', 合计: '97' } });

function found(code: string, changes: Partial<Finding>): FindingView {
  const finding: Finding = {
    code,
    severity: 'error',
    indicator: null,
    names: [],
    cells: [],
    message: `${code} 的问题`,
    clause: '',
    advice: '',
    fix: null,
    ...changes,
  };
  return { finding, cells: finding.cells, disposition: null, ignored: false };
}

const first = found('N03', {
  names: ['得分_支出完成率'],
  fix: { name: '得分_支出完成率', value: '3', safe: false },
});
const second = found('S02', { names: ['合计'], fix: { name: '合计', value: '95.94', safe: true } });
/** A row that stands twice: its second line has no names. */
const double = found('S08', { indicator: '支出完成率', cells: ['评分表!C20'] });
const view: SheetView = { ...base, findings: [first, second, double] };

async function findings(script?: Script): Promise<Shown> {
  const shown = renderPane(view, script);
  outside(() => {
    shown.navigation.tab('findings');
  });
  await screen.findByRole('button', { name: '写入核查意见' });
  return shown;
}

function focused(): string {
  return document.activeElement?.textContent ?? '';
}

const without =
  (finding: FindingView): NonNullable<Script['onFix']> =>
  (_, before) => ({
    ...(before as SheetView),
    findings: view.findings.filter((one) => one !== finding),
  });

test('不改 goes back to the card, 写入 to the next one, and the arrows go on from there', async () => {
  const { user } = await findings({ onFix: without(first) });
  await user.click(screen.getByRole('button', { name: /^改为 3/u }));
  await user.click(screen.getByRole('button', { name: '不改' }));
  expect(focused()).toContain('N03 的问题');
  await user.click(screen.getByRole('button', { name: /^改为 3/u }));
  await user.click(screen.getByRole('button', { name: '写入' }));
  await waitFor(() => {
    expect(focused()).toContain('S02 的问题');
  });
  await user.keyboard('{ArrowDown}');
  expect(focused()).toContain('S08 的问题');
});

test('忽略 begins in its first field; 取消 goes back to the card, 忽略 to the next one', async () => {
  const { user } = await findings({ onIgnore: without(first) });
  await user.click(screen.getByRole('button', { name: /N03 的问题/u }));
  await user.click(screen.getByRole('button', { name: '忽略 N03' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '理由' }));
  await user.click(screen.getByRole('button', { name: '取消' }));
  expect(focused()).toContain('N03 的问题');
  await user.click(screen.getByRole('button', { name: '忽略 N03' }));
  await user.keyboard('不计');
  await user.type(screen.getByRole('textbox', { name: '姓名' }), '甲');
  await user.type(screen.getByRole('textbox', { name: '时间' }), '2020-03-02{Enter}');
  await waitFor(() => {
    expect(focused()).toContain('S02 的问题');
  });
});

test('取消 of 全部修正 goes back to its button', async () => {
  const { user } = await findings();
  await user.click(screen.getByRole('button', { name: /^修正全部/u }));
  await user.click(screen.getByRole('button', { name: '取消' }));
  expect(focused()).toContain('修正全部');
  expect(screen.queryByRole('region', { name: '全部修正预览' })).toBeNull();
});

test('a focus that a person has put elsewhere is left there', async () => {
  const { user, session } = await findings();
  await user.click(screen.getByRole('button', { name: /N03 的问题/u }));
  outside(() => {
    (document.activeElement as HTMLElement).blur();
    session.show({ ...view, findings: [second, double] });
  });
  expect(document.activeElement).toBe(document.body);
});

test('from the page the arrows begin at the finding of the selected cell', async () => {
  const { session } = await findings();
  fireEvent.keyDown(document.body, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(document.body);
  outside(() => {
    session.show({ ...view, selected: { name: '合计', row: null } });
  });
  fireEvent.keyDown(document.body, { key: 'Enter' });
  expect(document.activeElement).toBe(document.body);
  fireEvent.keyDown(document.body, { key: 'ArrowDown' });
  expect(focused()).toContain('S02 的问题');
});

test('a cell without a name is gone to by its address, and the pane stays where it is', async () => {
  const { user, calls, session, navigation } = await findings();
  const head = screen.getByRole('button', { name: /S08 的问题/u });
  expect(head.title).toBe('定位到 评分表!C20');
  await user.click(head);
  await user.click(screen.getByRole('button', { name: '定位到 评分表!C20' }));
  expect(calls('reveal')).toEqual([['评分表!C20'], ['评分表!C20']]);
  outside(() => {
    navigation.open('目标完整性');
    session.show({ ...view, selected: { name: '得分_支出完成率', row: '支出完成率' } });
  });
  expect(navigation.get().row).toBe('目标完整性');
  outside(() => {
    session.show({ ...view, selected: { name: '得分_结转结余率', row: '结转结余率' } });
  });
  expect(navigation.get().row).toBe('结转结余率');
});

test('解除签署: each answer takes the focus of the button it replaces', async () => {
  const signOff: SignOff = {
    state: 'signed',
    unit: '中心',
    auditor: '甲',
    checker: '乙',
    date: '2020-04-15',
  };
  const { user, session } = renderPane({ ...view, signOff });
  await user.click(await screen.findByText('解除签署'));
  expect(focused()).toBe('取消');
  await user.keyboard('{Enter}');
  expect(focused()).toBe('解除签署');
  await user.keyboard('{Enter}');
  await user.click(screen.getByText('确定解除签署'));
  expect(document.activeElement).not.toBe(document.body);
  outside(() => {
    session.show(view);
  });
});
