import { known } from './host-error';
import { assign, type Com, orNull, read } from './jsapi';
import type { Roots } from './roots';

/**
 * While a cell is being edited every assignment throws (told of a Windows build by an add-in's source); reading does
 * not. What tells it apart from other failures is that an assignment without any effect throws too.
 * @returns whether a cell is being edited
 */
export function isEditing({ application }: Roots): boolean {
  // The second one for a build in which the first can never be assigned.
  return throwsOn(application, 'ScreenUpdating') && throwsOn(application, 'DisplayAlerts');
}

/** Updating the screen is on unless a piece of work has it off, and none is under way when this one begins. */
function throwsOn(application: Com, member: 'ScreenUpdating' | 'DisplayAlerts'): boolean {
  try {
    assign(application, member, true);
    return false;
  } catch {
    return true;
  }
}

/** @throws HostError of kind `editing` */
export function requireIdle(roots: Roots): void {
  if (isEditing(roots)) throw known('editing');
}

/** From so many steps on it is worth the calls to hold the screen still. */
const MANY = 8;

/**
 * Does a piece of work while WPS tells no events and, where there is much of it, leaves the screen as it is. Both are
 * put back whatever happens: to what they were, or to true where that cannot be read. A build that does not let them
 * be assigned does the work all the same.
 * @param steps how many assignments the work makes
 * @throws HostError of kind `editing` before anything is done
 */
export function quietly<T>(roots: Roots, steps: number, work: () => T): T {
  const { application } = roots;
  const switches =
    steps >= MANY ? (['EnableEvents', 'ScreenUpdating'] as const) : (['EnableEvents'] as const);
  const before = switches.map((member) => {
    const value = orNull(() => read(application, member));
    return [member, typeof value === 'boolean' ? value : true] as const;
  });
  const set: (typeof before)[number][] = [];
  try {
    for (const one of before) {
      if (tryAssign(application, one[0], false)) set.push(one);
      else requireIdle(roots);
    }
    return work();
  } finally {
    for (const [member, value] of set) tryAssign(application, member, value);
  }
}

function tryAssign(application: Com, member: 'EnableEvents' | 'ScreenUpdating', value: boolean): boolean {
  try {
    assign(application, member, value);
    return true;
  } catch {
    return false;
  }
}
