import type { NoteModel } from '../../../workbook/model';
import { noteAnchor, type SheetSizes } from './note-box';

/** The drawing that shows notes: VML, which Excel still asks for (ECMA-376 Part 4, 19.4). */
const HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
  '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing with these shapes. */
export function noteDrawing(shapes: string): string {
  return `${HEAD}${shapes}</xml>`;
}

/** The box of a note, hidden until the pointer rests on its cell. Namespaces are said again: a file may call them else. */
export function noteShape(note: NoteModel, number: number, sizes: SheetSizes): string {
  const { row, column } = note;
  return (
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    `xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s${number}" type="#_x0000_t202" ` +
    'style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>' +
    '<v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/>' +
    `<x:Anchor>${noteAnchor(note, sizes)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    '</x:ClientData></v:shape>'
  );
}

/** The next shape's number in a drawing; Excel counts from 1025. */
export function nextShape(drawing: string): number {
  const numbers = Array.from(drawing.matchAll(/_x0000_s(\d+)/gu), ([, digits]) => Number(digits));
  return Math.max(1024, ...numbers) + 1;
}

/** A drawing without the boxes of the notes of some cells. It is no XML that every parser accepts (<br> in texts). */
export function withoutNotes(drawing: string, gone: (row: number, column: number) => boolean): string {
  let left = '';
  let at = 0;
  for (const { 0: opened, 1: name = '', index } of drawing.matchAll(/<((?:\w+:)?shape)(?=[\s>])/gu)) {
    const close = `</${name}>`;
    const end = drawing.indexOf(close, index + opened.length) + close.length;
    // Without an end there is none behind it either.
    if (end < close.length) break;
    if (index < at || !isNoteOf(drawing.slice(index, end), gone)) continue;
    left += drawing.slice(at, index);
    at = end;
  }
  return left + drawing.slice(at);
}

function isNoteOf(shape: string, gone: (row: number, column: number) => boolean): boolean {
  const number = (tag: string): number =>
    Number(new RegExp(`<(?:\\w+:)?${tag}>\\s*(\\d+)`, 'u').exec(shape)?.[1] ?? -1);
  const [row, column] = [number('Row'), number('Column')];
  return /ObjectType\s*=\s*["']Note["']/u.test(shape) && row >= 0 && column >= 0 && gone(row, column);
}

/** Whether a drawing shows anything. */
export function isEmptyDrawing(drawing: string): boolean {
  return !/<(?:\w+:)?(?:shape|group|rect|roundrect|oval|line|polyline|image|arc|curve)[\s>]/u.test(drawing);
}
