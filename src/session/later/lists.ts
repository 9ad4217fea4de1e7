import { cellText } from '../../workbook/address';
import type { NoteWrite } from '../../workbook/review-notes';
import type { SheetContent } from '../../workbook/source';
import type { Desk } from '../desk';
import type { Standing } from '../standing';
import { type NamedWrite, overlaid, stateOf } from '../states';

/** Lists, whose cells have no names: the journal knows these by where they stand. */

/** Reads a list right before it is written; null where there is no such sheet. */
export async function readList(desk: Desk, sheet: string): Promise<SheetContent | null> {
  const [content = null] = await desk.ask(() => desk.parts.host.survey([sheet]));
  const { standing } = desk;
  if (content !== null && standing !== null)
    desk.situation = { kind: 'ready', standing: withList(standing, content) };
  return content;
}

/** The cells of a list beside those that were read by their names. */
function withList(standing: Standing, { name, cells }: SheetContent): Standing {
  const known = cells.map(
    (cell) => [{ sheet: name, row: cell.row, column: cell.column }, stateOf(cell)] as const,
  );
  return { ...standing, snapshot: overlaid(standing.snapshot, known) };
}

export function namedWrite({ address, value, formula }: NoteWrite): NamedWrite {
  return { name: cellText(address), address, value, formula: formula ?? null, numberFormat: null };
}
