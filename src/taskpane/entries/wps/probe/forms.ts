import { cells, type ProbeEnv, type ProbeGroup, scratch, UNTOLD } from './probe';
import { isThere, quietly } from './roots';
import { ask, get, put, shown } from './thing';

/** In which form builds give and take what others give and take otherwise. Each probe has cells of its own. */
export const formProbes: ProbeGroup = {
  title: '给出和接受的形式',
  probes: [
    scratch('profile.dates', '日期读出来是数还是对象', (env) => {
      put(cells(env, 'X1'), 'NumberFormat', 'yyyy-mm-dd');
      put(cells(env, 'X1'), 'Value2', 43_830);
      const value = get(cells(env, 'X1'), 'Value2');
      if (typeof value === 'number') return 'serial';
      return isThere(value) && typeof value === 'object' ? 'objects' : `${UNTOLD} ${shown(value)}`;
    }),
    scratch('profile.errors', '错误值读出来是什么', (env) => {
      put(cells(env, 'X2'), 'Value2', '#DIV/0!');
      const value = get(cells(env, 'X2'), 'Value2');
      if (typeof value === 'number') return value < 0 ? 'signed' : 'unsigned';
      return typeof value === 'string' ? 'text' : `${UNTOLD} ${shown(value)}`;
    }),
    scratch('profile.blockWrites', '一次写入几格，各得其值、都得第一个，还是报错', blockWrites),
    scratch('profile.undoEnd', 'UndoTransEnd 接受几个参数', undoEnd),
    scratch('profile.conditions', '区域列出哪些条件格式', conditions),
  ],
};

function blockWrites(env: ProbeEnv): string {
  try {
    put(cells(env, 'X3:X4'), 'Value2', [[1], [2]]);
  } catch {
    return 'throws';
  }
  const second = get(cells(env, 'X4'), 'Value2');
  if (second === 2) return 'each';
  return second === 1 ? 'first' : `${UNTOLD} ${shown(second)}`;
}

function undoEnd({ app, book }: ProbeEnv): string {
  const tools = quietly(() => get(app, 'DebugTools'));
  if (!isThere(tools)) return `${UNTOLD} 没有 DebugTools`;
  ask(tools, 'UndoTransBegin', book);
  for (const [said, given] of [
    ['three', [book, false, '绩评检测']],
    ['two', [book, false]],
  ] as const)
    try {
      ask(tools, 'UndoTransEnd', ...given);
      return said;
    } catch {
      // The other form may do.
    }
  return 'throws';
}

function conditions(env: ProbeEnv): string {
  const count = (of: unknown): number => Number(ask(ask(of, 'FormatConditions'), 'Count'));
  ask(ask(cells(env, 'X6:X7'), 'FormatConditions'), 'Add', EXPRESSION, undefined, '=TRUE');
  if (count(cells(env, 'X6')) === 0) return `${UNTOLD} 没有加上`;
  if (count(cells(env, 'X7:X8')) === 0) return 'covering';
  return count(ask(env.sheet, 'Cells')) === 0 ? 'not-whole-sheet' : 'touching';
}

const EXPRESSION = 2;
