/** How long a message stays. */
const SHOWN = 8000;

/** Messages below the grid, one at a time. */
export function messagesOf(place: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    place.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(() => {
      place.textContent = '';
    }, SHOWN);
  };
}
