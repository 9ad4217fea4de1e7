import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { HEADERS } from '../../scripts/serve/headers';
import { foldersIn, listen, workbenchFiles } from '../../scripts/serve/workbench-server';
import { describeUnless, missingUnless } from '../support/skip-aloud';

const root = path.resolve(__dirname, '../..');

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Not fetch(): it would resolve the dots, and sets the host itself. */
function get(port: number, address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    request({ port, host: '127.0.0.1', path: address, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    })
      .on('error', fail)
      .end();
  });
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function write(file: string, text = ''): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe('the server of the workbench', () => {
  let folder: string;
  let server: Server;
  let port: number;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jixiao-serve-'));
    for (const [name, text] of Object.entries({
      'workbench/index.html': '<p>工作台',
      'workbench/workbench.0a.js': '1',
      'workbench/workbench.0a.css': '',
      'excel/taskpane.html': '<p>窗格',
      'excel/examples/zhanjiang-2019.xlsx': 'PK',
      'excel/assets/addin-32.png': '',
      'wps/ribbon.xml': '<customUI',
      secret: 'x',
    }))
      write(path.join(folder, name), text);
    server = await listen(workbenchFiles(foldersIn(folder)), 0);
    port = portOf(server);
  });
  afterAll(async () => {
    await new Promise((done) => server.close(done));
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['/', 'text/html; charset=utf-8', '<p>工作台'],
    ['/?a=1', 'text/html; charset=utf-8', '<p>工作台'],
    ['/workbench.0a.js', 'text/javascript; charset=utf-8', '1'],
    ['/workbench.0a.css', 'text/css; charset=utf-8', ''],
    ['/excel/taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN', 'text/html; charset=utf-8', '<p>窗格'],
    ['/wps/ribbon.xml', 'application/xml; charset=utf-8', '<customUI'],
    [
      '/excel/examples/zhanjiang-2019.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'PK',
    ],
    ['/excel/assets/addin-32.png', 'image/png', ''],
  ])('%s', async (address, type, body) => {
    const answer = await get(port, address);
    expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([200, type, body]);
  });

  test.each(['/', '/excel/taskpane.html', '/none'])(
    '%s comes with every header of safety',
    async (address) => {
      const { headers } = await get(port, address);
      for (const [name, value] of Object.entries(HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
    },
  );

  test('the policy names no origin but its own', () => {
    const policy = HEADERS['Content-Security-Policy']!.split('; ').map((directive) => directive.split(' '));
    const sources = new Set(policy.flatMap(([, ...rest]) => rest));
    expect([...sources].sort()).toEqual(["'none'", "'self'", "'unsafe-inline'", 'blob:', 'data:']);
    const directives = new Map(policy.map(([name, ...rest]) => [name, rest.join(' ')]));
    expect(directives.get('default-src')).toBe("'self'");
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('connect-src')).toBe("'self'");
    expect(directives.get('frame-ancestors')).toBe("'self'");
  });

  test.each([
    'evil.example',
    'evil.example:4419',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '[::1]',
  ])('a request for the host %s gets nothing', async (host) => {
    const answer = await get(port, '/', { host });
    expect([answer.status, answer.body]).toEqual([421, '只能在本机访问\n']);
  });

  test.each(['127.0.0.1', 'localhost:4419', '127.0.0.1:8080'])(
    'the host %s is this machine',
    async (host) => {
      expect((await get(port, '/', { host })).status).toBe(200);
    },
  );

  test.each([
    '/../secret',
    '/..%2fsecret',
    '/%2e%2e/secret',
    '/excel/../../secret',
    '/excel/..%2f..%2fsecret',
    '/excel/../workbench/index.html',
    '/excel/',
    '/excel',
    '/none.js',
    '/%',
  ])('%s is not found', async (address) => {
    expect((await get(port, address)).status).toBe(404);
  });

  test('listens on this machine alone, and takes the next port where one is taken', async () => {
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
    const next = await listen(() => undefined, port);
    try {
      expect(portOf(next)).toBeGreaterThan(port);
    } finally {
      await new Promise((done) => next.close(done));
    }
    await expect(listen(() => undefined, port, 1)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

const built = existsSync(path.join(root, 'dist/workbench/index.html'));

describeUnless(missingUnless(built, 'not built, npm run build'))('the built pages', () => {
  test.each([
    '/',
    '/excel/taskpane.html',
    '/excel/unsupported.html',
    '/wps/index.html',
    '/wps/taskpane.html',
  ])('every file that %s names is there', async (page) => {
    const dist = path.join(root, 'dist');
    const server = await listen(workbenchFiles(foldersIn(dist)), 0);
    try {
      const { body } = await get(portOf(server), page);
      const named = [...body.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+)"/gu)].map(
        ([, address]) => new URL(address!, `http://127.0.0.1${page}`).pathname,
      );
      expect(named.length).toBeGreaterThan(0);
      for (const address of named)
        expect([address, (await get(portOf(server), address)).status]).toEqual([address, 200]);
    } finally {
      await new Promise((done) => server.close(done));
    }
  });
});

describe('npm start', () => {
  jest.setTimeout(60_000);
  let folder: string;
  let child: ChildProcess | undefined;

  /** The scripts in a checkout that is ready: what is built is newer than everything. */
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jixiao-start-'));
    cpSync(path.join(root, 'scripts'), path.join(folder, 'scripts'), { recursive: true });
    for (const name of ['package.json', 'package-lock.json', 'tsconfig.json'])
      cpSync(path.join(root, name), path.join(folder, name));
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    for (const name of ['cli/jixiao.cjs', 'excel/taskpane.html', 'workbench/index.html', 'wps/taskpane.html'])
      write(path.join(folder, 'dist', name), `made ${name}`);
  });
  afterEach(() => {
    if (child?.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  function start(...args: readonly string[]): {
    ended: Promise<number | null>;
    readonly said: (pattern: RegExp) => Promise<string>;
  } {
    // A group of its own, as a terminal gives it: Ctrl+C reaches all of it.
    const process_ = spawn(process.execPath, [path.join(folder, 'scripts/start.mjs'), ...args], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = process_;
    let output = '';
    for (const stream of [process_.stdout, process_.stderr])
      stream.setEncoding('utf8').on('data', (piece: string) => (output += piece));
    const ended = new Promise<number | null>((done) => process_.on('exit', done));
    return {
      ended,
      async said(pattern) {
        const over = ended.then(() => true);
        for (;;) {
          const found = pattern.exec(output);
          if (found !== null) return found[1] ?? '';
          const done = await Promise.race([over, new Promise((go) => setTimeout(go, 50, false))]);
          if (done === true && !pattern.test(output)) throw new Error(`ended without ${pattern}: ${output}`);
        }
      },
    };
  }

  test.each([
    ['Ctrl+C', (pid: number) => process.kill(-pid, 'SIGINT')],
    ['a signal to the first process alone', (pid: number) => process.kill(pid, 'SIGTERM')],
  ])('prints the address, serves, and ends on %s', async (_what, end) => {
    const { ended, said } = start('--no-open', '--port', '0');
    const port = Number(await said(/绩评工作台：http:\/\/127\.0\.0\.1:(\d+)\/\n/u));
    expect((await get(port, '/')).body).toBe('made workbench/index.html');
    expect((await get(port, '/excel/taskpane.html')).body).toBe('made excel/taskpane.html');
    end(child!.pid!);
    expect(await ended).toBe(0);
    await expect(get(port, '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test.each([['--port', 'abc'], ['--port', '65536'], ['--wrong']])(
    'says how it is used: %s %s',
    async (...args) => {
      const { ended, said } = start(...args);
      await said(/用法：npm start/u);
      expect(await ended).toBe(2);
    },
  );
});
