import { element } from './element';

/**
 * Loads a page of the add-in into a frame, with what the emulated program puts into the page's window beforehand.
 * @param install is given the window before any script of the page runs
 */
export function loadFrame(
  place: HTMLElement,
  address: string,
  title: string,
  install: (inside: Window) => void,
): HTMLIFrameElement {
  // A frame keeps what is put into its window only if its address is set before it is inserted, and the window is
  // changed in the same task: then the page loads into this very window.
  const frame = element('iframe', { src: address, title });
  place.replaceChildren(frame);
  const inside = frame.contentWindow;
  if (inside === null) throw new Error('the frame has no window');
  install(inside);
  return frame;
}
