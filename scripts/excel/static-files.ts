import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Answers GET and HEAD for the files of a folder, and 404 for everything else. Pages and scripts are fetched anew
 * each time; pictures may be kept, since Excel shows no icon that it is told not to store.
 */
export function staticFiles(folder: string) {
  const top = path.resolve(folder);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const file = fileOf(top, request.url ?? '/');
    const size = file === undefined ? undefined : sizeOf(file);
    if (file === undefined || size === undefined || !['GET', 'HEAD'].includes(request.method ?? '')) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('没有这个文件\n');
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': size,
      ...(path.extname(file) === '.png' ? {} : { 'Cache-Control': 'no-store' }),
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  };
}

/** The file a request means; undefined when it is outside the folder. */
function fileOf(top: string, address: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  if (name.includes('\0')) return undefined;
  const file = path.join(top, name);
  return file.startsWith(top + path.sep) ? file : undefined;
}

function sizeOf(file: string): number | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : undefined;
}
