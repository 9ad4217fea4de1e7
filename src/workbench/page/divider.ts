/** The pane's width: what Excel gives it on a small screen, and what may be dragged. In CSS pixels. */
const WIDTH = { first: 340, least: 300, most: 640, step: 10 } as const;

/** Lets the user drag or key the line between grid and pane. */
export function dividerOf(divider: HTMLElement, pane: HTMLElement): void {
  let width: number = WIDTH.first;
  const set = (wanted: number): void => {
    width = Math.min(WIDTH.most, Math.max(WIDTH.least, wanted));
    pane.style.width = `${width}px`;
    divider.setAttribute('aria-valuenow', String(width));
  };
  divider.setAttribute('aria-valuemin', String(WIDTH.least));
  divider.setAttribute('aria-valuemax', String(WIDTH.most));
  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    // Else the iframe swallows the movement.
    pane.classList.add('dragging');
  });
  divider.addEventListener('pointermove', (event) => {
    if (divider.hasPointerCapture(event.pointerId)) set(document.documentElement.clientWidth - event.clientX);
  });
  for (const end of ['pointerup', 'pointercancel'])
    divider.addEventListener(end, () => {
      pane.classList.remove('dragging');
    });
  divider.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') set(width + WIDTH.step);
    else if (key === 'ArrowRight') set(width - WIDTH.step);
  });
  set(WIDTH.first);
}
