import { cellText } from '../../../src/workbook/address';
import { at, type PortUnderTest } from './bench';
import { withSheet } from './model';

export function writingContract(port: PortUnderTest): void {
  describe('writing', () => {
    test('writes and reads back, with what was there', async () => {
      await port.start();
      const report = await port.write(
        { address: at('评分表!J5'), value: 2.5 },
        { address: at('评分表!J6'), value: '优' },
        { address: at('评分表!J7'), value: true },
        { address: at("'基础 数据'!A1"), value: 13, numberFormat: '0.00' },
      );
      expect(report.failed).toEqual([]);
      expect(
        report.done.map(({ address, before, after }) => [cellText(address), before.value, after.value]),
      ).toEqual(
        expect.arrayContaining([
          ['评分表!J5', 3, 2.5],
          ['评分表!J6', 4, '优'],
          ['评分表!J7', null, true],
          ["'基础 数据'!A1", 12, 13],
        ]),
      );
      expect(report.done).toHaveLength(4);
      expect(port.bench.content(at('评分表!J5')).value).toBe(2.5);
      expect(port.bench.content(at("'基础 数据'!A1"))).toEqual({
        value: 13,
        formula: null,
        numberFormat: '0.00',
      });
    });

    test('writes formulas and puts values in place of formulas', async () => {
      await port.start();
      const report = await port.write(
        { address: at('评分表!J5'), value: null, formula: 'B5+1' },
        { address: at('评分表!C6'), value: 5 },
      );
      expect(report.failed).toEqual([]);
      expect(port.bench.content(at('评分表!J5')).formula).toBe('B5+1');
      expect(port.bench.content(at('评分表!C6'))).toMatchObject({ value: 5, formula: null });
      const of = (text: string) => report.done.find(({ address }) => cellText(address) === text);
      expect(of('评分表!C6')?.before).toEqual({
        value: 3681.03,
        formula: 'B5+B6',
        numberFormat: 'General',
      });
      expect(of('评分表!J5')?.after.formula).toBe('B5+1');
    });

    test.each([
      ['=1+1'],
      ['+86'],
      ['-3'],
      ['@SUM(A1)'],
      ['\t=1+1'],
      ['\r=1'],
      ["'quoted"],
      ['007'],
      ['1e5'],
      ['2019-12-31'],
      ['2019年12月31日'],
      ['50%'],
      ['TRUE'],
      ['#N/A'],
      ['1/2'],
      ['１２'],
      ['第一行\n第二行 3'],
      [`-${'长'.repeat(200)}`],
      ['支出完成率98.60%，得3分。'],
    ])('text stays text: %j', async (text) => {
      await port.start();
      const report = await port.write({ address: at('评分表!J5'), value: text });
      expect(report.failed).toEqual([]);
      expect(report.done[0]?.after).toMatchObject({ value: text, formula: null });
      expect(port.bench.content(at('评分表!J5'))).toMatchObject({ value: text, formula: null });
      expect((await port.bench.host.read(null)).cell(at('评分表!J5'))?.value).toBe(text);
    });

    test('clears contents and leaves the look', async () => {
      await port.start();
      const report = await port.write({ address: at('评分表!C5'), value: null });
      expect(report.done[0]?.after).toEqual({ value: null, formula: null, numberFormat: '0.00%' });
      expect(port.bench.content(at('评分表!C5'))).toEqual({
        value: null,
        formula: null,
        numberFormat: '0.00%',
      });
    });

    test('writes a merged cell at its anchor', async () => {
      await port.start();
      const report = await port.write({ address: at('评分表!D2'), value: '新标题' });
      expect(report.failed).toEqual([]);
      expect(report.done[0]?.address).toEqual(at('评分表!B2'));
      expect(port.bench.content(at('评分表!B2')).value).toBe('新标题');
    });

    test('writes a merged cell at its anchor where nothing was read before', async () => {
      const merge = { top: 60, left: 4, bottom: 61, right: 5 };
      await port.start(withSheet('评分表', (sheet) => ({ merges: [...sheet.merges, merge] })));
      const report = await port.write({ address: at('评分表!F62'), value: 'x' });
      expect(report.done[0]?.address).toEqual(at('评分表!E61'));
      expect(port.bench.content(at('评分表!E61')).value).toBe('x');
    });

    test('refuses what a cell cannot hold and writes the rest', async () => {
      await port.start();
      const report = await port.write(
        { address: at('评分表!J5'), value: '长'.repeat(32_768) },
        { address: at('评分表!J6'), value: 1 },
        { address: at('评分表!J7'), value: Number.NaN },
        { address: at('没有!A1'), value: 1 },
      );
      expect(report.done.map(({ address }) => cellText(address))).toEqual(['评分表!J6']);
      expect(report.failed.map(({ address, error }) => [cellText(address), error.kind])).toEqual([
        ['评分表!J5', 'too-large'],
        ['评分表!J7', 'failed'],
        ['没有!A1', 'gone'],
      ]);
      expect(port.bench.content(at('评分表!J5')).value).toBe(3);
    });

    test('writes the longest text that a cell holds', async () => {
      await port.start();
      const text = '长'.repeat(32_767);
      const report = await port.write({ address: at('评分表!J5'), value: text });
      expect(report.done[0]?.after.value).toBe(text);
    });

    port.needing('locking')('a protected sheet keeps its locked cells; the rest is written', async () => {
      await port.start(withSheet('基础 数据', () => ({ protected: true })));
      expect(port.snapshot.sheets[1]?.protected).toBe(true);
      const report = await port.write(
        { address: at("'基础 数据'!A1"), value: 1 },
        { address: at("'基础 数据'!A2"), value: 2 },
        { address: at('评分表!J5'), value: 1 },
      );
      expect(report.done.map(({ address }) => cellText(address)).sort()).toEqual([
        "'基础 数据'!A2",
        '评分表!J5',
      ]);
      expect(report.failed).toHaveLength(1);
      const { error } = report.failed[0]!;
      expect(error).toMatchObject({ kind: 'protected', sheet: '基础 数据' });
      expect(error.message).toBe('“基础 数据”已受保护，未写入。请取消保护后点“重试”。');
      expect(port.bench.content(at("'基础 数据'!A1")).value).toBe(12);
    });

    port.needing('locking', 'shared')(
      'a sheet that was protected a moment ago is reported, the others are written',
      async () => {
        await port.start();
        port.bench.protect('基础 数据', true);
        const report = await port.write(
          { address: at("'基础 数据'!A1"), value: 1 },
          { address: at('评分表!J5'), value: 1 },
          { address: at('远!A1'), value: 'x' },
        );
        expect(report.done.map(({ address, before }) => [cellText(address), before.value]).sort()).toEqual(
          [
            ['评分表!J5', 3],
            ['远!A1', 'near'],
          ].sort(),
        );
        expect(report.failed.map(({ error }) => error.kind)).toEqual(['protected']);
      },
    );

    port.needing('shared', 'renamedSheets')(
      'writes to a sheet that was renamed since, not to one that was deleted',
      async () => {
        await port.start();
        port.bench.renameSheet('评分表', '得分');
        port.bench.deleteSheet('远');
        const report = await port.write(
          { address: at('评分表!J5'), value: 1 },
          { address: at('远!A1'), value: 'x' },
          { address: at("'基础 数据'!A1"), value: 1 },
        );
        expect(report.failed.map(({ address, error }) => [cellText(address), error.kind])).toEqual([
          ['远!A1', 'gone'],
        ]);
        expect(report.done).toHaveLength(2);
        expect(port.bench.content(at('得分!J5')).value).toBe(1);
      },
    );

    test('of two writes to a cell the later counts', async () => {
      await port.start();
      const report = await port.write(
        { address: at('评分表!J5'), value: 1 },
        { address: at('评分表!J5'), value: 2 },
      );
      expect(report.done).toHaveLength(1);
      expect(port.bench.content(at('评分表!J5')).value).toBe(2);
    });

    port.needing('requests')('nothing to write is no request', async () => {
      await port.start();
      port.bench.requests();
      expect(await port.write()).toEqual({ done: [], failed: [] });
      expect(port.bench.requests()).toEqual({ reads: 0, writes: 0 });
    });
  });
}
