import type { DefinedName, WorkbookModel } from '../../src/workbook/model';
import { MemoryHost } from '../support/memory-host';
import { rubric2019 } from '../support/facts';
import type { Session, SessionView } from '../../src/session/view';
import { filled2019, openSession, sheetOf, SOON } from './support';

/** The score sheet alone, and no name: as a bureau hands it out. */
function foreign(change: (model: WorkbookModel) => WorkbookModel = (model) => model): WorkbookModel {
  return change({
    ...filled2019,
    sheets: filled2019.sheets.filter((one) => one.name === '评分表'),
    names: [],
  });
}

function foreignView(session: Session): Extract<SessionView, { phase: 'foreign' }> {
  const view = session.view();
  if (view.phase !== 'foreign') throw new Error(`the session is ${view.phase}`);
  return view;
}

test('a sheet without names is made out, and nothing is written', async () => {
  const { session, host } = await openSession(foreign());
  expect(foreignView(session).recognition).toBeNull();
  const before = new Map(host.content());
  await session.recognise();
  const { recognition } = foreignView(session);
  expect(recognition).toMatchObject({ sheet: '评分表', known: true });
  expect(host.content()).toEqual(before);
  expect(host.count('define') + host.count('write')).toBe(0);
});

test('on consent its names are defined, and it is worked on as the standard workbook', async () => {
  const { session, host, clock } = await openSession(foreign());
  await session.acceptRecognition();
  expect(foreignView(session).notice?.text).toBe('还没有识别结果，没有写入。请先识别。');
  await session.recognise();
  host.emit({ kind: 'activated' });
  await clock.pass(SOON);
  expect(foreignView(session).recognition).not.toBeNull();
  const before = new Map(host.content());
  await session.acceptRecognition();
  await clock.pass(SOON);
  const view = sheetOf(session);
  expect(view.rubric.id).toBe(rubric2019().id);
  expect(view.binding.cells.get('得分_支出完成率')?.sheet).toBe('评分表');
  expect(view.reviewing).toBe(false);
  expect(host.content()).toEqual(before);
});

test('what it lacks is added on demand, with a link to what it has', async () => {
  const { session, host, clock } = await openSession(foreign());
  await session.recognise();
  await session.acceptRecognition({ addData: true });
  await clock.pass(SOON);
  expect(host.count('addSheets')).toBe(1);
  expect(sheetOf(session).binding.cells.get('支出决算数')?.sheet).toBe('基础数据');
  expect(sheetOf(session).binding.cells.get('校验_得分_支出完成率')?.sheet).toBe('评分底稿');
  await session.setCell('支出决算数', '3000');
  expect(host.value('支出决算数')).toBe(3000);
});

test('a sheet that was changed in between is shown anew, and not written', async () => {
  const host = new MemoryHost(foreign());
  const { session } = await openSession(host);
  await session.recognise();
  // Another title in place of the scores: their names would now stand elsewhere.
  const header = [...host.content()].find(([, { value }]) => value === '支出完成率');
  host.setAt({ sheet: '评分表', row: Number(/\d+$/u.exec(header![0])![0]) - 1, column: 4 }, '某项别的指标');
  await session.acceptRecognition();
  expect(foreignView(session).notice?.text).toContain('已重新识别，没有写入');
  expect(host.count('define')).toBe(0);
});

test('names that could not be defined are told', async () => {
  const taken: DefinedName = {
    name: '得分_支出完成率',
    refersTo: '评分表!$A$1:$B$2',
    sheet: null,
    hidden: false,
  };
  const { session, clock } = await openSession(foreign((model) => ({ ...model, names: [taken] })));
  await session.recognise();
  await session.acceptRecognition();
  await clock.pass(SOON);
  expect(sheetOf(session).notice).toMatchObject({ tone: 'warning' });
  expect(sheetOf(session).notice?.details[0]).toContain('得分_支出完成率');
});

test('a sheet of a rubric that is not known is checked for what needs none, in this session', async () => {
  const other = foreign((model) => ({
    ...model,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const isName = rubric2019().indicators.some((one) => one.name === cell.value);
        if (isName && typeof cell.value === 'string')
          return { ...cell, value: `别的指标${String(cell.row)}`, formula: null };
        // Standards of another place: the rows are not known by these either.
        return typeof cell.value === 'string' && cell.value.length > 40
          ? { ...cell, value: `另一套标准第${String(cell.row)}行${String(cell.column)}列`, formula: null }
          : cell;
      }),
    })),
  }));
  const { session, clock } = await openSession(other);
  await session.recognise();
  const { recognition } = foreignView(session);
  expect(recognition).toMatchObject({ known: false });
  await session.acceptRecognition();
  await clock.pass(SOON);
  const view = sheetOf(session);
  expect(view.rubric.indicators.length).toBeGreaterThan(10);
  expect(view.findings.map((one) => one.finding.code)).not.toContain('N03');
  expect(view.reviewing).toBe(false);
});

test('a workbook in which nothing is made out says why', async () => {
  const { session } = await openSession({ ...foreign(), sheets: [{ ...filled2019.sheets[0]!, cells: [] }] });
  await session.recognise();
  expect(foreignView(session).notice?.tone).toBe('warning');
});

test('a few names of a rubric that a workbook happens to have do not make it one of that rubric', async () => {
  const few = filled2019.names.filter((one) => ['得分_支出完成率', '得分_预决算', '合计'].includes(one.name));
  const { session } = await openSession({ ...foreign(), names: few });
  expect(session.view().phase).toBe('foreign');
});

describe('marks of a workbook that is not bound', () => {
  const LAID = { address: { sheet: '评分表', row: 8, column: 9 }, code: 'N03', severity: 'error' } as const;

  test('are taken away from a sheet without names, and it says when there are none', async () => {
    const { session, host } = await openSession(foreign());
    host.marks = [LAID];
    await session.unmark();
    expect(host.marks).toEqual([]);
    expect(foreignView(session).notice?.text).toBe('已清除标记 1 处。');
    await session.unmark();
    expect(foreignView(session).notice?.text).toBe('工作簿中没有程序的标记。');
    expect(host.count('write') + host.count('define')).toBe(0);
  });

  test('are taken away where the rubric is not at hand', async () => {
    const { session, host } = await openSession(filled2019, {
      rubrics: { library: [{ ...rubric2019(), hash: '0' }], load: () => Promise.reject(new Error('none')) },
    });
    expect(session.view().phase).toBe('unknown-rubric');
    host.marks = [LAID];
    await session.unmark();
    expect(host.marks).toEqual([]);
  });
});

test('a cell is gone to by its address, whether it has a name or not', async () => {
  const { session, host } = await openSession(filled2019);
  await session.reveal('评分表!C20');
  expect(host.revealed).toEqual(['评分表!C20']);
  await session.reveal('评分表!没有');
  expect(host.revealed).toHaveLength(1);
  expect(sheetOf(session).notice?.text).toBe('工作簿中找不到“评分表!没有”的单元格。');
});
