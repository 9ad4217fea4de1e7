import './probe.css';
import { allProbes } from './probe/groups';
import type { Probe, ProbeGroup } from './probe/probe';
import { applicationOf } from './probe/roots';
import { rootsAppear, runProbes } from './probe/run';
import { readSample, writeSample } from './probe/sample';
import { type Answer, answersText } from './probe/text';
import { told } from './probe/thing';

/** The page 环境检测: asks what nobody knows of a build of WPS, and shows it as text to copy. */

const began = Date.now();
const time = { page: window, now: clock, wait: pause };
// From the beginning: how late WPS gives its interface is one of the questions.
const appeared = rootsAppear(time);
const answers: Answer[] = [];
let saved: readonly Answer[] = [];

// Told to the engine's recorder: from here on this script answers for the page.
(window as unknown as { jixiaoProbe: boolean }).jixiaoProbe = true;

const begin = element('begin', HTMLButtonElement);
const sample = element('sample', HTMLButtonElement);
const reread = element('reread', HTMLButtonElement);
const text = element('answers', HTMLTextAreaElement);

begin.addEventListener('click', () => {
  void examine();
});
sample.addEventListener('click', () => {
  say('sampled', attempt(writeSample));
});
reread.addEventListener('click', () => {
  say('sampled', attempt(rereadSample));
});
element('copy', HTMLButtonElement).addEventListener('click', () => {
  say('copied', copied() ? '已复制。' : '没有复制成功，文字已选中，请按 Ctrl+C。');
});

async function examine(): Promise<void> {
  const buttons = [begin, sample, reread];
  for (const button of buttons) button.disabled = true;
  const list = element('list', HTMLElement);
  list.textContent = '';
  answers.length = 0;
  element('result', HTMLElement).hidden = false;
  say('progress', '正在检测，请稍候。');
  try {
    await runProbes(allProbes(window), {
      ...time,
      appeared,
      tell(group, probe, answer) {
        answers.push(answer);
        show(list, group, probe, answer);
        say('progress', `正在检测：${group.title}（已有 ${answers.length} 项）`);
      },
    });
    const threw = answers.filter((answer) => answer.threw).length;
    const found = applicationOf(window) !== undefined;
    say(
      'progress',
      `检测完毕，共 ${answers.length} 项，其中 ${threw} 项报错。报错也是结果，请一并复制。` +
        (found ? '' : '这里没有 WPS，只检测了浏览器内核。'),
    );
  } catch (error) {
    say('progress', `检测中断：${told(error)}。已有的结果在下面。`);
  } finally {
    refresh();
    for (const button of buttons) button.disabled = false;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Milliseconds since the page began, finer than the clock where the engine gives that. */
function clock(): number {
  return typeof performance === 'undefined' ? Date.now() - began : performance.now();
}

function attempt(run: (app: unknown) => string): string {
  const app = applicationOf(window);
  if (app === undefined) return '没有找到 WPS。请在 WPS 表格的任务窗格里打开这一页。';
  try {
    return run(app);
  } catch (error) {
    return `没有成功：${told(error)}`;
  }
}

function rereadSample(app: unknown): string {
  const read = readSample(app);
  if (read === null) return '最前面的工作簿不是样本。请打开保存过的样本文件，再点“读回样本”。';
  saved = read;
  element('result', HTMLElement).hidden = false;
  refresh();
  return '样本已读回，结果在下面文字的末尾。';
}

function refresh(): void {
  text.value = answersText([...answers, ...saved]);
}

function show(
  list: HTMLElement,
  group: ProbeGroup,
  probe: Pick<Probe, 'says'>,
  { value, threw }: Answer,
): void {
  let section = list.lastElementChild;
  if (section?.getAttribute('data-title') !== group.title) {
    section = document.createElement('div');
    section.setAttribute('data-title', group.title);
    section.appendChild(worded('h3', group.title));
    section.appendChild(document.createElement('dl'));
    list.appendChild(section);
  }
  const terms = section.lastElementChild;
  const said = worded('dd', value);
  if (threw) said.className = 'threw';
  terms?.appendChild(worded('dt', probe.says));
  terms?.appendChild(said);
}

function worded(tag: string, words: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}

/** Without the clipboard's own interface: pages from `file:` and plain http have none. */
function copied(): boolean {
  text.focus();
  text.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else works everywhere it has to
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

function say(id: string, words: string): void {
  element(id, HTMLElement).textContent = words;
}

function element<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} #${id}`);
  return found;
}
