import type { OfficeHost } from '../office-host';
import { element } from './element';

/** The pane as it ships, below the workbench's own address. */
export const PANE = 'excel/taskpane.html';

/** Loads the pane anew, beside a workbook that it has not seen yet. */
export function loadPane(place: HTMLElement, host: OfficeHost, address = PANE): HTMLIFrameElement {
  // A frame keeps what is put into its window only if its address is set before it is inserted, and the window is
  // changed in the same task: then the page loads into this very window.
  const frame = element('iframe', { src: address, title: '绩评任务窗格' });
  place.replaceChildren(frame);
  const inside = frame.contentWindow;
  if (inside === null) throw new Error('the frame has no window');
  // The library remembers the host of the last page in the session's storage.
  inside.name = '';
  host.install(inside);
  return frame;
}
