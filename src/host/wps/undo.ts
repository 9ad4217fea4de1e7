import { ask, call, type Com, isCom, orNull } from './jsapi';
import type { Roots } from './roots';

/**
 * Does a piece of work as one step of WPS's own undo, where a build has DebugTools for that; everywhere else just
 * does it. It is a debugging interface: the session's journal never rests on it.
 */
export function asOneStep<T>(roots: Roots, workbook: Com, what: string, work: () => T): T {
  const tools = toolsOf(roots);
  if (tools === null) return work();
  const begun = orNull(() => {
    call(tools, 'UndoTransBegin', workbook);
    return true;
  });
  try {
    return work();
  } finally {
    if (begun === true && !end(tools, workbook, what)) known.set(roots, null);
  }
}

/**
 * Ends a step. One that stays open would take in all that the user does afterwards: where the arguments of the typings
 * are refused, fewer are tried, and no further step is begun.
 * @returns whether it ended as it should
 */
function end(tools: Com, workbook: Com, what: string): boolean {
  try {
    call(tools, 'UndoTransEnd', workbook, false, what);
    return true;
  } catch {
    orNull(() => call(tools, 'UndoTransEnd', workbook, false));
    return false;
  }
}

/** Looked for once: a build has it or not. One in which a step did not end counts as one without. */
const known = new WeakMap<Roots, Com | null>();

function toolsOf(roots: Roots): Com | null {
  const before = known.get(roots);
  if (before !== undefined) return before;
  const tools = findTools(roots);
  known.set(roots, tools);
  return tools;
}

function findTools(roots: Roots): Com | null {
  const found = roots.having('DebugTools');
  const tools = found === null ? null : orNull(() => ask(found.on, found.member));
  return isCom(tools) ? tools : null;
}
