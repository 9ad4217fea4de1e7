/** @jest-environment jsdom */
import { configure, screen } from '@testing-library/react';
import type { SessionView } from '../../src/session/view';
import { case2019, rubric2019 } from '../support/facts';
import { doubtful, recognitionOf } from './support/recognitions';
import { outside, renderPane, type Shown } from './support/render-pane';
import { ABLE, sheetView } from './support/views';

// Finding things by role is slow in jsdom, and the pane has hundreds of nodes.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

type Foreign = Extract<SessionView, { phase: 'foreign' }>;

const rubric = rubric2019();
const trusted = recognitionOf(rubric, sheetView(rubric, case2019().facts).binding);
const foreign: Foreign = {
  phase: 'foreign',
  workbook: { id: 'b', name: '自评表.xlsx', readOnly: false },
  looked: { rubric: rubric.source.title, names: ['合计'] },
  broken: [],
  recognition: null,
  capabilities: ABLE,
  notice: null,
  busy: null,
};

/** 识别此表 with this outcome. */
async function recognised(recognition: Foreign['recognition']): Promise<Shown> {
  const shown = renderPane(foreign, { onRecognise: (before) => ({ ...(before as Foreign), recognition }) });
  await shown.user.click(await screen.findByRole('button', { name: '识别此表' }));
  return shown;
}

test('what was made out is shown, and names are defined only on consent', async () => {
  const { user, calls } = await recognised(trusted);
  expect(await screen.findByText('把握：确定。各项核对都一致。')).toBeTruthy();
  expect(screen.getByText(/认出 7 列、29 行指标/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '认出的列（7）' }));
  expect(screen.getByText('表头“自评得分”')).toBeTruthy();
  expect(screen.getByText('按内容认出')).toBeTruthy();
  expect(calls('acceptRecognition')).toEqual([]);
  await user.click(screen.getByRole('button', { name: '确认并定义名称' }));
  expect(calls('acceptRecognition')).toEqual([[]]);
});

test('what is doubtful is named, and what has no cell can be asked for on a sheet of its own', async () => {
  const { user, calls } = await recognised(doubtful(trusted));
  expect(await screen.findByText(/把握：请核对。1 项核对不一致。/u)).toBeTruthy();
  expect(screen.getByText('✗ 不一致')).toBeTruthy();
  expect(screen.getAllByText('请核对')).toHaveLength(2);
  expect(screen.getByText(/6 分（标准 5 分）|6 分（标准 \d+ 分）/u)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: /添加“基础数据”/u }));
  await user.click(screen.getByRole('button', { name: '确认并定义名称' }));
  expect(calls('acceptRecognition')).toEqual([[{ addData: true }]]);
});

test('a sheet of an unknown rubric says what can be checked and what cannot', async () => {
  await recognised({ ...trusted, known: false });
  expect(await screen.findByText(/不能检查：按标准计分/u)).toBeTruthy();
  expect(screen.queryByText(/^评分标准：/u)).toBeNull();
});

test('cancelled, it is as before; asked for again it is shown again', async () => {
  const { user, calls, session } = await recognised(trusted);
  await user.click(await screen.findByRole('button', { name: '取消' }));
  expect(screen.getByRole('button', { name: '识别此表' })).toBeTruthy();
  expect(calls('acceptRecognition')).toEqual([]);
  outside(() => {
    session.show({ ...foreign, recognition: { ...trusted } });
  });
  expect(await screen.findByText('识别结果')).toBeTruthy();
});

test('of several score sheets one is chosen, before or after', async () => {
  const { user, calls, session } = await recognised({
    message: '工作表“甲表”“乙表”都像评分表，请指明用哪一张。',
    sheets: ['甲表', '乙表'],
  });
  await user.click(await screen.findByRole('button', { name: '识别“乙表”' }));
  expect(calls('recognise')).toEqual([[], [{ sheet: '乙表' }]]);
  outside(() => {
    session.show({ ...foreign, recognition: { ...trusted, others: ['甲表'] } });
  });
  await user.click(await screen.findByRole('button', { name: '识别“甲表”' }));
  expect(calls('recognise').at(-1)).toEqual([{ sheet: '甲表' }]);
});

test('why nothing was made out stands in its place', async () => {
  await recognised({ message: '没有找到表头，未能识别。' });
  expect(await screen.findByText('没有找到表头，未能识别。')).toBeTruthy();
  expect(screen.queryByText('识别结果')).toBeNull();
});
