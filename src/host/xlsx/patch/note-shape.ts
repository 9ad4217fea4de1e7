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
export function noteShape(row: number, column: number, number: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 4, 15, row + 5, 4].join(', ');
  return (
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    `xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s${number}" type="#_x0000_t202" ` +
    'style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>' +
    '<v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    '</x:ClientData></v:shape>'
  );
}

/** The next shape's number in a drawing; Excel counts from 1025. */
export function nextShape(drawing: string): number {
  const numbers = Array.from(drawing.matchAll(/_x0000_s(\d+)/gu), ([, digits]) => Number(digits));
  return Math.max(1024, ...numbers) + 1;
}
