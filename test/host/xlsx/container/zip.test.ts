import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { strToU8, zipSync } from 'fflate';

import { openZip } from '../../../../src/host/xlsx/container/zip';
import { PARTS, workbookItems } from './make-workbook';
import { bytesOf, type Item, makeZip } from './make-zip';
import { missingUnless, testUnless } from '../../../support/skip-aloud';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const has = (program: string): boolean => spawnSync(program, ['-h']).error === undefined;
const itWith = (program: string) => testUnless(missingUnless(has(program), `no ${program}`));
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Python's zipfile reads everything again, CRC and all. */
const PYTHON_WRITES = `
import sys, zipfile, json
kind, target = sys.argv[1:3]
class Pipe:  # cannot seek, so zipfile writes data descriptors
    def __init__(self, f): self.f = f
    def write(self, b): return self.f.write(b)
    def flush(self): self.f.flush()
parts = json.load(sys.stdin)
with open(target, 'wb') as f:
    with zipfile.ZipFile(Pipe(f) if kind == 'streamed' else f, 'w', zipfile.ZIP_STORED if kind == 'stored' else zipfile.ZIP_DEFLATED) as z:
        z.comment = '注释'.encode()
        z.writestr('xl/', '')
        for name, data in parts.items(): z.writestr(name, data)
`;
const PYTHON_READS = `
import sys, zipfile, json
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print(json.dumps({i.filename: z.read(i).decode() for i in z.infolist() if not i.is_dir()}))
`;

function pythonReads(bytes: Uint8Array): unknown {
  const file = path.join(folder, 'read.zip');
  writeFileSync(file, bytes);
  return JSON.parse(execFileSync('python3', ['-c', PYTHON_READS, file], { encoding: 'utf8' }));
}

function expectRoundTrip(bytes: Uint8Array): void {
  const archive = openZip(bytes);
  for (const [name, content] of Object.entries(PARTS)) expect(text(archive.read(name))).toBe(content);
  expect([...archive.names()].sort()).toEqual(Object.keys(PARTS).sort());
  expect(Buffer.compare(archive.toBytes(), bytes)).toBe(0);
  // Written again with what it holds already, it is the same as well.
  for (const name of archive.names()) archive.write(name, archive.read(name));
  expect(Buffer.compare(archive.toBytes(), bytes)).toBe(0);
}

describe('archives of other tools come back byte for byte', () => {
  for (const kind of ['stored', 'deflated', 'streamed'])
    itWith('python3')(`python3 zipfile, ${kind}`, () => {
      const file = path.join(folder, `${kind}.zip`);
      execFileSync('python3', ['-c', PYTHON_WRITES, kind, file], { input: JSON.stringify(PARTS) });
      const bytes = new Uint8Array(readFileSync(file));
      expectRoundTrip(bytes);
      const archive = openZip(bytes);
      archive.write('xl/workbook.xml', strToU8('<新/>'));
      expect(pythonReads(archive.toBytes())).toEqual({ ...PARTS, 'xl/workbook.xml': '<新/>' });
    });

  itWith('zip')('Info-ZIP', () => {
    const root = mkdtempSync(path.join(folder, 'info-'));
    for (const [name, content] of Object.entries(PARTS)) {
      execFileSync('mkdir', ['-p', path.dirname(path.join(root, name))]);
      writeFileSync(path.join(root, name), content);
    }
    execFileSync('zip', ['-q', '-r', 'out.zip', '.'], { cwd: root });
    expectRoundTrip(new Uint8Array(readFileSync(path.join(root, 'out.zip'))));
  });

  it('fflate', () => {
    expectRoundTrip(zipSync(Object.fromEntries(Object.entries(PARTS).map(([k, v]) => [k, strToU8(v)]))));
  });

  it.each(['signed', 'bare', 'wide'] as const)('a data descriptor, %s', (descriptor) => {
    expectRoundTrip(makeZip(workbookItems().map((item) => ({ ...item, descriptor }))));
  });

  it('zip64 fields in local headers, as Java writes them just in case', () => {
    const items = workbookItems().map((item): Item => {
      const [packed, size] = [Buffer.from(item.data as string), Buffer.byteLength(item.data as string)];
      return {
        ...item,
        method: 0,
        local: { size: 0xffffffff, packedSize: 0xffffffff },
        localExtra: bytesOf([2, 1], [2, 16], [8, size], [8, packed.length]),
      };
    });
    const bytes = makeZip(items);
    expectRoundTrip(bytes);
    const archive = openZip(bytes);
    archive.write('xl/workbook.xml', strToU8('<新/>'));
    expectRoundTripOf(archive.toBytes(), { ...PARTS, 'xl/workbook.xml': '<新/>' });
  });

  it('a directory in another order than the file, a gap before it, comments, extra fields', () => {
    const extra = bytesOf([2, 0xcafe], [2, 3], [1, 1], [1, 2], [1, 3]);
    const bytes = makeZip(
      workbookItems().map((item) => ({ ...item, extra, localExtra: extra, comment: '说明' })),
      { gap: new Uint8Array(17).fill(7), comment: strToU8('档案'), reversed: true },
    );
    expectRoundTrip(bytes);
    const archive = openZip(bytes);
    archive.write('xl/workbook.xml', strToU8('<新/>'));
    expectRoundTripOf(archive.toBytes(), { ...PARTS, 'xl/workbook.xml': '<新/>' });
  });

  it('an archive without entries', () => {
    const bytes = makeZip([]);
    expect(openZip(bytes).names()).toEqual([]);
    expect(openZip(bytes).toBytes()).toEqual(bytes);
  });
});

function expectRoundTripOf(bytes: Uint8Array, parts: Readonly<Record<string, string>>): void {
  const archive = openZip(bytes);
  expect(Object.fromEntries(archive.names().map((name) => [name, text(archive.read(name))]))).toEqual(parts);
  if (has('python3')) expect(pythonReads(bytes)).toEqual(parts);
}

describe('changing an archive', () => {
  const extra = bytesOf([2, 0xcafe], [2, 1], [1, 9]);
  const original = makeZip(
    workbookItems().map((item) => ({
      ...item,
      extra,
      localExtra: extra,
      descriptor: 'signed',
      comment: '说明',
    })),
  );

  it('touches the replaced entry only; its place, date, extra fields and comment stay', () => {
    const archive = openZip(original);
    archive.write('XL/WORKBOOK.XML', strToU8('<新/>'));
    const bytes = archive.toBytes();
    expectRoundTripOf(bytes, { ...PARTS, 'xl/workbook.xml': '<新/>' });
    const start = Buffer.from(original).indexOf('xl/workbook.xml') - 30;
    const next = Buffer.from(original).indexOf('xl/_rels/workbook.xml.rels') - 30;
    const nextNow = Buffer.from(bytes).indexOf('xl/_rels/workbook.xml.rels') - 30;
    const directory = Buffer.from(original).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const directoryNow = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    expect(bytes.subarray(0, start)).toEqual(original.subarray(0, start));
    expect(bytes.subarray(nextNow, directoryNow)).toEqual(original.subarray(next, directory));
    // Date and time, and the extra field.
    expect(bytes.subarray(start + 10, start + 14)).toEqual(original.subarray(start + 10, start + 14));
    expect(Buffer.from(bytes.subarray(start, nextNow)).includes(Buffer.from(extra))).toBe(true);
    expect(bytes.length - directoryNow).toBe(original.length - directory);
  });

  it('adds at the end, with a fixed date, and gives the same bytes each time', () => {
    const once = openZip(original);
    once.write('xl/新.xml', strToU8('<a/>'));
    const twice = openZip(original);
    twice.write('xl/新.xml', strToU8('<a/>'));
    expect(once.toBytes()).toEqual(twice.toBytes());
    expect(once.names().at(-1)).toBe('xl/新.xml');
    expectRoundTripOf(once.toBytes(), { ...PARTS, 'xl/新.xml': '<a/>' });
  });

  it('removes, and what was added and removed again leaves nothing', () => {
    const archive = openZip(original);
    archive.write('a.bin', new Uint8Array(1000));
    archive.remove('A.bin');
    expect(archive.toBytes()).toEqual(original);
    archive.remove('xl/calcChain.xml');
    expect(archive.has('xl/calcChain.xml')).toBe(false);
    const rest = Object.entries(PARTS).filter(([name]) => name !== 'xl/calcChain.xml');
    expectRoundTripOf(archive.toBytes(), Object.fromEntries(rest));
  });

  it('holds content that does not compress, is empty, or is large', () => {
    const archive = openZip(original);
    const noise = Uint8Array.from({ length: 5000 }, (_, n) => (n * n * 31 + (n >> 3)) & 255);
    const large = strToU8('<row/>'.repeat(2_000_000));
    archive.write('noise.bin', noise);
    archive.write('empty.bin', new Uint8Array());
    archive.write('large.xml', large);
    const again = openZip(archive.toBytes());
    expect(again.read('noise.bin')).toEqual(noise);
    expect(again.read('empty.bin')).toEqual(new Uint8Array());
    expect(Buffer.compare(again.read('large.xml'), large)).toBe(0);
  });

  it('faults of ours are no FileErrors', () => {
    const archive = openZip(original);
    expect(() => archive.read('none')).toThrow('no entry none');
    expect(() => {
      archive.remove('none');
    }).toThrow('no entry none');
    expect(() => {
      archive.write('xl/', new Uint8Array());
    }).toThrow('folder');
  });
});
