import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { OfficeHost } from '../../../src/workbench/office-host';

const DIST = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
/** Where the library believes it is served from; its loader finds the other files beside it. */
const BASE = 'https://addin.local/officejs/';

/** The library as it hands itself to a page. */
export interface Library {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** As they are before a test puts clocks of its own in their place. */
const { setTimeout: later } = globalThis;

const sources = new Map<string, string>();

/** Runs one of the library's files, unmodified, as a script of the page. */
function runScript(name: string): void {
  let source = sources.get(name);
  if (source === undefined) {
    source = `${readFileSync(path.join(DIST, name), 'utf8')}\n//# sourceURL=${name}`;
    sources.set(name, source);
  }
  (0, eval)(source);
}

/**
 * Loads the real office.js and the host file that it asks for into this jsdom page, over an emulated Excel, and waits
 * until it is ready. Call `unload` before the next one.
 */
export async function load(host: OfficeHost): Promise<Library & { readonly unload: () => void }> {
  const page = globalThis as unknown as Record<string, unknown> & Window;
  if (typeof document === 'undefined') throw new Error('the test file needs @jest-environment jsdom');
  const before = new Set(Object.getOwnPropertyNames(page));
  const dialogs = own(page, ['alert', 'confirm', 'prompt']);
  const moves = own(page.history, ['pushState', 'replaceState']);
  page.sessionStorage.clear();
  host.install(page);

  const tag = document.createElement('script');
  Object.defineProperty(tag, 'src', { value: `${BASE}office.js` });
  document.head.append(tag);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back below as it was
  const { appendChild } = HTMLHeadElement.prototype;
  HTMLHeadElement.prototype.appendChild = function <T extends Node>(this: HTMLHeadElement, node: T): T {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(BASE))
      return appendChild.call(this, node) as T;
    const name = node.src.slice(BASE.length).replace(/\?.*$/u, '');
    later(() => {
      runScript(name);
      node.onload?.(new Event('load'));
    }, 0);
    return node;
  };

  runScript('office.js');
  const { Office } = page as unknown as Library;
  await Office.onReady();
  const library = page as unknown as Library;
  // The library's own check of requirement sets is switched off in this version by a slip (it sets the flag beside).
  (
    library.OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }
  ).CommonUtility._doApiNotSupportedCheck = true;
  // Its first request of its own is over, too.
  await turns(1);

  return {
    Office: library.Office,
    Excel: library.Excel,
    OfficeExtension: library.OfficeExtension,
    unload() {
      HTMLHeadElement.prototype.appendChild = appendChild;
      tag.remove();
      for (const name of Object.getOwnPropertyNames(page))
        if (!before.has(name)) Reflect.deleteProperty(page, name);
      Object.assign(page, dialogs);
      Object.assign(page.history, moves);
    },
  };
}

function own(object: object, names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, Reflect.get(object, name)]));
}

/** Lets everything happen that is due, however many promises it takes. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => later(resolve, 0));
}
