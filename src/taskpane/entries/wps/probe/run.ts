import type { Probe, ProbeEnv, ProbeGroup } from './probe';
import { applicationOf } from './roots';
import { openScratch, type Scratch } from './scratch';
import { ask, oneLine, shown, told } from './thing';
import type { Answer } from './text';

/** What the runner is given; the defaults are those of the page. */
export interface RunOptions {
  readonly page: object;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** How long the roots are waited for, in milliseconds. */
  readonly rootsWithin?: number;
  /** When the roots were first seen, where somebody has looked since the page began. */
  readonly appeared?: Promise<number | null>;
  /** How long a late event is waited for, in milliseconds. */
  readonly patience?: number;
  /** Adds the workbook that the probes write to; another one in tests. @throws when that cannot be done */
  readonly scratch?: (app: unknown) => Scratch;
  /** Hears of each answer as it comes. */
  readonly tell?: (group: ProbeGroup, probe: Pick<Probe, 'says'>, answer: Answer) => void;
}

const POLL = 50;
const ROOTS_WITHIN = 10_000;

/**
 * Asks every probe, one after the other, each caught on its own. A workbook is added for those that write and closed
 * without saving at the end, whatever happened; where none can be added, or there is no WPS at all, what cannot be asked
 * is left out, and the last answer, `scratch`, says why.
 */
export async function runProbes(
  groups: readonly ProbeGroup[],
  options: RunOptions,
): Promise<readonly Answer[]> {
  const { page, now, wait, rootsWithin = ROOTS_WITHIN, patience = 1_500, tell } = options;
  const answers: Answer[] = [];
  const answered = (group: ProbeGroup, probe: Pick<Probe, 'says'>, answer: Answer): void => {
    answers.push(answer);
    tell?.(group, probe, answer);
  };

  const injectedAfter = await (options.appeared ?? rootsAppear(options, rootsWithin));
  const app = applicationOf(page);
  const added = groups.some(({ probes }) => probes.some(({ needs }) => needs === 'scratch'))
    ? tryScratch(app, options.scratch ?? openScratch)
    : { why: '没有用到' };
  const can = { page: true, program: app !== undefined, scratch: !('why' in added) };
  const env = environment({ page, now, wait, patience, injectedAfter }, app, added);

  try {
    for (const group of groups)
      for (const probe of group.probes)
        if (can[probe.needs]) answered(group, probe, await answerOf(probe, env));
  } finally {
    const closing: ProbeGroup = { title: '临时工作簿', probes: [] };
    const value = 'why' in added ? `没有新建：${added.why}` : oneLine(added.close());
    answered(closing, { says: '新建和关闭' }, { name: 'scratch', value, threw: false });
  }
  return answers;
}

/** When the roots were first seen, in milliseconds on the clock that is given; null when not in time. */
export async function rootsAppear(
  { page, now, wait }: Pick<RunOptions, 'page' | 'now' | 'wait'>,
  within = ROOTS_WITHIN,
): Promise<number | null> {
  for (let waited = 0; ; waited += POLL) {
    if (applicationOf(page) !== undefined) return Math.round(now());
    if (waited >= within) return null;
    await wait(POLL);
  }
}

type Added = Scratch | { readonly why: string };

function tryScratch(app: unknown, open: (app: unknown) => Scratch): Added {
  if (app === undefined) return { why: '没有找到 WPS' };
  try {
    return open(app);
  } catch (error) {
    return { why: told(error) };
  }
}

async function answerOf({ name, run }: Probe, env: ProbeEnv): Promise<Answer> {
  try {
    const value = await run(env);
    return { name, value: typeof value === 'string' ? oneLine(value) : shown(value), threw: false };
  } catch (error) {
    return { name, value: told(error), threw: true };
  }
}

function environment(given: Omit<ProbeEnv, 'app' | 'book' | 'sheet'>, app: unknown, added: Added): ProbeEnv {
  const book = (): unknown => {
    if ('why' in added) throw new Error('没有临时工作簿');
    return added.book;
  };
  return {
    ...given,
    get app() {
      if (app === undefined) throw new Error('没有找到 WPS');
      return app;
    },
    get book() {
      return book();
    },
    // Asked for anew each time: a wrapper may not outlive a change of its sheet.
    get sheet() {
      return ask(ask(book(), 'Worksheets'), 'Item', 1);
    },
  };
}
