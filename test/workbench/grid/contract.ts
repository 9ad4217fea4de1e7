import type { Area, ConditionalFormat, WorkbookModel } from '../../../src/workbook/model';
import { singleCell } from '../../../src/workbook/address';
import { filledTemplate } from '../../../src/workbook/template';
import type { Grid, GridCell, GridEvent } from '../../../src/workbench/grid/grid';
import { area } from '../../host/xlsx/build/models';
import { case2019, rubric2019 } from '../../support/facts';
import { LOOK, smallSheet, smallWorkbook } from '../../support/small-workbook';

/**
 * What every Grid has to do. The cases know no test runner and throw plain errors, so that they run in a browser,
 * too: make the grid of `model`, then `await run(grid)`.
 */
export interface GridCase {
  readonly name: string;
  readonly model: () => WorkbookModel;
  readonly run: (grid: Grid) => Promise<void> | void;
}

const MARK: ConditionalFormat = {
  areas: [area('A1:B2'), area('D4')],
  formula: '"N03"<>""',
  fill: 'FFEB9C',
  fontColour: '9C5700',
  bold: true,
  underline: true,
  border: null,
  stopIfTrue: false,
};

function small(): WorkbookModel {
  return smallWorkbook(
    [
      smallSheet(
        '表一',
        {
          A1: 1.5,
          B1: '文字\n两行',
          C1: true,
          D1: { error: '#REF!' },
          A2: { value: 0.5, style: LOOK.percent },
          C3: '合并',
          E5: { value: '3681.03', style: LOOK.text },
        },
        { merges: [area('C3:D4')] },
      ),
      smallSheet('表 二', {}, { visibility: 'hidden', protected: true }),
      smallSheet('表三', { B2: 1 }),
    ],
    { 甲: '表一!$A$1', 坏: '表一!#REF!' },
  );
}

/** A case over the small workbook, of which the first sheet is what it is about. */
function onSmall(name: string, run: (grid: Grid, sheet: string) => Promise<void> | void): GridCase {
  return { name, model: small, run: (grid) => run(grid, sheetAt(grid, 0)) };
}

export const gridContract: readonly GridCase[] = [
  onSmall('tells its sheets in the order of the tabs', (grid) => {
    const sheets = grid.sheets();
    same(
      sheets.map(({ name, visibility, protected: isProtected }) => [name, visibility, isProtected]),
      [
        ['表一', 'visible', false],
        ['表 二', 'hidden', true],
        ['表三', 'visible', false],
      ],
    );
    same(new Set(sheets.map(({ id }) => id)).size, 3);
    same(grid.date1904, false);
  }),

  onSmall('tells defined names, broken ones too', (grid) => {
    same(
      grid.names().map(({ name, refersTo, sheet }) => [name, refersTo, sheet]),
      [
        ['甲', '表一!$A$1', null],
        ['坏', '表一!#REF!', null],
      ],
    );
  }),

  onSmall('tells cells of every kind', (grid, sheet) => {
    const rows = grid.cells(sheet, area('A1:D2'));
    same(
      rows.map((row) => row.map(({ value }) => value)),
      [
        [1.5, '文字\n两行', true, { error: '#REF!' }],
        [0.5, null, null, null],
      ],
    );
    same(rows[1]![0]!.numberFormat, '0.00%');
    same(rows[0]![0]!.numberFormat, 'General');
    same(
      rows.flat().every(({ formula }) => formula === null),
      true,
    );
  }),

  onSmall('tells how cells look, and nothing of those without a look of their own', (grid, sheet) => {
    const looks = [
      [1, 0],
      [4, 4],
    ].map(([row, column]) => grid.look(sheet, row!, column!));
    same(
      looks.map((look) => [look?.numberFormat, look?.locked, look?.font.bold]),
      [
        ['0.00%', true, false],
        ['@', true, false],
      ],
    );
    same(grid.look(sheet, 40, 40), null);
  }),

  onSmall('tells text as text, also where it looks like a number', (grid, sheet) => {
    const cell = one(grid, sheet, 'E5');
    same([cell.value, cell.numberFormat], ['3681.03', '@']);
  }),

  onSmall('tells the used area, and none of an empty sheet', (grid, sheet) => {
    same(grid.usedArea(sheet), area('A1:E5'));
    same(grid.usedArea(sheetAt(grid, 1)), null);
    same(grid.usedArea(sheetAt(grid, 2)), area('B2'));
  }),

  onSmall('tells the merged areas that an area touches', (grid, sheet) => {
    same(grid.merges(sheet, area('D4:F9')), [area('C3:D4')]);
    same(grid.merges(sheet, area('A1:B9')), []);
  }),

  onSmall('defines a name, and changes what it means', (grid) => {
    grid.defineName({ name: '乙', refersTo: '表三!$B$2', hidden: false });
    grid.defineName({ name: '乙', refersTo: '表一!$A$2', hidden: true });
    same(
      grid.names().map(({ name, refersTo, sheet, hidden }) => [name, refersTo, sheet, hidden]),
      [
        ['甲', '表一!$A$1', null, false],
        ['坏', '表一!#REF!', null, false],
        ['乙', '表一!$A$2', null, true],
      ],
    );
  }),

  onSmall('takes sheets behind the others, with values, looks, merges and formats', async (grid, sheet) => {
    const events = heard(grid);
    const ids = grid.addSheets(
      smallWorkbook([
        smallSheet('表三', { A1: 7, B2: { value: 0.5, style: LOOK.percent } }),
        smallSheet('核查', { C3: '合并' }, { merges: [area('C3:D4')], conditionalFormats: [MARK] }),
      ]),
    );
    await grid.settled();
    same(
      grid.sheets().map(({ name }) => name),
      ['表一', '表 二', '表三', '表三 (2)', '核查'],
    );
    same(
      grid
        .sheets()
        .map(({ id }) => id)
        .slice(3),
      [...ids],
    );
    same(events.filter(({ kind }) => kind === 'sheetAdded').length, 2);
    const [numbers, review] = [ids[0]!, ids[1]!];
    same([one(grid, numbers, 'A1').value, one(grid, numbers, 'B2').numberFormat], [7, '0.00%']);
    same(one(grid, sheet, 'A1').value, 1.5);
    same(grid.merges(review, area('D4')), [area('C3:D4')]);
    same(
      grid.conditionalFormats(review).map(({ format }) => format),
      [MARK],
    );
    same(
      grid.added().flatMap(({ sheets }) => sheets.map(({ name }) => name)),
      ['表三 (2)', '核查'],
    );
    grid.write(review, [{ row: 0, column: 0, value: 8 }], 'addin');
    grid.write(numbers, [{ row: 0, column: 1, formula: '核查!A1+A1' }], 'addin');
    await grid.settled();
    same(one(grid, review, 'A1').value, 8);
    same(one(grid, numbers, 'B1').formula, '核查!A1+A1');
    const mark = grid.addConditionalFormat(review, { ...MARK, formula: 'FALSE' });
    grid.removeConditionalFormat(review, mark);
    same(grid.conditionalFormats(review).length, 1);
  }),

  onSmall('writes a value, keeps the format and tells of it', async (grid, sheet) => {
    const events = heard(grid);
    grid.write(sheet, [{ row: 1, column: 0, value: 0.25 }], 'addin');
    await grid.settled();
    const cell = one(grid, sheet, 'A2');
    same([cell.value, cell.formula, cell.numberFormat], [0.25, null, '0.00%']);
    const [told, ...more] = changesOf(events);
    same(more, []);
    same([told!.origin, told!.sheet, told!.area, told!.change], ['addin', sheet, area('A2'), 'edited']);
    same([told!.cell?.before.value, told!.cell?.after.value], [0.5, 0.25]);
  }),

  onSmall('tells whose change it was', async (grid, sheet) => {
    const events = heard(grid);
    for (const origin of ['addin', 'remote'] as const)
      grid.write(sheet, [{ row: 7, column: 0, value: 1 }], origin);
    await grid.settled();
    same(
      changesOf(events).map(({ origin }) => origin),
      ['addin', 'remote'],
    );
  }),

  onSmall('tells several cells in one event', async (grid, sheet) => {
    const events = heard(grid);
    grid.write(
      sheet,
      [
        { row: 6, column: 2, value: 1 },
        { row: 4, column: 0, value: 'x' },
      ],
      'addin',
    );
    await grid.settled();
    same(
      changesOf(events).map((event) => [event.area, event.cell]),
      [[area('A5:C7'), null]],
    );
  }),

  onSmall('writes text as it is, whatever it begins with', async (grid, sheet) => {
    const texts = ['=1+1', '+1', '-1', '@x', "'x", '12.50', 'TRUE', '2019-1-2', '一\n二', ' 前后 '];
    const changes = texts.map((value, index) => ({ row: 20 + index, column: 0, value }));
    grid.write(sheet, changes, 'addin');
    await grid.settled();
    same(
      grid.cells(sheet, area('A21:A30')).map(([cell]) => [cell!.value, cell!.formula]),
      texts.map((text) => [text, null]),
    );
  }),

  onSmall('writes doubles as they are', async (grid, sheet) => {
    const numbers = [0.1 + 0.2, 3681.03, 1 / 3, 1e-9, 9_007_199_254_740_991, -0.0658439086950676];
    const changes = numbers.map((value, index) => ({ row: 20 + index, column: 0, value }));
    grid.write(sheet, changes, 'addin');
    await grid.settled();
    same(
      grid.cells(sheet, area('A21:A26')).map(([cell]) => cell!.value),
      numbers,
    );
  }),

  onSmall('clears a cell and leaves its format', async (grid, sheet) => {
    grid.write(sheet, [{ row: 1, column: 0, value: null }], 'addin');
    await grid.settled();
    const cell = one(grid, sheet, 'A2');
    same([cell.value, cell.formula, cell.numberFormat], [null, null, '0.00%']);
  }),

  onSmall('writes a formula and takes it away again', async (grid, sheet) => {
    grid.write(sheet, [{ row: 9, column: 0, formula: 'SUM(A1:A2)' }], 'addin');
    await grid.settled();
    same(one(grid, sheet, 'A10').formula, 'SUM(A1:A2)');
    grid.write(sheet, [{ row: 9, column: 0, value: 2 }], 'addin');
    await grid.settled();
    const cell = one(grid, sheet, 'A10');
    same([cell.value, cell.formula], [2, null]);
  }),

  onSmall('changes a number format, which is no change of content', async (grid, sheet) => {
    const events = heard(grid);
    grid.write(sheet, [{ row: 0, column: 0, numberFormat: '0.000' }], 'addin');
    await grid.settled();
    const cell = one(grid, sheet, 'A1');
    same([cell.value, cell.numberFormat], [1.5, '0.000']);
    same(changesOf(events), []);
    grid.write(sheet, [{ row: 0, column: 0, value: 2, numberFormat: '0.0' }], 'addin');
    await grid.settled();
    const after = one(grid, sheet, 'A1');
    same([after.value, after.numberFormat], [2, '0.0']);
  }),

  onSmall('lays conditional formats, tells them and takes them away', (grid, sheet) => {
    const id = grid.addConditionalFormat(sheet, MARK);
    const other = grid.addConditionalFormat(sheet, { ...MARK, areas: [area('F6')] });
    same(
      grid.conditionalFormats(sheet).map(({ id: found, format }) => [found, format]),
      [
        [id, MARK],
        [other, { ...MARK, areas: [area('F6')] }],
      ],
    );
    grid.removeConditionalFormat(sheet, id);
    same(
      grid.conditionalFormats(sheet).map((found) => found.id),
      [other],
    );
    // Of what is gone nothing is left to take away.
    grid.removeConditionalFormat(sheet, id);
    same(grid.conditionalFormats(sheetAt(grid, 2)), []);
  }),

  onSmall('selects, and tells of sheet and selection', async (grid, sheet) => {
    same(grid.selection().sheet, sheet);
    const third = sheetAt(grid, 2);
    const events = heard(grid);
    grid.select(third, area('B2:C4'));
    await grid.settled();
    same(grid.selection(), { sheet: third, area: area('B2:C4') });
    same(
      events.filter(({ kind }) => kind === 'activated').map((event) => event.sheet),
      [third],
    );
    same(
      events.filter((event) => event.kind === 'selected').map((event) => [event.sheet, event.area]),
      [[third, area('B2:C4')]],
    );
    grid.select(third, area('A1'));
    await grid.settled();
    same(events.filter(({ kind }) => kind === 'activated').length, 1);
  }),

  onSmall('stops telling those who do not listen any more', async (grid, sheet) => {
    let count = 0;
    const stop = grid.listen(() => {
      count += 1;
    });
    stop();
    grid.write(sheet, [{ row: 0, column: 0, value: 3 }], 'addin');
    await grid.settled();
    same(count, 0);
  }),

  onSmall('takes many cells at once', async (grid, sheet) => {
    const changes = Array.from({ length: 600 }, (_, index) => ({
      row: 30 + Math.floor(index / 10),
      column: index % 10,
      value: index,
    }));
    grid.write(sheet, changes, 'addin');
    await grid.settled();
    same(
      grid.cells(sheet, area('A31:J90')).flatMap((row) => row.map(({ value }) => value)),
      changes.map(({ value }) => value),
    );
  }),

  {
    name: 'calculates the formulas of the standard workbook and tells of it',
    model: () => filledTemplate(rubric2019(), case2019().facts),
    async run(grid) {
      await grid.settled();
      const events = heard(grid);
      const input = named(grid, '支出决算数');
      const ratio = named(grid, '比率_支出完成率');
      near(cellAt(grid, ratio).value, 0.986017);
      grid.write(input.sheet, [{ row: input.area.top, column: input.area.left, value: 3681.03 }], 'addin');
      await grid.settled();
      same(cellAt(grid, ratio).value, 1);
      // A result is told as calculated, never as changed.
      same(
        changesOf(events).map((event) => event.area),
        [input.area],
      );
      const told = events.filter((event) => event.kind === 'calculated' && event.sheet === ratio.sheet);
      same(told.length > 0, true);

      grid.write(input.sheet, [{ row: input.area.top, column: input.area.left, value: null }], 'addin');
      await grid.settled();
      const blank = cellAt(grid, ratio);
      same(blank.value === null || blank.value === '', true);
      same(blank.formula !== null, true);
    },
  },
];

function sheetAt(grid: Grid, index: number): string {
  return grid.sheets()[index]!.id;
}

function one(grid: Grid, sheet: string, address: string): GridCell {
  return grid.cells(sheet, area(address))[0]![0]!;
}

interface Place {
  readonly sheet: string;
  readonly area: Area;
}

function named(grid: Grid, name: string): Place {
  const { sheet, row, column } = singleCell(grid.names().find((each) => each.name === name)!.refersTo)!;
  const { id } = grid.sheets().find((each) => each.name === sheet)!;
  return { sheet: id, area: { top: row, left: column, bottom: row, right: column } };
}

function cellAt(grid: Grid, place: Place): GridCell {
  return grid.cells(place.sheet, place.area)[0]![0]!;
}

function heard(grid: Grid): GridEvent[] {
  const events: GridEvent[] = [];
  grid.listen((event) => events.push(event));
  return events;
}

function changesOf(events: readonly GridEvent[]): readonly Extract<GridEvent, { kind: 'changed' }>[] {
  return events.filter((event) => event.kind === 'changed');
}

/** Throws unless two plain values are alike. */
function same(actual: unknown, expected: unknown): void {
  const [got, wanted] = [actual, expected].map((value) => JSON.stringify(sorted(value)));
  if (got !== wanted) throw new Error(`expected ${String(wanted)}, got ${String(got)}`);
}

function near(actual: unknown, expected: number): void {
  if (typeof actual !== 'number' || Math.abs(actual - expected) > 1e-6)
    throw new Error(`expected about ${expected}, got ${JSON.stringify(actual)}`);
}

/** The order of members does not count. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([first], [second]) => (first < second ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
