import { loadRubric } from '../../../src/rubric/load';
import { reviewer } from '../../../src/session/reviewer';
import { createSession } from '../../../src/session/session';
import type { Session, SheetView } from '../../../src/session/view';
import { type CellAddress, singleCell } from '../../../src/workbook/address';
import type { Scalar, WorkbookModel } from '../../../src/workbook/model';
import { standardCalculator } from '../../../src/workbench/grid/calculator';
import type { WpsProfile } from '../../../src/workbench/wps-host/profile';
import { rubric2019 } from '../../support/facts';
import { MemoryStore } from '../../session/support';
import { openWpsBench, type WpsBench, type WpsBenchOptions } from './wps-bench';

/** The session over the WPS host over an emulated WPS, with a clock of its own. */
export class WpsSession {
  private constructor(
    readonly bench: WpsBench,
    readonly session: Session,
    readonly store: MemoryStore,
  ) {}

  static async open(
    profile: WpsProfile,
    model: WorkbookModel,
    options: WpsBenchOptions = {},
  ): Promise<WpsSession> {
    const rubric = rubric2019();
    const bench = await openWpsBench(profile, model, {
      ...options,
      grid: { calculate: standardCalculator(rubric), ...options.grid },
    });
    const store = new MemoryStore();
    const session = createSession({
      host: bench.host,
      store,
      rubrics: { library: [rubric], load: (text, file) => Promise.resolve(loadRubric(text, file)) },
      templates: () => Promise.resolve(new Uint8Array()),
      reviewer: () => Promise.resolve(reviewer),
      now: bench.clock.now,
      schedule: bench.clock.schedule,
    });
    const opened = new WpsSession(bench, session, store);
    const started = session.start();
    await opened.pass(1_000);
    await started;
    return opened;
  }

  /** Moves time on; what WPS does later is done in between. */
  async pass(ms: number): Promise<void> {
    for (let step = 0; step < 4; step += 1) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      await this.bench.clock.pass(ms / 4);
    }
  }

  get view(): SheetView {
    const view = this.session.view();
    if (view.phase !== 'ready') throw new Error(`the session is ${view.phase}: ${JSON.stringify(view)}`);
    return view;
  }

  place(name: string): CellAddress {
    const found = this.bench.grid.names().find((one) => one.name === name && one.sheet === null);
    const address = singleCell(found?.refersTo ?? '');
    if (address === null) throw new Error(`no cell ${name}`);
    return address;
  }

  value(name: string): Scalar {
    return this.bench.content(this.place(name)).value;
  }

  type(name: string, typed: Scalar): void {
    this.bench.type(this.place(name), typed);
  }

  /** Calls over the bridge since the last time, and which. */
  calls(): { readonly count: number; readonly members: string } {
    const { calls } = this.bench.wps;
    const members = [...calls.byMember()].sort((one, other) => other[1] - one[1]);
    const answer = {
      count: calls.count,
      members: members.map(([name, n]) => `${name} ${String(n)}`).join(', '),
    };
    calls.reset();
    return answer;
  }

  async close(): Promise<void> {
    const stopped = this.session.stop();
    await this.bench.clock.pass(1_000);
    await stopped;
    await this.bench.dispose();
  }
}
