import { element } from './element';

/** How long a mere notice stays, in milliseconds. What went wrong stays until it is closed or something else is said. */
const SHOWN = 8000;

export type Tone = 'info' | 'problem';

/** Messages below the grid, one at a time. */
export interface Messages {
  say(text: string, tone: Tone): void;
  clear(): void;
}

export function messagesOf(place: HTMLElement): Messages {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => {
    clearTimeout(timer);
    place.classList.remove('problem');
    place.replaceChildren();
  };
  return {
    clear,
    say(text, tone) {
      clear();
      place.classList.toggle('problem', tone === 'problem');
      place.append(element('span', {}, text));
      if (tone === 'info') {
        timer = setTimeout(clear, SHOWN);
        return;
      }
      const close = element('button', { type: 'button' }, '关闭');
      close.addEventListener('click', clear);
      place.append(close);
    },
  };
}
