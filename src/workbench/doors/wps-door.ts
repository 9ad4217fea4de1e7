import { element } from '../page/element';
import { loadFrame, loadFrames } from '../page/frame';
import { PROFILES, type ProfileId } from '../wps-host/profile';
import { createWpsHost, type WpsHost } from '../wps-host/wps-host';
import type { Door, DoorOptions } from './door';
import { readRibbon, type Ribbon } from './ribbon';

/** The add-in's folder as it ships for WPS. */
export interface WpsAddin {
  /** Ends with `/`. */
  readonly base: string;
  /** ribbon.xml */
  readonly ribbon: () => Promise<string>;
}

/** Below the workbench's own address. */
const SERVED: WpsAddin = {
  base: 'wps/',
  async ribbon() {
    const answer = await fetch('wps/ribbon.xml');
    if (!answer.ok) throw new Error(`WPS 加载项没有读到（${String(answer.status)}）。请重新运行 npm start。`);
    return answer.text();
  },
};

/** WPS for the add-in, with what it can be asked about: how it counts calls. */
export interface WpsDoor extends Door {
  readonly host: WpsHost;
}

/**
 * WPS 表格, by its JSAPI: the ribbon is read, the entry page runs unseen for as long as the door is open, and the
 * pane is the page that it asks for.
 */
export function wpsDoor(
  id: ProfileId,
  { grid, workbookId, pane, showPane, openWorkbook, say }: Omit<DoorOptions, 'wire'>,
  addin: WpsAddin = SERVED,
): WpsDoor {
  const shown = new Set<number>();
  const host = createWpsHost(grid, PROFILES[id], {
    fullName: workbookId,
    openWorkbook,
    showTaskPane({ id: paneId, url, title }) {
      if (!shown.has(paneId)) loadFrames(pane, url, title, host.install);
      shown.add(paneId);
      showPane(true);
    },
    hideTaskPane: () => {
      showPane(false);
    },
  });
  const place = element('div', { class: 'hidden' });
  document.body.append(place);
  const started = start();
  started.catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
  });

  async function start(): Promise<{ readonly entry: Window; readonly ribbon: Ribbon }> {
    const ribbon = readRibbon(await addin.ribbon());
    const frame = loadFrame(place, `${addin.base}index.html`, '绩评入口页', host.install);
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    // Nobody presses a button before WPS has put its objects into the page.
    await new Promise((resolve) => setTimeout(resolve, PROFILES[id].injectedAfter));
    const entry = frame.contentWindow;
    // The door was closed meanwhile.
    if (entry === null) throw new Error('WPS 加载项的入口页已关闭。');
    if (ribbon.onLoad !== null) host.press(entry, ribbon.onLoad, { Id: '' });
    const started = { entry, ribbon };
    press(started, 'OpenPane');
    return started;
  }

  function press(
    { entry, ribbon }: { readonly entry: Window; readonly ribbon: Ribbon },
    name: string,
  ): boolean {
    const button = ribbon.buttons.find((one) => one.id.endsWith(name));
    if (button === undefined) return false;
    const { id: Id, tag, onAction } = button;
    host.press(entry, onAction, { Id, ...(tag !== null && { Tag: tag }) });
    return true;
  }

  return {
    host,
    runCommand: async (name) => press(await started, name),
    activate: () => {
      host.activate();
    },
    get editing() {
      return host.editing;
    },
    set editing(editing) {
      host.editing = editing;
    },
    close() {
      host.close();
      place.remove();
    },
  };
}
