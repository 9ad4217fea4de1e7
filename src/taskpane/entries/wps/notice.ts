/** What the page says while there is no pane: plain elements, since the pane's own parts are not running yet. */

interface Notice {
  readonly title: string;
  readonly lines: readonly string[];
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

/** Puts a notice in place of whatever an element holds. */
export function showNotice(element: HTMLElement, { title, lines, actions }: Notice): void {
  const box = document.createElement('main');
  box.className = 'plain';
  box.setAttribute('role', 'alert');
  box.append(textElement('h1', title), ...lines.map((line) => textElement('p', line)));
  for (const { label, run } of actions) {
    const button = textElement('button', label);
    button.addEventListener('click', run);
    box.append(button);
  }
  element.textContent = '';
  element.append(box);
}

function textElement<K extends 'h1' | 'p' | 'button'>(kind: K, text: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(kind);
  element.textContent = text;
  return element;
}
