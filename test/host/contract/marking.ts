import { cellText } from '../../../src/workbook/address';
import { at, type PortUnderTest } from './bench';

const error = (cell: string, code: string) => ({ address: at(cell), code, severity: 'error' }) as const;

/** Marks that follow the findings: what lies is left, what is missing is laid, what is gone is taken away. */
export function markingContract(port: PortUnderTest): void {
  const laid = (sheet = '评分表'): string[] =>
    port.bench
      .formats(sheet)
      .map(({ formula, area }) => `${area} ${/绩评:(\w+)/u.exec(formula)?.[1] ?? formula}`)
      .sort();

  describe('marking', () => {
    test(port.counted('forty marks are one request that writes'), async () => {
      await port.start();
      const cells = Array.from({ length: 40 }, (_, row) => `评分表!J${String(row + 5)}`);
      port.bench.requests();
      const marks = cells.map((cell, n) => error(cell, `N${String((n % 20) + 1).padStart(2, '0')}`));
      expect(await port.bench.host.mark(marks)).toEqual({ done: 40, failed: [] });
      port.expectRequests({ writes: 1 });
      expect(laid()).toHaveLength(40);
      const again = await port.bench.host.mark(marks, { replace: true });
      expect(again).toEqual({ done: 40, failed: [] });
      port.expectRequests({ writes: 0 });
    });

    const replaced = 'replacing lays what is missing and takes away what is not in the list, in one request';
    test(port.counted(replaced), async () => {
      await port.start();
      await port.bench.host.mark([
        error('评分表!J5', 'N03'),
        error('评分表!J6', 'N04'),
        error("'基础 数据'!A1", 'N01'),
      ]);
      port.bench.requests();
      const report = await port.bench.host.mark([error('评分表!J5', 'N03'), error('评分表!D2', 'N12')], {
        replace: true,
      });
      expect(report).toEqual({ done: 2, failed: [] });
      port.expectRequests({ writes: 1 });
      expect(laid()).toEqual(['B2:D2 N12', 'J5 N03']);
      expect(laid('基础 数据')).toEqual([]);
      expect(await port.bench.host.mark([], { replace: true })).toEqual({ done: 0, failed: [] });
      expect(laid()).toEqual([]);
    });

    test('without replacing nothing is taken away', async () => {
      await port.start();
      await port.bench.host.mark([error('评分表!J5', 'N03')]);
      await port.bench.host.mark([error('评分表!J6', 'N03')]);
      expect(laid()).toEqual(['J5 N03', 'J6 N03']);
    });

    test('a mark on a protected sheet stays and is reported; one that is to lie there counts', async () => {
      await port.start();
      await port.bench.host.mark([
        error("'基础 数据'!A1", 'N01'),
        error("'基础 数据'!A2", 'N02'),
        error('评分表!J5', 'N03'),
      ]);
      port.bench.protect('基础 数据', true);
      await port.bench.host.read(null);
      const report = await port.bench.host.mark([error("'基础 数据'!A1", 'N01')], { replace: true });
      expect(report.done).toBe(1);
      expect(report.failed.map(({ address, error: { kind } }) => [cellText(address), kind])).toEqual([
        ["'基础 数据'!A2", 'protected'],
      ]);
      expect(laid()).toEqual([]);
      expect(laid('基础 数据')).toEqual(['A1 N01', 'A2 N02']);
    });

    test('a merged cell that was never read is covered whole', async () => {
      await port.start();
      await port.bench.host.read(new Set(['远处']));
      expect(await port.bench.host.mark([error('评分表!C2', 'N03')])).toEqual({ done: 1, failed: [] });
      expect(laid()).toEqual(['B2:D2 N03']);
    });

    test('a sheet that is gone is said, the others are marked', async () => {
      await port.start();
      const report = await port.bench.host.mark([error('没有!A1', 'N03'), error('评分表!J5', 'N03')]);
      expect(report).toMatchObject({ done: 1, failed: [{ error: { kind: 'gone', sheet: '没有' } }] });
    });
  });
}
