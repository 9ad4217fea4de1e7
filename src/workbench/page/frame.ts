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

/**
 * As {@link loadFrame}, for pages that go on to other pages, or load anew: each gets a frame of its own, since a page
 * that follows in the same frame has begun before anything could be put into its window.
 */
export function loadFrames(
  place: HTMLElement,
  address: string,
  title: string,
  install: (inside: Window) => void,
): void {
  const frame = loadFrame(place, address, title, install);
  let loads = 0;
  frame.addEventListener('load', () => {
    loads += 1;
    if (loads > 1) loadFrames(place, frame.contentWindow?.location.href ?? address, title, install);
  });
}
