import { element } from './element';

/** Asks in a dialog of the page's own; the first answer is the one that Enter gives. @returns null for Escape */
export function ask<T extends string>(question: string, answers: readonly T[]): Promise<T | null> {
  return new Promise((resolve) => {
    const form = element(
      'form',
      { method: 'dialog' },
      element('p', {}, question),
      element(
        'div',
        { class: 'answers' },
        ...answers.map((answer) => element('button', { value: answer }, answer)),
      ),
    );
    const dialog = element('dialog', { 'aria-label': question }, form);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answers.find((answer) => answer === dialog.returnValue) ?? null);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
