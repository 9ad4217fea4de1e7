/** @jest-environment jsdom */
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { case2019, rubric2019 } from '../support/facts';
import { outside, renderPane } from './support/render-pane';
import { ABLE, sheetView, withInputs } from './support/views';
import type { SheetView } from '../../src/session/view';

// Finding things by role is slow in jsdom, and the pane has hundreds of nodes.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const rubric = rubric2019();
const { facts } = case2019();
const base = sheetView(rubric, facts);
const scores = [...base.assessment.rows, base.assessment.adjustment].map(
  ({ name, score }) => [name, score?.toDecimalText() ?? ''] as const,
);
/** All scores are typed, and two of them differ. */
const typed = sheetView(rubric, {
  ...facts,
  reported: { ...Object.fromEntries(scores), 支出完成率: '4', 目标完整性: '3' },
});

test('the header shows total, grade and the three counts, and reads the score out when it changes', () => {
  const { session } = renderPane(base);
  expect(screen.getByText('合计 93.94 分，等级 优').getAttribute('aria-live')).toBe('polite');
  expect(screen.getByRole('button', { name: '缺 0 项' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '待填说明 30' })).toBeTruthy();
  outside(() => {
    session.show(sheetView(rubric, withInputs(facts, { 支出决算数: '3681.03' })));
  });
  expect(screen.getByText('合计 95.69 分，等级 优')).toBeTruthy();
  expect(screen.getByText('36 / 40')).toBeTruthy();
});

test('a loss leads to its indicator: value, formula with links, band, distance; the cell is revealed', async () => {
  const { user, calls } = renderPane(base);
  await user.click(screen.getByRole('button', { name: /−1\s*支出完成率/u }));
  expect(calls('reveal')).toEqual([['得分_支出完成率']]);
  const page = within(await screen.findByRole('article', { name: '支出完成率' }));
  expect(page.getByText('95%≤支出完成率<100% 得 3 分')).toBeTruthy();
  expect(page.getByRole('img', { name: /现在98\.60%/u })).toBeTruthy();
  expect(page.getByText(/再增加 51\.47 万元/u)).toBeTruthy();
  await user.click(page.getByRole('button', { name: '3629.56' }));
  expect(calls('reveal').at(-1)).toEqual(['支出决算数']);
  await user.click(page.getByRole('button', { name: '98.60%' }));
  expect(calls('reveal').at(-1)).toEqual(['比率_支出完成率']);
});

test('an input is written by Enter, taken back by Esc, and kept as a draft when the cell refuses it', async () => {
  const { user, calls, session, navigation } = renderPane(base, {
    onSetCell: (_name, _text, before) => ({
      ...(before as SheetView),
      notice: { tone: 'error', text: '“基础数据”已受保护，未写入。', details: [] },
    }),
  });
  outside(() => {
    navigation.open('支出完成率');
  });
  const field = await screen.findByRole('textbox', { name: '支出决算数' });
  await user.clear(field);
  await user.type(field, '3,700{Escape}');
  expect((field as HTMLInputElement).value).toBe('3629.56');
  expect(calls('setCell')).toEqual([]);
  await user.clear(field);
  await user.type(field, '3681.03{Enter}');
  expect(calls('setCell')).toEqual([['支出决算数', '3681.03']]);
  await screen.findByText('“基础数据”已受保护，未写入。');
  expect((field as HTMLInputElement).value).toBe('3681.03');
  expect(session.draft('支出决算数')).not.toBeNull();
});

test('a draft is no draft any more once its cell has it, also while other cells wait', async () => {
  const { user, session, navigation } = renderPane(base, {
    onSetCell: (_name, _text, before) => ({
      ...(before as SheetView),
      waiting: { reason: 'editing', count: 3, cells: [], message: '正在编辑单元格，完成后自动更新。' },
    }),
  });
  outside(() => {
    navigation.open('支出完成率');
  });
  const field = await screen.findByRole('textbox', { name: '支出决算数' });
  await user.clear(field);
  await user.type(field, '3681.03{Enter}');
  await screen.findByText('正在编辑单元格，完成后自动更新。');
  expect(session.draft('支出决算数')).toBeNull();
});

test('what is typed in the sheet shows in the field', async () => {
  const { session, navigation } = renderPane(base);
  outside(() => {
    navigation.open('支出完成率');
  });
  const field = await screen.findByRole('textbox', { name: '支出决算数' });
  outside(() => {
    session.show(sheetView(rubric, withInputs(facts, { 支出决算数: '3681.03' })));
  });
  expect((field as HTMLInputElement).value).toBe('3681.03');
  expect(screen.getByRole('button', { name: '100.00%' })).toBeTruthy();
});

test('the pane follows the sheet unless it moved there itself or 跟随 is off', async () => {
  const { user, session, navigation } = renderPane(base);
  const select = (name: string, row: string): void => {
    outside(() => {
      session.show({ ...base, selected: { name, row } });
    });
  };
  select('得分_结转结余率', '结转结余率');
  expect(navigation.get().row).toBe('结转结余率');
  await user.click(screen.getByRole('button', { name: '跟随' }));
  select('得分_支出完成率', '支出完成率');
  expect(navigation.get().row).toBe('结转结余率');
});

test('the tree: arrow keys move and the sheet follows, Enter opens, Esc comes back', async () => {
  const { user, calls, navigation } = renderPane(base);
  await user.click(screen.getByRole('tab', { name: '指标' }));
  const first = await screen.findByRole('treeitem', { name: /预算编制情况/u });
  outside(() => {
    first.focus();
  });
  await user.keyboard('{ArrowDown}');
  await waitFor(() => {
    expect(calls('reveal')).toEqual([['得分_预算编制合理性']]);
  });
  await user.keyboard('{Enter}');
  expect(navigation.get().row).toBe('预算编制合理性');
  await screen.findByRole('article', { name: '预算编制合理性' });
  await user.keyboard('{Escape}');
  expect(navigation.get()).toMatchObject({ tab: 'indicators', row: null });
  expect(await screen.findByRole('treeitem', { name: /^预算编制合理性/u })).toBeTruthy();
});

test('a verdict, a deduction only for 酌情, a reason: each is written into its own cell', async () => {
  const { user, calls, navigation } = renderPane(base);
  outside(() => {
    navigation.open('财务合规性');
  });
  const card = within(await screen.findByRole('region', { name: '财务合规性 3 会计核算规范性' }));
  expect(card.getByRole<HTMLInputElement>('textbox', { name: '扣分' }).value).toBe('1');
  const other = within(screen.getByRole('region', { name: '财务合规性 1 预算执行规范性' }));
  expect(other.queryByRole('textbox', { name: '扣分' })).toBeNull();
  await user.click(other.getByRole('radio', { name: '酌情' }));
  await user.type(other.getByRole('textbox', { name: '理由' }), '进度滞后');
  await user.tab();
  expect(calls('setCell')).toEqual([
    ['判定_财务合规性_1', '酌情'],
    ['理由_财务合规性_1', '进度滞后'],
  ]);
});

test('说明: fills blanks, one row, and a person’s text only when it is ticked', async () => {
  const view = sheetView(rubric, facts, {
    texts: { 支出完成率: { text: '支出完成率98.6%，得3分。', owner: 'person' } },
  });
  const { user, calls, navigation } = renderPane(view);
  outside(() => {
    navigation.tab('narratives');
  });
  await user.click(await screen.findByRole('button', { name: '全部填入空白处（29）' }));
  await user.click(screen.getByRole('button', { name: '填入结转结余率的说明' }));
  expect(screen.queryByRole('button', { name: /替换勾选/u })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: /支出完成率/u }));
  await user.click(screen.getByRole('button', { name: '替换勾选的人工说明（1）' }));
  expect(calls('fillNarratives')).toEqual([
    [{ kind: 'empty' }],
    [{ kind: 'rows', rows: ['结转结余率'] }],
    [{ kind: 'rows', rows: ['支出完成率'] }],
  ]);
  expect((await screen.findAllByRole('insertion')).length).toBeGreaterThan(0);
});

test('说明: what the product wrote of a row that lacks data now is counted and can be cleared', async () => {
  const view = sheetView(rubric, withInputs(facts, { 支出决算数: '' }), {
    texts: {
      支出完成率: { text: '支出完成率为98.60%，得3分。', owner: 'product' },
      资金下达合法性: { text: '资金下达及时，得3分。', owner: 'person' },
    },
  });
  const { user, calls, navigation } = renderPane(view);
  outside(() => {
    navigation.tab('narratives');
  });
  await user.click(await screen.findByRole('button', { name: '更新我填过的（1）' }));
  await user.click(screen.getByRole('button', { name: '清除支出完成率的说明' }));
  expect(calls('fillNarratives')).toEqual([[{ kind: 'own' }], [{ kind: 'rows', rows: ['支出完成率'] }]]);
  expect(screen.queryByRole('checkbox', { name: /资金下达合法性/u })).toBeNull();
});

test('turning 自动填分 on shows the typed scores and replaces only those that are ticked', async () => {
  const { user, calls } = renderPane(typed);
  await user.click(screen.getByRole('radio', { name: '自动填分' }));
  expect(calls('setMode')).toEqual([]);
  await user.click(await screen.findByRole('checkbox', { name: '支出完成率' }));
  await user.click(screen.getByRole('button', { name: '开启并替换 1 格' }));
  expect(calls('setMode')).toEqual([['auto', ['得分_支出完成率']]]);
});

test('with nothing typed 自动填分 is on at once', async () => {
  const { user, calls } = renderPane(base);
  await user.click(screen.getByRole('radio', { name: '自动填分' }));
  expect(calls('setMode')).toEqual([['auto', []]]);
});

test('a step can be taken back, and 清除 asks once more', async () => {
  const steps = [{ id: 7, label: '自动填分 31 格', cells: 31, undone: false }];
  const { user, calls } = renderPane({ ...base, journal: { steps, undo: '自动填分 31 格', redo: null } });
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await user.click(screen.getByRole('button', { name: '写入记录' }));
  await user.click(await screen.findByRole('button', { name: '撤销：自动填分 31 格' }));
  expect(calls('undo')).toEqual([[], [7]]);
  await user.click(screen.getByRole('button', { name: '清除' }));
  expect(calls('clear')).toEqual([]);
  await user.click(screen.getByRole('button', { name: '确定清除' }));
  expect(calls('clear')).toEqual([[]]);
});

test('what waits has one button: 重试 for a fault, 写入 for what was put off', async () => {
  const waiting = { count: 3, cells: ['评分表!J15'], message: '等待写入。' };
  const { user, calls, session } = renderPane({ ...base, waiting: { ...waiting, reason: 'remote' } });
  await user.click(screen.getByRole('button', { name: '写入 3 格' }));
  outside(() => {
    session.show({ ...base, waiting: { ...waiting, reason: 'hung' } });
  });
  await user.click(screen.getByRole('button', { name: '重试' }));
  outside(() => {
    session.show({ ...base, waiting: { ...waiting, reason: 'editing' } });
  });
  expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  expect([calls('writeWaiting').length, calls('retry').length]).toEqual([1, 1]);
});

test('first run: three sentences, a new workbook, the example; a file with mistakes is told by line and column', async () => {
  const { user, calls, settings } = renderPane(
    {
      phase: 'foreign',
      workbook: { id: 'b', name: '工资表.xlsx', readOnly: false },
      looked: { rubric: rubric.source.title, names: ['合计'] },
      broken: [],
      recognition: null,
      capabilities: ABLE,
      notice: null,
      busy: null,
    },
    { rubric: { ok: false, errors: [{ file: 'a.yaml', line: 3, column: 5, message: '缺少 weight。' }] } },
  );
  await user.click(await screen.findByRole('button', { name: '跳过' }));
  expect(settings.get().introduced).toBe(true);
  expect(screen.getByText(/在“工资表\.xlsx”中找过/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '清除标记' }));
  expect(calls('unmark')).toEqual([[]]);
  await user.click(screen.getByRole('button', { name: '打开示例' }));
  expect(calls('newWorkbook')).toEqual([['example']]);
  const file = new File(['rubric: a'], 'a.yaml');
  // jsdom's File has no text().
  Object.defineProperty(file, 'text', { value: () => Promise.resolve('rubric: a') });
  fireEvent.change(screen.getByLabelText('评分标准文件'), { target: { files: [file] } });
  expect(await screen.findByText('第 3 行第 5 列：缺少 weight。')).toBeTruthy();
});

test('the skeleton comes only when reading takes longer than 300 ms', async () => {
  renderPane({ phase: 'connecting' });
  expect(screen.queryByText('正在读取工作簿')).toBeNull();
  expect(await screen.findByText('正在读取工作簿')).toBeTruthy();
});
