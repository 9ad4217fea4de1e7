import { at, failure, type PortUnderTest } from './bench';
import { CONTRACT_MODEL } from './model';

export function troubleContract(port: PortUnderTest): void {
  describe('trouble', () => {
    port.needing('editing')('a cell that is being edited is said, and nothing is written', async () => {
      await port.start();
      port.bench.editing(true);
      expect(await failure(port.write({ address: at('评分表!J5'), value: 1 }))).toMatchObject({
        kind: 'editing',
      });
      expect(await failure(port.bench.host.read(null))).toMatchObject({
        kind: 'editing',
        message: '正在编辑单元格，完成后自动更新。',
      });
      expect(port.bench.content(at('评分表!J5')).value).toBe(3);
      port.bench.editing(false);
      expect((await port.write({ address: at('评分表!J5'), value: 1 })).done).toHaveLength(1);
    });

    port.needing('shared')(
      'cells that moved since they were read are not written where they were',
      async () => {
        await port.start();
        port.events.length = 0;
        // Heard of or not: nothing is read in between.
        port.bench.insertRows('评分表', 2, 1);
        const sheet = ['J5', 'J6', 'J7', 'J8'] as const;
        const before = sheet.map((cell) => port.bench.content(at(`评分表!${cell}`)));
        const writes = [
          { address: at("'基础 数据'!A1"), value: 99 },
          { address: at('评分表!J5'), value: 1 },
          { address: at('评分表!J6'), value: 2 },
        ];
        expect(await failure(port.write(...writes))).toMatchObject({ kind: 'moved' });
        expect(sheet.map((cell) => port.bench.content(at(`评分表!${cell}`)))).toEqual(before);
        expect(port.bench.content(at("'基础 数据'!A1")).value).toBe(12);
        await port.bench.settle();
        expect(port.events).toContainEqual({ kind: 'changed', remote: false });
        await port.bench.host.read(null);
        const { done } = await port.write({ address: at('评分表!J6'), value: 1 });
        expect(done).toMatchObject([{ before: { value: 3 }, after: { value: 1 } }]);
      },
    );

    for (const when of ['before', 'after'] as const)
      port.needing('hanging')(`no answer is an error in time, and is got over (${when})`, async () => {
        await port.start(CONTRACT_MODEL, { timeLimit: 60 });
        port.bench.hang(when);
        expect(await failure(port.bench.host.read(null))).toMatchObject({ kind: 'hung' });
        expect(await failure(port.write({ address: at('评分表!J5'), value: 1 }))).toMatchObject({
          kind: 'hung',
        });
        port.bench.hang('no');
        const now = await port.bench.host.read(null);
        expect(now.cell(at('评分表!J5'))?.value).toBe(when === 'after' ? 1 : 3);
        expect((await port.write({ address: at('评分表!J5'), value: 2 })).done).toHaveLength(1);
      });
  });
}
