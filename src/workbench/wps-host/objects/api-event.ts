import { Refusal } from '../failures';
import { HostObject, type Page } from '../host-object';
import type { Happening, HappeningArgument, Lease, Listener } from '../program';
import { Workbook } from './workbook';

type Called = (...given: readonly unknown[]) => unknown;

/** ApiEvent: listeners of the whole program, whatever workbook it is about. */
export class ApiEvent extends HostObject {
  readonly type = 'ApiEvent';
  override readonly free = true;

  /** @param out makes wrappers for the page */
  constructor(
    page: Page,
    private readonly out: (value: unknown) => unknown,
  ) {
    super(page);
  }

  get Cancel(): unknown {
    return this.program.settings.get('Cancel') ?? false;
  }
  set Cancel(cancel: unknown) {
    this.program.settings.set('Cancel', cancel === true);
  }

  /** @param callback a function, or the dotted path of one on the page */
  AddApiEventListener(event: unknown, callback: unknown): void {
    if (typeof event !== 'string' || (typeof callback !== 'function' && typeof callback !== 'string'))
      throw new Refusal('a listener has the name of an event, and a function');
    const listener: Listener = {
      event,
      callback,
      page: this.page.window,
      tell: (happening, lease) => {
        const called =
          typeof callback === 'string' ? lookUp(this.page.window, callback) : (callback as Called);
        called?.(...this.argumentsOf(happening, lease));
      },
    };
    this.program.listeners.push(listener);
  }
  /**
   * Without the callback every listener of that event goes, those of other pages too: whether it is so is not known,
   * and this is the worse of the two.
   */
  RemoveApiEventListener(event: unknown, callback?: unknown): void {
    const { listeners } = this.program;
    const gone = listeners.filter(
      (one) => one.event === event && (callback === undefined || one.callback === callback),
    );
    for (const one of gone) listeners.splice(listeners.indexOf(one), 1);
  }

  private argumentsOf({ book, args }: Happening, lease: Lease): readonly unknown[] {
    const { make } = this.page;
    const made = (argument: HappeningArgument): unknown => {
      switch (argument.kind) {
        case 'workbook':
          return this.out(new Workbook(this.page, book, lease));
        case 'window':
          return this.out(make.window(book));
        case 'sheet':
          return this.out(make.worksheet(book, argument.sheet, lease));
        case 'range':
          return this.out(make.range(book, argument.sheet, [argument.area], lease));
        case 'cancel':
          return { Value: false };
        case 'value':
          return argument.value;
      }
    };
    return args.map(made);
  }
}

/** A function on a page by its dotted path; `this` is what it stands on. */
export function lookUp(window: object, path: string): Called | null {
  let holder: unknown = undefined;
  let found: unknown = window;
  for (const part of path.split('.')) {
    holder = found;
    found =
      typeof found === 'object' || typeof found === 'function'
        ? (found as Record<string, unknown> | null)?.[part]
        : undefined;
  }
  if (typeof found !== 'function') return null;
  const called = found;
  return (...given) => called.apply(holder, given) as unknown;
}
