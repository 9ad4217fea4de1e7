import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { path7za } from '7zip-bin';
import { AddressError } from '../../../scripts/excel/address';
import { DeployError } from '../../../scripts/excel/deploy';
import { wpsBaseOf } from '../../../scripts/wps/address';
import { jspluginsXml, publishXml } from '../../../scripts/wps/deployment';
import { writePackage } from '../../../scripts/wps/package';
import { publishPage } from '../../../scripts/wps/publish-page';
import { elementsOf } from './support/xml';

const BASE = 'http://10.0.0.8/jixiao/';

describe('the address', () => {
  test.each([BASE, 'https://oa.example.cn/a/', 'http://127.0.0.1:3889/'])('%s is taken as it is', (url) => {
    expect(wpsBaseOf(` ${url} `)).toBe(url);
  });

  test.each([
    ['', /没有写地址/u],
    ['http://10.0.0.8/jixiao', /以 \/ 结尾/u],
    ['10.0.0.8/jixiao/', /http:\/\/ 或 https:\/\//u],
    ['file:///C:/jixiao/', /http:\/\/ 或 https:\/\//u],
    ['http:///jixiao/', /主机名/u],
    ['http://a b/jixiao/', /空格/u],
    ['http://10.0.0.8\\jixiao/', /反斜杠/u],
    ['http://10.0.0.8/?a=/', /不能带/u],
    ['http://user:word@10.0.0.8/', /用户名/u],
    ['http://10.0.0.8:99999/', /端口/u],
  ])('%s is refused', (typed, why) => {
    expect(() => wpsBaseOf(typed)).toThrow(AddressError);
    expect(() => wpsBaseOf(typed)).toThrow(why);
  });
});

describe('what registers the add-in', () => {
  const common = { name: 'jixiao', type: 'et' };
  const once = { enable: 'enable_dev', install: 'null', customDomain: '' };

  test('from a server', () => {
    const registration = { mode: 'online', base: BASE } as const;
    expect(elementsOf(publishXml(registration))).toEqual([
      { name: 'jsplugins', attributes: {} },
      { name: 'jspluginonline', attributes: { ...common, url: BASE, ...once } },
    ]);
    expect(elementsOf(jspluginsXml(registration))[1]).toEqual({
      name: 'jspluginonline',
      attributes: { ...common, url: BASE },
    });
  });

  test('from a folder and from an archive', () => {
    expect(elementsOf(publishXml({ mode: 'unpacked', version: '0.1.0' }))[1]).toEqual({
      name: 'jsplugin',
      attributes: { ...common, version: '0.1.0', url: 'jixiao_0.1.0', ...once },
    });
    expect(elementsOf(jspluginsXml({ mode: 'archive', base: BASE, version: '0.1.0' }))[1]).toEqual({
      name: 'jsplugin',
      attributes: { ...common, version: '0.1.0', url: `${BASE}jixiao_0.1.0.7z` },
    });
  });

  test("what XML takes for its own is written so that it isn't", () => {
    const base = wpsBaseOf(`http://10.0.0.8/a&b'c/`);
    const xml = jspluginsXml({ mode: 'online', base });
    expect(xml).toContain('a&amp;b&apos;c');
    expect(elementsOf(xml)[1]?.attributes.url).toBe(base);
  });
});

describe('the install page', () => {
  const html = publishPage({ mode: 'archive', base: `http://10.0.0.8/a&b/`, version: '0.1.0' });

  test('carries what WPS is asked to register', () => {
    const data = /data-addon="([^"]*)"/u.exec(html)?.[1] ?? '';
    expect(JSON.parse(data.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))).toEqual({
      name: 'jixiao',
      addonType: 'et',
      online: 'false',
      url: 'http://10.0.0.8/a&b/jixiao_0.1.0.7z',
      version: '0.1.0',
    });
    expect(html).not.toMatch(/%[A-Z]+%/u);
  });

  test('runs its one script, and talks to this machine alone', () => {
    const script = /<script>(.*?)<\/script>/su.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    const policy = /Content-Security-Policy"\s+content="([^"]*)"/u.exec(html)?.[1] ?? '';
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('connect-src http://localhost:58890 https://localhost:58891;');
  });
});

describe('the folder', () => {
  let folder: string;
  let from: string;
  let to: string;
  const FILES = ['index.html', 'main.js', 'ribbon.xml', 'manifest.xml', 'taskpane.html', 'images/a.png'];

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jixiao-wps-'));
    from = path.join(folder, 'built');
    to = path.join(folder, 'addon');
    mkdirSync(path.join(from, 'images'), { recursive: true });
    for (const name of FILES) writeFileSync(path.join(from, name), name);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('online: the files at the root of the site; offline: one folder in one archive', () => {
    writePackage(from, to, BASE, '0.1.0');
    expect(readdirSync(to).sort()).toEqual(['offline', 'online']);
    expect(readdirSync(path.join(to, 'online')).sort()).toEqual([
      'jsplugins.xml',
      'publish.html',
      'publish.xml',
      'site',
    ]);
    for (const name of FILES) expect(readFileSync(path.join(to, 'online/site', name), 'utf8')).toBe(name);
    expect(readdirSync(path.join(to, 'offline')).sort()).toEqual([
      'jixiao_0.1.0.7z',
      'jsplugins.xml',
      'publish.html',
      'publish.xml',
    ]);
    for (const mode of ['online', 'offline'])
      for (const name of ['publish.xml', 'jsplugins.xml'])
        expect(elementsOf(readFileSync(path.join(to, mode, name), 'utf8'))).toHaveLength(2);

    const listed = spawnSync(path7za, ['l', '-slt', '-ba', path.join(to, 'offline/jixiao_0.1.0.7z')], {
      encoding: 'utf8',
    }).stdout;
    const names = [...listed.matchAll(/^Path = (.*)$/gmu)].map(([, name]) => name!.replaceAll('\\', '/'));
    expect(names.filter((name) => name !== 'jixiao_0.1.0' && !name.startsWith('jixiao_0.1.0/'))).toEqual([]);
    // As WPS may or may not write an index.html of its own, ours is there too.
    for (const name of [...FILES, 'licences.txt']) expect(names).toContain(`jixiao_0.1.0/${name}`);
    // The same once more replaces what the first run wrote.
    writePackage(from, to, BASE, '0.1.1');
    expect(readdirSync(path.join(to, 'offline'))).toContain('jixiao_0.1.1.7z');
    expect(readdirSync(path.join(to, 'offline'))).not.toContain('jixiao_0.1.0.7z');
  });

  test('a folder with something else in it is left alone', () => {
    mkdirSync(to);
    writeFileSync(path.join(to, 'thesis.txt'), '');
    expect(() => {
      writePackage(from, to, BASE, '0.1.0');
    }).toThrow(DeployError);
    expect(readdirSync(to)).toEqual(['thesis.txt']);
  });

  test('a package that is not whole is refused, and nothing is written', () => {
    rmSync(path.join(from, 'main.js'));
    expect(() => {
      writePackage(from, to, BASE, '0.1.0');
    }).toThrow(/缺少 main\.js/u);
    expect(readdirSync(folder)).toEqual(['built']);
  });
});
