import { cellText } from '../../../src/workbook/address';
import { buildWorkbook } from '../../../src/host/xlsx/build/build-workbook';
import { cell, sheet, workbook } from '../xlsx/build/models';
import { at, failure, type PortUnderTest } from './bench';
import { withSheet } from './model';

/** A workbook of which the bytes are more than a call takes at a time. */
let file: Uint8Array | null = null;
function longFile(): Uint8Array {
  if (file !== null) return file;
  const cells = Array.from({ length: 800 }, (_, row) => cell(row, 0, Math.sin(row + 1)));
  file = buildWorkbook(workbook([sheet('新表', { cells })]));
  return file;
}

export function showingContract(port: PortUnderTest): void {
  describe('showing', () => {
    const marks = [
      { address: at('评分表!J5'), code: 'N03', severity: 'error' },
      { address: at('评分表!J5'), code: 'C01', severity: 'info' },
      { address: at('评分表!D2'), code: 'N03', severity: 'warning' },
    ] as const;

    test('marks cells, leaves what is marked, takes all marks away', async () => {
      await port.start();
      expect(port.bench.host.capabilities.marks).toBe('yes');
      expect(await port.bench.host.mark(marks)).toEqual({ done: 3, failed: [] });
      const laid = port.bench.formats('评分表');
      expect([...laid].map(({ formula, area }) => `${area} ${formula}`).sort()).toEqual([
        'B2:D2 N("绩评:N03")=0',
        'J5 N("绩评:C01")=0',
        'J5 N("绩评:N03")=0',
      ]);
      expect(await port.bench.host.mark(marks)).toEqual({ done: 3, failed: [] });
      expect(port.bench.formats('评分表')).toHaveLength(3);
      expect(port.bench.content(at('评分表!J5')).value).toBe(3);
      expect(await port.bench.host.unmark()).toEqual({ done: 3, failed: [] });
      expect(port.bench.formats('评分表')).toEqual([]);
    });

    test('leaves conditional formats that are not its own', async () => {
      const own = {
        areas: [{ top: 4, left: 9, bottom: 4, right: 9 }],
        formula: 'J5>3',
        fill: 'FF0000',
        fontColour: null,
        bold: false,
        underline: false,
        border: null,
        stopIfTrue: false,
      };
      await port.start(withSheet('评分表', () => ({ conditionalFormats: [own] })));
      await port.bench.host.mark(marks);
      await port.bench.host.unmark();
      expect(port.bench.formats('评分表')).toEqual([{ formula: 'J5>3', area: 'J5' }]);
    });

    test('knows its marks after rows were inserted', async () => {
      await port.start();
      await port.bench.host.mark(marks);
      port.bench.insertRows('评分表', 0, 3);
      await port.bench.host.read(null);
      const moved = { address: at('评分表!J8'), code: 'N03', severity: 'error' } as const;
      expect(await port.bench.host.mark([moved])).toEqual({ done: 1, failed: [] });
      expect(port.bench.formats('评分表')).toHaveLength(3);
      expect((await port.bench.host.unmark()).done).toBe(3);
    });

    test('a protected sheet is neither marked nor cleared, and that is said', async () => {
      await port.start();
      await port.bench.host.mark([
        ...marks,
        { address: at("'基础 数据'!A1"), code: 'N01', severity: 'error' },
      ]);
      port.bench.protect('基础 数据', true);
      await port.bench.host.read(null);
      const report = await port.bench.host.mark([
        { address: at("'基础 数据'!A2"), code: 'N01', severity: 'error' },
      ]);
      expect(report).toMatchObject({ done: 0, failed: [{ error: { kind: 'protected' } }] });
      const cleared = await port.bench.host.unmark();
      expect(cleared.done).toBe(3);
      expect(cleared.failed.map(({ address, error }) => [cellText(address), error.kind])).toEqual([
        ["'基础 数据'!A1", 'protected'],
      ]);
    });

    port.needing('selecting')('reveals a cell', async () => {
      await port.start();
      await port.bench.host.reveal(at("'基础 数据'!A2"));
      expect(port.bench.selected()).toEqual(at("'基础 数据'!A2"));
      expect(await failure(port.bench.host.reveal(at('没有!A1')))).toMatchObject({ kind: 'gone' });
    });

    port.needing('selecting')('says that a hidden sheet cannot be shown', async () => {
      await port.start(withSheet('基础 数据', () => ({ visibility: 'hidden' })));
      const error = await failure(port.bench.host.reveal(at("'基础 数据'!A2")));
      expect(error).toMatchObject({ kind: 'failed', sheet: '基础 数据' });
      expect(error.message).toBe("工作表“基础 数据”已隐藏，无法定位到 '基础 数据'!A2。请先取消隐藏。");
    });

    port.needing('openWorkbook')('opens another workbook', async () => {
      await port.start();
      expect(port.bench.host.capabilities.openWorkbook).toBe('yes');
      const bytes = longFile();
      expect(bytes.length).toBeGreaterThan(8_192);
      await port.bench.host.openWorkbook(bytes);
      await port.bench.settle();
      expect(port.bench.opened().map((one) => [...one])).toEqual([[...bytes]]);
    });
  });
}
