/**
 * Spacing for engines without `gap` in flex boxes (Chrome below 84): margins on the children instead. A row that
 * wraps gets half its gap between the lines, for margins also stand below the last one.
 */

export type Look = Readonly<Record<string, unknown>>;

/** The looks of a part with margins in place of flex gaps; all else is as it was. */
export function withMargins<Styles extends Readonly<Record<string, unknown>>>(styles: Styles): Styles {
  return Object.fromEntries(
    Object.entries(styles).map(([slot, look]) => [slot, isLook(look) ? spaced(look) : look]),
  ) as Styles;
}

function isLook(look: unknown): look is Look {
  return typeof look === 'object' && look !== null;
}

function spaced(look: Look): Look {
  const { gap, columnGap = gap, rowGap = gap, display = 'flex', flexDirection = 'row', flexWrap } = look;
  if (columnGap === undefined && rowGap === undefined) return look;
  // Grids have had gaps for longer. A look without a display of its own is laid over another one's flex box.
  if (display !== 'flex' && display !== 'inline-flex') return look;
  const column = flexDirection === 'column';
  const line = flexWrap === 'wrap' && !column ? half(rowGap) : 0;
  // Both margins, so that what is laid over another look takes back what that one says.
  return {
    ...look,
    // Stronger than the children's own margins, which mean none: `margin: 0` of paragraphs.
    '> :not(:last-child)': { marginRight: column ? 0 : columnGap, marginBottom: column ? rowGap : line },
    ...(line === 0 ? {} : { '> :last-child': { marginBottom: line } }),
  };
}

function half(gap: unknown): string | 0 {
  return typeof gap === 'string' ? `calc(${gap} / 2)` : 0;
}

/** Whether the engine knows `gap` in flex boxes. It says yes when asked, for it knows the word from grids: measured. */
export function hasFlexGap(page: Document): boolean {
  const box = page.createElement('div');
  box.style.display = 'flex';
  box.style.flexDirection = 'column';
  box.style.position = 'absolute';
  box.style.rowGap = '1px';
  box.append(page.createElement('div'), page.createElement('div'));
  page.documentElement.append(box);
  const { scrollHeight } = box;
  box.remove();
  return scrollHeight === 1;
}
