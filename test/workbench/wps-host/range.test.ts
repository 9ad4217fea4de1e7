import { type OpenWps, openWps, type Wrapper } from './open-wps';

let wps: OpenWps;
let sheet: Wrapper;
beforeEach(() => {
  open();
});

function open(...given: Parameters<typeof openWps>): void {
  wps = openWps(...given);
  sheet = wps.app.ActiveWorkbook.Worksheets.Item('表一');
}

describe('Value2', () => {
  test('is a scalar of one cell, by its kind', () => {
    const values = ['A1', 'B1', 'C1', 'D1', 'B2', 'F9', 'A4', 'E5'].map((a1) => sheet.Range(a1).Value2);
    expect(values).toEqual([1.5, '文字', true, -2146826281, 3, null, 43510, '3681.03']);
  });

  test('is a fresh two-dimensional array of a block', () => {
    const block = sheet.Range('A1:B2');
    expect(block.Value2).toEqual([
      [1.5, '文字'],
      [0.5, 3],
    ]);
    expect(block.Value2).not.toBe(block.Value2);
  });

  test.each([
    ['2-D', [[1.5, '文字', true]], [[1.5], [0.5]]],
    ['1-D', [1.5, '文字', true], [1.5, 0.5]],
  ] as const)('of a single row or column is %s', (singleRow, row, column) => {
    open({ singleRow });
    expect(sheet.Range('A1:C1').Value2).toEqual(row);
    expect(sheet.Range('A1:A2').Value2).toEqual(column);
    expect(sheet.Range('A1:B2').Value2).toEqual([
      [1.5, '文字'],
      [0.5, 3],
    ]);
    expect(sheet.Range('A1').Value2).toBe(1.5);
  });

  test('of a scalar fills the block', () => {
    sheet.Range('A7:B8').Value2 = 5;
    expect(sheet.Range('A7:B8').Value2).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  test('of an array of the same shape goes cell by cell; null and undefined empty a cell', () => {
    sheet.Range('A1:B2').Value2 = [
      [1, null],
      [undefined, '乙'],
    ];
    expect(sheet.Range('A1:B2').Value2).toEqual([
      [1, null],
      [null, '乙'],
    ]);
  });

  test('of an array of another shape follows Excel: rows repeat, the rest is dropped or #N/A', () => {
    sheet.Range('A7:B8').Value2 = [1, 2];
    sheet.Range('D7:E8').Value2 = [[1], [2]];
    sheet.Range('G7:H8').Value2 = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    sheet.Range('A10:C12').Value2 = [
      [1, 2],
      [3, 4],
    ];
    const missing = -2146826246;
    expect(['A7:B8', 'D7:E8', 'G7:H8', 'A10:C12'].map((a1) => sheet.Range(a1).Value2)).toEqual([
      [
        [1, 2],
        [1, 2],
      ],
      [
        [1, 1],
        [2, 2],
      ],
      [
        [1, 2],
        [4, 5],
      ],
      [
        [1, 2, missing],
        [3, 4, missing],
        [missing, missing, missing],
      ],
    ]);
  });

  test.each([
    ['=A1+1', null, 'A1+1'],
    ["'=A1+1", '=A1+1', null],
    ['12.50', 12.5, null],
    ['50%', 0.5, null],
    ['2019-2-14', 43510, null],
    ['true', true, null],
    ['甲', '甲', null],
  ])('reads the text %s as if it were typed', (typed, value, formula) => {
    sheet.Range('H9').Value2 = typed;
    const cell = wps.grid.cells(wps.grid.sheetId('表一'), { top: 8, left: 7, bottom: 8, right: 7 })[0]![0]!;
    expect([cell.value, cell.formula]).toEqual([value, formula]);
  });

  test('keeps a text as it is where the cell is formatted as text', () => {
    sheet.Range('E5').Value2 = '12.50';
    expect(sheet.Range('E5').Value2).toBe('12.50');
    sheet.Range('E6').NumberFormat = '@';
    sheet.Range('E6').Value2 = '=1';
    expect([sheet.Range('E6').Value2, sheet.Range('E6').HasFormula]).toEqual(['=1', false]);
  });

  test('takes no objects, and no texts that are too long', () => {
    expect(() => {
      sheet.Range('A1').Value2 = {};
    }).toThrow();
    expect(() => {
      sheet.Range('A1').Value2 = 'x'.repeat(32_768);
    }).toThrow();
    sheet.Range('A1').Value2 = 'x'.repeat(32_767);
    expect(sheet.Range('A1').Value2).toHaveLength(32_767);
  });

  test('of a merged area is that of its anchor; a write to a covered cell is lost', () => {
    sheet.Range('D4').Value2 = 9;
    expect(sheet.Range('C3:D4').Value2).toEqual([
      ['合并', null],
      [null, null],
    ]);
  });
});

test('Value is a method: it reads, writes with a second argument, and cannot be assigned', () => {
  expect(sheet.Range('A1').Value()).toBe(1.5);
  sheet.Range('A1').Value(undefined, 2);
  expect(sheet.Range('A1').Value2).toBe(2);
  expect(() => {
    sheet.Range('A1').Value = 3;
  }).toThrow(new TypeError('Cannot redefine property: Value'));
  expect(sheet.Range('A1').Value2).toBe(2);
});

test('Formula tells formulas, and constants as texts', () => {
  expect(sheet.Range('A1:D2').Formula).toEqual([
    ['1.5', '文字', 'TRUE', '#DIV/0!'],
    ['0.5', '=A1*2', '', ''],
  ]);
  sheet.Range('B2').Formula = '=A1*3';
  expect([sheet.Range('B2').Formula, sheet.Range('B2').HasFormula]).toEqual(['=A1*3', true]);
  // The value comes when it is calculated.
  expect(sheet.Range('B2').Value2).toBe(null);
  expect(sheet.Range('A1:B2').HasFormula).toBe(null);
});

test('is addressed absolutely unless one says otherwise', () => {
  expect(sheet.Range('A1').Address()).toBe('$A$1');
  expect(sheet.Range('b2:a1').Address()).toBe('$A$1:$B$2');
  expect(sheet.Range('A1:B2').Address(false, false)).toBe('A1:B2');
  expect(sheet.Range('A1,C3:D4').Address()).toBe('$A$1,$C$3:$D$4');
  expect(sheet.Range('2:3').Address()).toBe('$2:$3');
  expect(sheet.Range('B:B').Address()).toBe('$B:$B');
  expect(sheet.Range(sheet.Range('A1'), sheet.Range('C2')).Address()).toBe('$A$1:$C$2');
  expect(sheet.Range('甲').Address()).toBe('$A$1');
});

test('leads to other ranges', () => {
  const block = sheet.Range('B2:D5');
  const told = [
    block.Resize(2, 1),
    block.Resize(undefined, 1),
    block.Offset(1, -1),
    block.Cells.Item(2, 3),
    block.Cells.Item(4),
    block.Item(1, 1),
    block.Rows.Item(2),
    block.Columns.Item(3),
    block.Range('A1:B1'),
    block.EntireRow,
    block.EntireColumn,
    sheet.Cells.Item(3, 2),
    sheet.Rows.Item(7),
  ].map((range) => range.Address(false, false));
  expect(told).toEqual([
    ...['B2:B3', 'B2:B5', 'A3:C6', 'D3', 'B3', 'B2', 'B3:D3', 'D2:D5', 'B2:C2', '2:5', 'B:D', 'B3', '7:7'],
  ]);
  expect([block.Row, block.Column, block.Count, block.Rows.Count, block.Columns.Count]).toEqual([
    ...[2, 2, 12, 4, 3],
  ]);
  expect([block.Worksheet.Name, block.Parent.Name]).toEqual(['表一', '表一']);
  expect(block.Areas.Count).toBe(1);
  const two = sheet.Range('A1,C3:D4');
  expect([two.Areas.Count, two.Areas.Item(2).Address(), two.Count]).toEqual([2, '$C$3:$D$4', 5]);
});

test('tells what agrees, and null where cells differ', () => {
  expect([sheet.Range('A1:B1').NumberFormat, sheet.Range('A1:A2').NumberFormat]).toEqual(['General', null]);
  const locked = wps.app.ActiveWorkbook.Worksheets.Item('锁');
  expect(['A1', 'B1', 'A1:B1'].map((a1) => locked.Range(a1).Locked)).toEqual([true, false, null]);
  expect(['A1', 'C3', 'D4', 'C3:D4', 'C3:E3'].map((a1) => sheet.Range(a1).MergeCells)).toEqual([
    ...[false, true, true, true, null],
  ]);
  expect([sheet.Range('D4').MergeArea.Address(), sheet.Range('A1').MergeArea.Address()]).toEqual([
    ...['$C$3:$D$4', '$A$1'],
  ]);
});

test('tells looks: colours as BGR numbers', () => {
  const { Interior, Font } = sheet.Range('A1');
  expect([Interior.Color, Interior.ColorIndex]).toEqual([16777215, -4142]);
  expect([Font.Bold, typeof Font.Size]).toEqual([false, 'number']);
});

test('shows texts, which cannot be set', () => {
  expect(['A1', 'D1', 'A2', 'A4', 'C1', 'F9'].map((a1) => sheet.Range(a1).Text)).toEqual([
    ...['1.5', '#DIV/0!', '50.00%', '2019-02-14', 'TRUE', ''],
  ]);
  expect(() => {
    sheet.Range('A1').Text = '2';
  }).toThrow(TypeError);
});

test('clears contents and leaves the format', () => {
  sheet.Range('A:B').ClearContents();
  expect(sheet.Range('A1:B2').Value2).toEqual([
    [null, null],
    [null, null],
  ]);
  expect([sheet.Range('A2').NumberFormat, sheet.Range('C1').Value2]).toEqual(['0.00%', true]);
});

test('of whole rows and columns only what holds something is written', () => {
  sheet.Range('B:C').Value2 = [['x', 'y']];
  expect(sheet.Range('A1:D1').Value2).toEqual([[1.5, 'x', 'y', -2146826281]]);
  expect([sheet.Range('C5').Value2, sheet.Range('C6').Value2]).toEqual(['y', null]);
  sheet.Range('3:4').Value2 = 0;
  // D3 is covered by a merged cell.
  expect(sheet.Range('A3:F3').Value2).toEqual([[0, 0, 0, null, 0, null]]);
});

test('is selected on the active sheet only; Goto finds every sheet that is shown', () => {
  sheet.Range('B2:C3').Select();
  expect(wps.app.Selection.Address()).toBe('$B$2:$C$3');
  expect(wps.app.ActiveCell.Address()).toBe('$B$2');
  const locked = wps.app.ActiveWorkbook.Worksheets.Item('锁');
  expect(() => locked.Range('A1').Select()).toThrow();
  wps.app.Goto(locked.Range('B1'));
  expect([wps.app.ActiveSheet.Name, wps.app.Selection.Address()]).toEqual(['锁', '$B$1']);
  const hidden = wps.app.ActiveWorkbook.Worksheets.Item('隐 藏');
  expect(() => wps.app.Goto(hidden.Range('A1'))).toThrow();
  expect(() => hidden.Activate()).toThrow();
});

test('a protected sheet takes nothing but its open cells, and then nothing at all', () => {
  const locked = wps.app.ActiveWorkbook.Worksheets.Item('锁');
  expect(locked.ProtectContents).toBe(true);
  locked.Range('B1').Value2 = 2;
  const before = wps.grid.model();
  for (const write of [
    () => (locked.Range('A1').Value2 = 1),
    () => (locked.Range('A1:B1').Value2 = 1),
    () => (locked.Range('B1,A1').Formula = '=1'),
    () => (locked.Range('A1').NumberFormat = '0'),
    () => locked.Range('A1').ClearContents(),
    () => locked.Range('A1').AddComment('x'),
    () => locked.Range('A1').FormatConditions.Add(2, undefined, '=TRUE'),
  ])
    expect(write).toThrow('protected');
  expect(wps.grid.model()).toEqual(before);
  expect(locked.Range('A1:B1').Value2).toEqual([['锁住', 2]]);
});

test('Intersect and Union stay on one sheet', () => {
  const { app } = wps;
  expect(app.Intersect(sheet.Range('A1:C3'), sheet.Range('B2:D5')).Address()).toBe('$B$2:$C$3');
  expect(app.Intersect(sheet.Range('A1'), sheet.Range('B2'))).toBe(null);
  expect(app.Union(sheet.Range('A1'), sheet.Range('B2')).Address()).toBe('$A$1,$B$2');
  const other = app.ActiveWorkbook.Worksheets.Item('锁').Range('A1');
  expect(() => app.Intersect(sheet.Range('A1'), other)).toThrow();
  expect(openWps({ missing: 'null' }).app.Intersect(sheet.Range('A1'), other)).toBe(null);
});

test('notes: none reads as null, two on a cell are one too many', () => {
  const cell = sheet.Range('B2');
  expect(cell.Comment).toBe(null);
  cell.AddComment('第一');
  expect(() => cell.AddComment('第二')).toThrow();
  expect(cell.Comment.Text()).toBe('第一');
  cell.Comment.Text('第二');
  wps.grid.insertRows(wps.grid.sheetId('表一'), 0, 2);
  expect([sheet.Range('B2').Comment, sheet.Range('B4').Comment.Text()]).toEqual([null, '第二']);
  sheet.Range('B4').Comment.Delete();
  expect(sheet.Range('B4').Comment).toBe(null);
});

test('Value2 and arrays by the profile', () => {
  const objects = openWps({ dates: 'objects', errors: 'unsigned', blockWrites: 'first' });
  const one = objects.app.ActiveWorkbook.Worksheets.Item('表一');
  expect(one.Range('A4').Value2).toEqual(new Date('2019-02-14T00:00:00Z'));
  expect(one.Range('D1').Value2).toBe(2_148_141_015);
  one.Range('A7:A8').Value2 = [[5], [6]];
  expect(one.Range('A7:A8').Value2).toEqual([[5], [5]]);
  const texts = openWps({ errors: 'text', blockWrites: 'throws' });
  const other = texts.app.ActiveWorkbook.Worksheets.Item('表一');
  expect(other.Range('D1').Value2).toBe('#DIV/0!');
  expect(() => {
    other.Range('A7:A8').Value2 = [[5], [6]];
  }).toThrow('an array cannot be assigned');
});
