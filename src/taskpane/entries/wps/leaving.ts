import type { FrontHost } from '../../../host/wps';
import type { Session } from '../../../session/view';

/**
 * The page is left, for 环境检测 or because it is loaded anew: what is to be kept is stored, and WPS is told to call
 * its listeners no more, all within the event, for nothing runs after it. A page that comes back as it was left begins
 * anew.
 */
export function stopWhenLeft(page: Window, session: Pick<Session, 'stop'>, host: FrontHost): void {
  page.addEventListener('pagehide', () => {
    // Stores at once; the rest of it would come too late.
    void session.stop();
    void host.close();
  });
  page.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) page.location.reload();
  });
}
