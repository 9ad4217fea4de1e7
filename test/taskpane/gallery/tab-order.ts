let reached = new Set<string>();

document.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  const own = target.dataset['control'];
  const group = target.closest<HTMLElement>('[data-control^="group"]');
  const id = own === '' || own === undefined ? group?.dataset['control'] : own;
  if (id !== undefined) reached.add(id);
});

/**
 * Marks the controls that Tab has to come to; of a tree, a tab list or radio buttons one is enough.
 * @returns how many there are
 */
export function beforeTab(): number {
  const controls = [
    ...document.querySelectorAll<HTMLElement>(
      '#root button, #root input, #root textarea, #root [role=treeitem]',
    ),
  ].filter((one) => one.getClientRects().length > 0 && !(one as HTMLButtonElement).disabled);
  controls.forEach((one, index) => {
    const group =
      one.closest('[role=tree], [role=tablist], [role=radiogroup]') ??
      (one instanceof HTMLInputElement && one.type === 'radio' ? one.closest('fieldset') : null);
    one.dataset['control'] = group === null ? String(index) : '';
    if (group instanceof HTMLElement) group.dataset['control'] ??= `group ${String(index)}`;
  });
  (document.activeElement as HTMLElement | null)?.blur();
  reached = new Set();
  return controls.length;
}

/** The marked controls that the focus did not come to since. */
export function unreached(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-control]')]
    .filter(({ dataset }) => dataset['control'] !== '' && !reached.has(dataset['control']!))
    .map((one) => one.outerHTML.slice(0, 120));
}
