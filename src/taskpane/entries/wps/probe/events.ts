import { cells, type ProbeEnv, type ProbeGroup, scratch, UNTOLD } from './probe';
import { quietly, service } from './roots';
import { ask, get, outcome, put } from './thing';

/** Events, of the probes' own workbook only: they are told for all that are open. */
export const eventProbes: ProbeGroup = {
  title: '事件',
  probes: [
    scratch('profile.ownChanges', '自己写入时的 SheetChange', async (env) => (await written(env)).when),
    scratch('events.sheetChange', 'SheetChange 给出什么', async (env) => (await written(env)).gave),
    scratch('profile.enableEvents', 'EnableEvents=false 时自己写入', enableEvents),
    scratch('profile.targets', '事件过后还能不能问它的 Target', targets),
    scratch('profile.calculations', '重算的事件', calculationsSwitch),
    scratch('events.calculations', '重算时来了哪些事件', async (env) => (await calculations(env)) || '没有'),
    scratch('events.formula', '公式的结果变了时的 SheetChange', formulaChange),
    scratch('events.remove', '不再监听之后', removed),
    scratch('events.selection', '选中单元格时的事件', async (env) => {
      const heard = await hear(env, ['SheetSelectionChange'], () => ask(cells(env, 'P9'), 'Select'));
      return heard.length === 0 ? '没有' : heard.map(({ address }) => address).join('；');
    }),
  ],
};

interface Heard {
  readonly event: string;
  /** While the act that caused it was still running. */
  readonly atOnce: boolean;
  readonly address: string;
  readonly target: unknown;
}

/** Listens, acts, waits as long as a late event may take, and stops listening. */
async function hear(env: ProbeEnv, events: readonly string[], act: () => unknown): Promise<readonly Heard[]> {
  const api = service(env, 'ApiEvent');
  const book = ask(env.book, 'Name');
  const heard: Heard[] = [];
  let acting = true;
  const listeners = events.map((event) => {
    const listener = (sheet: unknown, target: unknown): void => {
      // An event of a workbook beside it is none of ours; where that cannot be told it is counted.
      const from = quietly(() => ask(ask(sheet, 'Parent'), 'Name'));
      if (typeof from === 'string' && from !== book) return;
      heard.push({ event, atOnce: acting, address: outcome(() => ask(target, 'Address')), target });
    };
    ask(api, 'AddApiEventListener', event, listener);
    return { event, listener };
  });
  try {
    act();
    acting = false;
    await env.wait(env.patience);
  } finally {
    for (const { event, listener } of listeners)
      quietly(() => ask(api, 'RemoveApiEventListener', event, listener));
  }
  return heard;
}

async function written(env: ProbeEnv): Promise<{ readonly when: string; readonly gave: string }> {
  const heard = await hear(env, ['SheetChange'], () => {
    put(cells(env, 'P1'), 'Value2', env.now());
  });
  const [first] = heard;
  if (first === undefined) return { when: 'never', gave: '没有' };
  return { when: first.atOnce ? 'at-once' : 'later', gave: `${heard.length} 次，${first.address}` };
}

/** As the product writes: switched off, written, switched on again, all at once. */
async function enableEvents(env: ProbeEnv): Promise<string> {
  const { when } = await written(env);
  let refused = '';
  const heard = await hear(env, ['SheetChange'], () => {
    refused = outcome(() => {
      put(env.app, 'EnableEvents', false);
    });
    try {
      put(cells(env, 'P2'), 'Value2', env.now());
    } finally {
      quietly(() => {
        put(env.app, 'EnableEvents', true);
      });
    }
  });
  if (refused.startsWith('throws')) return 'throws';
  if (heard.length > 0) return 'ignored';
  return when === 'never' ? `${UNTOLD} 自己写入本来就没有事件` : 'works';
}

async function targets(env: ProbeEnv): Promise<string> {
  const heard = await hear(env, ['SheetChange'], () => {
    put(cells(env, 'P3'), 'Value2', env.now());
  });
  const [first] = heard;
  if (first === undefined) return `${UNTOLD} 没有事件`;
  return outcome(() => ask(first.target, 'Address')) === first.address ? 'lasting' : 'stale';
}

const CALCULATED = ['SheetCalculate', 'AfterCalculate'];

async function calculations(env: ProbeEnv): Promise<string> {
  put(cells(env, 'P5'), 'Formula', '=P4+1');
  await env.wait(env.patience);
  const heard = await hear(env, CALCULATED, () => {
    put(cells(env, 'P4'), 'Value2', env.now());
  });
  return CALCULATED.filter((name) => heard.some(({ event }) => event === name)).join(', ');
}

async function calculationsSwitch(env: ProbeEnv): Promise<string> {
  if ((await calculations(env)) !== '') return 'told';
  // Without a calculation there is nothing to be told.
  return typeof get(cells(env, 'P5'), 'Value2') === 'number' ? 'untold' : `${UNTOLD} 公式没有重算`;
}

async function formulaChange(env: ProbeEnv): Promise<string> {
  put(cells(env, 'P7'), 'Formula', '=P6+1');
  await env.wait(env.patience);
  const heard = await hear(env, ['SheetChange'], () => {
    put(cells(env, 'P6'), 'Value2', env.now());
  });
  return heard.length === 0 ? '没有' : heard.map(({ address }) => address).join('；');
}

async function removed(env: ProbeEnv): Promise<string> {
  const api = service(env, 'ApiEvent');
  const counts = [0, 0];
  const listeners = [0, 1].map((index) => (): void => {
    counts[index] = (counts[index] ?? 0) + 1;
  });
  for (const listener of listeners) ask(api, 'AddApiEventListener', 'SheetChange', listener);
  try {
    ask(api, 'RemoveApiEventListener', 'SheetChange', listeners[0]);
    put(cells(env, 'P8'), 'Value2', env.now());
    await env.wait(env.patience);
  } finally {
    quietly(() => ask(api, 'RemoveApiEventListener', 'SheetChange', listeners[1]));
  }
  return `去掉的一个收到 ${String(counts[0])} 次，留下的收到 ${String(counts[1])} 次`;
}
