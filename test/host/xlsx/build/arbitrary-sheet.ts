import fc from 'fast-check';
import type { Area, CellModel, Scalar, SheetModel, Style, Validation } from '../../../../src/workbook/model';
import { PRINT } from './models';

export const text: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ' 甲 ',
    '=1+1',
    '\t',
    '\r\n',
    '_x0041_',
    '_x005F_x0041_',
    '__x0041_x0042_',
    '\ud800',
    '\ufffe',
    '',
  ),
);
/** Text that means something, and is not taken for nothing. */
const words = text.map((some) => `甲${some}`.slice(0, 30));
const value: fc.Arbitrary<Scalar> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.integer(),
  text,
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#DIV/0!' }),
  fc.constant(null),
);
const place = { row: fc.nat(40), column: fc.nat(30) };
const colour = fc.option(
  fc.nat(0xffffff).map((number) => number.toString(16).toUpperCase().padStart(6, '0')),
  { nil: null },
);
const line = fc.option(
  fc.record({
    style: fc.constantFrom('thin', 'medium', 'thick', 'dashed', 'dotted', 'hair', 'double', 'other' as const),
    colour,
  }),
  { nil: null },
);
const border = fc.record({ left: line, right: line, top: line, bottom: line });
export const style: fc.Arbitrary<Style> = fc.record({
  font: fc.record({
    name: fc.constantFrom('宋体', '仿宋_GB2312', 'Calibri', 'A&B'),
    size: fc.integer({ min: 2, max: 80 }).map((half) => half / 2),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strike: fc.boolean(),
    colour,
  }),
  fill: colour,
  border,
  alignment: fc.record({
    horizontal: fc.constantFrom(
      'general',
      'left',
      'center',
      'right',
      'fill',
      'justify',
      'distributed' as const,
    ),
    vertical: fc.constantFrom('top', 'center', 'bottom', 'justify', 'distributed' as const),
    wrap: fc.boolean(),
    indent: fc.nat(15),
    upright: fc.boolean(),
  }),
  numberFormat: fc.constantFrom(
    'General',
    '0.00%',
    '0.##;-0.##;0',
    'yyyy-mm-dd',
    '@',
    '_x0041_"<&>"',
    'toString',
  ),
  locked: fc.boolean(),
});

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(50), fc.nat(20), fc.nat(5), fc.nat(5))
  .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));
const areas = fc.array(area, { minLength: 1, maxLength: 3 });
const message = { title: words, text: words };
const cells = fc
  .uniqueArray(fc.record({ ...place, value, formula: fc.option(words, { nil: null }), style: fc.nat(3) }), {
    selector: ({ row, column }) => `${row},${column}`,
    maxLength: 25,
  })
  .map((list): CellModel[] => list.sort((a, b) => a.row - b.row || a.column - b.column));

/** Anything a sheet can hold, but its name. */
export const look: fc.Arbitrary<Partial<SheetModel>> = fc.record({
  cells,
  merges: area.map((one) => (one.top === one.bottom && one.left === one.right ? [] : [one])),
  defaultRowHeight: fc.integer({ min: 1, max: 400 }),
  frozen: fc.option(
    fc.record({ rows: fc.nat(5), columns: fc.nat(5) }).filter(({ rows, columns }) => rows + columns > 0),
    { nil: null },
  ),
  rows: fc
    .uniqueArray(
      fc.record({
        row: fc.nat(60),
        height: fc.integer({ min: 1, max: 400 }),
        fixed: fc.boolean(),
        hidden: fc.boolean(),
      }),
      { selector: ({ row }) => row, maxLength: 6 },
    )
    .map((rows) => rows.sort((a, b) => a.row - b.row)),
  showGridLines: fc.boolean(),
  protected: fc.boolean(),
  validations: fc.array(validation(), { maxLength: 4 }),
  notes: fc.uniqueArray(fc.record({ ...place, author: text, text }), {
    selector: ({ row, column }) => `${row},${column}`,
    maxLength: 4,
  }),
  links: fc.array(
    fc.record({
      area,
      location: words,
      target: fc.option(fc.webUrl({ withFragments: true, withQueryParameters: true }), { nil: null }),
      tooltip: fc.option(text, { nil: null }),
    }),
    { maxLength: 3 },
  ),
  conditionalFormats: fc.array(
    fc.record({
      areas,
      formula: words,
      fill: colour,
      fontColour: colour,
      bold: fc.boolean(),
      underline: fc.boolean(),
      border: fc.option(
        border.filter((sides) => Object.values(sides).some((side) => side !== null)),
        { nil: null },
      ),
      stopIfTrue: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  print: fc.record({
    orientation: fc.constantFrom('portrait', 'landscape' as const),
    paper: fc.constantFrom(8, 9),
    fit: fc.option(fc.record({ width: fc.nat(3), height: fc.nat(3) }), { nil: null }),
    titleRows: fc.option(
      fc.tuple(fc.nat(5), fc.nat(5)).map(([first, more]) => ({ first, last: first + more })),
      { nil: null },
    ),
    area: fc.option(area, { nil: null }),
    margins: fc.constant({ ...PRINT.margins, left: 0.123456789 }),
    header: words,
    footer: words,
    centred: fc.boolean(),
    breaks: fc
      .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 3 })
      .map((list) => list.sort((a, b) => a - b)),
  }),
});

function validation(): fc.Arbitrary<Validation> {
  const messages = {
    areas,
    allowBlank: fc.boolean(),
    prompt: fc.option(fc.record(message), { nil: null }),
    error: fc.option(
      fc.record({ ...message, style: fc.constantFrom('stop', 'warning', 'information' as const) }),
      { nil: null },
    ),
  };
  const list = fc.oneof(
    fc.array(
      words.map((choice) => choice.replaceAll(',', '').trim()),
      { minLength: 1, maxLength: 4 },
    ),
    fc.constant({ formula: '$A$1:$A$3' }),
  );
  const bound = fc.constantFrom('0', '-2.5', '$A$1', 'A1&"<"');
  const bounds = fc.oneof(
    fc.record({ least: bound, most: bound }),
    fc.record({ least: bound, most: fc.constant(null) }),
    fc.record({ least: fc.constant(null), most: bound }),
  );
  return fc.oneof(
    fc.record({ ...messages, kind: fc.constant('list' as const), list }),
    fc
      .tuple(fc.record({ ...messages, kind: fc.constantFrom('decimal' as const, 'whole' as const) }), bounds)
      .map(([one, between]) => ({ ...one, ...between })),
  );
}
