import { page, type ProbeEnv, type ProbeGroup, UNTOLD } from './probe';
import { get, told } from './thing';

/** What `probe-engine.js` recorded before anything else ran. */
interface Recorded {
  readonly loads: number;
  readonly lines: readonly {
    readonly name: string;
    readonly says: string;
    readonly value: string;
    readonly threw: boolean;
  }[];
}

function recorded(from: object): Recorded | undefined {
  return get(from, 'jixiaoEngine') as Recorded | undefined;
}

/** The recorder's own file: the one script of which the page knows the name. */
const OWN = 'probe-engine.js';

/** A fetch that never settles has to end too. */
const LOADED_WITHIN = 3_000;

/** The engine: what the recorder saw, and what takes time. */
export function engineProbes(from: object): ProbeGroup {
  return {
    title: '浏览器内核',
    probes: [
      ...(recorded(from)?.lines ?? []).map(({ name, says, value, threw }) =>
        page(name, says, () => {
          if (!threw) return value;
          throw Object.assign(new Error(value.replace(/^\w+: /, '')), {
            name: /^\w+/.exec(value)?.[0] ?? 'Error',
          });
        }),
      ),
      page('engine.flexGap', '弹性布局的间距', flexGap),
      page('engine.focusVisible', '焦点样式 :focus-visible', (env) =>
        supports(env, 'selector(:focus-visible)'),
      ),
      page('engine.inset', '样式 inset', (env) => supports(env, 'inset: 0')),
      page('engine.localStorage', '本地存储', localStorage),
      page('engine.fetch', '用 fetch 读自己的文件', (env) => within(env, fetchOwn(env))),
      page('engine.xhr', '用 XMLHttpRequest 读自己的文件', (env) => within(env, xhrOwn(env))),
      page('engine.script', '之后再载入一个脚本', (env) => within(env, scriptOwn(env))),
      page('profile.engine', '内核属于哪一种', kindOf),
    ],
  };
}

function supports(env: ProbeEnv, condition: string): string {
  const css = get(env.page, 'CSS') as { supports(condition: string): boolean } | undefined;
  return css === undefined ? `${UNTOLD} 没有 CSS.supports` : css.supports(condition) ? 'yes' : 'no';
}

function documentOf(env: ProbeEnv): Document {
  const found = get(env.page, 'document') as Document | undefined;
  if (found === undefined) throw new Error('没有 document');
  return found;
}

/** Asking CSS.supports does not tell: `gap` was known to grids before it was to flex boxes. */
function flexGap(env: ProbeEnv): string {
  const document = documentOf(env);
  const box = document.createElement('div');
  box.style.display = 'flex';
  box.style.flexDirection = 'column';
  box.style.position = 'absolute';
  box.style.rowGap = '1px';
  box.appendChild(document.createElement('div'));
  box.appendChild(document.createElement('div'));
  document.body.appendChild(box);
  const height = box.scrollHeight;
  document.body.removeChild(box);
  return height === 1 ? 'yes' : 'no';
}

function localStorage(env: ProbeEnv): string {
  const storage = get(env.page, 'localStorage') as Storage | undefined;
  if (storage === undefined) throw new Error('没有 localStorage');
  const key = 'jixiao.probe';
  storage.setItem(key, '1');
  const back = storage.getItem(key);
  storage.removeItem(key);
  return back === '1' ? 'yes' : 'no';
}

/** Ends a wait that may have no end of its own. */
async function within(env: ProbeEnv, answer: Promise<string>): Promise<string> {
  return Promise.race([answer, env.wait(LOADED_WITHIN).then(() => `${LOADED_WITHIN} 毫秒内没有结果`)]);
}

async function fetchOwn(env: ProbeEnv): Promise<string> {
  const asked = get(env.page, 'fetch') as typeof fetch | undefined;
  if (asked === undefined) throw new Error('没有 fetch');
  const response = await Reflect.apply(asked, env.page, [OWN]);
  return `${response.status}，${(await response.text()).length} 字`;
}

function xhrOwn(env: ProbeEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const Request = get(env.page, 'XMLHttpRequest') as typeof XMLHttpRequest | undefined;
    if (Request === undefined) throw new Error('没有 XMLHttpRequest');
    const request = new Request();
    request.onload = () => {
      resolve(`${request.status}，${request.responseText.length} 字`);
    };
    request.onerror = () => {
      reject(new Error('读取失败'));
    };
    request.open('GET', OWN);
    request.send();
  });
}

function scriptOwn(env: ProbeEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const document = documentOf(env);
    const before = recorded(env.page)?.loads ?? 0;
    const script = document.createElement('script');
    script.onload = () => {
      const after = recorded(env.page)?.loads ?? 0;
      resolve(after > before ? 'yes' : '载入了，没有运行');
    };
    script.onerror = () => {
      reject(new Error('载入失败'));
    };
    script.src = OWN;
    document.head.appendChild(script);
  });
}

/** Above Chrome 80, and what the pane would use if nothing replaced it. */
const NEWER = [
  'WeakRef',
  'String.prototype.replaceAll',
  'Array.prototype.at',
  'crypto.randomUUID',
  'structuredClone',
];

/** `chrome-104` lacks nothing the pane uses; `hostile`: what is there throws or never answers. */
async function kindOf(env: ProbeEnv): Promise<string> {
  const lines = recorded(env.page)?.lines ?? [];
  if (lines.length === 0) return `${UNTOLD} 没有内核的记录`;
  const lacks = NEWER.filter((path) =>
    lines.some(({ name, value }) => name === `engine.has.${path}` && value === 'no'),
  );
  const broken = lines.some(({ name, threw }) => name.startsWith('engine.toLocale') && threw);
  const without = lines.some(
    ({ name, value }) => name === 'engine.has.Intl.DateTimeFormat' && value === 'no',
  );
  if (broken || without || !(await settles(env))) return 'chrome-80-hostile';
  // randomUUID is missing on every page that is not secure, whatever the engine.
  return lacks.some((path) => path !== 'crypto.randomUUID') ? 'chrome-80' : 'chrome-104';
}

/** Whether fetch answers at all, be it with an error. */
async function settles(env: ProbeEnv): Promise<boolean> {
  const answer = fetchOwn(env).then(
    () => true,
    (error: unknown) => told(error) !== '',
  );
  return Promise.race([answer, env.wait(LOADED_WITHIN).then(() => false)]);
}
