import { at, type Bench, type PortUnderTest } from './bench';
import type { Trait } from './traits';

/** What others do that a host tells as a change, and what it needs for that. */
const CHANGES: readonly (readonly [string, Trait, (bench: Bench) => void])[] = [
  [
    'rows were inserted',
    'toldRows',
    (bench) => {
      bench.insertRows('评分表', 2, 1);
    },
  ],
  [
    'a sheet was protected',
    'toldProtection',
    (bench) => {
      bench.protect('评分表', true);
    },
  ],
  [
    'a sheet was deleted',
    'toldDeletedSheets',
    (bench) => {
      bench.deleteSheet('远');
    },
  ],
];

export function eventsContract(port: PortUnderTest): void {
  const changes = (): number => port.events.filter(({ kind }) => kind === 'changed').length;

  describe('events', () => {
    port.needing('events')('tells edits', async () => {
      await port.start();
      port.bench.type(at('评分表!B5'), 71);
      await port.bench.settle();
      expect(port.events).toContainEqual({ kind: 'changed', remote: false });
    });

    port.needing('events', 'remoteEdits')('tells edits of others as theirs', async () => {
      await port.start();
      port.bench.type(at('评分表!B5'), 71);
      port.bench.type(at('评分表!B6'), 1, 'remote');
      await port.bench.settle();
      expect(port.events).toContainEqual({ kind: 'changed', remote: false });
      expect(port.events).toContainEqual({ kind: 'changed', remote: true });
    });

    port.needing('events', 'selecting')('tells selections', async () => {
      await port.start();
      port.bench.select(at("'基础 数据'!A2"));
      await port.bench.settle();
      expect(port.events).toContainEqual({ kind: 'selected', address: at("'基础 数据'!A2") });
    });

    port.needing('events')('does not tell its own writes', async () => {
      await port.start();
      await port.write({ address: at('评分表!J5'), value: 1 }, { address: at('评分表!J6'), value: 'x' });
      await port.bench.settle();
      expect(changes()).toBe(0);
    });

    for (const [what, trait, doIt] of CHANGES)
      port.needing('events', trait)(`tells that ${what}`, async () => {
        await port.start();
        port.events.length = 0;
        doIt(port.bench);
        await port.bench.settle();
        expect(changes()).toBeGreaterThan(0);
      });

    port.needing('events')('tells that the workbook came to the front again', async () => {
      await port.start();
      port.bench.comeToFront();
      await port.bench.settle();
      expect(port.events).toContainEqual({ kind: 'activated' });
    });

    port.needing('events')('tells nothing after it was closed', async () => {
      await port.start();
      await port.bench.host.close();
      port.events.length = 0;
      port.bench.type(at('评分表!B5'), 71);
      port.bench.comeToFront();
      await port.bench.settle();
      expect(port.events).toEqual([]);
    });

    port.needing('events')('tells each thing once after it was opened again', async () => {
      await port.start();
      await port.bench.host.open((event) => port.events.push(event));
      port.events.length = 0;
      port.bench.type(at('评分表!B5'), 71);
      await port.bench.settle();
      expect(changes()).toBe(1);
    });
  });
}
