import { createServer, type RequestListener, type Server } from 'node:http';
import path from 'node:path';
import { staticFiles } from '../excel/static-files';
import { HEADERS } from './headers';

/** Names of this machine: a page elsewhere whose name has been pointed at 127.0.0.1 gets nothing. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u;

export interface WorkbenchFolders {
  readonly workbench: string;
  readonly excel: string;
  readonly wps: string;
}

/** Where webpack puts them. */
export function foldersIn(dist: string): WorkbenchFolders {
  const folder = (name: string): string => path.join(dist, name);
  return { workbench: folder('workbench'), excel: folder('excel'), wps: folder('wps') };
}

/**
 * Answers for the workbench: its page at `/`, the pane as it ships for Excel at `/excel/`, for WPS at `/wps/`.
 */
export function workbenchFiles({ workbench, ...addinFolders }: WorkbenchFolders): RequestListener {
  const pages = staticFiles(workbench);
  const addins = Object.entries(addinFolders).map(([name, folder]) => ({
    below: `/${name}/`,
    files: staticFiles(folder),
  }));
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (!OWN_HOST.test(request.headers.host ?? '')) {
      response.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' }).end('只能在本机访问\n');
      return;
    }
    const { pathname, search } = split(request.url ?? '/');
    const addin = addins.find(({ below }) => pathname.startsWith(below));
    if (addin !== undefined) {
      request.url = pathname.slice(addin.below.length - 1) + search;
      addin.files(request, response);
      return;
    }
    request.url = (pathname === '/' ? '/index.html' : pathname) + search;
    pages(request, response);
  };
}

/**
 * Listens on 127.0.0.1.
 * @param port the first port tried; the next ones when it is taken; 0 for any
 */
export async function listen(listener: RequestListener, port: number, tries = 20): Promise<Server> {
  for (let attempt = 0; ; attempt += 1) {
    const server = createServer(listener);
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port === 0 ? 0 : port + attempt, '127.0.0.1', resolve);
      });
      return server;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || attempt + 1 >= tries) throw error;
    }
  }
}

function split(url: string): { readonly pathname: string; readonly search: string } {
  const at = url.search(/[?#]/u);
  return at === -1 ? { pathname: url, search: '' } : { pathname: url.slice(0, at), search: url.slice(at) };
}
