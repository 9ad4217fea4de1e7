import fc from 'fast-check';

import { blocksOf } from '../../../src/host/excel/blocks';
import { valueToWrite } from '../../../src/host/common/cell-text';
import { sourceCell } from '../../../src/host/excel/cells';
import { hostError, reachedBy } from '../../../src/host/excel/host-error';
import { MoveGuard } from '../../../src/host/excel/move-guard';
import { BlockSnapshot } from '../../../src/host/common/snapshot';
import { targetsOf } from '../../../src/host/common/targets';
import { within } from '../../../src/host/excel/watchdog';
import { base64 } from '../../../src/host/excel/workbook-file';
import { holds, isLost } from '../../../src/host/common/write-outcome';
import { HostError } from '../../../src/host/port';
import { type Area, type DefinedName } from '../../../src/workbook/model';
import { contains } from '../../../src/workbook/source';
import { readEntry } from '../../../src/workbench/grid/entry';

describe('text of a cell', () => {
  test.each(['支出完成率98.60%，得3分。', '优', '全部按时公开', '第1项、第2项已完成', 'n/a', '—'])(
    'plain text is left as it is: %s',
    (text) => {
      expect(valueToWrite(text)).toBe(text);
    },
  );

  test.each(
    [
      ['=1', '+1', '-1', '@x', "'x", '\tx', '\rx', '\0x', '＝1', '－1'],
      [
        '1',
        '1.5',
        '１２',
        '1,000',
        '1e5',
        '12e456789012',
        '123456789012',
        '50%',
        '$5',
        '¥5',
        '(5)',
        '1/2',
        ' 7 ',
      ],
      [
        '2019-1-1',
        '2019/1/1',
        '2019年1月',
        '8:30',
        '8:30 PM',
        '5 May',
        'Jan 5',
        '下午3时',
        'TRUE',
        'false',
        '#N/A',
      ],
    ].flat(),
  )('what Excel could take for something else gets an apostrophe: %j', (text) => {
    expect(valueToWrite(text)).toBe(`'${text}`);
  });

  test('other values are themselves', () => {
    expect([null, 1.5, true, { error: '#N/A' }].map(valueToWrite)).toEqual(['', 1.5, true, '#N/A']);
  });

  test('any text comes back as itself, read as a cell reads it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-=+@'\d./:% eE]*$/u)),
        (text) => {
          fc.pre(text !== '');
          expect(readEntry(String(valueToWrite(text)), 'General', false)).toEqual({ value: text });
        },
      ),
    );
  });

  test.each([
    ['a'.repeat(32_768), 'too-large'],
    [`-${'a'.repeat(8_200)}`, 'too-large'],
    [Infinity, 'failed'],
  ] as const)('what cannot be written is refused', (value, kind) => {
    expect(() => valueToWrite(value)).toThrow(expect.objectContaining({ name: 'HostError', kind }) as Error);
  });
});

describe('cells as Excel tells them', () => {
  const raw = { value: '' as unknown, formula: '' as unknown, numberFormat: 'General', valueType: 'Empty' };
  test.each([
    [{}, null, null],
    [{ value: 3, formula: 3, valueType: 'Double' }, 3, null],
    [{ value: 3, formula: '=A1', valueType: 'Double' }, 3, 'A1'],
    [{ value: '', formula: '=A1&""', valueType: 'String' }, '', 'A1&""'],
    [{ value: '=A1', formula: '=A1', valueType: 'String' }, '=A1', null],
    [{ value: '#REF!', formula: '=#REF!', valueType: 'Error' }, { error: '#REF!' }, '#REF!'],
    [{ value: '#REF!', formula: '#REF!', valueType: 'String' }, '#REF!', null],
    [{ value: true, formula: true, valueType: 'Boolean' }, true, null],
    [{ value: undefined, formula: undefined, valueType: undefined }, null, null],
  ])('%j', (given, value, formula) => {
    expect(sourceCell({ ...raw, ...given })).toEqual({ value, formula, numberFormat: 'General' });
  });
});

describe('blocks', () => {
  const cellAt = (row: number, column: number): Area => ({
    top: row,
    left: column,
    bottom: row,
    right: column,
  });

  test('cells near each other are one block', () => {
    expect(blocksOf([cellAt(4, 9), cellAt(60, 1), cellAt(2, 0)])).toEqual([
      { top: 2, left: 0, bottom: 60, right: 9 },
    ]);
    expect(blocksOf([])).toEqual([]);
  });

  test('two columns far apart are two blocks, not one for each row', () => {
    const cells = Array.from({ length: 50 }, (_, row) => [cellAt(row, 0), cellAt(row, 16_000)]).flat();
    expect(blocksOf(cells)).toEqual([
      { top: 0, left: 0, bottom: 49, right: 0 },
      { top: 0, left: 16_000, bottom: 49, right: 16_000 },
    ]);
  });

  test('every cell is in a block, blocks are low, and little is read in vain', () => {
    const cell = fc.tuple(fc.nat(50_000), fc.nat(300)).map(([row, column]) => cellAt(row, column));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const blocks = blocksOf(cells);
        for (const { top, left } of cells)
          expect(blocks.some((block) => contains(block, top, left))).toBe(true);
        for (const { top, bottom } of blocks) expect(bottom - top).toBeLessThan(100);
        const size = blocks.reduce(
          (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
          0,
        );
        expect(size).toBeLessThanOrEqual(cells.length * 4_001);
      }),
    );
  });
});

describe('what names stand for', () => {
  const named = (refersTo: string, name = '名'): DefinedName => ({
    name,
    refersTo,
    sheet: null,
    hidden: false,
  });

  test.each([
    ['评分表!$B$5', '评分表', [4, 1, 4, 1]],
    ["'It''s 表'!$B$5", "It's 表", [4, 1, 4, 1]],
    ['评分表!$B$2:$D$2', '评分表', [1, 1, 1, 3]],
  ] as const)('%s', (refersTo, sheet, [top, left, bottom, right]) => {
    expect(targetsOf([named(refersTo)], null)).toEqual([{ sheet, area: { top, left, bottom, right } }]);
  });

  test.each([
    '#REF!$A$1',
    '评分表!#REF!',
    '评分表!$A$1,评分表!$C$3',
    'OFFSET(评分表!$A$1,1,1)',
    '0.5',
    '"文本"',
    '[1]表!$A$1',
    '评分表!$A:$A',
    '评分表!$A$1:$Z$1000',
    '评分表!$A$1:评分表!$B$2:$C$3',
  ])('nothing to be read: %s', (refersTo) => {
    expect(targetsOf([named(refersTo)], null)).toEqual([]);
  });

  const snapshot = (...names: readonly DefinedName[]): BlockSnapshot =>
    new BlockSnapshot(
      { workbook: { id: '1', name: 'x', readOnly: false }, sheets: [], names },
      false,
      new Map(),
    );

  test('the name that stands at a cell, where only one is called so', () => {
    const found = snapshot(
      named('表!$A$1', '甲'),
      named('表!$B$2:$D$2', '乙'),
      named('表!$A$9', '丙'),
      { ...named('表!$A$3', '丙'), sheet: 0 },
      named('#REF!$A$1', '丁'),
      named('表!$A$4', 'Print_Area'),
    );
    const at = (row: number, column: number): string | null => found.nameAt({ sheet: '表', row, column });
    expect([at(0, 0), at(1, 1), at(1, 2), at(2, 0), at(8, 0), at(3, 0)]).toEqual([
      '甲',
      '乙',
      null,
      null,
      null,
      null,
    ]);
  });

  test('a guard is given up when a reading in between contradicts it, and only then', () => {
    const one = named('表!$A$1', '甲');
    const guard = new MoveGuard();
    const first = snapshot(one);
    guard.refused(first);
    guard.refused(first);
    expect(guard.isOn).toBe(true);
    guard.refused(snapshot(named('表!$A$2', '甲')));
    expect(guard.isOn).toBe(true);
    guard.passed();
    guard.refused(snapshot(named('表!$A$2', '甲')));
    expect(guard.isOn).toBe(true);
    guard.refused(snapshot(named('表!$A$2', '甲')));
    expect(guard.isOn).toBe(false);
  });

  test('only what is wanted, whatever its capitals; print areas never unasked', () => {
    const names = [named('表!$A$1', 'Ab'), named('表!$A$2', 'c'), named('表!$A$1:$B$9', 'Print_Area')];
    expect(targetsOf(names, new Set(['aB']))).toHaveLength(1);
    expect(targetsOf(names, null)).toHaveLength(2);
  });
});

describe('errors', () => {
  test.each([
    ['InvalidOperationInCellEditMode', 'editing'],
    ['AccessDenied', 'protected'],
    ['ItemNotFound', 'gone'],
    ['InvalidReference', 'gone'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ApiNotFound', 'unsupported'],
    ['GeneralException', 'failed'],
    ['constructor', 'failed'],
  ])('%s is %s', (code, kind) => {
    const fault = Object.assign(new Error('原文'), { code });
    const error = hostError(fault, '评分表');
    expect(error).toMatchObject({ name: 'HostError', kind, sheet: '评分表', cause: fault });
    expect(error.message).not.toMatch(/[!！]/u);
  });

  test('anything thrown becomes one, and one stays itself', () => {
    expect(hostError(undefined).kind).toBe('failed');
    expect(hostError('text').kind).toBe('failed');
    const own = new HostError('hung', 'x');
    expect(hostError(own)).toBe(own);
    expect(hostError({ code: 'AccessDenied' }, null, true).kind).toBe('read-only');
    expect(hostError({ code: 'InvalidSelection' }).message).toContain('另一个工作簿');
  });

  test('tells how far a batch came', () => {
    expect([...reachedBy({ traceMessages: ['a', 'b'] })]).toEqual(['a', 'b']);
    expect(reachedBy(new Error('x')).size).toBe(0);
    expect(reachedBy(null).size).toBe(0);
  });
});

describe('outcome of a write', () => {
  const address = { sheet: '表', row: 0, column: 0 };
  const state = (value: string | number | null, formula: string | null = null) => ({
    value,
    formula,
    numberFormat: 'General',
  });

  test('a cell that is as before and not as wanted was not written', () => {
    expect(isLost({ address, value: 2 }, state(1), state(1))).toBe(true);
    expect(isLost({ address, value: 1 }, state(1), state(1))).toBe(false);
    expect(isLost({ address, value: null }, state(null), state(null))).toBe(false);
    expect(isLost({ address, value: null, formula: 'A1' }, state(1, 'A1'), state(1, 'A1'))).toBe(false);
    expect(isLost({ address, value: 1 }, state(1, 'A1'), state(1, 'A1'))).toBe(true);
    // Excel made something else of it: written, and for the session to look at.
    expect(isLost({ address, value: '1' }, state(0), state(1))).toBe(false);
  });

  test('a number format belongs to it', () => {
    expect(holds({ address, value: 1, numberFormat: '0.00' }, state(1))).toBe(false);
    expect(holds({ address, value: 1 }, state(1))).toBe(true);
  });
});

test('bytes go as base64', () => {
  const bytes = Uint8Array.from({ length: 20_001 }, (_, index) => index % 256);
  expect([...Buffer.from(base64(bytes), 'base64')]).toEqual([...bytes]);
});

describe('patience', () => {
  test('an answer in time is the answer, and its error the error', async () => {
    await expect(within(1_000, Promise.resolve(1))).resolves.toBe(1);
    await expect(within(1_000, Promise.reject(new Error('x')))).rejects.toThrow('x');
  });

  test('an error that comes too late disturbs nobody', async () => {
    let refuse: (error: Error) => void = () => undefined;
    const late = new Promise<never>((_, reject) => {
      refuse = reject;
    });
    await expect(within(5, late)).rejects.toMatchObject({
      kind: 'hung',
      message: 'Excel 在 1 秒内没有回应，刚才的操作可能未完成。请点“重试”。',
    });
    refuse(new Error('late'));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
});
