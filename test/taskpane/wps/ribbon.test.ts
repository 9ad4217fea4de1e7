/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import '../../../src/taskpane/entries/wps/ribbon';
import { commandTaker } from '../../../src/taskpane/entries/wps/command';
import { COMMANDS } from '../../../src/taskpane/entries/commands';
import { wpsPane } from '../../../src/host/wps/pane';
import { elementsOf } from './support/xml';

const root = path.resolve(__dirname, '../../..');
const xml = readFileSync(path.join(root, 'src/taskpane/entries/wps/ribbon.xml'), 'utf8');
const elements = elementsOf(xml);
const buttons = elements.filter(({ name }) => name === 'button').map(({ attributes }) => attributes);

interface Entry {
  readonly OnAddinLoad: (ui: object) => unknown;
  readonly GetImage: (control: { Id: string }) => unknown;
  readonly OnAction: (control: { Id: string }) => unknown;
}
const page = window as unknown as Record<string, unknown> & { readonly ribbon: Entry };

/** A WPS of which only the panes and the storage are there. */
function fakeWps() {
  const texts = new Map<string, unknown>();
  const panes: { ID: number; url: string; title: string; Visible: boolean }[] = [];
  page.Application = {
    Workbooks: { Count: 1 },
    PluginStorage: {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, value: unknown) => void texts.set(key, value),
    },
    GetTaskPane: (id: number) => panes.find(({ ID }) => ID === id) ?? null,
    CreateTaskPane(url: string, title: string) {
      const pane = { ID: panes.length + 1, url, title, Visible: false };
      panes.push(pane);
      return pane;
    },
  };
  return { panes, storage: wpsPane(window).storage };
}

/** A pane that refuses to be shown or hidden. */
function editing(pane: object, visible: boolean): void {
  Object.defineProperty(pane, 'Visible', {
    get: () => visible,
    set() {
      throw new Error('edit mode');
    },
  });
}

afterEach(() => {
  delete page.Application;
});

describe('ribbon.xml', () => {
  test('begins as WPS wants it: with <customUI, no declaration, no byte order mark', () => {
    expect(xml.startsWith('<customUI ')).toBe(true);
    expect(elements[0]).toEqual({
      name: 'customUI',
      attributes: {
        xmlns: 'http://schemas.microsoft.com/office/2006/01/customui',
        onLoad: 'ribbon.OnAddinLoad',
      },
    });
  });

  test('has the five commands of the pane, large, in their order', () => {
    expect(buttons.map(({ id }) => id)).toEqual([...COMMANDS]);
    for (const { size, getImage, onAction } of buttons)
      expect([size, getImage, onAction]).toEqual(['large', 'ribbon.GetImage', 'ribbon.OnAction']);
  });

  test('says what the manifest for Excel says', () => {
    const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
    const says = (id: string) =>
      new RegExp(`id="${id.replace('.', '\\.')}" DefaultValue="([^"]*)"`, 'u').exec(manifest)?.[1];
    const tab = elements.find(({ name }) => name === 'tab')?.attributes.label;
    const groups = elements.filter(({ name }) => name === 'group').map(({ attributes }) => attributes.label);
    expect([tab, ...groups]).toEqual([says('Tab.Label'), says('Scoring.Label'), says('Workbook.Label')]);
    for (const { id, label, supertip } of buttons)
      expect([id, label, supertip]).toEqual([id, says(`${id}.Label`), says(`${id}.Tip`)]);
  });

  test('names only functions of the entry page, none of them asynchronous', () => {
    const names = elements.flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([key, value]) => (/^(?:on|get)[A-Z]/u.test(key) ? [value] : [])),
    );
    expect(new Set(names)).toEqual(new Set(['ribbon.OnAddinLoad', 'ribbon.GetImage', 'ribbon.OnAction']));
    for (const name of names) {
      const found = name.split('.').reduce<unknown>((on, key) => (on as Record<string, unknown>)[key], page);
      expect([name, Object.prototype.toString.call(found)]).toEqual([name, '[object Function]']);
    }
  });
});

describe('the entry page', () => {
  test('answers true when it is loaded', () => {
    expect(page.ribbon.OnAddinLoad({})).toBe(true);
  });

  test('names a picture that the package has, for each button and for any other', () => {
    for (const Id of [...COMMANDS, 'Another']) {
      const image = String(page.ribbon.GetImage({ Id }));
      expect(image).toMatch(/^images\/[\w-]+\.png$/u);
      expect([Id, existsSync(path.join(root, 'assets', path.basename(image)))]).toEqual([Id, true]);
    }
  });

  test('a button leaves its command and opens the pane; the next one opens no second pane', () => {
    const { panes, storage } = fakeWps();
    expect(page.ribbon.OnAction({ Id: 'Check' })).toBe(true);
    expect(panes).toEqual([
      { ID: 1, url: 'http://localhost/taskpane.html', title: '绩评', Visible: true, DockPosition: 2 },
    ]);
    const take = commandTaker(storage);
    expect([take(Date.now()), take(Date.now())]).toEqual(['Check', null]);
    panes[0]!.Visible = false;
    page.ribbon.OnAction({ Id: 'Check' });
    expect(panes).toHaveLength(1);
    expect(panes[0]!.Visible).toBe(true);
    // The same command once more is another command.
    expect(take(Date.now())).toBe('Check');
  });

  test('the pane of a folder with a Chinese name is named as the official template names it: decoded', () => {
    const { panes } = fakeWps();
    history.replaceState(null, '', `/${encodeURI('张三')}/jixiao_0.1.0/index.html?a=/b#c`);
    page.ribbon.OnAction({ Id: 'OpenPane' });
    expect(panes[0]?.url).toBe('http://localhost/张三/jixiao_0.1.0/taskpane.html');
    history.replaceState(null, '', '/');
  });

  test('says why no pane opens', () => {
    const said: unknown[] = [];
    window.alert = (text) => void said.push(text);
    expect(page.ribbon.OnAction({ Id: 'OpenPane' })).toBe(true);
    expect(said[0]).toMatch(/缺少所需的接口/u);
    const { panes, storage } = fakeWps();
    page.ribbon.OnAction({ Id: 'OpenPane' });
    editing(panes[0]!, false);
    const take = commandTaker(storage);
    take(Date.now());
    expect(page.ribbon.OnAction({ Id: 'Undo' })).toBe(true);
    expect(said[1]).toMatch(/正在编辑单元格/u);
    expect(panes).toHaveLength(1);
    // Who is told to press again must not have it run twice.
    expect(take(Date.now())).toBeNull();
  });

  test('a pane that is shown already is not shown again: while a cell is being edited that is refused', () => {
    const said: unknown[] = [];
    window.alert = (text) => void said.push(text);
    const { panes, storage } = fakeWps();
    page.ribbon.OnAction({ Id: 'OpenPane' });
    editing(panes[0]!, true);
    page.ribbon.OnAction({ Id: 'Undo' });
    expect(said).toEqual([]);
    expect(commandTaker(storage)(Date.now())).toBe('Undo');
  });
});
