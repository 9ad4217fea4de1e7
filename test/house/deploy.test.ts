import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { AddressError, baseOf, DEV_BASE, filesNamed, manifestAt } from '../../scripts/excel/address';
import { deploy, DeployError, manifestText } from '../../scripts/excel/deploy';
import { staticFiles } from '../../scripts/excel/static-files';

const manifest = manifestText(path.resolve(__dirname, '../..'));

test.each([
  ['https://oa.example.cn', 'https://oa.example.cn/'],
  ['https://oa.example.cn/', 'https://oa.example.cn/'],
  ['https://oa.example.cn/jixiao', 'https://oa.example.cn/jixiao/'],
  [' https://oa.example.cn:8443/a/b/ ', 'https://oa.example.cn:8443/a/b/'],
  ['HTTPS://OA.example.cn:443/Jixiao', 'https://oa.example.cn/Jixiao/'],
  ['https://192.0.2.7/jixiao', 'https://192.0.2.7/jixiao/'],
  ['https://政务.example.cn/绩效', 'https://xn--zfr164b.example.cn/%E7%BB%A9%E6%95%88/'],
])('%s is the address %s', (typed, base) => {
  expect(baseOf(typed)).toBe(base);
});

test.each([
  ['', '没有写地址'],
  ['   ', '没有写地址'],
  ['oa.example.cn/jixiao', '缺少 https://'],
  ['http://oa.example.cn', '只加载 https'],
  ['ftp://oa.example.cn', '只加载 https'],
  ['https://', '缺少主机名'],
  ['https:///jixiao', '缺少主机名'],
  ['https:oa.example.cn', '缺少主机名'],
  ['https://?x', '缺少主机名'],
  ['https://:8443/', '主机名或端口'],
  ['https://oa.example.cn:99999/', '主机名或端口'],
  ['https://oa..example.cn/', '主机名写法'],
  ['https://oa.example.cn/a b/', '空格'],
  ['https://oa.example.cn\\jixiao', '反斜杠'],
  ['https://me:secret@oa.example.cn/', '用户名和密码'],
  ['https://oa.example.cn/?v=1', '不能带 ?'],
  ['https://oa.example.cn/?', '不能带 ?'],
  ['https://oa.example.cn/#top', '不能带 #'],
  ['https://oa.example.cn/taskpane.html', '“taskpane.html”'],
  ['https://oa.example.cn/jixiao/manifest.xml', '“manifest.xml”'],
  ['https://oa.example.cn//jixiao/', '连续的 /'],
])('%j is refused: %s', (typed, why) => {
  expect(() => baseOf(typed)).toThrow(AddressError);
  expect(() => baseOf(typed)).toThrow(why);
});

test('every address of the manifest moves, and only addresses', () => {
  const base = 'https://oa.example.cn/jixiao/';
  const moved = manifestAt(manifest, base);
  expect(moved).not.toContain('localhost');
  expect(filesNamed(moved, base)).toEqual(filesNamed(manifest, DEV_BASE));
  expect(moved.replaceAll(base, DEV_BASE)).toBe(manifest);
  // What XML cannot hold in an attribute as it is.
  expect(manifestAt(manifest, baseOf("https://a.cn/x&y'z"))).toContain(
    '"https://a.cn/x&amp;y&apos;z/taskpane.html"',
  );
});

describe('in a folder', () => {
  let folder: string;
  let built: string;
  const base = 'https://oa.example.cn/jixiao/';

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jixiao-'));
    built = path.join(folder, 'built');
    for (const name of filesNamed(manifest, DEV_BASE)) {
      mkdirSync(path.dirname(path.join(built, name)), { recursive: true });
      writeFileSync(path.join(built, name), name);
    }
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('the deployment holds the site, the licences and the manifest; a second run replaces the first', () => {
    const to = path.join(folder, 'out');
    deploy(built, to, manifest, base);
    expect(readdirSync(to).sort()).toEqual(['manifest.xml', 'site']);
    expect(readdirSync(path.join(to, 'site')).sort()).toEqual(['assets', 'licences.txt', 'taskpane.html']);
    expect(readFileSync(path.join(to, 'manifest.xml'), 'utf8')).toBe(manifestAt(manifest, base));
    writeFileSync(path.join(to, 'site/old.js'), '');
    deploy(built, to, manifest, 'https://b.cn/');
    expect(readdirSync(path.join(to, 'site'))).not.toContain('old.js');
    expect(readFileSync(path.join(to, 'manifest.xml'), 'utf8')).toContain('https://b.cn/taskpane.html');
  });

  test('an incomplete build is refused, and nothing is written', () => {
    rmSync(path.join(built, 'taskpane.html'));
    const to = path.join(folder, 'out');
    expect(() => deploy(built, to, manifest, base)).toThrow(DeployError);
    expect(() => deploy(built, to, manifest, base)).toThrow('taskpane.html');
    expect(readdirSync(folder)).toEqual(['built']);
  });

  test('a folder with other things in it is refused and kept', () => {
    writeFileSync(path.join(folder, 'manifest.xml'), '');
    expect(() => deploy(built, folder, manifest, base)).toThrow('没有覆盖');
    expect(readdirSync(folder).sort()).toEqual(['built', 'manifest.xml']);
  });

  test('the development server gives files of the folder and nothing else', async () => {
    writeFileSync(path.join(folder, 'secret'), 'x');
    const server = createServer(staticFiles(built));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const get = (address: string, method = 'GET') =>
      new Promise<[number | undefined, string | undefined, string]>((done, fail) => {
        // Not fetch(): it would resolve the dots before sending.
        request({ port, host: '127.0.0.1', path: address, method }, (response) => {
          let body = '';
          response.on('data', (piece: Buffer) => (body += piece.toString()));
          response.on('end', () => {
            done([response.statusCode, response.headers['content-type'], body]);
          });
        })
          .on('error', fail)
          .end();
      });
    try {
      const html = 'text/html; charset=utf-8';
      expect(await get('/taskpane.html')).toEqual([200, html, 'taskpane.html']);
      expect(await get('/taskpane.html?_host_Info=Excel$Web')).toEqual([200, html, 'taskpane.html']);
      expect(await get('/taskpane.html', 'HEAD')).toEqual([200, html, '']);
      expect((await get('/assets/addin-32.png'))[1]).toBe('image/png');
      for (const [address, method] of [
        ['/'],
        ['/none.html'],
        ['/assets'],
        ['/../secret'],
        ['/%2e%2e/secret'],
        ['/..%2fsecret'],
        ['/%'],
        ['/%00'],
        ['/taskpane.html', 'POST'],
      ] as const)
        expect([address, (await get(address, method))[0]]).toEqual([address, 404]);
    } finally {
      await new Promise((done) => server.close(done));
    }
  });
});
