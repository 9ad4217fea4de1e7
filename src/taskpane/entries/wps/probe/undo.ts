import { cells, type ProbeEnv, type ProbeGroup, scratch } from './probe';
import { nameOf } from './scratch';
import { ask, get, put, shown } from './thing';

/** Undo. Application.Undo goes to whatever workbook is in front: asked only while that is the probes' own. */
export const undoProbes: ProbeGroup = {
  title: '撤销',
  probes: [
    scratch('undo.write', '写入之后撤销', async (env) => {
      put(cells(env, 'T1'), 'Value2', 1);
      put(cells(env, 'T1'), 'Value2', 2);
      undo(env);
      await env.wait(POSTPONED);
      return `写 1、写 2、撤销一次之后 ${shown(get(cells(env, 'T1'), 'Value2'))}`;
    }),
    scratch('undo.transaction', '两次写入合为一步再撤销', async (env) => {
      const tools = ask(env.app, 'DebugTools');
      ask(tools, 'UndoTransBegin', env.book);
      try {
        put(cells(env, 'T2'), 'Value2', 1);
        put(cells(env, 'T3'), 'Value2', 2);
      } finally {
        ask(tools, 'UndoTransEnd', env.book, false, '绩评检测');
      }
      undo(env);
      await env.wait(POSTPONED);
      return `撤销一次之后 ${shown(get(cells(env, 'T2:T3'), 'Value2'))}`;
    }),
  ],
};

/** Milliseconds: an undo may be carried out after the call has returned. */
const POSTPONED = 200;

function undo(env: ProbeEnv): void {
  if (nameOf(ask(env.app, 'ActiveWorkbook')) !== nameOf(env.book))
    throw new Error('临时工作簿不在最前面，没有撤销');
  ask(env.app, 'Undo');
}
