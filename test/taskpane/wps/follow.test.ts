import { followFront, withFront } from '../../../src/taskpane/entries/wps/follow';
import { obey } from '../../../src/taskpane/entries/wps/obey';
import { stopWhenLeft } from '../../../src/taskpane/entries/wps/leaving';
import { leaveCommand } from '../../../src/taskpane/entries/wps/command';
import type { Session } from '../../../src/session/view';
import { wpsPane } from '../../../src/host/wps/pane';
import { standardCalculator } from '../../../src/workbench/grid/calculator';
import { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import { PROFILES, type WpsProfile } from '../../../src/workbench/wps-host/profile';
import type { WorkbookModel } from '../../../src/workbook/model';
import { rubric2019 } from '../../support/facts';
import { smallSheet, smallWorkbook } from '../../support/small-workbook';
import { WpsSession } from '../../host/wps/wps-session';
import { filled2019 } from '../../session/support';

/** One pane for all workbooks: it goes along with the one in front, and no command runs on another. */

const EMPTY = smallWorkbook([smallSheet('Sheet1')]);
const NARRATIVES = /^说明_/u;

let chain: WpsSession;
afterEach(() => chain.close());

interface Opened {
  readonly session: Session;
  readonly follow: () => Promise<boolean>;
}

async function open(profile: WpsProfile, model: WorkbookModel): Promise<Opened> {
  chain = await WpsSession.open(profile, model);
  const follow = followFront(chain.bench.host, chain.session);
  return { session: withFront(chain.session, follow), follow };
}

/** Another workbook comes to the front. */
function openBeside(model: WorkbookModel, name: string): MemoryGrid {
  const grid = new MemoryGrid(model, { name, calculate: standardCalculator(rubric2019()) });
  chain.bench.wps.openBeside(grid, `C:\\${name}`);
  return grid;
}

const shown = (): string => {
  const view = chain.session.view();
  return 'workbook' in view ? view.workbook.name : view.phase;
};
const content = (grid: MemoryGrid): string => JSON.stringify(grid.model());

describe.each(Object.values(PROFILES))('under $name', (profile) => {
  test('a workbook that comes to the front is read, and the one before when it comes back', async () => {
    await open(profile, filled2019);
    const first = chain.bench.grid;
    openBeside(filled2019, '乙.xlsx');
    await chain.pass(2_000);
    expect([shown(), chain.view.workbook.name]).toEqual(['乙.xlsx', '乙.xlsx']);
    chain.bench.wps.activate();
    await chain.pass(2_000);
    expect(chain.view.workbook.name).toBe(first.name);
  });

  test('over an empty workbook the pane does not stay where it is', async () => {
    await open(profile, EMPTY);
    expect(chain.session.view().phase).toBe('foreign');
    openBeside(filled2019, '乙.xlsx');
    await chain.pass(2_000);
    expect(chain.view.assessment.total.toDecimalText(4)).toBe('93.94');
  });
});

test('what is kept for a workbook is there again when it comes back', async () => {
  const { session } = await open(PROFILES.windows, filled2019);
  const writing = session.fillNarratives({ kind: 'empty' });
  await chain.pass(2_000);
  await writing;
  const steps = chain.view.journal;
  session.keepDraft('理由', '写到一半');
  openBeside(EMPTY, '乙.xlsx');
  await chain.pass(2_000);
  expect(chain.session.view().phase).toBe('foreign');
  chain.bench.wps.activate();
  await chain.pass(2_000);
  expect(chain.view.journal).toEqual(steps);
  expect(session.draft('理由')).toBe('写到一半');
});

describe('a command of the ribbon', () => {
  /** WPS tells nothing of what comes to the front. */
  const untold = { ...PROFILES.windows, enableEvents: 'works' } as const;

  async function pressed(id: 'FillNarratives' | 'Undo' | 'Check'): Promise<{
    readonly first: string;
    readonly other: MemoryGrid;
    readonly before: string;
  }> {
    const { session, follow } = await open(untold, filled2019);
    const writing = session.fillNarratives({ kind: 'empty' });
    await chain.pass(2_000);
    await writing;
    const page = chain.bench.window;
    const { storage } = wpsPane(page);
    const { schedule } = chain.bench.clock;
    Object.assign(page, { setTimeout: schedule, document: { hidden: false } });
    const first = content(chain.bench.grid);
    const application = (page as unknown as { Application: { EnableEvents: boolean } }).Application;
    application.EnableEvents = false;
    const other = openBeside(blankNarratives(), '乙.xlsx');
    application.EnableEvents = true;
    const before = content(other);
    const commands = new Map([
      ['FillNarratives', () => session.fillNarratives({ kind: 'empty' })],
      ['Undo', () => session.undo()],
      ['Check', () => session.retry()],
    ]);
    obey({ page, storage, session, commands, follow });
    leaveCommand(storage, id, Date.now());
    await chain.pass(3_000);
    return { first, other, before };
  }

  test('填写评分说明 goes to the workbook in front, though nobody told that it is there', async () => {
    const { first, other, before } = await pressed('FillNarratives');
    expect(content(chain.bench.grid)).toBe(first);
    expect(content(other)).not.toBe(before);
  });

  test('撤销 takes nothing back in the workbook behind', async () => {
    const { first } = await pressed('Undo');
    expect(content(chain.bench.grid)).toBe(first);
  });

  test('检查 reads the workbook in front', async () => {
    await pressed('Check');
    expect(chain.view.workbook.name).toBe('乙.xlsx');
  });
});

/** The filled workbook with no 评分说明 yet. */
function blankNarratives(): WorkbookModel {
  const names = filled2019.names.filter(({ name }) => NARRATIVES.test(name));
  expect(names.length).toBeGreaterThan(0);
  const places = new Set(names.map(({ refersTo }) => refersTo.replace(/\$/gu, '').replace(/'/gu, '')));
  return {
    ...filled2019,
    sheets: filled2019.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(
        ({ row, column }) =>
          !places.has(`${sheet.name}!${String.fromCharCode(65 + column)}${String(row + 1)}`),
      ),
    })),
  };
}

test('without an event and without a command the poll finds what is in front', async () => {
  await open(PROFILES.windows, filled2019);
  const application = (chain.bench.window as unknown as { Application: { EnableEvents: boolean } })
    .Application;
  application.EnableEvents = false;
  openBeside(EMPTY, '乙.xlsx');
  application.EnableEvents = true;
  await chain.pass(16_000);
  expect(shown()).toBe('乙.xlsx');
});

test('where no workbook was open, the next one is read without anybody asking', async () => {
  const { session, follow } = await open(PROFILES.windows, filled2019);
  const page = chain.bench.window;
  Object.assign(page, { setTimeout: chain.bench.clock.schedule, document: { hidden: true } });
  obey({ page, storage: wpsPane(page).storage, session, commands: new Map(), follow });
  chain.bench.wps.closeFirst();
  await chain.pass(4_000);
  expect(session.view()).toMatchObject({ phase: 'failed', problem: { kind: 'gone' } });
  openBeside(filled2019, '乙.xlsx');
  const waited = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 5_000);
  await chain.pass(4_000);
  waited.mockRestore();
  expect(shown()).toBe('乙.xlsx');
});

test('重新读取 reads what is in front, and once where nothing else is', async () => {
  const { session } = await open(PROFILES.windows, filled2019);
  const read = jest.spyOn(chain.bench.host, 'read');
  const reading = session.retry();
  await chain.pass(1_000);
  await reading;
  expect(read).toHaveBeenCalledTimes(1);
  expect(shown()).toBe(chain.bench.grid.name);
});

describe('a page that is left', () => {
  const leave = (): boolean => chain.bench.window.dispatchEvent(new Event('pagehide'));

  test('leaves no listener behind, and stores what is to be kept, within the event', async () => {
    chain = await WpsSession.open(PROFILES.windows, filled2019, { keepsListeners: true });
    stopWhenLeft(chain.bench.window, chain.session, chain.bench.host);
    chain.session.keepDraft('理由', '写到一半');
    expect(chain.bench.wps.listenerCount).toBeGreaterThan(0);
    leave();
    expect(chain.bench.wps.listenerCount).toBe(0);
    expect([...chain.store.texts.values()].join()).toContain('写到一半');
    chain.bench.wps.install(chain.bench.window);
    expect(chain.bench.wps.listenerCount).toBe(0);
  });

  test('one that comes back as it was left is loaded anew', async () => {
    chain = await WpsSession.open(PROFILES.windows, filled2019);
    const reload = jest.fn();
    Object.assign(chain.bench.window, { location: { reload } });
    stopWhenLeft(chain.bench.window, chain.session, chain.bench.host);
    const show = (persisted: boolean): void => {
      chain.bench.window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    };
    show(false);
    expect(reload).not.toHaveBeenCalled();
    show(true);
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

test('a new workbook is said to lie in the folder for temporary files', async () => {
  const { session } = await open(PROFILES.windows, filled2019);
  jest.spyOn(chain.bench.host, 'openWorkbook').mockResolvedValue();
  const opening = session.newWorkbook('blank');
  await chain.pass(1_000);
  await opening;
  expect(chain.view.notice).toMatchObject({
    text: '已新建标准评分表。文件在临时文件夹，请立即另存到自己的文件夹。',
  });
});
