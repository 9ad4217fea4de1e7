/** What is wider than its place, and text that is cut off with no title to read it in full. */
export function layoutFaults(): string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  const { clientWidth } = root;
  if (root.scrollWidth > clientWidth) faults.push(`the page scrolls sideways to ${root.scrollWidth} px`);
  for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
    if (element.clientWidth === 0) continue;
    const style = getComputedStyle(element);
    if (style.visibility === 'hidden' || style.clipPath !== 'none') continue;
    const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
    const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
    const wide = element.scrollWidth > element.clientWidth + 1;
    if (scrolls && wide) faults.push(`scrolls sideways: ${told(element)}`);
    if (cuts && wide && element.closest('[title]') === null && !(element instanceof HTMLInputElement))
      faults.push(`clipped: ${told(element)}`);
    if (element instanceof HTMLTextAreaElement && element.scrollHeight > element.clientHeight + 2)
      faults.push(`text higher than its field: ${element.value.slice(0, 30)}`);
    const box = element.getBoundingClientRect();
    if (box.width > 0 && box.right > clientWidth + 1 && !element.closest('svg'))
      faults.push(`beyond the edge: ${told(element)}`);
  }
  return [...new Set(faults)];
}

function told(element: Element): string {
  return `<${element.tagName.toLowerCase()}> ${(element.textContent ?? '').trim().slice(0, 40)}`;
}
