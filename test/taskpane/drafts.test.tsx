/** @jest-environment jsdom */
import { configure, screen } from '@testing-library/react';
import type { SheetView } from '../../src/session/view';
import { case2019, rubric2019 } from '../support/facts';
import { outside, renderPane, type Shown } from './support/render-pane';
import type { Script } from './support/fake-session';
import { sheetView, withInputs } from './support/views';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const rubric = rubric2019();
const { facts } = case2019();
const NAME = '支出决算数';
const holding = (text: string): SheetView => sheetView(rubric, withInputs(facts, { [NAME]: text }));

async function opened(script?: Script): Promise<Shown & { readonly field: HTMLInputElement }> {
  const shown = renderPane(holding('3629.56'), script);
  outside(() => {
    shown.navigation.open('支出完成率');
  });
  return { ...shown, field: await screen.findByRole<HTMLInputElement>('textbox', { name: NAME }) };
}

async function overtaken(script?: Script): Promise<Awaited<ReturnType<typeof opened>>> {
  const shown = await opened(script);
  await shown.user.clear(shown.field);
  await shown.user.type(shown.field, '3681.03');
  outside(() => {
    shown.session.show(holding('3000'));
  });
  return shown;
}

test('a draft does not replace what somebody else has put into the cell meanwhile, and is not lost', async () => {
  const { user, calls, field } = await overtaken();
  expect(screen.getByText(/单元格此后已改为“3000”，这里的内容没有写入/u)).toBeTruthy();
  await user.keyboard('{Enter}');
  await user.tab();
  expect(calls('setCell')).toEqual([]);
  expect(field.value).toBe('3681.03');
  await user.click(screen.getByRole('button', { name: `写入这里的内容：${NAME}` }));
  expect(calls('setCell')).toEqual([[NAME, '3681.03']]);
});

test('it can be given up for what the cell holds', async () => {
  const { user, calls, field, session } = await overtaken();
  await user.click(screen.getByRole('button', { name: `用单元格的内容：${NAME}` }));
  expect(field.value).toBe('3000');
  expect(session.draft(NAME)).toBeNull();
  expect(screen.queryByText(/没有写入/u)).toBeNull();
  await user.clear(field);
  await user.type(field, '3001{Enter}');
  expect(calls('setCell')).toEqual([[NAME, '3001']]);
});

test('also one that outlived a reload; one that the cell has come to hold asks for nothing', async () => {
  const { user, calls, session, field } = await opened();
  await user.clear(field);
  await user.type(field, '3681.03');
  outside(() => {
    session.show(holding(''));
  });
  expect(screen.getByText(/单元格此后已改为空白/u)).toBeTruthy();
  outside(() => {
    session.show(holding('3681.03'));
  });
  expect(screen.queryByText(/单元格此后已改为/u)).toBeNull();
  expect(calls('setCell')).toEqual([]);
});

test('what one’s own entry has become in the cell overtakes nothing', async () => {
  const { user, calls, session, field } = await opened({
    onSetCell: () => ({
      ...holding('3700'),
      notice: { tone: 'warning', text: '没有完成。', details: [] },
    }),
  });
  await user.clear(field);
  await user.type(field, '3,700{Enter}');
  await screen.findByText('没有完成。');
  expect(session.draft(NAME)).not.toBeNull();
  expect(screen.queryByText(/单元格此后已改为/u)).toBeNull();
  await user.tab();
  expect(calls('setCell')).toEqual([
    [NAME, '3,700'],
    [NAME, '3,700'],
  ]);
});
