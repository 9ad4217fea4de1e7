import type { Scalar } from '../workbook/model';
import { Desk, type OpenBook } from './desk';
import type { RibbonCommand } from './doors/door';
import { doorOf, DOORS } from './doors/open-door';
import { ask } from './page/ask';
import { type Bar, createBar } from './page/bar';
import { dividerOf } from './page/divider';
import { download } from './page/download';
import { byId } from './page/element';
import { messagesOf } from './page/message';
import { createUniver } from './univer/create-univer';
import { choicesOf, listAt } from './univer/refusals';
import { UniverGrid } from './univer/univer-grid';

const EXAMPLE = { address: 'excel/examples/zhanjiang-2019.xlsx', name: '示例-湛江-2019.xlsx' };

/** Milliseconds from the last change until it is looked whether there is something to be saved. */
const NAME_DELAY = 300;

/** Puts the page together and opens a blank standard workbook, or with `#example` the example; with `#wps=windows` in WPS's way. */
export function startWorkbench(): void {
  const grid = byId('grid');
  const pane = byId('pane');
  const divider = byId('divider');
  const messages = messagesOf(byId('message'));
  const complain = (text: string): void => {
    messages.say(text, 'problem');
  };
  const univer = createUniver(grid);
  const desk = new Desk(univer, pane, {
    say: complain,
    opened: (book) => {
      messages.clear();
      bar.setName(book.file.name, false);
      watch(book, bar);
    },
    changed: showNameSoon,
    showPane,
    asked: (bytes) => {
      attempt(() => open('新工作簿.xlsx', bytes));
    },
  });

  function showName(): void {
    if (desk.current !== null) bar.setName(desk.current.file.name, desk.unsaved);
  }

  /** Comparing with the file takes a moment, and the pane's answer to a change comes first. */
  let soon: ReturnType<typeof setTimeout> | undefined;
  function showNameSoon(): void {
    clearTimeout(soon);
    soon = setTimeout(showName, NAME_DELAY);
  }

  /** One after the other: a workbook that is asked for meanwhile waits until the question has been answered. */
  let opening: Promise<unknown> = Promise.resolve();
  function open(name: string, bytes: Uint8Array): Promise<void> {
    const done = opening.then(async () => {
      if (await mayReplace()) desk.open(name, bytes);
    });
    opening = done.catch(() => undefined);
    return done;
  }

  /** Asks when something would be lost. */
  async function mayReplace(): Promise<boolean> {
    const name = desk.current?.file.name;
    if (name === undefined || !desk.unsaved) return true;
    const question = `“${name}”有未保存的修改。打开另一个工作簿之前要保存吗？`;
    const answer = await ask(question, ['保存', '不保存', '取消']);
    if (answer === '保存') return save();
    return answer === '不保存';
  }

  async function save(): Promise<boolean> {
    try {
      const { name, bytes } = await desk.save();
      download(name, bytes);
      messages.say(`已保存 ${name}，请在浏览器的下载内容中查看。`, 'info');
      showName();
      return true;
    } catch (error) {
      complain(messageOf(error));
      return false;
    }
  }

  async function openNew(): Promise<void> {
    const { newWorkbook } = await import('./file/new-workbook');
    const { name, bytes } = newWorkbook();
    await open(name, bytes);
  }

  async function openExample(): Promise<void> {
    const answer = await fetch(EXAMPLE.address);
    if (!answer.ok) throw new Error(`示例没有读到（${answer.status}）。请重新运行 npm start。`);
    await open(EXAMPLE.name, new Uint8Array(await answer.arrayBuffer()));
  }

  async function openFile(file: File): Promise<void> {
    await open(file.name, new Uint8Array(await file.arrayBuffer()));
  }

  function attempt(action: () => void | Promise<void>): void {
    Promise.resolve()
      .then(action)
      .catch((error: unknown) => {
        complain(messageOf(error));
      });
  }

  function run(name: RibbonCommand): void {
    showPane(true);
    attempt(async () => {
      if (!(await desk.current?.door.runCommand(name))) complain('任务窗格还没有准备好，请稍候再试。');
    });
  }

  function showPane(shown: boolean): void {
    pane.hidden = !shown;
    divider.hidden = !shown;
  }

  const bar = createBar(byId('bar'), DOORS, {
    openFile: (file) => {
      attempt(() => openFile(file));
    },
    save: () => {
      attempt(async () => {
        await save();
      });
    },
    newWorkbook: () => {
      attempt(openNew);
    },
    example: () => {
      attempt(openExample);
    },
    togglePane: () => {
      if (pane.hidden) run('OpenPane');
      else showPane(false);
    },
    command: run,
    enterBy: (door) => {
      showPane(true);
      desk.enterBy(door);
    },
    choose: (text) => {
      desk.current?.grid.typeInSelection(text === '' ? null : text);
    },
  });
  dividerOf(divider, pane);
  acceptDrops(grid, (file) => {
    attempt(() => openFile(file));
  });
  window.addEventListener('beforeunload', (event) => {
    if (desk.unsaved) event.preventDefault();
  });
  window.addEventListener('focus', () => desk.current?.door.activate());
  // For the browser's console and for tests: what is open, and what it is made of.
  Object.assign(window, { workbench: { desk, open, univer, UniverGrid } });
  const first = doorOf(location.hash);
  bar.setDoor(first);
  desk.enterBy(first);
  attempt(/^#example(?:&|$)/u.test(location.hash) ? openExample : openNew);
}

/** Offers the list of the selected cell. */
function watch({ grid, file }: OpenBook, bar: Bar): void {
  const show = (): void => {
    const { sheet, area } = grid.selection();
    const model = file.model.sheets[grid.sheets().findIndex(({ id }) => id === sheet)];
    const rule = model === undefined ? null : listAt(model, area.top, area.left);
    const value = grid.cells(sheet, { ...area, bottom: area.top, right: area.left })[0]?.[0]?.value ?? null;
    bar.setChoices(rule === null ? null : choicesOf(file.model, rule), textOf(value));
  };
  show();
  grid.listen(({ kind }) => {
    if (kind === 'selected' || kind === 'changed') show();
  });
}

function textOf(value: Scalar): string {
  return value === null || typeof value === 'object' ? '' : String(value);
}

function acceptDrops(place: HTMLElement, take: (file: File) => void): void {
  const files = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  place.addEventListener('dragover', (event) => {
    if (!files(event)) return;
    event.preventDefault();
    place.classList.add('over');
  });
  place.addEventListener('dragleave', () => {
    place.classList.remove('over');
  });
  place.addEventListener('drop', (event) => {
    place.classList.remove('over');
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    take(file);
  });
}

/** Errors of this project carry Chinese messages. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
