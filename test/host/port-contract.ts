import { type OpenBench, PortUnderTest } from './contract/bench';
import { eventsContract } from './contract/events';
import { markingContract } from './contract/marking';
import { readingContract } from './contract/reading';
import { sheetsContract } from './contract/sheets';
import { showingContract } from './contract/showing';
import { troubleContract } from './contract/trouble';
import { writingContract } from './contract/writing';

export { at, type Bench, type BenchOptions, failure, type OpenBench } from './contract/bench';

/** What every host has to keep. */
export function portContract(name: string, openBench: OpenBench): void {
  describe(`port: ${name}`, () => {
    const port = new PortUnderTest(openBench);
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
