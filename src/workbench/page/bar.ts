import type { DoorId, RibbonCommand } from '../doors/door';
import { element } from './element';

/** What the buttons do. */
export interface BarActions {
  readonly openFile: (file: File) => void;
  readonly save: () => void;
  readonly newWorkbook: () => void;
  readonly example: () => void;
  readonly togglePane: () => void;
  readonly command: (name: RibbonCommand) => void;
  /** The pane is to meet another program. */
  readonly enterBy: (door: DoorId) => void;
  /** A choice of a cell's list. */
  readonly choose: (text: string) => void;
}

export interface Bar {
  setName(name: string, changed: boolean): void;
  /** Shows the choices of the selected cell's list; null hides them. */
  setChoices(choices: readonly string[] | null, current: string): void;
  setDoor(door: DoorId): void;
}

/** The bar above the grid: the file at the left, the add-in's ribbon buttons at the right. */
export function createBar(
  root: HTMLElement,
  doors: readonly (readonly [DoorId, string])[],
  actions: BarActions,
): Bar {
  const picker = element('input', {
    type: 'file',
    accept: '.xlsx',
    class: 'hidden',
    'aria-label': '选择 .xlsx 文件',
  });
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    picker.value = '';
    if (file !== undefined) actions.openFile(file);
  });
  const name = element('span', { class: 'name' });
  const choices = element('select', { 'aria-label': '本格可选的内容' });
  const list = element('label', { class: 'choices' }, '可选 ', choices);
  list.hidden = true;
  choices.addEventListener('change', () => {
    actions.choose(choices.value);
  });
  const door = element(
    'select',
    { 'aria-label': '任务窗格的运行方式' },
    ...doors.map(([id, text]) => element('option', { value: id }, text)),
  );
  door.addEventListener('change', () => {
    actions.enterBy(door.value as DoorId);
  });
  root.replaceChildren(
    group(
      '文件',
      button('打开 .xlsx', () => {
        picker.click();
      }),
      picker,
      button('保存', actions.save),
      button('2019 示例', actions.example),
    ),
    name,
    list,
    group(
      '绩效评分',
      button('打开窗格', actions.togglePane),
      ...COMMANDS.map(([text, command]) =>
        button(text, () => {
          actions.command(command);
        }),
      ),
      button('新建标准评分表', actions.newWorkbook),
    ),
    door,
  );
  return {
    setName(text, changed) {
      name.textContent = changed ? `${text}（未保存）` : text;
      document.title = `${changed ? '● ' : ''}${text} · 绩评工作台`;
    },
    setChoices(offered, current) {
      list.hidden = offered === null;
      if (offered === null) return;
      const all = ['', ...offered];
      choices.replaceChildren(
        ...all.map((text) => element('option', { value: text }, text === '' ? '（空）' : text)),
      );
      choices.value = all.includes(current) ? current : '';
    },
    setDoor(id) {
      door.value = id;
    },
  };
}

const COMMANDS: readonly (readonly [string, RibbonCommand])[] = [
  ['填写评分说明', 'FillNarratives'],
  ['检查', 'Check'],
  ['撤销', 'Undo'],
];

function group(label: string, ...children: readonly Node[]): HTMLElement {
  return element('div', { class: 'group', role: 'group', 'aria-label': label }, ...children);
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', press);
  return made;
}
