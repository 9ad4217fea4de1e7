import type { Injector } from '@univerjs/core';
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { Area, SheetModel } from '../../workbook/model';

/** Dots that the scroll bars take of what can be seen. */
const BARS = 14;

/** How many rows and columns stay in view. */
type Frozen = NonNullable<SheetModel['frozen']>;

/**
 * Scrolls the sheet in front as little as it takes to show an area, at least its beginning. Univer's own way counts
 * rows and columns instead of dots, so that beside frozen ones of other sizes it stops short of the cell.
 */
export function revealArea(
  injector: Injector,
  unit: string,
  { top, left, bottom, right }: Area,
  frozen: Frozen,
): void {
  const window = windowOf(injector, unit);
  if (window === null) return;
  const { view, rows, columns, x, y, width, height } = window;
  const to = {
    viewportScrollX: scrolled(x, width, span(columns, left, right, frozen.columns)),
    viewportScrollY: scrolled(y, height, span(rows, top, bottom, frozen.rows)),
  };
  if (to.viewportScrollX !== x || to.viewportScrollY !== y) view.scrollToViewportPos(to);
}

/** The cells that can be seen whole in the part of the sheet in front that scrolls; null when there are none. */
export function visibleArea(injector: Injector, unit: string, frozen: Frozen): Area | null {
  const window = windowOf(injector, unit);
  if (window === null) return null;
  const { rows, columns, x, y, width, height } = window;
  const seen = (ends: readonly number[], from: number, size: number, first: number): readonly number[] =>
    ends.flatMap((_, line) => {
      const part = span(ends, line, line, first);
      return part !== null && part.from >= from && part.to <= from + size ? [line] : [];
    });
  const [down, across] = [seen(rows, y, height, frozen.rows), seen(columns, x, width, frozen.columns)];
  const [top, bottom, left, right] = [down[0], down.at(-1), across[0], across.at(-1)];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
  return { top, left, bottom, right };
}

/** What is known of the part that scrolls, in dots of the sheet. */
function windowOf(injector: Injector, unit: string) {
  const render = injector.get(IRenderManagerService).getRenderById(unit);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (render == null || skeleton == null || view == null) return null;
  const { scaleX, scaleY } = render.scene;
  return {
    view,
    rows: skeleton.rowHeightAccumulation,
    columns: skeleton.columnWidthAccumulation,
    x: view.viewportScrollX,
    y: view.viewportScrollY,
    width: (view.width ?? 0) / scaleX - BARS,
    height: (view.height ?? 0) / scaleY - BARS,
  };
}

/** From where to where some lines reach in the part that scrolls, in dots; null for frozen ones. */
function span(
  ends: readonly number[],
  first: number,
  last: number,
  frozen: number,
): { readonly from: number; readonly to: number } | null {
  if (first < frozen) return null;
  const end = (line: number): number => (line < 0 ? 0 : (ends[line] ?? ends.at(-1) ?? 0));
  return { from: end(first - 1) - end(frozen - 1), to: end(last) - end(frozen - 1) };
}

function scrolled(now: number, size: number, wanted: ReturnType<typeof span>): number {
  if (wanted === null || size <= 0) return now;
  if (wanted.from < now || wanted.to - wanted.from > size) return wanted.from;
  return Math.max(now, wanted.to - size);
}
