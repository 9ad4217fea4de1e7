import { within } from './watchdog';

/** Sends one batch: what `queue` asks of the context goes in a single request. */
export type Send = <T>(queue: (context: Excel.RequestContext) => T) => Promise<T>;

/**
 * Sends each batch in a context of its own. `Excel.run` is not used: it keeps a reference in Excel for every range
 * and sends a second request to drop them, and memory grows when it is called thousands of times
 * (OfficeDev/office-js 1988). A plain context keeps nothing beyond its answer.
 * @param limit how long an answer may take, in milliseconds
 * @throws HostError of kind `hung`; anything else is the library's own error
 */
export function sender(limit: () => number): Send {
  return async (queue) => {
    const context = new Excel.RequestContext();
    const asked = queue(context);
    await within(limit(), context.sync());
    return asked;
  };
}
