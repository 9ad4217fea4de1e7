import type { FrontHost } from '../../../host/wps';
import type { Session } from '../../../session/view';

/** So often in a row: a workbook that comes to the front meanwhile is followed too. */
const TURNS = 3;

/**
 * WPS has one pane for all workbooks, so the pane goes along with the one in front: the session stops, which stores
 * what belongs to the workbook it leaves, and starts with the other one.
 * @returns goes there if need be; whether it has
 */
export function followFront(host: FrontHost, session: Session): () => Promise<boolean> {
  let going: Promise<boolean> | null = null;
  const go = async (): Promise<boolean> => {
    for (let turn = 0; turn < TURNS && host.isElsewhere(); turn += 1) {
      await session.stop();
      await session.start();
    }
    going = null;
    return true;
  };
  const follow = (): Promise<boolean> => {
    if (going !== null) return going;
    if (!host.isElsewhere()) return Promise.resolve(false);
    going = go();
    return going;
  };
  host.whenElsewhere(() => void follow());
  return follow;
}

/** The session as the pane has it: 重新读取 reads what is in front. */
export function withFront(session: Session, follow: () => Promise<boolean>): Session {
  return {
    ...session,
    async retry() {
      if (!(await follow())) await session.retry();
    },
  };
}
