import { element } from '../page/element';
import { loadFrame } from '../page/frame';
import { PROFILES, type ProfileId } from '../wps-host/profile';
import { createWpsHost } from '../wps-host/wps-host';
import type { Door, DoorOptions } from './door';
import { readRibbon, type Ribbon } from './ribbon';

/** The add-in as it ships for WPS, below the workbench's own address. */
export const WPS_ADDIN = 'wps/';

/**
 * WPS 表格, by its JSAPI: the ribbon is read, the entry page runs unseen for as long as the door is open, and the
 * pane is the page that it asks for.
 */
export function wpsDoor(
  id: ProfileId,
  { grid, workbookId, pane, showPane, openWorkbook, say }: DoorOptions,
): Door {
  const frames = new Map<number, HTMLIFrameElement>();
  const host = createWpsHost(grid, PROFILES[id], {
    fullName: workbookId,
    openWorkbook,
    showTaskPane({ id: paneId, url, title }) {
      if (!frames.has(paneId)) frames.set(paneId, loadFrame(pane, url, title, host.install));
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
    const ribbon = await readRibbon(`${WPS_ADDIN}ribbon.xml`);
    const frame = loadFrame(place, `${WPS_ADDIN}index.html`, '绩评入口页', host.install);
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
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
