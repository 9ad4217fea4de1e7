import type { Session } from '../../../session/view';
import type { WpsPane } from '../../../host/wps/pane';
import { commandTaker } from './command';

/** How often the pane looks for a command of the ribbon, in milliseconds: one call, which takes WPS 0.2 ms. */
export const LOOK_EVERY = 300;
/** The same of a pane that is not seen. */
const UNSEEN_EVERY = 1_000;

interface Parts {
  readonly page: Window;
  readonly storage: WpsPane['storage'];
  readonly session: Session;
  readonly commands: ReadonlyMap<string, () => Promise<void>>;
  /** Goes to the workbook in front. */
  readonly follow: () => Promise<unknown>;
}

/**
 * Runs what the ribbon's buttons leave, also what was left before the pane was opened, on the workbook in front.
 * Where there was none to read, the next one is read as soon as it is there.
 */
export function obey({ page, storage, session, commands, follow }: Parts): void {
  const take = commandTaker(storage);
  let looked = 0;
  const run = async (id: string): Promise<void> => {
    await follow();
    await commands.get(id)?.();
  };
  const look = (): void => {
    page.setTimeout(look, page.document.hidden ? UNSEEN_EVERY : LOOK_EVERY);
    const { phase } = session.view();
    if (phase === 'connecting') return;
    const now = Date.now();
    const id = take(now);
    if (id !== null) void run(id);
    else if (phase === 'failed' && now - looked >= UNSEEN_EVERY) {
      looked = now;
      void follow();
    }
  };
  page.setTimeout(look, LOOK_EVERY);
}
