/**
 * The surface of Excel for Windows under Office.js: `window.external`, as the library's loader and its host file
 * (excel-win32-16.01.js) call it.
 */

/** An array as COM passes it. */
export interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

export function safeArray(items: readonly unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}

/** Numbers of calls and events. */
const DISPATCH = { richApi: 93, commandDone: 94, selection: 2, messages: 33, command: 39 } as const;

/** A message of the rich API that is an event of a host object. */
const EVENT_CATEGORY = 65_536;

type Handler = (dispatch: number, payload: unknown) => void;
type Callback = (result: unknown) => void;

export interface Win32Options {
  /** Path or URL of the workbook: Office.context.document.url. */
  readonly documentUrl: string;
  readonly readOnly: boolean;
  /** Requirement sets with their versions: `{ ExcelApi: '1.14' }`. */
  readonly requirements: Readonly<Record<string, string>>;
  /** `zh-CN` */
  readonly locale: string;
  /** Answers a request of the rich API: its text with the status, or the number of the host's own error. */
  readonly execute: (
    body: string,
    flags: number,
    kind: string,
  ) => Promise<{ readonly body: string } | number>;
  /** A handler of a ribbon command said that it is done. */
  readonly commandDone: (id: string, status: number) => void;
}

export interface Win32Surface {
  /** Puts the surface into a window, before office.js is loaded there. */
  readonly install: (window: object) => void;
  /** Hands one event to the library. */
  sendEvent(type: number, target: string, message: string): void;
  /** The selection changed, as Office's common API tells it (Workbook.onSelectionChanged). */
  readonly sendSelection: () => void;
  /**
   * Runs a ribbon command: the function of this name that the page has associated (Office.actions.associate).
   * @returns false when the library listens to no commands yet
   */
  sendCommand(id: string, name: string, controlId: string): boolean;
}

export function win32Surface(options: Win32Options): Win32Surface {
  const handlers = new Map<string, Handler>();
  const settings = new Map<string, unknown>();
  let sent = 0;

  function execute(dispatch: number, parameters: readonly unknown[], callback: Callback): void {
    if (dispatch === DISPATCH.richApi) {
      const message = listOf(parameters[0]);
      void options.execute(String(message[4]), Number(message[6]), String(message[0])).then((answer) => {
        callback(typeof answer === 'number' ? answer : safeArray([0, 200, safeArray([]), answer.body]));
      });
    } else if (dispatch === DISPATCH.commandDone) {
      options.commandDone(String(parameters[0]), Number(parameters[1]));
      callback(safeArray([0]));
    } else {
      // Not emulated: the library makes an error of it.
      callback(5001);
    }
  }

  const external = {
    GetHostInfo: () => `_host_Info=Excel$Win32$16.01$${options.locale}$workbench$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context(options, settings),
    Execute: execute,
    RegisterEvent(dispatch: number, target: string, handler: Handler, callback: Callback) {
      handlers.set(`${dispatch} ${target}`, handler);
      callback(0);
    },
    UnregisterEvent(dispatch: number, target: string, callback: Callback) {
      handlers.delete(`${dispatch} ${target}`);
      callback(0);
    },
  };

  return {
    install(window) {
      Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
    },
    sendEvent(type, target, message) {
      sent += 1;
      // One entry in each call: of two the library believes they are a table.
      const entry = safeArray([EVENT_CATEGORY, type, target, message, sent]);
      handlers.get(`${DISPATCH.messages} `)?.(DISPATCH.messages, safeArray([entry]));
    },
    sendSelection() {
      handlers.get(`${DISPATCH.selection} `)?.(DISPATCH.selection, safeArray([]));
    },
    sendCommand(id, name, controlId) {
      const handler = handlers.get(`${DISPATCH.command} `);
      const event = JSON.stringify({ source: { id: controlId } });
      handler?.(DISPATCH.command, safeArray([id, name, event]));
      return handler !== undefined;
    },
  };
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return (value as SafeArray).toArray();
}

const WHITE = 0xffffff;

function context(
  options: Win32Options,
  settings: Map<string, unknown>,
): Readonly<Record<string, () => unknown>> {
  const theme = {
    primaryBackgroundColor: WHITE,
    primaryForegroundColor: 0,
    secondaryBackgroundColor: WHITE,
    secondaryForegroundColor: 0,
  };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'workbench',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.locale,
    GetAppDataLocale: () => options.locale,
    GetDocUrl: () => options.documentUrl,
    GetAppCapabilities: () => (options.readOnly ? 1 : 0),
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'workbench',
    GetInstanceId: () => 'workbench',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(options.requirements),
    GetHostFullVersion: () => '16.0.17928.20000',
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => ({
      Read(keys: unknown[], values: unknown[]) {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly unknown[], values: readonly unknown[]) {
        settings.clear();
        for (const [index, key] of keys.entries()) settings.set(String(key), values[index]);
      },
    }),
  };
}
