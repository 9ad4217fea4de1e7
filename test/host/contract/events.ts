import { at, type PortUnderTest } from './bench';

export function eventsContract(port: PortUnderTest): void {
  describe('events', () => {
    test('tells edits, whose they are, and selections', async () => {
      await port.start();
      port.bench.type(at('评分表!B5'), 71);
      port.bench.type(at('评分表!B6'), 1, 'remote');
      port.bench.select(at("'基础 数据'!A2"));
      await port.bench.settle();
      expect(port.events).toContainEqual({ kind: 'changed', remote: false });
      expect(port.events).toContainEqual({ kind: 'changed', remote: true });
      expect(port.events).toContainEqual({ kind: 'selected', address: at("'基础 数据'!A2") });
    });

    test('does not tell its own writes', async () => {
      await port.start();
      await port.write({ address: at('评分表!J5'), value: 1 }, { address: at('评分表!J6'), value: 'x' });
      await port.bench.settle();
      expect(port.events.filter(({ kind }) => kind === 'changed')).toEqual([]);
    });

    test('tells that rows were inserted, a sheet was deleted or protected', async () => {
      await port.start();
      const told = async (what: () => void): Promise<number> => {
        port.events.length = 0;
        what();
        await port.bench.settle();
        return port.events.filter(({ kind }) => kind === 'changed').length;
      };
      expect(
        await told(() => {
          port.bench.insertRows('评分表', 2, 1);
        }),
      ).toBeGreaterThan(0);
      expect(
        await told(() => {
          port.bench.protect('评分表', true);
        }),
      ).toBeGreaterThan(0);
      expect(
        await told(() => {
          port.bench.deleteSheet('远');
        }),
      ).toBeGreaterThan(0);
    });

    test('tells that the workbook came to the front again', async () => {
      await port.start();
      port.bench.comeToFront();
      await port.bench.settle();
      expect(port.events).toContainEqual({ kind: 'activated' });
    });

    test('tells nothing after it was closed', async () => {
      await port.start();
      await port.bench.host.close();
      port.events.length = 0;
      port.bench.type(at('评分表!B5'), 71);
      port.bench.comeToFront();
      await port.bench.settle();
      expect(port.events).toEqual([]);
    });

    test('tells each thing once after it was opened again', async () => {
      await port.start();
      await port.bench.host.open((event) => port.events.push(event));
      port.events.length = 0;
      port.bench.type(at('评分表!B5'), 71);
      await port.bench.settle();
      expect(port.events.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
    });
  });
}
