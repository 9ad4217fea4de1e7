import { HostError } from '../port';
import { type Com, isCom, type Member, orNull, read } from './jsapi';

/**
 * Where the JSAPI begins. Builds differ in which members hang on `window.Application`, which on `window.wps`, and
 * whether `wps.EtApplication` is a function (measured on UOS 12.8.2.26885) or a property (the typings); so each
 * member is looked for on all of them.
 */
export interface Roots {
  /** The program with its workbooks. */
  readonly application: Com;
  /** The first root that has one of some members, and which of them; null where none has. */
  having(...members: readonly Member[]): { readonly on: Com; readonly member: Member } | null;
}

type Rooted = Partial<Record<'Application' | 'wps', unknown>>;

/** The roots in a page; null as long as WPS has not put them there. */
export function rootsOf(window: object): Roots | null {
  const { Application: global, wps } = window as Rooted;
  const found = [global, applicationOf(wps), wps].filter(isCom);
  const has = (root: Com, member: Member): boolean => isPresent(orNull(() => read(root, member)));
  const application = found.find((root) => has(root, 'Workbooks'));
  if (application === undefined) return null;
  const known = new Map<string, { readonly on: Com; readonly member: Member } | null>();
  return {
    application,
    having(...members) {
      const key = members.join();
      let answer = known.get(key);
      if (answer === undefined) {
        answer =
          members
            .flatMap((member) => found.map((on) => ({ on, member })))
            .find(({ on, member }) => has(on, member)) ?? null;
        known.set(key, answer);
      }
      return answer;
    },
  };
}

function applicationOf(wps: unknown): unknown {
  if (!isCom(wps)) return null;
  return orNull(() => {
    const given = read(wps, 'EtApplication');
    // A callable object would be the application itself.
    const made = typeof given === 'function' ? (given.call(wps) as unknown) : given;
    return isCom(made) ? made : read(wps, 'Application');
  });
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

export interface Waiting {
  /** In milliseconds. */
  readonly timeout?: number;
  readonly every?: number;
}

const NONE =
  '没有等到 WPS 表格的接口，绩评不能工作。请在 WPS 表格中打开本加载项；已在其中的，重启 WPS 后再试。';

/**
 * Waits for WPS to put the roots into the page, which may come after it was loaded.
 * @throws HostError of kind `unsupported` when none have come in time
 */
export function waitForJsapi(window: Window, { timeout = 5_000, every = 50 }: Waiting = {}): Promise<Roots> {
  return new Promise((resolve, reject) => {
    let tries = Math.ceil(timeout / every);
    const look = (): void => {
      const roots = rootsOf(window);
      if (roots !== null) resolve(roots);
      else if (tries === 0) reject(new HostError('unsupported', NONE));
      else {
        tries -= 1;
        window.setTimeout(look, every);
      }
    };
    look();
  });
}
