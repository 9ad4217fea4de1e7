import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { staticFiles } from '../excel/static-files';

/** Trust in WPS is bound to name and address, the port included: it never changes by itself. */
export const DEV_PORT = 3891;

/** What the development server is to WPS. Not the name of the deployed add-in: two of one name do not load. */
export const DEV_NAME = 'jixiao-dev';

/** The files of a folder; `/` is the entry page. */
export function addinFiles(folder: string) {
  const files = staticFiles(folder);
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (/^\/(?:[?#]|$)/.test(request.url ?? '/')) request.url = '/index.html';
    files(request, response);
  };
}

/**
 * Serves a folder to this machine only.
 * @throws Error with `code` EADDRINUSE where another program has the port
 */
export function serveAddin(folder: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(addinFiles(folder));
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });
}
