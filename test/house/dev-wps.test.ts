import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { enterPublish, type EnterOptions } from '../../scripts/wps-dev/enter';
import { publishXmlOf, readPublish, replacePublish } from '../../scripts/wps-dev/publish-file';
import {
  entryLine,
  entryNames,
  PublishXmlError,
  withEntry,
  withoutEntry,
} from '../../scripts/wps-dev/publish-xml';
import { compared } from '../../scripts/wps-dev/read-probe';
import { addinFiles, DEV_NAME, DEV_PORT } from '../../scripts/wps-dev/server';

const ENTRY = { name: DEV_NAME, url: `http://127.0.0.1:${DEV_PORT}/` };
const LINE = entryLine(ENTRY);

test('the line is what the tool of WPS writes', () => {
  expect(LINE).toBe(
    '<jspluginonline name="jixiao-dev" type="et" url="http://127.0.0.1:3891/" debug="" enable="enable_dev" install="null"/>',
  );
  expect(entryLine({ name: 'a"b&c', url: 'http://x/<' })).toContain('name="a&quot;b&amp;c"');
});

describe('publish.xml', () => {
  const others = [
    ['nothing but the root', '<jsplugins></jsplugins>'],
    ['a root that is a single tag', '<?xml version="1.0"?>\n<jsplugins/>\n'],
    [
      'another entry',
      '<jsplugins>\n  <jsplugin name="甲" url="a_1.0"  enable=\'enable_dev\'/>\n</jsplugins>\n',
    ],
    [
      'line ends of Windows',
      '<jsplugins>\r\n\t<jspluginonline name="b" url="http://x/"/>\r\n</jsplugins>\r\n',
    ],
    ['all in one line', '<jsplugins><jsplugin name="b"/><jsplugin name="c"/></jsplugins>'],
    ['a byte order mark', '\uFEFF<jsplugins>\n  <jsplugin name="b"/>\n</jsplugins>'],
    [
      'comments, unknown elements, entities and letters beyond the BMP',
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- 𠮷 <jspluginonline name="jixiao-dev"/> -->\n' +
        '<jsplugins x="1">\n  <other name="&amp;𠮷"><deep name="jixiao-dev">1</deep></other>\n' +
        '  <jsplugin name="b"></jsplugin> <!-- 保留 -->\n\n</jsplugins>\n<!-- end -->',
    ],
  ] as const;

  test.each(others)('%s: the entry is added, the rest stays byte for byte', (_says, text) => {
    const added = withEntry(text, ENTRY);
    expect(entryNames(added)).toEqual([...entryNames(text), DEV_NAME]);
    const at = added.lastIndexOf(LINE);
    expect(at).toBeGreaterThan(0);
    // Without the line and the white space around it both are the same, but for a root that had to be opened.
    const bare = (some: string): string => some.replace(/\s+/g, '');
    expect(bare(added.slice(0, at) + added.slice(at + LINE.length))).toBe(
      bare(text.replace('<jsplugins/>', '<jsplugins></jsplugins>')),
    );
    // Everything before the root's end is the very text that was there.
    const kept = text.slice(0, text.lastIndexOf('</jsplugins>')).trimEnd();
    if (!text.includes('<jsplugins/>')) expect(added.startsWith(kept)).toBe(true);
    expect(added.includes('\r\n')).toBe(text.includes('\r\n'));
    if (text.includes('\r\n')) expect(added.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test.each(others)('%s: twice is once, and removing gives what was there', (_says, text) => {
    const added = withEntry(text, ENTRY);
    expect(withEntry(added, ENTRY)).toBe(added);
    const removed = withoutEntry(added, DEV_NAME);
    expect(entryNames(removed)).toEqual(entryNames(text));
    if (text.includes('\n  <')) expect(removed).toBe(text);
    expect(withoutEntry(text, DEV_NAME)).toBe(text);
  });

  test('without a file one is made; an empty one counts as none', () => {
    const made = `<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  ${LINE}\n</jsplugins>\n`;
    expect(withEntry(null, ENTRY)).toBe(made);
    expect(withEntry(' \n', ENTRY)).toBe(made);
    expect(withEntry(made, ENTRY)).toBe(made);
    expect(withoutEntry(made, DEV_NAME)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n</jsplugins>\n',
    );
  });

  test('an older entry of the name is replaced where it stands, a second one goes', () => {
    const old = `<jspluginonline name="${DEV_NAME}" url="http://127.0.0.1:1/"></jspluginonline>`;
    const text = `<jsplugins>\n  ${old}\n  <jsplugin name="b"/>\n  ${old}\n</jsplugins>\n`;
    expect(withEntry(text, ENTRY)).toBe(`<jsplugins>\n  ${LINE}\n  <jsplugin name="b"/>\n</jsplugins>\n`);
    expect(withoutEntry(text, DEV_NAME)).toBe('<jsplugins>\n  <jsplugin name="b"/>\n</jsplugins>\n');
  });

  test.each([
    ['<jsplugins>', '不是完好的 XML'],
    ['<jsplugins><jsplugin name="a"></jsplugins>', '不是完好的 XML'],
    ['<jsplugins/><jsplugins/>', '不是完好的 XML'],
    ['绩评', '不是完好的 XML'],
    ['<plugins/>', '根元素是 plugins'],
  ])('%j is refused', (text, why) => {
    expect(() => withEntry(text, ENTRY)).toThrow(PublishXmlError);
    expect(() => withEntry(text, ENTRY)).toThrow(why);
    expect(() => withoutEntry(text, DEV_NAME)).toThrow(why);
  });
});

test('where the file is', () => {
  const env = { APPDATA: 'D:\\数据\\Roaming' };
  expect(publishXmlOf({ platform: 'win32', home: 'D:\\数据', env })).toBe(
    'D:\\数据\\Roaming\\kingsoft\\wps\\jsaddons\\publish.xml',
  );
  expect(publishXmlOf({ platform: 'linux', home: '/甲', env: {} })).toBe(
    '/甲/.local/share/Kingsoft/wps/jsaddons/publish.xml',
  );
  expect(() => publishXmlOf({ platform: 'win32', home: 'C:\\', env: {} })).toThrow('APPDATA');
  expect(() => publishXmlOf({ platform: 'sunos', home: '/', env: {} })).toThrow('sunos');
});

describe('in a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jixiao-wps-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('a change keeps what was there beside it and leaves nothing else behind', () => {
    const file = path.join(folder, 'new/publish.xml');
    replacePublish(file, null, 'a');
    expect(readdirSync(path.dirname(file))).toEqual(['publish.xml']);
    replacePublish(file, 'a', 'b');
    expect(readPublish(file)).toBe('b');
    expect(readFileSync(`${file}.bak`, 'utf8')).toBe('a');
    expect(readdirSync(path.dirname(file)).sort()).toEqual(['publish.xml', 'publish.xml.bak']);
  });

  test('what another program has written in between is not overwritten', () => {
    const file = path.join(folder, 'publish.xml');
    writeFileSync(file, 'theirs');
    expect(() => {
      replacePublish(file, 'read before', 'ours');
    }).toThrow('刚被别的程序改动');
    expect(readdirSync(folder)).toEqual(['publish.xml']);
    expect(readPublish(file)).toBe('theirs');
  });

  test('another encoding is refused', () => {
    const file = path.join(folder, 'publish.xml');
    writeFileSync(file, Buffer.from([0xff, 0xfe, 0x3c, 0x00]));
    expect(() => readPublish(file)).toThrow('不是 UTF-8');
  });

  test('the server gives the entry page at its root, and nothing outside the folder', async () => {
    writeFileSync(path.join(folder, 'index.html'), 'entry');
    const server = createServer(addinFiles(folder));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const get = (address: string) =>
      new Promise<[number | undefined, string]>((done, fail) => {
        request({ port, host: '127.0.0.1', path: address }, (response) => {
          let body = '';
          response.on('data', (piece: Buffer) => (body += piece.toString()));
          response.on('end', () => {
            done([response.statusCode, body]);
          });
        })
          .on('error', fail)
          .end();
      });
    try {
      expect(await get('/')).toEqual([200, 'entry']);
      expect(await get('/?v=1')).toEqual([200, 'entry']);
      expect((await get('/../etc/passwd'))[0]).toBe(404);
    } finally {
      await new Promise((done) => server.close(done));
    }
  });

  const before = '<jsplugins>\n  <jsplugin name="b"/>\n</jsplugins>\n';
  const no = { yes: false, print: false, remove: false };

  /** What is said, with somebody at the terminal who answers. */
  const entered = async (file: string, options: Partial<EnterOptions>, answer: boolean | null = null) => {
    const said: string[] = [];
    await enterPublish(
      file,
      { ...no, ...options },
      { say: (text) => said.push(text), agreed: () => Promise.resolve(answer) },
    );
    return said.join('\n');
  };

  test('nothing is written unasked', async () => {
    const file = path.join(folder, 'publish.xml');
    writeFileSync(file, before);
    expect(await entered(file, {})).toContain('要写入文件，请加 --yes');
    expect(await entered(file, {}, false)).toContain('没有改动文件');
    expect(await entered(file, { print: true, yes: true })).toContain(LINE);
    expect(await entered(file, { remove: true, yes: true })).toContain('不用去掉');
    expect(readdirSync(folder)).toEqual(['publish.xml']);
    expect(readPublish(file)).toBe(before);
    expect(await entered(path.join(folder, 'none/publish.xml'), { remove: true, yes: true })).toContain(
      '没有这个文件',
    );
  });

  test('agreed to, the entry is written once and taken out again', async () => {
    const file = path.join(folder, 'publish.xml');
    writeFileSync(file, before);
    expect(await entered(file, {}, true)).toContain('publish.xml.bak');
    expect(readPublish(file)).toBe(withEntry(before, ENTRY));
    expect(await entered(file, { yes: true })).toContain('已有这一项');
    expect(await entered(file, { remove: true })).toContain('没有改动文件');
    expect(await entered(file, { remove: true, yes: true })).toContain('要去掉');
    expect(readPublish(file)).toBe(before);
  });

  test('beside the deployed add-in it says what that means', async () => {
    const file = path.join(folder, 'publish.xml');
    writeFileSync(file, '<jsplugins><jsplugin name="jixiao"/></jsplugins>');
    expect(await entered(file, { print: true })).toContain('两个“绩效评分”');
  });

  test('the script: shows, and ends with 1 for a file that it cannot read', async () => {
    const file = publishXmlOf({ platform: process.platform, home: folder, env: { APPDATA: folder } });
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '<jsplugins>');
    const root = path.resolve(__dirname, '../..');
    const child = spawn(
      process.execPath,
      [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'scripts/dev-wps.ts'), '--print'],
      // A home of its own, so that nobody's WPS is touched.
      { env: { ...process.env, HOME: folder, APPDATA: folder }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => (output += piece.toString()));
    const status = await new Promise((done) => child.on('close', done));
    expect(output).toContain(file);
    expect(output).toContain('不是完好的 XML');
    expect(status).toBe(1);
    expect(readPublish(file)).toBe('<jsplugins>');
  }, 60_000);
});

test('what was found is laid beside the profiles', () => {
  const answer = (name: string, value: string) => ({ name: `profile.${name}`, value, threw: false });
  const lines = compared([
    answer('missing', 'null'),
    answer('noRange', 'undefined'),
    answer('sheetNames', '? 两处都没有'),
    answer('injectedAfter', '900'),
    answer('hwnd', 'true'),
  ]);
  const line = (key: string) => lines.find(([name]) => name === key);
  expect(lines[0]).toEqual(['开关', '实测', 'Windows', '统信 UOS', '最不利', '']);
  expect(line('missing')).toEqual(['missing', 'null', 'throws', 'null', 'undefined', '']);
  expect(line('noRange')?.at(-1)).toBe('各种都没有');
  expect(line('sheetNames')?.at(-1)).toBe('未知');
  expect(line('members')?.at(-1)).toBe('未知');
  expect(line('injectedAfter')?.at(-1)).toBe('');
});
