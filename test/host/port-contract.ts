import { type OpenBench, PortUnderTest } from './contract/bench';
import { eventsContract } from './contract/events';
import { markingContract } from './contract/marking';
import { readingContract } from './contract/reading';
import { sheetsContract } from './contract/sheets';
import { showingContract } from './contract/showing';
import type { Lacks } from './contract/traits';
import { troubleContract } from './contract/trouble';
import { writingContract } from './contract/writing';

export { at, type Bench, type BenchOptions, failure, type OpenBench } from './contract/bench';
export type { Lacks, Trait } from './contract/traits';

/**
 * What every host has to keep.
 * @param lacks what this one, or its bench, is without: the tests that need it are skipped, with the reason in the title
 */
export function portContract(name: string, openBench: OpenBench, lacks: Lacks = {}): void {
  describe(`port: ${name}`, () => {
    const port = new PortUnderTest(openBench, lacks);
    afterEach(() => port.bench.dispose());

    readingContract(port);
    writingContract(port);
    troubleContract(port);
    eventsContract(port);
    showingContract(port);
    markingContract(port);
    sheetsContract(port);
  });
}
